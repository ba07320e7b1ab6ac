import { type Bits, bitsFor, isEmpty, listBits } from "./bits.ts";

/** Which rows each dimension shuts out. A row that none shuts out is shown. */
export interface Gates {
  /** Per dimension. */
  readonly shut: readonly Bits[];
  /** What any of them shuts out. */
  readonly hidden: Bits;
}

/** What a change did to the rows, by position. */
export interface Moves {
  /** Those that came to be shown, then those that ceased to be; ascending each. */
  readonly moved: Uint32Array;
  entered: number;
  left: number;
  /**
   * Per other dimension, those that it alone came to shut out, then those that it alone ceased to: of dimension d
   * from `aloneFrom[2 d]` on, and from `aloneFrom[2 d + 1]` on.
   */
  readonly alone: Uint32Array;
  readonly aloneFrom: Uint32Array;
}

/** What makes moves, and room to work in. */
export interface Mover {
  readonly gates: Gates;
  readonly moves: Moves;
  /** What the changing dimension, or all together, shut out before. */
  readonly before: Bits;
  /** What any, and what several, of the other dimensions shut out. */
  readonly any: Bits;
  readonly several: Bits;
  readonly found: Bits;
}

export function createMover(dimensions: number, size: number): Mover {
  const bits = (): Bits => bitsFor(size);
  return {
    gates: { shut: Array.from({ length: dimensions }, bits), hidden: bits() },
    moves: {
      moved: new Uint32Array(size),
      entered: 0,
      left: 0,
      alone: new Uint32Array(size),
      aloneFrom: new Uint32Array(2 * dimensions + 1),
    },
    before: bits(),
    any: bits(),
    several: bits(),
    found: bits(),
  };
}

/** Changes one dimension, and lists what moves. @param change changes the bits of the dimension */
export function moveOne(mover: Mover, dimension: number, change: (shut: Bits) => void): void {
  const { gates, before, any } = mover;
  const now = gates.shut[dimension] ?? before;
  before.set(now);
  change(now);
  gather(mover, dimension);
  for (let word = 0; word < any.length; word++) gates.hidden[word] = (any[word] ?? 0) | (now[word] ?? 0);
  listMoved(mover, now);
  listAlone(mover, dimension, now);
}

/** Changes any dimensions. Nothing is said of what one shuts out alone. */
export function moveSeveral(mover: Mover, change: (shut: readonly Bits[]) => void): void {
  const { gates, before, any } = mover;
  before.set(gates.hidden);
  change(gates.shut);
  gather(mover, -1);
  gates.hidden.set(any);
  any.fill(0);
  listMoved(mover, gates.hidden);
  mover.moves.aloneFrom.fill(0);
}

/** Positions that one dimension alone shuts out, as {@link moveSeveral} left it. */
export function shutAlone({ gates, several }: Mover, dimension: number): Bits {
  const shut = gates.shut[dimension] ?? several;
  return shut.map((word, at) => word & ~(several[at] ?? 0));
}

function gather({ gates, any, several }: Mover, except: number): void {
  any.fill(0);
  several.fill(0);
  for (const [dimension, bits] of gates.shut.entries()) {
    if (dimension === except || isEmpty(bits)) continue;
    for (let word = 0; word < any.length; word++) {
      const [own, others] = [bits[word] ?? 0, any[word] ?? 0];
      several[word] = (several[word] ?? 0) | (own & others);
      any[word] = others | own;
    }
  }
}

function listMoved({ moves, before, any, found }: Mover, now: Bits): void {
  for (let word = 0; word < found.length; word++) {
    found[word] = (before[word] ?? 0) & ~((now[word] ?? 0) | (any[word] ?? 0));
  }
  moves.entered = listBits(found, moves.moved, 0);
  for (let word = 0; word < found.length; word++) {
    found[word] = (now[word] ?? 0) & ~((before[word] ?? 0) | (any[word] ?? 0));
  }
  moves.left = listBits(found, moves.moved, moves.entered) - moves.entered;
}

function listAlone({ gates, moves, before, several, found }: Mover, changed: number, now: Bits): void {
  const { alone, aloneFrom } = moves;
  let end = 0;
  const list = (bits: Bits, was: Bits, is: Bits): void => {
    for (let word = 0; word < found.length; word++) {
      found[word] = (was[word] ?? 0) & ~(is[word] ?? 0) & (bits[word] ?? 0) & ~(several[word] ?? 0);
    }
    end = listBits(found, alone, end);
  };
  for (const [dimension, bits] of gates.shut.entries()) {
    const isOther = dimension !== changed && !isEmpty(bits);
    aloneFrom[2 * dimension] = end;
    if (isOther) list(bits, before, now);
    aloneFrom[2 * dimension + 1] = end;
    if (isOther) list(bits, now, before);
  }
  aloneFrom[2 * gates.shut.length] = end;
}
