import { describe, expect, test } from "vitest";
import { CONTINENTS, extentOf, thinRegions } from "../../src/about/extent.ts";
import { REGIONS, regionsOf } from "../../src/domain/regions.ts";
import type { PublishedIncident } from "../../src/domain/schema.ts";
import { en } from "../../src/i18n/en.ts";
import { sampleIncident } from "../samples.ts";

const inCountries = (...countries: string[]): PublishedIncident =>
  sampleIncident(countries.join("-").toLowerCase(), { countries }).properties;

const began = (start: string | null, startLatest: string | null): PublishedIncident =>
  sampleIncident("a", { start, startLatest }).properties;

const times = (count: number, country: string): PublishedIncident[] =>
  [...Array(count)].map(() => inCountries(country));

describe("records by region", () => {
  test("count once in each region that they touch, however many of its countries", () => {
    const { regions, placed } = extentOf([inCountries("IQ", "SY"), inCountries("IQ", "ML"), inCountries()]);
    expect(regions.get("145")).toBe(2);
    expect(regions.get("142")).toBe(2);
    expect(regions.get("002")).toBe(1);
    expect(regions.get("019")).toBe(0);
    expect(placed).toBe(2);
  });

  test("know every continent and every part of one, each with a name", () => {
    const codes = [...CONTINENTS].flatMap(([continent, parts]) => [continent, ...parts]);
    expect(codes.filter((code) => !REGIONS.includes(code))).toEqual([]);
    expect(codes.filter((code) => !(code in en.app.regionNames))).toEqual([]);
  });

  test("keep parts within their continents", () => {
    for (const country of ["AF", "ML", "BR", "US", "HT", "ES", "XK", "FJ", "CN", "ID", "ZA", "NZ"]) {
      const within = regionsOf(country);
      const [continent] = [...CONTINENTS].filter(([code]) => within.includes(code));
      expect(
        continent?.[1].filter((part) => within.includes(part)),
        country,
      ).toHaveLength(1);
    }
  });
});

describe("thin regions", () => {
  test("are whole continents below one in twenty, else parts below one in fifty, the emptiest first", () => {
    const records = [
      ...times(49, "IQ"),
      ...times(20, "AF"),
      ...times(20, "ML"),
      ...times(6, "ES"),
      ...times(1, "CN"),
      ...times(4, "BR"),
    ];
    const thin = thinRegions(extentOf(records));
    // Of 100: the Americas have 4, Oceania none; Europe has 6, all in its south.
    expect(thin.slice(0, 2)).toEqual(["009", "019"]);
    expect(thin).toContain("030");
    expect(thin).toContain("154");
    expect(thin).not.toContain("150");
    expect(thin).not.toContain("039");
    expect(thin).not.toContain("005");
    expect(thin.at(-1)).toBe("030");
  });

  test("reach up to their bounds and not beyond", () => {
    const americas = (count: number): boolean =>
      thinRegions(extentOf([...times(100 - count, "IQ"), ...times(count, "BR")])).includes("019");
    expect([americas(4), americas(5)]).toEqual([true, false]);
  });

  test("are none where nothing has a country", () => {
    expect(thinRegions(extentOf([inCountries()]))).toEqual([]);
  });
});

describe("records by decade", () => {
  test("count by the start, without gaps", () => {
    const { decades, undated } = extentOf([
      began("1999-01-01", "1999-12-31"),
      began("2020-08-02", "2020-08-02"),
      began("2013-07-01", "2013-07-31"),
      began("2013-01-01", "2013-12-31"),
    ]);
    expect([...decades]).toEqual([
      [1990, 1],
      [2000, 0],
      [2010, 2],
      [2020, 1],
    ]);
    expect(undated).toBe(0);
  });

  test("leave out what has no date, no known start, or may have begun in two", () => {
    const { decades, undated } = extentOf([
      began(null, null),
      began(null, "2017-10-05"),
      began("2009-12-31", "2010-01-01"),
    ]);
    expect([decades.size, undated]).toEqual([0, 3]);
  });
});
