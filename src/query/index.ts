import type { Coverage } from "../domain/dateStanding.ts";
import { DIMENSIONS, type Dimension, type Filter, isAskedAnew, NO_FILTER } from "../domain/filter.ts";
import {
  type Arrangement,
  DATE_GROUP,
  FIELDS,
  GROUP_BY_DIMENSION,
  ROW_FIELD,
  SLOT_FIELD,
} from "./arrangement.ts";
import { type Bits, fillBits, gatherBits, hasBit, listBits } from "./bits.ts";
import type { Columns } from "./columns.ts";
import { CERTAIN, type Lookups, lookupsOf, OUT, POSSIBLE, UNDATED } from "./lookups.ts";
import { createMover, type Gates, type Mover, type Moves, moveOne, moveSeveral, shutAlone } from "./moves.ts";
import { BLOCK_BITS } from "./pointSums.ts";
import type { PointRows } from "./slots.ts";
import { countCodes, listShown, recountShown } from "./tallies.ts";
import { verdictsOf } from "./verdicts.ts";

/** What became of the index by a filter: one dimension changed, or several did. */
export type Change = { readonly dimension: number; readonly moves: Moves } | "several";

/** Bits of the rows in which all words occur, as {@link Texts} gives them; null: not known yet. */
export type Search = (q: string) => Uint8Array | null;

/**
 * The rows under a filter, kept up to date from one filter to the next. Per position and dimension one bit says that
 * the dimension shuts it out; what none shuts out is shown. Counts are exact whole numbers, changed by the rows that
 * moved.
 */
export interface FilterIndex {
  /** Makes the filter's answer the present one; null: it is so already. */
  ask(filter: Filter): Change | null;
  readonly filter: Filter;
  /** What the text search finds is not known yet; until then its last finding stands. */
  readonly isSearching: boolean;
  readonly gates: Gates;
  /** Standing per row of the file. */
  readonly standings: Uint8Array;
  readonly shown: number;
  /** Shown rows per code, of each group. */
  readonly counts: readonly Int32Array[];
  /** Per dimension, rows per code of its group that it alone shuts out. */
  readonly alone: readonly Int32Array[];
  /** Standing per date code. */
  readonly dates: Uint8Array;
  /** Shown rows per date code whose place makes them possible, whatever their date. */
  readonly possibleByPlace: Int32Array;
  readonly pointRows: PointRows;
  /** One byte per block of points with a change; whoever looks at it clears it. */
  readonly touched: Uint8Array;
}

const DATE = DIMENSIONS.indexOf("date");
const NEAR = DIMENSIONS.indexOf("near");

export function createIndex(
  columns: Columns,
  arrangement: Arrangement,
  coverage: Coverage,
  search: Search,
): FilterIndex {
  return new ColumnIndex(columns, arrangement, coverage, search);
}

class ColumnIndex implements FilterIndex {
  filter = NO_FILTER;
  isSearching = false;
  readonly standings: Uint8Array;
  shown: number;
  readonly counts: readonly Int32Array[];
  readonly alone: readonly Int32Array[];
  dates: Uint8Array;
  readonly possibleByPlace: Int32Array;
  readonly pointRows: PointRows;
  readonly touched: Uint8Array;

  readonly #columns: Columns;
  readonly #arrangement: Arrangement;
  readonly #coverage: Coverage;
  readonly #search: Search;
  readonly #mover: Mover;
  /** Room for a list of positions. */
  readonly #room: Uint32Array;
  /** Codes of the group of each dimension. */
  readonly #codes: readonly Uint32Array[];
  /** Standing per point code; null while no circle is asked for. */
  #near: Uint8Array | null = null;

  constructor(columns: Columns, arrangement: Arrangement, coverage: Coverage, search: Search) {
    const { size, groups, slots, slotTotals, byPoint } = arrangement;
    this.#columns = columns;
    this.#arrangement = arrangement;
    this.#coverage = coverage;
    this.#search = search;
    this.#mover = createMover(DIMENSIONS.length, size);
    this.#room = new Uint32Array(size);
    this.standings = new Uint8Array(size);
    this.shown = size;
    this.counts = groups.map(({ totals }) => totals.slice());
    const groupOf = GROUP_BY_DIMENSION.map((group) => groups[group]);
    this.#codes = groupOf.map((group) => group?.codes ?? new Uint32Array(size));
    this.alone = groupOf.map((group) => new Int32Array(group?.size ?? 0));
    this.dates = lookupsOf(columns, NO_FILTER, coverage).dates();
    this.possibleByPlace = new Int32Array(this.dates.length);
    const points = byPoint.offsets.length - 1;
    const counts = new Uint32Array(points);
    for (let point = 0; point < points; point++) {
      counts[point] = (byPoint.offsets[point + 1] ?? 0) - (byPoint.offsets[point] ?? 0);
    }
    this.pointRows = { slots, counts, inSlots: slotTotals.slice() };
    this.touched = new Uint8Array((points >>> BLOCK_BITS) + 1).fill(1);
    this.#standAll();
  }

