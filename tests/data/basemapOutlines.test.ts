import { describe, expect, test, vi } from "vitest";
import { countryPoint, countryRadiusKm, insideCountry } from "../../data/basemap/outlines.ts";

// Real outlines of the whole world: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("insideCountry", () => {
  test.each([
    ["Al Hol", 41.15, 36.38, "SY"],
    ["Beni", 29.47, 0.49, "CD"],
    ["Jalalabad", 70.45, 34.43, "AF"],
    ["Pristina", 21.17, 42.67, "XK"],
    ["Guantanamo Bay, by its state", -75.14, 19.9, "CU"],
    ["Guantanamo Bay, by its holder", -75.14, 19.9, "US"],
    ["Hargeisa, by ISO 3166", 44.06, 9.56, "SO"],
    ["Kyrenia, by ISO 3166", 33.32, 35.32, "CY"],
    ["Baikonur", 63.3, 45.95, "KZ"],
    ["Chukotka, west of the antimeridian", 175, 65.5, "RU"],
    ["Uelen, east of it", -170.5, 66.1, "RU"],
    ["Maseru, in the hole of South Africa", 27.6, -29.4, "LS"],
  ])("%s", (_, lon, lat, code) => {
    expect(insideCountry(lon, lat, code)).toEqual({ inside: true, distanceKm: 0 });
  });

  test.each([
    ["Baghdad is not in Syria", 44.36, 33.31, "SY", 320, 350],
    ["Maseru is not in South Africa", 27.6, -29.4, "ZA", 5, 20],
    ["off a straight stretch of coast, between two corners", -60.12, -38.92, "AR", 3, 7],
    ["off Beirut", 35.3, 33.9, "LB", 10, 25],
    ["Anadyr seen from Alaska", 177.5, 64.73, "US", 500, 560],
    ["0,0", 0, 0, "GH", 560, 590],
    ["swapped axes", 36.38, 41.15, "SY", 380, 520],
  ])("%s", (_, lon, lat, code, least, most) => {
    const { inside, distanceKm } = insideCountry(lon, lat, code);
    expect(inside).toBe(false);
    expect(distanceKm).toBeGreaterThan(least);
    expect(distanceKm).toBeLessThan(most);
  });

  test("an unknown code is an error that says so", () => {
    expect(() => insideCountry(0, 0, "ZZ")).toThrow('expected a country with an outline, got "ZZ"');
  });
});

test("countryPoint lies inside its country", () => {
  for (const code of ["ES", "IQ", "NO", "ID", "FJ", "US", "XK"]) {
    const [lon, lat] = countryPoint(code);
    expect(insideCountry(lon, lat, code).inside, code).toBe(true);
  }
});

test.each([
  ["ES", 500, 750],
  ["LU", 30, 60],
  ["XK", 60, 130],
  ["BR", 2000, 3300],
])("countryRadiusKm of %s reaches its farthest corner", (code, least, most) => {
  expect(countryRadiusKm(code)).toBeGreaterThan(least);
  expect(countryRadiusKm(code)).toBeLessThan(most);
});
