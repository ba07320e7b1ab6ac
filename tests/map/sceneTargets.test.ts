import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { drawnIds } from "../../src/map/scene.ts";
import type { Query } from "../../src/query/query.ts";
import { type FilterPool, filters } from "../arbitraries.ts";
import { poolOf } from "../filterPool.ts";
import { queryOf } from "../queryOf.ts";
import { runs } from "../runs.ts";
import { publishedQuery } from "./publishedQuery.ts";
import { drawn, facilityAt, recordAt, recordInCountry } from "./sceneSamples.ts";

/** Evenly spread; fast-check's own doubles crowd around zero. */
const between = (min: number, max: number) =>
  fc.nat(100_000).map((share) => min + ((max - min) * share) / 100_000);
const cameras = fc.record({ zoom: between(-1, 9), lon: between(-180, 180), lat: between(-80, 80) });

/** A small world, crowded on purpose. */
const points = fc.tuple(between(30, 36), between(30, 36));
const worlds = fc
  .tuple(
    fc.array(points, { maxLength: 25 }),
    fc.array(points, { maxLength: 12 }),
    fc.array(points, { maxLength: 12 }),
  )
  .map(([pins, countries, facilities]) => {
    const records = [
      ...pins.map((point, index) => recordAt(`p${index}`, point)),
      ...countries.map((point, index) =>
        recordInCountry(`c${index}`, `A${"ABCDEFGHIJKL"[index] ?? "Z"}`, point),
      ),
    ];
    const query = queryOf(records, {
      facilities: facilities.map((point, index) => facilityAt(`f${index}`, point)),
    });
    return { query, ids: records.map(({ properties }) => properties.id) };
  });

const NEAREST_TARGETS_PX = 24;

describe("in any world", () => {
  it("every placed record stands in exactly one mark", () => {
    fc.assert(
      fc.property(worlds, cameras, ({ query, ids }, camera) => {
        const { scene, answer } = drawn(query, { camera });
        expect(drawnIds(scene, answer, query).toSorted()).toEqual(ids.toSorted());
      }),
    );
  });

  it("no two targets are nearer than 24 px (WCAG 2.2, 2.5.8)", () => {
    fc.assert(
      fc.property(worlds, cameras, ({ query }, camera) => {
        const targets = drawn(query, { camera }).scene.marks.filter(({ interactive }) => interactive);
        for (const [index, a] of targets.entries()) {
          for (const b of targets.slice(index + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y), `${a.key} and ${b.key}`).toBeGreaterThanOrEqual(
              NEAREST_TARGETS_PX,
            );
          }
        }
      }),
    );
  });
});

describe("of the published records", () => {
  let query: Query;
  let pool: FilterPool;
  beforeAll(() => {
    query = publishedQuery();
    pool = poolOf(query);
  });

  it("any subset is drawn, each id in exactly one mark", () => {
    const open = fc.option(fc.nat(query.size - 1), { nil: null });
    const idOf = (row: number): string => query.record(row)?.properties.id ?? "";
    fc.assert(
      fc.property(filters(pool), cameras, open, (filter, camera, row) => {
        const selection = row === null ? null : idOf(row);
        const { scene, answer } = drawn(query, { camera, filter, selection });
        const placed = [...answer.rows].filter((shown) => query.place(shown) !== null);
        expect(drawnIds(scene, answer, query).toSorted()).toEqual(placed.map(idOf).toSorted());
      }),
      { numRuns: runs(100) },
    );
  });
});
