import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Dimension, type Filter, withoutDimension } from "../../src/domain/filter.ts";
import { compileFilter, type Standing, standingOf } from "../../src/domain/standing.ts";
import { ACTOR_ROLES } from "../../src/domain/vocabulary.ts";
import { exportFile } from "../../src/export/files.ts";
import { cameraForBox, type Size } from "../../src/map/camera.ts";
import { drawnIds, sceneOf } from "../../src/map/scene.ts";
import {
  type Answer,
  FACETS,
  type Facet,
  type Row,
  STANDING_CODES,
  type View,
} from "../../src/query/answer.ts";
import type { Query } from "../../src/query/query.ts";
import { SORTS } from "../../src/query/sort.ts";
import { answerOf, listOf } from "../../src/store/selectors.ts";
import { type AtlasState, INITIAL_STATE } from "../../src/store/store.ts";
import { type FilterPool, filters } from "../arbitraries.ts";
import { poolOf } from "../filterPool.ts";
import { type Published, published, recordAt } from "../published.ts";
import { runs } from "../runs.ts";

/** The real records, published and loaded as the site does it. */
let all: Published;
let query: Query;
let pool: FilterPool;

/** The invariant that ARCHITECTURE.md tells of; the others beside it. */
const RUNS = runs(1000);
const FEWER_RUNS = runs(150);

beforeAll(async () => {
  all = await published();
  query = all.query;
  pool = poolOf(query);
});

/** The whole world. */
function worldView(zoom: number): View {
  return { zoom, distance: 44, bounds: null, period: query.coverage };
}

const idOf = (row: Row): string => recordAt(query, row).properties.id;
const sorted = (ids: readonly string[]): string[] => [...ids].sort();

/** The store as it is when somebody has asked for this. */
function stateOf(change: Partial<AtlasState>): AtlasState {
  return { ...INITIAL_STATE, query, loading: { phase: "ready" }, ...change };
}

function answerTo(state: AtlasState): Answer {
  const answer = answerOf(state);
  if (answer === null) throw new Error("no answer");
  return answer;
}

/** Ids in the whole world in a frame, drawn from the answer that the store gives for it. */
function worldIds(filter: Filter, size: Size, selection: string | null): string[] {
  const camera = cameraForBox([-180, -80, 180, 80], size, 0);
  const bounds = [-180, -90, 180, 90] as const;
  const state = stateOf({ filter, selection, frame: { ...camera, ...size, bounds } });
  const answer = answerTo(state);
  const scene = sceneOf({
    answer,
    query,
    facilities: query.dataset.facilities.map(({ feature }) => feature),
    camera,
    size,
    selection,
    labels: { cluster: String, badge: ({ country }) => country },
  });
  return drawnIds(scene, answer, query);
}

/** Every standing by the predicate of the model alone. */
function standingsByPredicate(filter: Filter): Standing[] {
  const compiled = compileFilter(filter, query.coverage);
  return all.facts.map((facts) => standingOf(facts, compiled));
}

async function exportedIds(filter: Filter, answer: Answer): Promise<string[]> {
  const context = {
    filter,
    counts: answer.counts,
    permalink: "https://atlas.example/",
    generated: "2026-01-01T00:00:00Z",
    citation: "Prison Incident Atlas",
  };
  const { blob } = await exportFile("geojson", query, answer.rows, context);
  const { features }: { features: { id: string }[] } = JSON.parse(await blob.text());
  return features.map(({ id }) => id);
}

const SIZES: readonly Size[] = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
  { width: 300, height: 250 },
];

