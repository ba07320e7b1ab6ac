import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { hasContestedFigure } from "../../src/domain/figures.ts";
import type { Claim } from "../../src/domain/schema.ts";
import type { MeasureGroup } from "../../src/domain/vocabulary.ts";
import { disagreementsOf, figureDisputes } from "../../src/ledgers/disagreements.ts";
import { figure, SOURCES } from "../domain/claims.ts";
import { runs } from "../runs.ts";
import { sampleIncident } from "../samples.ts";

const GROUPS: ReadonlyMap<string, MeasureGroup> = new Map([
  ["escaped", "out_of_custody"],
  ["killed", "killed"],
]);
const by = (name: string) => ({ claimant: { name, role: "government" as const } });
const disputes = (...claims: Claim[]) => figureDisputes({ claims, places: [] }, GROUPS);
const sides = (...claims: Claim[]) =>
  disputes(...claims).map(({ key, low, high }) => [key.group, low.claims[0].id, high.claims[0].id]);

describe("figures that do not meet", () => {
  test("are told by the lowest and the highest of those that compare", () => {
    const claims = [figure("a", { value: 900 }), figure("b", { value: 1000 }), figure("c", { value: 1337 })];
    expect(sides(...claims)).toEqual([["out_of_custody", "clm-a", "clm-c"]]);
  });
  test("are none where one allows what the other says", () => {
    expect(sides(figure("a", { value: 900 }), figure("b", { op: "ge", value: 50 }))).toEqual([]);
    expect(sides(figure("a", { value: 40 }), figure("b", { op: "le", value: 50 }))).toEqual([]);
  });
  test("are told apart by what is counted", () => {
    const claims = [
      figure("a", { value: 1 }),
      figure("b", { value: 2 }),
      figure("c", { measure: "killed", value: 3 }),
      figure("d", { measure: "killed", value: 9 }),
      figure("e", { measure: "killed", population: "staff", value: 30 }),
    ];
    expect(sides(...claims)).toEqual([
      ["out_of_custody", "clm-a", "clm-b"],
      ["killed", "clm-c", "clm-d"],
    ]);
  });
  test("leave out what a later figure took the place of", () => {
    expect(sides(figure("a", { value: 1 }), figure("b", { value: 2, supersedes: "clm-a" }))).toEqual([]);
  });

  it("stand in the ledger exactly where a record is marked as contested", () => {
    const claim = fc.record({
      op: fc.constantFrom("eq" as const, "ge" as const, "le" as const, "gt" as const),
      value: fc.nat(6),
      measure: fc.constantFrom("escaped", "killed"),
      stage: fc.constantFrom("first_report" as const, "later" as const),
      scope: fc.constantFrom("incident" as const, "wider" as const),
    });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 6 }), (fields) => {
        const claims = fields.map((one, index) => figure(String(index), one));
        const record = { claims, places: [] };
        const isContested = hasContestedFigure(record, { groups: GROUPS, sources: SOURCES });
        expect(figureDisputes(record, GROUPS).length > 0).toBe(isContested);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("the ledger of disagreement", () => {
  const words = (kind: "claimed" | "blamed" | "denied" | "reported", name: string) => ({
    kind,
    by: name,
    source: "src-report",
  });
  const records = [
    sampleIncident("calm").properties,
    sampleIncident("who", {
      contested: ["actor", "date"],
      startLatest: "2019-01-01",
      actors: [
        {
          id: "group",
          role: "attacker",
          basis: [words("denied", "The group"), words("blamed", "A ministry")],
        },
        { id: "other", role: "attacker", basis: [words("claimed", "Other"), words("claimed", "Other")] },
      ],
      claims: [
        figure("when", { about: "date", text: "2019-01-02", ...by("A paper") }),
        figure("said", { about: "actor", text: "Nobody knows.", ...by("A court") }),
      ],
    }).properties,
    sampleIncident("when", { contested: ["date"], startLatest: "2020-01-01" }).properties,
    sampleIncident("near", { contested: ["figure"], claims: [figure("a", { value: 9 }), figure("b")] })
      .properties,
    sampleIncident("far", { contested: ["figure"], claims: [figure("a", { value: 1 }), figure("b")] })
      .properties,
  ];
  const groups = disagreementsOf(records, GROUPS);

  test("has groups in the order of the model, and none that is empty", () => {
    expect(groups.map(({ matter }) => matter)).toEqual(["actor", "date", "figure"]);
  });
  test("has a record that is contested twice in both, the latest first", () => {
    expect(groups[1]?.disagreements.map(({ record }) => record.id)).toEqual(["inc-when", "inc-who"]);
    expect(groups[0]?.disagreements.map(({ record }) => record.id)).toEqual(["inc-who"]);
  });
  test("says of each only what bears on it", () => {
    const [who, when] = groups.map(({ disagreements }) => disagreements.at(-1));
    expect(who?.claims.map(({ id }) => id)).toEqual(["clm-said"]);
    expect(when?.claims.map(({ id }) => id)).toEqual(["clm-when"]);
    expect(when?.actors).toEqual([]);
  });
  test("says who claims, is blamed and denies, in this order and once", () => {
    expect(groups[0]?.disagreements[0]?.actors).toEqual([
      { actor: "other", kind: "claimed", by: "Other" },
      { actor: "group", kind: "blamed", by: "A ministry" },
      { actor: "group", kind: "denied", by: "The group" },
    ]);
  });
  test("has the figures first that are the widest apart", () => {
    expect(groups[2]?.disagreements.map(({ record }) => record.id)).toEqual(["inc-far", "inc-near"]);
  });
});
