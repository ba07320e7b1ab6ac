/**
 * Bits of the dimensions that shut a row out, per position. All rows are gone through without a branch: at a
 * million rows of which any may change, wrong guesses of the processor would cost more than the work.
 */
export type Masks = Uint16Array;

/** What a change of one dimension did to the rows. */
export interface Moves {
  /** Positions that came to be shown, from the front; those that ceased to be, from the back. */
  readonly moved: Uint32Array;
  entered: number;
  left: number;
  /**
   * Positions that one other dimension shuts out, and that it alone came to or, where the highest bit is set,
   * ceased to.
   */
  readonly alone: Uint32Array;
  others: number;
}

/** All bits of an entry of `alone` but the highest. */
export const POSITION = 0x7fff_ffff;

export function createMoves(size: number): Moves {
  // One more than there are rows: what is written in vain needs a place as well.
  return {
    moved: new Uint32Array(size + 1),
    entered: 0,
    left: 0,
    alone: new Uint32Array(size + 1),
    others: 0,
  };
}

export function forget(moves: Moves): void {
  moves.entered = 0;
  moves.left = 0;
  moves.others = 0;
}

/**
 * Sets a dimension's bit from position `from` (inclusive) to `to`, and lists what moves.
 * @param shut 0 or 1 per code
 */
export function move(
  masks: Masks,
  codes: Uint32Array,
  shut: Uint8Array,
  dimension: number,
  moves: Moves,
  from: number,
  to: number,
): void {
  const bit = 1 << dimension;
  const { moved, alone } = moves;
  const last = masks.length;
  let { entered, left, others } = moves;
  for (let position = from; position < to; position++) {
    const old = masks[position] ?? 0;
    const out = shut[codes[position] ?? 0] ?? 0;
    const rest = old & ~bit;
    masks[position] = rest | (out << dimension);
    const differs = ((old >>> dimension) ^ out) & 1;
    const free = (rest - 1) >>> 31;
    const one = (((rest & (rest - 1)) - 1) >>> 31) & (free ^ 1);
    moved[entered] = position;
    entered += differs & free & (out ^ 1);
    moved[last - left] = position;
    left += differs & free & out;
    alone[others] = position | (out << 31);
    others += differs & one;
  }
  moves.entered = entered;
  moves.left = left;
  moves.others = others;
}

/** Sets a dimension's bit without a look at what moves. */
export function shutOut(masks: Masks, codes: Uint32Array, shut: Uint8Array, dimension: number): void {
  const bit = 1 << dimension;
  for (let position = 0; position < masks.length; position++) {
    const rest = (masks[position] ?? 0) & ~bit;
    masks[position] = rest | ((shut[codes[position] ?? 0] ?? 0) << dimension);
  }
}

const WAS_SHOWN = 0x8000;

/** Notes in each mask whether the position is shown, for {@link moveFromNotes}. */
export function noteShown(masks: Masks): void {
  for (let position = 0; position < masks.length; position++) {
    if (masks[position] === 0) masks[position] = WAS_SHOWN;
  }
}

/** What moved since {@link noteShown}; nothing is said of `alone`. */
export function moveFromNotes(masks: Masks, moves: Moves): void {
  const { moved } = moves;
  for (let position = 0; position < masks.length; position++) {
    const mask = masks[position] ?? 0;
    const isShown = (mask & ~WAS_SHOWN) === 0;
    const was = (mask & WAS_SHOWN) !== 0;
    masks[position] = mask & ~WAS_SHOWN;
    if (isShown === was) continue;
    if (isShown) moved[moves.entered++] = position;
    else moved[masks.length - moves.left++] = position;
  }
}
