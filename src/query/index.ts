import type { Coverage } from "../domain/dateStanding.ts";
import { DIMENSIONS, type Dimension, type Filter, isAskedAnew, NO_FILTER } from "../domain/filter.ts";
import {
  type Arrangement,
  DATE_GROUP,
  FIELDS,
  GROUP_BY_DIMENSION,
  GROUPS,
  POINT_FIELD,
  ROW_FIELD,
} from "./arrangement.ts";
import { CLASSES, type Columns } from "./columns.ts";
import { CERTAIN, type Lookups, lookupsOf, OUT, POSSIBLE, UNDATED } from "./lookups.ts";
import {
  createMoves,
  forget,
  type Moves,
  move,
  moveFromNotes,
  noteShown,
  POSITION,
  shutOut,
} from "./moves.ts";
import { BLOCK_BITS, MIXED } from "./pointSums.ts";
import { countCodes, listAlone, listShown, recountShown } from "./tallies.ts";
import { type Verdicts, verdictsOf } from "./verdicts.ts";

/** What became of the index by a filter: one dimension changed, or several did. */
export type Change = { readonly dimension: number; readonly moves: Moves } | "several";

/** Bits of the rows in which all words occur, as {@link Texts} gives them; null: not known yet. */
export type Search = (q: string) => Uint8Array | null;

/**
 * The rows under a filter, kept up to date from one filter to the next. Per row and dimension one bit says that
 * the dimension shuts the row out; a row without any is shown. Counts are exact whole numbers, changed by the rows
 * that moved.
 */
export interface FilterIndex {
  /** Makes the filter's answer the present one; null: it is so already. */
  ask(filter: Filter): Change | null;
  readonly filter: Filter;
  /** What the text search finds is not known yet; until then its last finding stands. */
  readonly isSearching: boolean;
  /** Per position. */
  readonly masks: Uint16Array;
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
  /** Shown rows per point, and per point and class where a point has several. */
  readonly pointCounts: Uint32Array;
  readonly pointClasses: Uint32Array;
  /** One byte per block of points with a change; whoever looks at it clears it. */
  readonly touched: Uint8Array;
}

