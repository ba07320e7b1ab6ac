import type { Coverage } from "../domain/dateStanding.ts";
import { DIMENSIONS, type Dimension, type Filter, isAskedAnew, NO_FILTER } from "../domain/filter.ts";
import { compileFilter, isOut } from "../domain/standing.ts";
import type { Bounds, GeoMark, Row, View } from "./answer.ts";
import type { Arrangement } from "./arrangement.ts";
import { type Bits, bitsFor, countBits, gatherBits, hasBit } from "./bits.ts";
import { createClusters } from "./clusters.ts";
import type { Columns } from "./columns.ts";
import { createGeoMarks, type GeoMarks } from "./geoMarks.ts";
import type { FilterIndex, Search } from "./index.ts";
import { CERTAIN, lookupsOf, OUT } from "./lookups.ts";
import { BLOCK_BITS } from "./pointSums.ts";
import { boxOf, type Prepared } from "./prepared.ts";
import { rowFacts } from "./rowFacts.ts";
import { type Side, sideOf } from "./side.ts";
import { verdictsOf } from "./verdicts.ts";

/** Questions beside the one that the page shows: they leave the index as it is. */
export interface OtherFilters {
  count(filter: Filter): number;
  /** The box of all placed rows that a filter would show; null where there are none. */
  extent(filter: Filter): Bounds | null;
  marks(filter: Filter, view: View): readonly GeoMark[];
  hiddenBy(row: Row, filter: Filter): readonly Dimension[];
  /** The records of another filter, to stand beside those that are shown. */
  side(filter: Filter): Side;
}

interface Parts {
  readonly columns: Columns;
  readonly prepared: Prepared;
  readonly coverage: Coverage;
  readonly search: Search;
  readonly index: FilterIndex;
}

export function createOtherFilters({ columns, prepared, coverage, search, index }: Parts): OtherFilters {
  const { arrangement, box } = prepared;
  const { size, points } = arrangement;
  const asks = (filter: Filter): readonly Dimension[] =>
    DIMENSIONS.filter((dimension) => isAskedAnew(dimension, NO_FILTER, filter));
  const countOf = (filter: Filter): number => {
    const [only, ...rest] = asks(filter);
    if (only === undefined) return size;
    const words = only === "q" && rest.length === 0 ? search(filter.q) : null;
    return words === null ? size - countBits(hiddenUnder(filter)) : countBits(words);
  };
  const hiddenUnder = (filter: Filter): Bits => {
    const [hidden, shut] = [bitsFor(size), bitsFor(size)];
    const lookups = lookupsOf(columns, filter, coverage);
    for (const dimension of asks(filter)) {
      const words = dimension === "q" ? search(filter.q) : null;
      // Words that are still being looked for shut out what the last ones did.
      if (dimension === "q" && words === null) add(hidden, index.gates.shut[WORDS] ?? shut);
      else {
        const verdicts = verdictsOf(dimension, lookups, arrangement, words);
        gatherBits(shut, verdicts.codes, verdicts.shut);
        add(hidden, shut);
      }
    }
    return hidden;
  };
  let scratch: Scratch | null = null;
  return {
    count: countOf,
    extent: (filter) => (asks(filter).length === 0 ? box : extentOf(columns, points, hiddenUnder(filter))),
    marks(filter, view) {
      scratch ??= createScratch(columns, arrangement);
      scratch.show(hiddenUnder(filter));
      return scratch.geoMarks.marks({ ...view, bounds: null });
    },
    side: (filter) => sideOf({ columns, prepared, coverage }, filter, hiddenUnder(filter)),
    hiddenBy(row, filter) {
      const { tests } = compileFilter({ ...filter, q: "" }, coverage);
      const facts = { ...rowFacts(columns, row), text: "" };
      const words = search(filter.q);
      const lacksWords = words !== null && ((words[row >>> 3] ?? 0) & (1 << (row & 7))) === 0;
      return DIMENSIONS.filter((dimension) =>
        dimension === "q" ? lacksWords : isOut(tests[dimension](facts)),
      );
    },
  };
}

const WORDS = DIMENSIONS.indexOf("q");

function add(hidden: Bits, shut: Bits): void {
  for (let word = 0; word < hidden.length; word++) hidden[word] = (hidden[word] ?? 0) | (shut[word] ?? 0);
}

function extentOf({ points: { lon, lat } }: Columns, points: Uint32Array, hidden: Bits): Bounds | null {
  const has = new Uint8Array(lon.length);
  for (let position = 0; position < points.length; position++) {
    if (!hasBit(hidden, position)) has[points[position] ?? 0] = 1;
  }
  return boxOf(lon, lat, (code) => has[code] === 1);
}

interface Scratch {
  show(hidden: Bits): void;
  readonly geoMarks: GeoMarks;
}

/** Counts and clusters of their own, made when somebody first asks for other marks. */
function createScratch(columns: Columns, arrangement: Arrangement): Scratch {
  const { size, rowAt, points, slots, slotAt } = arrangement;
  const standings = new Uint8Array(size);
  const counts = new Uint32Array(columns.points.lon.length);
  const inSlots = new Uint32Array(slots.classes.length);
  const touched = new Uint8Array((counts.length >>> BLOCK_BITS) + 1);
  const clusters = createClusters(columns.points, { slots, counts, inSlots }, touched);
  return {
    geoMarks: createGeoMarks(arrangement, clusters, standings),
    show(hidden) {
      standings.fill(OUT);
      counts.fill(0);
      inSlots.fill(0);
      touched.fill(1);
      for (let position = 0; position < size; position++) {
        if (hasBit(hidden, position)) continue;
        standings[rowAt[position] ?? 0] = CERTAIN;
        const [point, slot] = [points[position] ?? 0, slotAt[position] ?? 0];
        counts[point] = (counts[point] ?? 0) + 1;
        inSlots[slot] = (inSlots[slot] ?? 0) + 1;
      }
    },
  };
}
