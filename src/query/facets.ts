import { DIMENSIONS, type Dimension } from "../domain/filter.ts";
import { regionsOf } from "../domain/regions.ts";
import { createActorFacets } from "./actorFacets.ts";
import { FACETS, type Facet, type FacetCounts } from "./answer.ts";
import { type Arrangement, FIELDS, GROUP_BY_DIMENSION } from "./arrangement.ts";
import type { Columns, Traits } from "./columns.ts";
import { type FacetTable, mapOf } from "./facetTable.ts";
import type { Change, FilterIndex } from "./index.ts";
import { addAll, addListed, addToSet, type Sets } from "./setCounts.ts";

/**
 * How many records each value would show: counted under all the *other* filters, so that a reader sees what
 * ticking a value brings. A record with several types counts under each. That is what is shown and what the
 * facet's own dimension alone shuts out.
 */
export interface Facets {
  /** Takes note of a change of the index that has just happened. */
  follow(change: Change): void;
  /** The counts as they are now, which no later change touches. */
  counts(): FacetCounts;
}

export function createFacets(columns: Columns, arrangement: Arrangement, index: FilterIndex): Facets {
  const tables = [...plainTables(columns), ...createActorFacets(columns.actors)].map((table) => ({
    table,
    isStale: true,
    group: groupOf(table.dimension),
  }));
  return {
    follow(change) {
      for (const entry of tables) {
        const mustRecount = entry.table.ask(index.filter) || entry.isStale;
        entry.isStale = mustRecount || !follow(entry.table, entry.group, change, arrangement);
      }
    },
    counts() {
      const snapshots = tables.map((entry) => {
        if (entry.isStale) recount(entry.table, entry.group, index);
        entry.isStale = false;
        return entry.table.snapshot();
      });
      return lazily(Object.assign({}, ...snapshots));
    },
  };
}

const groupOf = (dimension: Dimension): number => GROUP_BY_DIMENSION[DIMENSIONS.indexOf(dimension)] ?? 0;

function recount(table: FacetTable, group: number, { counts, alone }: FilterIndex): void {
  const shown = counts[group] ?? new Int32Array(0);
  table.recount(shown, alone[DIMENSIONS.indexOf(table.dimension)] ?? new Int32Array(shown.length));
}

/** Few moves are followed row by row: there may be hundreds of thousands of codes. @returns false: too many moved */
function follow(table: FacetTable, group: number, change: Change, arrangement: Arrangement): boolean {
  if (change === "several") return false;
  const { dimension, moves } = change;
  const own = DIMENSIONS.indexOf(table.dimension);
  // What a dimension lets through and what it alone does not are the same records together, whatever it asks.
  if (own === dimension) return true;
  const { entered, left, moved, alone, aloneFrom } = moves;
  const { fields } = arrangement;
  const [came = 0, ceased = 0, end = 0] = aloneFrom.subarray(2 * own, 2 * own + 3);
  const codesInUse = arrangement.groups[group]?.size ?? 0;
  if (entered + left + end - came > codesInUse / 4) return false;
  const listed = { codes: fields, width: FIELDS, first: group };
  table.addListed({ ...listed, list: moved, from: 0, to: entered }, 1);
  table.addListed({ ...listed, list: moved, from: entered, to: entered + left }, -1);
  table.addListed({ ...listed, list: alone, from: came, to: ceased }, 1);
  table.addListed({ ...listed, list: alone, from: ceased, to: end }, -1);
  return true;
}

function plainTables({ types, countries, sources, traits }: Columns): readonly FacetTable[] {
  const trait = (facet: "outcome" | "precision" | "evidence"): FacetTable =>
    createTable(
      facet,
      traits.values.map((one: Traits) => [one[facet]]),
    );
  return [
    tableOfSets("type", types),
    tableOfSets("country", countries),
    createTable("region", regionsPerCode(countries)),
    tableOfSets("source", sources),
    trait("outcome"),
    trait("precision"),
    trait("evidence"),
  ];
}

function regionsPerCode({ offsets, items, values }: Columns["countries"]): readonly (readonly string[])[] {
  return Array.from({ length: offsets.length - 1 }, (_, code) => {
    const members = [...items.subarray(offsets[code], offsets[code + 1])];
    return [...new Set(members.flatMap((item) => regionsOf(values[item] ?? "")))];
  });
}

type PlainFacet = Exclude<Facet, "role" | "basis" | "actor">;

/** @param perCode the facet's values of each code */
function createTable(facet: PlainFacet, perCode: readonly (readonly string[])[]): FacetTable {
  const values = [...new Set(perCode.flat())];
  const numbers = new Map(values.map((value, number) => [value, number]));
  const offsets = new Uint32Array(perCode.length + 1);
  for (const [code, own] of perCode.entries()) offsets[code + 1] = (offsets[code] ?? 0) + own.length;
  const items = Uint32Array.from(perCode.flatMap((own) => own.map((value) => numbers.get(value) ?? 0)));
  return tableOfSets(facet, { offsets, items, values });
}

function tableOfSets(facet: PlainFacet, column: Sets & { readonly values: readonly string[] }): FacetTable {
  const { values } = column;
  const counts = new Int32Array(values.length);
  return {
    dimension: facet,
    ask: () => false,
    recount(shown, alone) {
      counts.fill(0);
      addAll(counts, column, shown, alone);
    },
    add: (code, records) => addToSet(counts, column, code, records),
    addListed: (listed, step) => addListed(counts, column, listed, step),
    snapshot() {
      const now = counts.slice();
      return { [facet]: () => mapOf(values, now) };
    },
  };
}

/** A file may have a hundred thousand sources: maps are made of those facets that somebody looks at. */
function lazily(makers: Partial<Record<Facet, () => ReadonlyMap<string, number>>>): FacetCounts {
  const facets: Partial<Record<Facet, ReadonlyMap<string, number>>> = {};
  for (const facet of FACETS) {
    let made: ReadonlyMap<string, number> | null = null;
    Object.defineProperty(facets, facet, {
      enumerable: true,
      get: () => {
        made ??= makers[facet]?.() ?? new Map();
        return made;
      },
    });
  }
  return facets as FacetCounts;
}