const DATE = DIMENSIONS.indexOf("date");
const TYPE_GROUP = GROUPS.indexOf("types");
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
  readonly masks: Uint16Array;
  readonly standings: Uint8Array;
  shown: number;
  readonly counts: readonly Int32Array[];
  readonly alone: readonly Int32Array[];
  dates: Uint8Array;
  readonly possibleByPlace: Int32Array;
  readonly pointCounts: Uint32Array;
  readonly pointClasses: Uint32Array;
  readonly touched: Uint8Array;

  readonly #columns: Columns;
  readonly #arrangement: Arrangement;
  readonly #coverage: Coverage;
  readonly #search: Search;
  readonly #moves: Moves;
  /** Codes of the group of each dimension. */
  readonly #codes: readonly Uint32Array[];
  /** Standing per point code; null while no circle is asked for. */
  #near: Uint8Array | null = null;

  constructor(columns: Columns, arrangement: Arrangement, coverage: Coverage, search: Search) {
    const { size, groups, onlyClass } = arrangement;
    this.#columns = columns;
    this.#arrangement = arrangement;
    this.#coverage = coverage;
    this.#search = search;
    this.#moves = createMoves(size);
    this.masks = new Uint16Array(size);
    this.standings = new Uint8Array(size);
    this.shown = size;
    this.counts = groups.map(({ totals }) => totals.slice());
    const groupOf = GROUP_BY_DIMENSION.map((group) => groups[group]);
    this.#codes = groupOf.map((group) => group?.codes ?? new Uint32Array(size));
    this.alone = groupOf.map((group) => new Int32Array(group?.size ?? 0));
    this.dates = lookupsOf(columns, NO_FILTER, coverage).dates();
    this.possibleByPlace = new Int32Array(this.dates.length);
    const points = onlyClass.length;
    this.pointCounts = new Uint32Array(points);
    this.pointClasses = new Uint32Array(points * CLASSES);
    this.touched = new Uint8Array((points >>> BLOCK_BITS) + 1).fill(1);
    const { moved } = this.#moves;
    for (let position = 0; position < size; position++) moved[position] = position;
    this.#moves.entered = size;
    this.#countPoints();
    this.#stand(0, size);
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
    forget(this.#moves);
    if (due.length > 1) return this.#askSeveral(due, lookups, words);
    return this.#askOne(only, lookups, words);
  }

  #askOne(only: Dimension, lookups: Lookups, words: Uint8Array | null): Change {
    const dimension = DIMENSIONS.indexOf(only);
    const flips = this.#move(only, lookups, words);
    this.#count(dimension);
    this.#standMoved();
    for (const code of flips) this.#standDate(code);
    if (dimension === NEAR) this.#standAll();
    return { dimension, moves: this.#moves };
  }

  #askSeveral(due: readonly Dimension[], lookups: Lookups, words: Uint8Array | null): Change {
    noteShown(this.masks);
    for (const dimension of due) {
      const { codes, shut } = this.#verdicts(dimension, lookups, words);
      shutOut(this.masks, codes, shut, DIMENSIONS.indexOf(dimension));
    }
    moveFromNotes(this.masks, this.#moves);
    this.#countShown();
    for (const counts of this.alone) counts.fill(0);
    const length = listAlone(this.masks, this.#moves.alone);
    for (let at = 0; at < length; at++) {
      const position = this.#moves.alone[at] ?? 0;
      const by = 31 - Math.clz32(this.masks[position] ?? 0);
      const code = this.#codes[by]?.[position] ?? 0;
      const counts = this.alone[by];
      if (counts !== undefined) counts[code] = (counts[code] ?? 0) + 1;
    }
    this.#countPossible();
    this.#standAll();
    return "several";
  }

  /** What a dimension says of every row; of dates and places it is kept, for the standings. */
  #verdicts(dimension: Dimension, lookups: Lookups, words: Uint8Array | null): Verdicts {
    const verdicts = verdictsOf(dimension, lookups, this.#arrangement, words);
    if (dimension === "date" && verdicts.standings !== null) this.dates = verdicts.standings;
    if (dimension === "near") this.#near = this.filter.near === null ? null : verdicts.standings;
    return verdicts;
  }

  /** @returns date codes of which rows stay shown in another standing */
  #move(dimension: Dimension, lookups: Lookups, words: Uint8Array | null): readonly number[] {
    const before = this.dates;
    const { codes, shut } = this.#verdicts(dimension, lookups, words);
    const { masks } = this;
    if (dimension !== "date") {
      move(masks, codes, shut, DIMENSIONS.indexOf(dimension), this.#moves, 0, masks.length);
      return [];
    }
    const { dateOffsets } = this.#arrangement;
    const flips: number[] = [];
    for (let code = 0; code < before.length; code++) {
      const [old, now] = [before[code] ?? OUT, this.dates[code] ?? OUT];
      if (old === now) continue;
      if (old !== OUT && now !== OUT) flips.push(code);
      else move(masks, codes, shut, DATE, this.#moves, dateOffsets[code] ?? 0, dateOffsets[code + 1] ?? 0);
    }
    return flips;
  }

  #count(dimension: number): void {
    const { moved, entered, left, others, alone: other } = this.#moves;
    const { masks, alone: counts } = this;
    const codesOf = this.#codes;
    for (let at = 0; at < others; at++) {
      const entry = other[at] ?? 0;
      const position = entry & POSITION;
      const by = 31 - Math.clz32((masks[position] ?? 0) & ~(1 << dimension));
      const code = codesOf[by]?.[position] ?? 0;
      const into = counts[by];
      // The highest bit says that it ceased.
      if (into !== undefined) into[code] = (into[code] ?? 0) + 1 - ((entry >>> 31) << 1);
    }
    const group = GROUP_BY_DIMENSION[dimension] ?? DATE_GROUP;
    const shown = this.counts[group] ?? new Int32Array(0);
    const alone = this.alone[dimension] ?? new Int32Array(0);
    if (entered + left < alone.length / 4) {
      const codes = this.#codes[dimension] ?? moved;
      const size = this.masks.length;
      countCodes(alone, codes, moved, 0, entered, -1);
      countCodes(alone, codes, moved, size - left + 1, size + 1, 1);
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

  /** Counts of the shown rows, after the moves; the list of those alone is written over. */
  #countShown(): void {
    const { entered, left, alone: room } = this.#moves;
    this.shown += entered - left;
    recountShown(this.counts, this.#arrangement, this.masks, this.#moves, this.shown, room);
    this.#countPoints();
  }

  #countPoints(): void {
    const { entered, left } = this.#moves;
    this.#countPointsOf(0, entered, 1);
    this.#countPointsOf(this.masks.length - left + 1, this.masks.length + 1, -1);
  }

  #countPointsOf(from: number, to: number, step: number): void {
    const { fields, classes, onlyClass } = this.#arrangement;
    const { pointCounts, pointClasses, touched } = this;
    const { moved } = this.#moves;
    for (let at = from; at < to; at++) {
      const base = (moved[at] ?? 0) * FIELDS;
      const point = fields[base + POINT_FIELD] ?? 0;
      pointCounts[point] = (pointCounts[point] ?? 0) + step;
      touched[point >>> BLOCK_BITS] = 1;
      if (onlyClass[point] !== MIXED) continue;
      const slot = point * CLASSES + (classes[fields[base + TYPE_GROUP] ?? 0] ?? 0);
      pointClasses[slot] = (pointClasses[slot] ?? 0) + step;
    }
  }

  #countPossible(): void {
    this.possibleByPlace.fill(0);
    if (this.#near === null) return;
    const room = this.#moves.alone;
    const length = listShown(this.masks, room);
    for (let at = 0; at < length; at++) this.#countPossibleAt(room[at] ?? 0, 1);
  }

  #movePossible(): void {
    if (this.#near === null) return;
    const { moved, entered, left } = this.#moves;
    const size = this.masks.length;
    for (let at = 0; at < entered; at++) this.#countPossibleAt(moved[at] ?? 0, 1);
    for (let at = size - left + 1; at <= size; at++) this.#countPossibleAt(moved[at] ?? 0, -1);
  }

  #countPossibleAt(position: number, step: number): void {
    if (this.#near?.[this.#arrangement.points[position] ?? 0] !== POSSIBLE) return;
    const date = this.#codes[DATE]?.[position] ?? 0;
    this.possibleByPlace[date] = (this.possibleByPlace[date] ?? 0) + step;
  }

  #standMoved(): void {
    const { moved, entered, left } = this.#moves;
    const { fields } = this.#arrangement;
    const { standings } = this;
    const size = this.masks.length;
    this.#stand(0, entered);
    for (let at = size - left + 1; at <= size; at++) {
      standings[fields[(moved[at] ?? 0) * FIELDS + ROW_FIELD] ?? 0] = OUT;
    }
  }

  /** Standings of shown positions listed in `moved`. */
  #stand(from: number, to: number): void {
    const { moved } = this.#moves;
    const { fields } = this.#arrangement;
    const { standings, dates } = this;
    if (this.#near !== null) {
      for (let at = from; at < to; at++) this.#standAt(moved[at] ?? 0);
      return;
    }
    for (let at = from; at < to; at++) {
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
    for (let position = 0; position < this.masks.length; position++) this.#standAt(position);
  }

  #standAt(position: number): void {
    const date = this.dates[this.#codes[DATE]?.[position] ?? 0] ?? OUT;
    const near = this.#near?.[this.#arrangement.points[position] ?? 0] ?? CERTAIN;
    const shown = date === UNDATED ? date : Math.max(date, near);
    this.standings[this.#arrangement.rowAt[position] ?? 0] = this.masks[position] === 0 ? shown : OUT;
  }
}
