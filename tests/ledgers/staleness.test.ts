import { describe, expect, test } from "vitest";
import type { Source } from "../../src/domain/schema.ts";
import {
  checkDays,
  linkCounts,
  proceedingsChecks,
  sourcesOf,
  thinCounts,
} from "../../src/ledgers/staleness.ts";
import { source } from "../domain/claims.ts";
import { deepFreeze, sampleIncident } from "../samples.ts";

const checked = (on: string, how: Source["checked"]["how"]) => ({ checked: { on, how } });
const without = ({ url: _, ...rest }: Source): Source => ({ ...rest, noUrl: "a book" });
const SOURCES = new Map(
  [
    source("new", checked("2026-03-01", "read")),
    source("old", { ...checked("2024-01-01", "secondary"), archiveUrl: "https://archive.example/1" }),
    source("older", checked("2024-01-01", "read")),
    without(source("book", checked("2026-03-01", "excerpt"))),
    source("unused", checked("2001-01-01", "read")),
  ].map((one) => [one.id, one]),
);
const record = (id: string, change: Parameters<typeof sampleIncident>[1]) =>
  sampleIncident(id, change).properties;
const RECORDS = deepFreeze([
  record("a", { sources: ["src-new", "src-old", "src-nowhere"], evidence: "several" }),
  record("b", { sources: ["src-old", "src-book", "src-older"], evidence: "single" }),
]);
const USED = deepFreeze(sourcesOf(RECORDS, SOURCES));

describe("sources of the records that are shown", () => {
  test("once each, the longest unchecked first", () => {
    expect(USED.map(({ id }) => id)).toEqual(["src-old", "src-older", "src-book", "src-new"]);
  });
  test("by day and how they were read", () => {
    expect(checkDays(USED)).toEqual([
      { on: "2024-01-01", counts: { read: 1, excerpt: 0, secondary: 1 } },
      { on: "2026-03-01", counts: { read: 1, excerpt: 1, secondary: 0 } },
    ]);
  });
  test("with and without a copy, and without an address", () => {
    expect(linkCounts(USED)).toEqual({ archived: 1, notArchived: 2, noAddress: 1 });
  });
});

test("outcomes in court: the longest unchecked first, then acts of which nobody looked", () => {
  const step = { date: "2020", body: "A court", step: "charged" as const, source: "src-new" };
  const checks = proceedingsChecks(
    deepFreeze([
      record("new", { proceedingsChecked: "2026-03-01" }),
      record("old", { proceedingsChecked: "2024-01-01", type: "propaganda" }),
      record("act", { type: "prison_attack" }),
      record("speech", { type: "propaganda" }),
      record("charged", { type: "propaganda", proceedings: [step] }),
      record("amnesty", { type: "release" }),
    ]),
  );
  expect(checks.checked.map(({ id }) => id)).toEqual(["inc-old", "inc-new"]);
  expect(checks.unchecked.map(({ id }) => id)).toEqual(["inc-act", "inc-charged"]);
});

test("what rests on little is counted by its evidence", () => {
  const evidences = ["single", "single", "party_only", "tertiary_only", "official", "several"] as const;
  expect(thinCounts(evidences.map((evidence) => record(evidence, { evidence })))).toEqual({
    single: 2,
    party_only: 1,
    tertiary_only: 1,
  });
});
