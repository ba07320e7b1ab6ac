import { expect, test } from "vitest";
import { fileName } from "../../src/domain/fileName.ts";
import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";

const nameOf = (change: Partial<Filter>): string =>
  fileName({ ...NO_FILTER, ...change }, 4, "records", "geojson");

test.each<[Partial<Filter>, string]>([
  [{}, "prison-incidents_4-records.geojson"],
  [
    { type: ["prison_attack"], country: ["AF"], from: "2020-08", to: "2020-10" },
    "prison-incidents_prison-attack_af_from-2020-08_to-2020-10_4-records.geojson",
  ],
  [{ q: "  ../Évin = 1 " }, "prison-incidents_evin-1_4-records.geojson"],
  [{ scope: "core", undated: false }, "prison-incidents_core_dated-only_4-records.geojson"],
  [{ min: { group: "out_of_custody", value: 100 } }, "prison-incidents_out-of-custody-100_4-records.geojson"],
])("%j is said by the name", (change, name) => {
  expect(nameOf(change)).toBe(name);
});

test("what is too long is cut, and the count stays", () => {
  const name = nameOf({ q: "word ".repeat(20), actor: ["a".repeat(120)] });
  expect(name).toMatch(/^prison-incidents_a+_4-records\.geojson$/);
  expect(name.length).toBeLessThan(125);
});