/** Some seconds on an idle machine. */
describe("one filter, one truth", { timeout: runs(120_000) }, () => {
  it("list, counts, export and whole-world map hold the same records", async () => {
    const shownCounts: number[] = [];
    const cases = fc.record({
      filter: filters(pool),
      sort: fc.constantFrom(...SORTS),
      size: fc.constantFrom(...SIZES),
      selection: fc.option(fc.nat(query.size - 1), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ filter, sort, size, selection }) => {
        const state = stateOf({ filter, sort });
        const answer = answerTo(state);
        const { counts } = answer;
        const listed = listOf(state)?.slice(0, query.size).map(idOf) ?? [];
        const byPredicate = standingsByPredicate(filter);
        const expected = byPredicate.flatMap((standing, row) => (standing === "out" ? [] : [idOf(row)]));
        shownCounts.push(expected.length);

        expect(Array.from(answer.rows, idOf)).toEqual(expected);
        expect(sorted(listed)).toEqual(sorted(expected));
        expect(await exportedIds(filter, answer)).toEqual(expected);
        expect([...answer.standings].map((code) => STANDING_CODES[code])).toEqual(byPredicate);
        expect(counts.shown).toBe(expected.length);
        expect(counts.total).toBe(query.size);
        expect(counts.shown).toBe(counts.certain + counts.possible + counts.undated);
        for (const standing of ["certain", "possible", "undated"] as const) {
          expect(counts[standing]).toBe(byPredicate.filter((other) => other === standing).length);
        }

        const drawn = worldIds(filter, size, selection === null ? null : idOf(selection));
        const unplaced = [...answer.rows].filter((row) => recordAt(query, row).geometry === null).map(idOf);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.filter((id) => unplaced.includes(id))).toEqual([]);
        expect(sorted([...drawn, ...unplaced])).toEqual(sorted(expected));
        expect(counts.unlocated).toBe(unplaced.length);
      }),
      { numRuns: RUNS },
    );
    report("list = counts = export = map ∪ unplaced", shownCounts);
    expectMixed(shownCounts);
  });

  it("every placed record stands in exactly one mark, cluster or badge, at any zoom", () => {
    const cases = fc.record({ filter: filters(pool), zoom: fc.double({ min: -1, max: 14, noNaN: true }) });
    fc.assert(
      fc.property(cases, ({ filter, zoom }) => {
        const answer = query.answer(filter, worldView(zoom));
        const { marks } = answer;
        const placed = [...answer.rows].filter((row) => all.facts[row]?.place);
        expect(marks.flatMap((mark) => answer.rowsOf(mark)).sort((a, b) => a - b)).toEqual(placed);
        for (const mark of marks) {
          const rows = answer.rowsOf(mark);
          const families = Array.from(mark.families).reduce((sum, count) => sum + count, 0);
          expect(families).toBe(rows.length);
          expect(mark.count).toBe(rows.length);
          expect(rows).toContain(mark.row);
          const precisions = rows.map((row) => all.facts[row]?.precision === "country");
          expect(new Set(precisions)).toEqual(new Set([mark.kind === "badge"]));
        }
      }),
      { numRuns: FEWER_RUNS },
    );
  });

  it("each facet counts what ticking the value would show", () => {
    const cases = fc.record({ filter: filters(pool), facet: fc.constantFrom(...FACETS) });
    fc.assert(
      fc.property(cases, ({ filter, facet }) => {
        const { facets } = query.answer(filter, worldView(1));
        for (const value of valuesOf(facet)) {
          const shown = standingsByPredicate(ticking(filter, facet, value)).filter(
            (standing) => standing !== "out",
          );
          expect([value, facets[facet].get(value) ?? 0]).toEqual([value, shown.length]);
        }
        expect([...facets[facet].keys()].filter((value) => !valuesOf(facet).includes(value))).toEqual([]);
      }),
      { numRuns: FEWER_RUNS },
    );
  });

  it("a record is hidden by what shuts it out, and shown when all of that is cleared", () => {
    fc.assert(
      fc.property(filters(pool), fc.nat(query.size - 1), (filter, row) => {
        const hiding = query.hiddenBy(row, filter);
        expect(rowsOf(filter).includes(row)).toBe(hiding.length === 0);
        expect(query.count(filter)).toBe(rowsOf(filter).length);
        const cleared = hiding.reduce<Filter>(
          (rest, dimension: Dimension) => withoutDimension(rest, dimension),
          filter,
        );
        expect(rowsOf(cleared)).toContain(row);
      }),
      { numRuns: FEWER_RUNS },
    );
  });
});

const rowsOf = (filter: Filter): readonly Row[] => [...query.answer(filter, worldView(1)).rows];

/** The filter with this value alone asked for, in its facet. */
function ticking(filter: Filter, facet: Facet, value: string): Filter {
  return { ...filter, [facet]: [value] };
}

/** Every value that some record has; and for the facets of actors, each that could be asked for. */
function valuesOf(facet: Facet): readonly string[] {
  const { facets } = query.answer(
    { ...INITIAL_STATE.filter, ...(facet === "actor" && { role: ACTOR_ROLES }) },
    worldView(1),
  );
  return [...facets[facet].keys()];
}

function report(what: string, shown: readonly number[]): void {
  const mean = shown.reduce((sum, count) => sum + count, 0) / shown.length;
  const empty = shown.filter((count) => count === 0).length;
  console.log(
    `${what}: ${shown.length} filters over ${query.size} records; ` +
      `shown ${Math.min(...shown)} to ${Math.max(...shown)}, ${mean.toFixed(1)} on average, ${empty} times none`,
  );
}

/** Filters that find nothing, or everything, would prove nothing. */
function expectMixed(shown: readonly number[]): void {
  const some = shown.filter((count) => count > 0 && count < query.size).length;
  expect(some).toBeGreaterThan(shown.length / 4);
}
