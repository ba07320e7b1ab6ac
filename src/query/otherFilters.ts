import type { Coverage } from "../domain/dateStanding.ts";
import { DIMENSIONS, type Dimension, type Filter, isAskedAnew, NO_FILTER } from "../domain/filter.ts";
import { compileFilter, isOut } from "../domain/standing.ts";
import type { Bounds, GeoMark, Row, View } from "./answer.ts";
import { type Arrangement, GROUPS } from "./arrangement.ts";
import { createClusters } from "./clusters.ts";
import { CLASSES, type Columns } from "./columns.ts";
import { createGeoMarks, type GeoMarks } from "./geoMarks.ts";
import type { FilterIndex, Search } from "./index.ts";
import { CERTAIN, lookupsOf, OUT } from "./lookups.ts";
import { shutOut } from "./moves.ts";
import { BLOCK_BITS, MIXED } from "./pointSums.ts";
import { boxOf, type Prepared } from "./prepared.ts";
import { rowFacts } from "./rowFacts.ts";
import { verdictsOf } from "./verdicts.ts";

/** Questions beside the one that the page shows: they leave the index as it is. */
export interface OtherFilters {
  count(filter: Filter): number;
  /** The box of all placed rows that a filter would show; null where there are none. */
  extent(filter: Filter): Bounds | null;
  marks(filter: Filter, view: View): readonly GeoMark[];
  hiddenBy(row: Row, filter: Filter): readonly Dimension[];
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
    return words === null ? countOpen(masksOf(filter)) : countBits(words);
  };
  const masksOf = (filter: Filter): Uint16Array => {
    const masks = new Uint16Array(size);
    const lookups = lookupsOf(columns, filter, coverage);
    for (const dimension of asks(filter)) {
      const words = dimension === "q" ? search(filter.q) : null;
      if (dimension === "q" && words === null) copyWords(index.masks, masks);
      else {
        const { codes, shut } = verdictsOf(dimension, lookups, arrangement, words);
        shutOut(masks, codes, shut, DIMENSIONS.indexOf(dimension));
      }
    }
    return masks;
  };
  let scratch: Scratch | null = null;
  return {
    count: countOf,
    extent: (filter) => (asks(filter).length === 0 ? box : extentOf(columns, points, masksOf(filter))),
    marks(filter, view) {
      scratch ??= createScratch(columns, arrangement);
      scratch.show(masksOf(filter));
      return scratch.geoMarks.marks({ ...view, bounds: null });
    },
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

const WORDS_BIT = 1 << DIMENSIONS.indexOf("q");

/** Words that are still being looked for shut out what the last ones did. */
function copyWords(from: Uint16Array, to: Uint16Array): void {
  for (let position = 0; position < to.length; position++) {
    to[position] = (to[position] ?? 0) | ((from[position] ?? 0) & WORDS_BIT);
  }
}

function countOpen(masks: Uint16Array): number {
  let open = 0;
  for (let position = 0; position < masks.length; position++) open += masks[position] === 0 ? 1 : 0;
  return open;
}

function countBits(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    let byte = bytes[at] ?? 0;
    byte -= (byte >>> 1) & 0x55;
    byte = (byte & 0x33) + ((byte >>> 2) & 0x33);
    count += (byte + (byte >>> 4)) & 0x0f;
  }
  return count;
}

function extentOf({ points: { lon, lat } }: Columns, points: Uint32Array, masks: Uint16Array): Bounds | null {
  const has = new Uint8Array(lon.length);
  for (let position = 0; position < masks.length; position++) {
    if (masks[position] === 0) has[points[position] ?? 0] = 1;
  }
  return boxOf(lon, lat, (code) => has[code] === 1);
}

interface Scratch {
  show(masks: Uint16Array): void;
  readonly geoMarks: GeoMarks;
}

/** Counts and clusters of their own, made when somebody first asks for other marks. */
function createScratch(columns: Columns, arrangement: Arrangement): Scratch {
  const { size, rowAt, points, groups, classes: classOf, onlyClass } = arrangement;
  const types = groups[GROUPS.indexOf("types")]?.codes ?? points;
  const standings = new Uint8Array(size);
  const counts = new Uint32Array(onlyClass.length);
  const classes = new Uint32Array(onlyClass.length * CLASSES);
  const touched = new Uint8Array((onlyClass.length >>> BLOCK_BITS) + 1);
  const clusters = createClusters(columns.points, counts, classes, touched, onlyClass);
  return {
    geoMarks: createGeoMarks(arrangement, clusters, standings),
    show(masks) {
      standings.fill(OUT);
      counts.fill(0);
      classes.fill(0);
      touched.fill(1);
      for (let position = 0; position < size; position++) {
        if (masks[position] !== 0) continue;
        standings[rowAt[position] ?? 0] = CERTAIN;
        const point = points[position] ?? 0;
        counts[point] = (counts[point] ?? 0) + 1;
        if (onlyClass[point] !== MIXED) continue;
        const slot = point * CLASSES + (classOf[types[position] ?? 0] ?? 0);
        classes[slot] = (classes[slot] ?? 0) + 1;
      }
    },
  };
}
