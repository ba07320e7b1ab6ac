import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim, IncidentFeature } from "../../src/domain/schema.ts";
import { type TotalName, totalsOf } from "../../src/domain/totals.ts";
import { figure } from "../domain/claims.ts";
import { recordWith } from "./sampleFigures.ts";

function totals(features: readonly IncidentFeature[], others: Readonly<Record<string, string>> = {}) {
  const parents = new Map(Object.entries(others));
  for (const { properties } of features) {
    if (properties.parent !== undefined) parents.set(properties.id, properties.parent);
  }
  return totalsOf(
    features.map(({ properties }) => properties),
    parents,
  );
}

function total(features: readonly IncidentFeature[], name: TotalName = "out", others = {}) {
  const { parts: _, ...found } = totals(features, others).find((one) => one.name === name) ?? { parts: [] };
  return found;
}

const range = (id: string, low: number, high: number, fields: Partial<Claim> = {}): Claim =>
  figure(id, { op: "range", value: undefined, low, high, ...fields } as Partial<Claim>);

/** Two prisons opened on one night: 500 to 600 in all, 300 at one and 250 to 350 at the other. */
const BOTH = recordWith("both", [range("both", 500, 600)]);
const NORTH = recordWith("north", [figure("north", { value: 300 })], { parent: "inc-both" });
const SOUTH = recordWith("south", [range("south", 250, 350)], { parent: "inc-both" });

describe("a total", () => {
  it("adds lows and highs", () => {
    const features = [recordWith("a", [range("a", 10, 20)]), recordWith("b", [figure("b", { value: 5 })])];
    expect(total(features)).toMatchObject({ low: 15, high: 25, records: 2, moreThan: 0, silent: 0 });
  });
  it("counts those with more than, without a number, denied, of nobody, and silent", () => {
    const features = [
      recordWith("more", [figure("more", { op: "gt", value: 9 })]),
      recordWith("words", [
        figure("words", { op: "vague", value: undefined, word: "some" } as Partial<Claim>),
      ]),
      recordWith("denied", [
        figure("said", { value: 4 }),
        figure("denied", { value: 0, source: "src-other", doubt: { kind: "denied", reason: "Says so." } }),
      ]),
      recordWith("nobody", [figure("nobody", { value: 0 })]),
      recordWith("silent", []),
    ];
    expect(total(features)).toEqual({
      name: "out",
      low: 14,
      high: 14,
      records: 2,
      moreThan: 1,
      perpetratorOnly: 0,
      covered: 0,
      withoutNumber: 1,
      announced: 0,
      nobody: 1,
      denials: 1,
      silent: 1,
    });
  });
  it("counts a perpetrator's figure that stands alone, and says so", () => {
    const claimant = { name: "Group", role: "perpetrator" } as const;
    const alone = recordWith("alone", [figure("alone", { value: 70, claimant, attribution: "claimed" })]);
    const beside = recordWith("beside", [
      figure("own", { value: 9, claimant }),
      figure("other", { value: 3 }),
    ]);
    expect(total([alone, beside])).toMatchObject({ low: 73, high: 79, records: 2, perpetratorOnly: 1 });
  });
  it("is told by population for deaths, and of families apart from people", () => {
    const features = [
      recordWith("deaths", [
        figure("staff", { measure: "killed", population: "staff", value: 3 }),
        figure("attackers", { measure: "killed", population: "attacker", value: 4 }),
      ]),
      recordWith("released", [
        figure("people", { measure: "released", value: 50 }),
        figure("families", { measure: "released", unit: "family", value: 12 }),
      ]),
    ];
    expect(totals(features).map(({ name, high }) => [name, high])).toEqual([
      ["released", 50],
      ["released_families", 12],
      ["killed_staff", 3],
      ["killed_attacker", 4],
    ]);
  });
  it("leaves out what holds for a day, and who was eligible", () => {
    const features = [
      recordWith("held", [figure("held", { measure: "held", value: 900 })]),
      recordWith("eligible", [figure("eligible", { measure: "eligible", value: 900 })]),
    ];
    expect(totals(features)).toEqual([]);
  });
  it("lists its records, the highest first", () => {
    const features = [recordWith("few", [figure("few", { value: 2 })]), recordWith("many", [figure("many")])];
    expect(totals(features)[0]?.parts.map(({ record }) => record.id)).toEqual(["inc-many", "inc-few"]);
  });
});

describe("what is not yet", () => {
  it("adds nothing when only announced, promised or forecast", () => {
    for (const attribution of ["announced", "promised", "forecast"] as const) {
      expect(total([recordWith("a", [figure("a", { attribution })])])).toMatchObject({
        low: 0,
        high: 0,
        records: 0,
        announced: 1,
      });
    }
  });
  it("adds nothing in a record that is announced", () => {
    expect(total([recordWith("a", [figure("a")], { status: "announced" })])).toMatchObject({
      high: 0,
      announced: 1,
    });
  });
  it("sets no bound beside what happened", () => {
    const claims = [figure("plan", { value: 5000, attribution: "announced" }), range("done", 3000, 3100)];
    const [found] = totals([recordWith("a", claims)]);
    expect(found).toMatchObject({ low: 3000, high: 3100, records: 1 });
    expect(found?.parts[0]?.figure.stated).toEqual({ low: 3000, high: 5000 });
  });
});

