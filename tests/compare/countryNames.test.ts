import { expect, it } from "vitest";
import { COUNTRY_NAMES, countryCode } from "../../src/domain/countries.ts";
import { COUNTRIES } from "./lists.ts";

it("every name that a file's country is known by is known in a list, too", () => {
  const known = COUNTRY_NAMES.map(([name]) => [name, COUNTRIES.named(name)]);
  expect(known).toEqual(COUNTRY_NAMES.map(([name, code]) => [name, [code]]));
  expect(COUNTRY_NAMES.map(([name]) => countryCode(name))).toEqual(COUNTRY_NAMES.map(([, code]) => code));
});

it.each([
  ["MLI", ["ML"]],
  ["ml", ["ML"]],
  [" Côte d’Ivoire ", ["CI"]],
  ["Macedonia, FYR", ["MK"]],
  ["Myanmar (Burma)", ["MM"]],
  // A number may be one of GTD's.
  ["4", []],
  ["", []],
])("%j as a cell", (cell, codes) => expect(COUNTRIES.named(cell)).toEqual(codes));

it.each([
  ["They told us of it", []],
  ["From the Democratic Republic of Congo into Burma", ["CD", "MM"]],
  ["Equatorial Guinea", ["GQ"]],
])("%s: what stands in a text", (text, codes) => expect(COUNTRIES.in(text).toSorted()).toEqual(codes));
