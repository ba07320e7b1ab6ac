import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  affiliationShares,
  changes,
  claimShares,
  percentOf,
  sourceLanguages,
  sourceShares,
  thinRecords,
} from "../../src/about/shares.ts";
import type { Source } from "../../src/domain/schema.ts";
import { figure, source } from "../domain/claims.ts";
import { sampleActor, sampleIncident } from "../samples.ts";

const SOURCES: ReadonlyMap<string, Source> = new Map(
  [
    source("read", { archiveUrl: "https://example.org/copy" }),
    source("excerpt", { checked: { on: "2026-01-01", how: "excerpt" }, lang: "fr" }),
    source("second", { checked: { on: "2026-01-01", how: "secondary" }, lang: "fr" }),
    source("third", { checked: { on: "2026-01-01", how: "secondary" }, lang: "ar" }),
  ].map((one) => [one.id, one]),
);

test("a share in per cent is all only where it is all, and nothing where there is nothing", () => {
  expect(percentOf({ part: 3, whole: 3 })).toBe(100);
  expect(percentOf({ part: 0, whole: 0 })).toBeNull();
  fc.assert(
    fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 5_000 }), (part, more) => {
      const percent = percentOf({ part, whole: part + more });
      expect(percent).toBeLessThan(100);
      expect(percent).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("claims are traced by locator and by how their source was read", () => {
  const claims = [
    figure("a", { source: "src-read", locator: "p. 3" }),
    figure("b", { source: "src-second" }),
    figure("c", { source: "src-read", about: "statement" }),
    figure("d", { source: "src-nowhere" }),
  ];
  const shares = claimShares([sampleIncident("a", { claims }).properties], SOURCES);
  expect(shares.located).toEqual({ part: 1, whole: 4 });
  expect(shares.readInFull).toEqual({ part: 2, whole: 4 });
  expect(shares.voiced).toEqual({ part: 2, whole: 3 });
});

test("sources are counted by how they were read, and none is lost", () => {
  const { read, excerpt, secondary, archived, linked } = sourceShares(SOURCES.values());
  expect([read, excerpt, secondary].map(({ part }) => part)).toEqual([1, 1, 2]);
  expect(archived).toEqual({ part: 1, whole: 4 });
  expect(linked).toEqual({ part: 4, whole: 4 });
});

describe("records that rest on little", () => {
  const resting = (...sources: string[]) => sampleIncident(sources.join("-"), { sources }).properties;

  test("are those with one source, those at second hand, those of which nothing was read in full", () => {
    const records = [
      resting("src-read"),
      resting("src-read", "src-second"),
      resting("src-second", "src-third"),
      resting("src-excerpt", "src-second"),
      resting("src-second"),
    ];
    const thin = thinRecords(records, SOURCES);
    expect(thin.oneSource).toEqual({ part: 2, whole: 5 });
    expect(thin.secondHand).toEqual({ part: 2, whole: 5 });
    expect(thin.notInFull).toEqual({ part: 3, whole: 5 });
  });
});

test("affiliations are counted with source and beginning", () => {
  const to = "whole-group";
  const actors = [
    sampleActor("whole-group"),
    sampleActor("part-one", { affiliations: [{ to, from: "2015", until: null, source: "src-read" }] }),
    sampleActor("part-three", {
      affiliations: [{ to, from: "2016-03", until: "2019", source: "src-read" }],
    }),
    sampleActor("part-two", { affiliations: [{ to, from: null, until: null, source: "src-gone" }] }),
  ];
  expect(affiliationShares(actors, SOURCES)).toEqual({
    actors: { part: 3, whole: 4 },
    sourced: { part: 2, whole: 3 },
    dated: { part: 2, whole: 3 },
  });
});

test("languages stand by their numbers", () => {
  expect(sourceLanguages(SOURCES.values())).toEqual([
    ["fr", 2],
    ["ar", 1],
    ["en", 1],
  ]);
});

test("changes are counted over all histories", () => {
  const line = (kind: "added" | "corrected" | "court_ruling") => ({
    date: "2026-01-01",
    kind,
    note: "A line.",
  });
  const records = [
    sampleIncident("a", { history: [line("added"), line("corrected"), line("corrected"), line("corrected")] })
      .properties,
    sampleIncident("b", { history: [line("added"), line("court_ruling")] }).properties,
  ];
  expect(changes(records)).toEqual({ corrected: 3, court_ruling: 1, withdrawn: 0 });
});