  get gates(): Gates {
    return this.#mover.gates;
  }

  ask(filter: Filter): Change | null {
    const changed = DIMENSIONS.filter((dimension) => isAskedAnew(dimension, this.filter, filter));
    const lookups = lookupsOf(this.#columns, filter, this.#coverage);
    this.filter = filter;
    const words = changed.includes("q") || this.isSearching ? this.#search(filter.q) : null;
    const isFound = words !== null;
    if (changed.includes("q") || this.isSearching) this.isSearching = !isFound;
    const due = DIMENSIONS.filter((dimension) => (dimension === "q" ? isFound : changed.includes(dimension)));
    const [only] = due;
    if (only === undefined) return null;
    if (due.length > 1) return this.#askSeveral(due, lookups, words);
    return this.#askOne(only, lookups, words);
  }

  #askOne(only: Dimension, lookups: Lookups, words: Uint8Array | null): Change {
    const dimension = DIMENSIONS.indexOf(only);
    let flips: readonly number[] = [];
    moveOne(this.#mover, dimension, (shut) => {
      if (only === "date") flips = this.#judgeDates(lookups.dates(), shut);
      else this.#judge(only, lookups, words, shut);
    });
    this.#count(dimension);
    this.#standMoved();
    for (const code of flips) this.#standDate(code);
    if (dimension === NEAR) this.#standAll();
    return { dimension, moves: this.#mover.moves };
  }