describe("no event counts twice", () => {
  it("takes a wider event for its parts", () => {
    expect(total([BOTH, NORTH, SOUTH])).toMatchObject({ low: 550, high: 650, records: 3, covered: 2 });
    expect(total([BOTH, NORTH])).toMatchObject({ low: 500, high: 600, records: 2, covered: 1 });
  });
  it("adds parts by themselves where the wider event is not among the records", () => {
    expect(total([NORTH, SOUTH])).toMatchObject({ low: 550, high: 650, covered: 0 });
  });
  it("counts parts of a wider event that gives no figure", () => {
    expect(total([recordWith("both", []), NORTH, SOUTH])).toMatchObject({ low: 550, high: 650, covered: 0 });
  });
  it("reaches over a record that is not shown", () => {
    const wing = recordWith("wing", [figure("wing", { value: 40 })], { parent: "inc-north" });
    expect(total([BOTH, wing], "out", { "inc-north": "inc-both" })).toMatchObject({ high: 600, covered: 1 });
    expect(total([BOTH, NORTH, SOUTH, wing])).toMatchObject({ low: 550, high: 650, covered: 3 });
  });
  it("tells each part whose it is", () => {
    const parts = totals([BOTH, NORTH])[0]?.parts.map(({ record, within }) => [record.id, within]);
    expect(parts).toEqual([
      ["inc-both", null],
      ["inc-north", "inc-both"],
    ]);
  });
  it("loses nothing to records that are part of each other", () => {
    const a = recordWith("a", [figure("a", { value: 1 })], { parent: "inc-b" });
    const b = recordWith("b", [figure("b", { value: 2 })], { parent: "inc-a" });
    expect(total([a, b])).toMatchObject({ low: 3, high: 3, covered: 0 });
  });
});

/** Records of which some are part of an earlier one, each with one figure or none. */
const anyRecords = fc
  .array(
    fc.record({
      parent: fc.option(fc.nat(11)),
      figure: fc.option(fc.tuple(fc.nat(1000), fc.nat(1000))),
      op: fc.constantFrom("range", "gt", "vague"),
      announced: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map((draft, index) => {
      const [low = 0, more = 0] = draft.figure ?? [];
      const fields = { op: draft.op, value: low, low, high: low + more } as Partial<Claim>;
      const attribution = draft.announced ? "announced" : "reported";
      const claims = draft.figure ? [figure(`c${index}`, { ...fields, attribution })] : [];
      const isPart = draft.parent !== null && draft.parent < index;
      return recordWith(`r${index}`, claims, isPart ? { parent: `inc-r${draft.parent}` } : {});
    }),
  );

describe("of any records, totals", () => {
  const boundsOf = (features: readonly IncidentFeature[], parents: ReadonlyMap<string, string>) => {
    const [found] = totalsOf(
      features.map(({ properties }) => properties),
      parents,
    );
    return { low: found?.low ?? 0, high: found?.high ?? 0, records: found?.records ?? 0 };
  };
  const parentsIn = (features: readonly IncidentFeature[]): ReadonlyMap<string, string> =>
    new Map(
      features.flatMap(({ properties: { id, parent } }) =>
        parent === undefined ? [] : [[id, parent] as const],
      ),
    );

  it("are the same in any order", () => {
    fc.assert(
      fc.property(anyRecords, fc.infiniteStream(fc.nat()), (features, chance) => {
        const keys = features.map((feature) => [chance.next().value ?? 0, feature] as const);
        const shuffled = keys.sort(([a], [b]) => a - b).map(([, feature]) => feature);
        expect(totals(shuffled)).toEqual(totals(features));
      }),
    );
  });
  it("are never lowered by a further record, nor their low above their high", () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(11), (features, without) => {
        const parents = parentsIn(features);
        const all = boundsOf(features, parents);
        const fewer = boundsOf(
          features.filter((_, index) => index !== without),
          parents,
        );
        expect(all.low).toBeGreaterThanOrEqual(fewer.low);
        expect(all.high).toBeGreaterThanOrEqual(fewer.high);
        expect(all.low).toBeLessThanOrEqual(all.high);
      }),
    );
  });
  it("are no more than all figures together, and no less than any one of them", () => {
    fc.assert(
      fc.property(anyRecords, (features) => {
        const highs = (totals(features)[0]?.parts ?? []).map(({ figure: { added } }) => added?.high ?? 0);
        const { high } = boundsOf(features, parentsIn(features));
        expect(high).toBeLessThanOrEqual(highs.reduce((sum, one) => sum + one, 0));
        expect(high).toBeGreaterThanOrEqual(Math.max(0, ...highs));
      }),
    );
  });
});
