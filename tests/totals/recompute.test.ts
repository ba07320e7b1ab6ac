import { expect, it } from "vitest";
import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import type { Claim, IncidentFeature } from "../../src/domain/schema.ts";
import { POPULATIONS } from "../../src/domain/vocabulary.ts";
import { exportFile } from "../../src/export/files.ts";
import type { Query } from "../../src/query/query.ts";
import { figure } from "../domain/claims.ts";
import { published } from "../published.ts";
import { queryOf } from "../queryOf.ts";
import { linesOf, recompute } from "./recompute.ts";
import { recordWith } from "./sampleFigures.ts";

const NAMES = ["out", "released", ...POPULATIONS.map((population) => `killed_${population}`)];

async function expectSame(query: Query, change: Partial<Filter> = {}): Promise<void> {
  const filter = { ...NO_FILTER, ...change };
  const answer = query.answer(filter, { zoom: 1, distance: 40, bounds: null, period: query.coverage });
  const { blob } = await exportFile("csv", query, answer.rows, {
    filter,
    permalink: "",
    generated: "",
    counts: answer.counts,
    citation: "",
  } as Parameters<typeof exportFile>[3]);
  const lines = linesOf(await blob.text());
  expect(lines).toHaveLength(answer.rows.length);
  const totals = query.totals(answer);
  expect(totals).not.toBeNull();
  for (const name of NAMES) {
    const { low, high, records, moreThan, covered, denials } = totals?.find((one) => one.name === name) ?? {
      low: 0,
      high: 0,
      records: 0,
      moreThan: 0,
      covered: 0,
      denials: 0,
    };
    expect(recompute(lines, name), name).toEqual({ low, high, records, moreThan, covered, denials });
  }
}

it("comes to the same from the exported table of the published records", async () => {
  const { query } = await published();
  await expectSame(query);
  await expectSame(query, { type: ["prison_attack"] });
  await expectSame(query, { from: "2013", to: "2013" });
});

it("does so with parts of wider events, also of such as are not exported, and with announcements", async () => {
  const child = (id: string, parent: string, claims: readonly Claim[], country = "AF"): IncidentFeature =>
    recordWith(id, claims, { parent: `inc-${parent}`, countries: [country] });
  const query = queryOf([
    recordWith("wide", [figure("wide", { value: 500 })]),
    child("middle", "wide", [figure("middle", { value: 200, op: "ge" })], "IQ"),
    child("wing", "middle", [figure("wing", { value: 450 })]),
    child("cell", "wide", [figure("cell", { value: 90 })]),
    recordWith("plan", [
      figure("plan", { measure: "released", value: 5000, attribution: "promised" }),
      figure("done", { measure: "released", value: 30 }),
    ]),
    recordWith("words", [figure("words", { value: 8, attribution: "announced" })]),
    recordWith("denied", [figure("denied", { value: 0, doubt: { kind: "denied", reason: "x" } })], {
      title: '=1+1, "quoted"\nand broken',
    }),
  ]);
  await expectSame(query);
  await expectSame(query, { country: ["AF"] });
});