  #askSeveral(due: readonly Dimension[], lookups: Lookups, words: Uint8Array | null): Change {
    moveSeveral(this.#mover, (gates) => {
      for (const dimension of due) {
        const shut = gates[DIMENSIONS.indexOf(dimension)];
        if (shut === undefined) continue;
        if (dimension === "date") this.#judgeDates(lookups.dates(), shut);
        else this.#judge(dimension, lookups, words, shut);
      }
    });
    this.#countShown();
    for (const [dimension, counts] of this.alone.entries()) {
      counts.fill(0);
      const end = listBits(shutAlone(this.#mover, dimension), this.#room, 0);
      countCodes(counts, this.#codes[dimension] ?? this.#room, this.#room, 0, end, 1);
    }
    this.#countPossible();
    this.#standAll();
    return "several";
  }

  /** Sets the bits of a dimension to what it says of every row; of places it is kept, for the standings. */
  #judge(dimension: Dimension, lookups: Lookups, words: Uint8Array | null, shut: Bits): void {
    const verdicts = verdictsOf(dimension, lookups, this.#arrangement, words);
    if (dimension === "near") this.#near = this.filter.near === null ? null : verdicts.standings;
    gatherBits(shut, verdicts.codes, verdicts.shut);
  }

  /**
   * The rows of a date lie side by side, and share what is said of it.
   * @returns date codes of which rows stay in, in another standing
   */
  #judgeDates(now: Uint8Array, shut: Bits): readonly number[] {
    const { dateOffsets } = this.#arrangement;
    const flips: number[] = [];
    for (let code = 0; code < now.length; code++) {
      const [before, after] = [this.dates[code] ?? OUT, now[code] ?? OUT];
      if (before === after) continue;
      if (before !== OUT && after !== OUT) flips.push(code);
      else fillBits(shut, dateOffsets[code] ?? 0, dateOffsets[code + 1] ?? 0, after === OUT ? 1 : 0);
    }
    this.dates = now;
    return flips;
  }

  #count(dimension: number): void {
    const { moved, entered, left, alone: others, aloneFrom } = this.#mover.moves;
    for (const [other, counts] of this.alone.entries()) {
      const codes = this.#codes[other] ?? moved;
      const [came, ceased, end] = [2 * other, 2 * other + 1, 2 * other + 2].map((at) => aloneFrom[at] ?? 0);
      countCodes(counts, codes, others, came ?? 0, ceased ?? 0, 1);
      countCodes(counts, codes, others, ceased ?? 0, end ?? 0, -1);
    }
    const group = GROUP_BY_DIMENSION[dimension] ?? DATE_GROUP;
    const shown = this.counts[group] ?? new Int32Array(0);
    const alone = this.alone[dimension] ?? new Int32Array(0);
    if (entered + left < alone.length / 4) {
      const codes = this.#codes[dimension] ?? moved;
      countCodes(alone, codes, moved, 0, entered, -1);
      countCodes(alone, codes, moved, entered, entered + left, 1);
      this.#countShown();
    } else {
      // What the dimension shuts out alone and what is shown are the same rows together, before and after.
      for (let code = 0; code < alone.length; code++) alone[code] = (alone[code] ?? 0) + (shown[code] ?? 0);
      this.#countShown();
      for (let code = 0; code < alone.length; code++) alone[code] = (alone[code] ?? 0) - (shown[code] ?? 0);
    }
    if (dimension === NEAR) this.#countPossible();
    else this.#movePossible();
  }

  /** Counts of the shown rows, after the moves. */
  #countShown(): void {
    const { gates, moves } = this.#mover;
    const { entered, left } = moves;
    this.shown += entered - left;
    recountShown(this.counts, this.#arrangement, gates.hidden, moves, this.shown, this.#room);
    this.#countPoints(0, entered, 1);
    this.#countPoints(entered, entered + left, -1);
  }

  #countPoints(from: number, to: number, step: number): void {
    const { fields, points } = this.#arrangement;
    const { touched } = this;
    const { counts, inSlots } = this.pointRows;
    const { moved } = this.#mover.moves;
    for (let at = from; at < to; at++) {
      const position = moved[at] ?? 0;
      const slot = fields[position * FIELDS + SLOT_FIELD] ?? 0;
      const point = points[position] ?? 0;
      inSlots[slot] = (inSlots[slot] ?? 0) + step;
      counts[point] = (counts[point] ?? 0) + step;
      touched[point >>> BLOCK_BITS] = 1;
    }
  }

  #countPossible(): void {
    this.possibleByPlace.fill(0);
    if (this.#near === null) return;
    const length = listShown(this.gates.hidden, this.standings.length, this.#room);
    for (let at = 0; at < length; at++) this.#countPossibleAt(this.#room[at] ?? 0, 1);
  }

  #movePossible(): void {
    if (this.#near === null) return;
    const { moved, entered, left } = this.#mover.moves;
    for (let at = 0; at < entered; at++) this.#countPossibleAt(moved[at] ?? 0, 1);
    for (let at = entered; at < entered + left; at++) this.#countPossibleAt(moved[at] ?? 0, -1);
  }

  #countPossibleAt(position: number, step: number): void {
    if (this.#near?.[this.#arrangement.points[position] ?? 0] !== POSSIBLE) return;
    const date = this.#codes[DATE]?.[position] ?? 0;
    this.possibleByPlace[date] = (this.possibleByPlace[date] ?? 0) + step;
  }

  #standMoved(): void {
    const { moved, entered, left } = this.#mover.moves;
    const { fields } = this.#arrangement;
    const { standings } = this;
    this.#stand(entered);
    for (let at = entered; at < entered + left; at++) {
      standings[fields[(moved[at] ?? 0) * FIELDS + ROW_FIELD] ?? 0] = OUT;
    }
  }

  /** Standings of so many shown positions, the first listed in `moved`. */
  #stand(to: number): void {
    const { moved } = this.#mover.moves;
    const { fields } = this.#arrangement;
    const { standings, dates } = this;
    if (this.#near !== null) {
      for (let at = 0; at < to; at++) this.#standAt(moved[at] ?? 0);
      return;
    }
    for (let at = 0; at < to; at++) {
      const base = (moved[at] ?? 0) * FIELDS;
      standings[fields[base + ROW_FIELD] ?? 0] = dates[fields[base + DATE_GROUP] ?? 0] ?? OUT;
    }
  }

  #standDate(code: number): void {
    const { dateOffsets } = this.#arrangement;
    const end = dateOffsets[code + 1] ?? 0;
    for (let position = dateOffsets[code] ?? 0; position < end; position++) this.#standAt(position);
  }

  #standAll(): void {
    for (let position = 0; position < this.standings.length; position++) this.#standAt(position);
  }

  #standAt(position: number): void {
    const date = this.dates[this.#codes[DATE]?.[position] ?? 0] ?? OUT;
    const near = this.#near?.[this.#arrangement.points[position] ?? 0] ?? CERTAIN;
    const shown = date === UNDATED ? date : Math.max(date, near);
    this.standings[this.#arrangement.rowAt[position] ?? 0] = hasBit(this.gates.hidden, position)
      ? OUT
      : shown;
  }
}
