import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { drawnIds } from "../../src/map/scene.ts";
import { createQuery, type Query } from "../../src/query/query.ts";
import { type FilterPool, filters } from "../arbitraries.ts";
import { poolOf } from "../filterPool.ts";
import { publishedDataset } from "../published.ts";
import { countryName } from "../samples.ts";
import { facilityAt, inCountry, placed, queryOf, sceneFrom } from "./sceneSamples.ts";

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
  .map(([pins, countries, facilities]) =>
    queryOf(
      [
        ...pins.map((point, index) => placed(`p${index}`, point)),
        ...countries.map((point, index) => inCountry(`c${index}`, `A${"ABCDEFGHIJKL"[index] ?? "Z"}`, point)),
      ],
      facilities.map((point, index) => facilityAt(`f${index}`, point)),
    ),
  );

const NEAREST_TARGETS_PX = 24;

describe("in any world", () => {
  it("every placed record stands in exactly one mark", () => {
    fc.assert(
      fc.property(worlds, cameras, (query, camera) => {
        const drawn = drawnIds(sceneFrom(query, { camera }));
        const all = query.dataset.incidents.map(({ feature }) => feature.properties.id);
        expect(drawn.toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  it("no two targets are nearer than 24 px (WCAG 2.2, 2.5.8)", () => {
    fc.assert(
      fc.property(worlds, cameras, (query, camera) => {
        const targets = sceneFrom(query, { camera }).marks.filter(({ interactive }) => interactive);
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
  beforeAll(async () => {
    query = createQuery(await publishedDataset(), countryName);
    pool = poolOf(query);
  });

  it("any subset is drawn, each id in exactly one mark", () => {
    const open = fc.option(fc.nat(query.size - 1), { nil: null });
    fc.assert(
      fc.property(filters(pool), cameras, open, (filter, camera, row) => {
        const selection = row === null ? null : query.record(row).properties.id;
        const placedRows = query.rows(filter).filter((shown) => query.facts(shown).place !== null);
        const expected = placedRows.map((shown) => query.record(shown).properties.id);
        const drawn = drawnIds(sceneFrom(query, { camera, filter, selection }));
        expect(drawn.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 300 },
    );
  });
});
