import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { envelopes, figureContested, hasContestedFigure } from "../../src/domain/figures.ts";
import type { Claim, Envelope } from "../../src/domain/schema.ts";
import { statedBounds, statedRange } from "../../src/domain/statedBounds.ts";
import { CLAIMANT_ROLES, type ClaimantRole, type MeasureGroup } from "../../src/domain/vocabulary.ts";
import { figure, SOURCES } from "./claims.ts";

const GROUPS = new Map<string, MeasureGroup>([
  ["escaped", "out_of_custody"],
  ["freed", "out_of_custody"],
  ["at_large", "at_large"],
  ["held", "held"],
  ["killed", "killed"],
]);
const CONTEXT = { groups: GROUPS, sources: SOURCES };
const INFINITY = Number.POSITIVE_INFINITY;

describe("what a figure states", () => {
  test.each<[Partial<Claim>, low: number | null, high: number | null, open: boolean]>([
    [{ op: "eq", value: 10 }, 10, 10, false],
    [{ op: "eq", value: 0 }, 0, 0, false],
    [{ op: "approx", value: 600 }, 600, 600, false],
    [{ op: "gt", value: 50 }, 51, 51, true],
    [{ op: "ge", value: 50 }, 50, 50, true],
    [{ op: "lt", value: 50 }, 49, 49, false],
    [{ op: "lt", value: 0 }, 0, 0, false],
    [{ op: "le", value: 50 }, 50, 50, false],
    [{ op: "range", value: undefined, low: 3, high: 8 }, 3, 8, false],
    [{ op: "order", value: 100, word: "hundreds" }, 100, 100, true],
    [{ op: "order", value: undefined, word: "Hundreds" }, 100, 100, true],
    [{ op: "order", value: undefined, word: "thousands" }, 1000, 1000, true],
    [{ op: "order", value: undefined, word: "a great many" }, null, null, false],
    [{ op: "most", value: undefined, word: "most" }, null, null, false],
    [{ op: "vague", value: undefined, word: "several" }, null, null, false],
    [{ op: "gt", value: 50, unit: "percent" }, 50, 50, true],
    [{ op: "eq", value: undefined }, null, null, false],
  ])("%o", (fields, low, high, open) => {
    expect(statedBounds(figure("one", fields))).toEqual({ low, high, open });
  });

  test.each<[Partial<Claim>, from: number, to: number]>([
    [{ op: "eq", value: 10 }, 10, 10],
    [{ op: "gt", value: 50 }, 51, INFINITY],
    [{ op: "le", value: 50 }, 0, 50],
    [{ op: "lt", value: 50 }, 0, 49],
    [{ op: "order", value: 100 }, 100, INFINITY],
  ])("%o leaves a range", (fields, from, to) => {
    expect(statedRange(figure("one", fields))).toEqual({ from, to });
  });
});

describe("the envelope", () => {
  test("spans the smallest and the largest figure stated, and counts open and unnumbered voices", () => {
    const claims = [
      figure("more", { op: "gt", value: 50, claimant: { name: "Institute", role: "research" } }),
      figure("hundreds", {
        op: "order",
        value: 100,
        measure: "freed",
        claimant: { name: "Group", role: "perpetrator" },
      }),
      figure("several", {
        op: "vague",
        value: undefined,
        word: "several",
        claimant: { name: "Daily", role: "media" },
      }),
    ];
    expect(of(claims)).toEqual([
      {
        group: "out_of_custody",
        population: "detainee",
        unit: "person",
        low: 51,
        high: 100,
        moreThan: 2,
        withoutNumber: 1,
        denials: 0,
        claims: ["clm-more", "clm-hundreds", "clm-several"],
        headline: "clm-more",
      },
    ]);
  });

  test("is one per group, population and unit", () => {
    const claims = [
      figure("out"),
      figure("families", { unit: "family" }),
      figure("staff", { measure: "killed", population: "staff" }),
      figure("attackers", { measure: "killed", population: "attacker" }),
    ];
    expect(of(claims).map(({ group, population, unit }) => [group, population, unit])).toEqual([
      ["out_of_custody", "detainee", "person"],
      ["out_of_custody", "detainee", "family"],
      ["killed", "staff", "person"],
      ["killed", "attacker", "person"],
    ]);
  });

  test.each<[string, Partial<Claim>]>([
    ["a wider figure", { scope: "wider" }],
    ["background", { scope: "background" }],
    ["a part", { scope: "part" }],
    ["a part of another figure", { subsetOf: "clm-base" }],
    ["people of one affiliation", { affiliation: "example-front" }],
    ["a misprint", { doubt: { kind: "misprint", reason: "a digit too many" } }],
    ["a first report", { stage: "first_report" }],
    ["a measure that no vocabulary knows", { measure: "seen" }],
    ["no figure", { about: "statement" }],
  ])("leaves out %s", (_what, fields) => {
    const [envelope] = of([figure("base"), figure("other", { value: 900, ...fields })]);
    expect(envelope).toMatchObject({ low: 10, high: 10, claims: ["clm-base"] });
  });

  test("leaves out what a claim supersedes", () => {
    const claims = [figure("old", { value: 900 }), figure("new", { supersedes: "clm-old" })];
    expect(of(claims)).toMatchObject([{ low: 10, high: 10, claims: ["clm-new"] }]);
  });

  test("rests on first reports where no later count exists", () => {
    const later = figure("later", { op: "vague", value: undefined, word: "several" });
    const claims = [figure("first", { stage: "first_report", value: 7 }), later];
    expect(of(claims)).toMatchObject([{ low: 7, high: 7, withoutNumber: 1, headline: "clm-first" }]);
  });

  test("keeps the denial and the words of a first report beside a later count", () => {
    const first = { stage: "first_report" as const };
    const denial = figure("denial", {
      ...first,
      value: 0,
      doubt: { kind: "denied", reason: "denied at once" },
    });
    const several = figure("several", { ...first, op: "vague", value: undefined, word: "several" });
    expect(of([denial, several, figure("base")])).toMatchObject([
      { low: 10, high: 10, withoutNumber: 1, denials: 1 },
    ]);
  });

  test("holds a figure that is an outlier, which does not lead", () => {
    const outlier = figure("outlier", {
      value: 900,
      doubt: { kind: "outlier", reason: "far above all others" },
    });
    const other = figure("other", { claimant: { name: "Daily", role: "media" } });
    expect(of([outlier, other])).toMatchObject([{ low: 10, high: 900, headline: "clm-other" }]);
  });

  test("takes no bound from a denial of zero, and counts it", () => {
    const denial = figure("denial", {
      value: 0,
      doubt: { kind: "denied", reason: "the ministry denies it" },
    });
    expect(of([figure("base"), denial])).toMatchObject([
      { low: 10, high: 10, denials: 1, headline: "clm-base" },
    ]);
    expect(of([denial])).toMatchObject([{ low: null, high: null, denials: 1, headline: null }]);
  });

  test("is for one affiliation where all its figures are", () => {
    const ofFront = { affiliation: "example-front" };
    expect(of([figure("one", ofFront), figure("two", { ...ofFront, value: 20 })])).toMatchObject([
      { low: 10, high: 20 },
    ]);
    expect(of([figure("one", ofFront), figure("two", { affiliation: "example-army" })])).toEqual([]);
  });

  test("counts one statement from sources with one origin once", () => {
    const claims = ["report", "digest", "digest-of-digest", "other"].map((id) =>
      figure(id, { op: "gt", source: `src-${id}` }),
    );
    expect(of(claims)).toMatchObject([{ moreThan: 2 }]);
  });

  test("does not stand for a series: one claimant, one state, several days", () => {
    const series = [
      figure("may", { measure: "held", date: "2020-05" }),
      figure("june", { measure: "held", date: "2020-06" }),
    ];
    expect(of(series)).toEqual([]);
    const rivals = series.map((claim) => ({ ...claim, measure: "escaped" }));
    expect(of(rivals)).toHaveLength(1);
  });
});

describe("parts", () => {
  const north = figure("north", { scope: "part", value: 3 });
  const south = figure("south", { scope: "part", op: "gt", value: 4 });

  test("add up where one claimant gives a figure for every site, and nobody's sum leads", () => {
    const [envelope] = of([north, south], 2);
    expect(envelope).toMatchObject({
      low: 8,
      high: 8,
      moreThan: 1,
      claims: ["clm-north", "clm-south"],
      headline: null,
    });
  });

  test("stay out where a site has none, or another claimant's", () => {
    expect(of([north, south], 3)).toEqual([]);
    expect(of([north, { ...south, claimant: { name: "Daily", role: "media" } }], 2)).toEqual([]);
    expect(of([north], 1)).toEqual([]);
  });
});

describe("the headline", () => {
  test.each(CLAIMANT_ROLES.slice(0, -1).map((role, index) => [role, CLAIMANT_ROLES[index + 1]] as const))(
    "is %s's before %s's, in any order",
    (first, second) => {
      const claims = [said("second", second ?? first), said("first", first)];
      expect(headline(claims)).toBe("clm-first");
      expect(headline(claims.toReversed())).toBe("clm-first");
    },
  );

  test("is a perpetrator's only when it is alone", () => {
    expect(headline([said("group", "perpetrator")])).toBe("clm-group");
    const vague = figure("vague", { op: "vague", value: undefined, word: "several" });
    expect(headline([said("group", "perpetrator"), vague])).toBeNull();
  });

  test("is never an encyclopaedia's or a blog's", () => {
    expect(headline([figure("wiki", { source: "src-encyclopaedia" })])).toBeNull();
    expect(headline([figure("blog", { source: "src-digest" }), said("daily", "media")])).toBe("clm-daily");
  });

  test("is a word where no one has a number", () => {
    expect(headline([figure("several", { op: "vague", value: undefined, word: "several" })])).toBe(
      "clm-several",
    );
  });
});

describe("contested", () => {
  test.each<[string, Partial<Claim>, Partial<Claim>, boolean]>([
    ["equal", { value: 10 }, { value: 10 }, false],
    ["apart", { value: 10 }, { value: 11 }, true],
    ["more than 50 and 100", { op: "gt", value: 50 }, { value: 100 }, false],
    ["more than 50 and 50", { op: "gt", value: 50 }, { value: 50 }, true],
    ["up to 50 and 20", { op: "le", value: 50 }, { value: 20 }, false],
    ["up to 50 and hundreds", { op: "le", value: 50 }, { op: "order", value: 100 }, true],
    ["a range that holds it", { op: "range", value: undefined, low: 5, high: 15 }, { value: 15 }, false],
    ["a word", { value: 10 }, { op: "vague", value: undefined, word: "several" }, false],
  ])("%s: %o and %o", (_name, one, other, isContested) => {
    const claims = [figure("one", one), figure("other", other)];
    expect(figureContested(claims)).toBe(isContested);
    expect(hasContestedFigure({ claims, places: [] }, CONTEXT)).toBe(isContested);
  });

  test("not by figures that do not compare", () => {
    const apart = [
      { scope: "wider" },
      { subsetOf: "clm-one" },
      { population: "staff" },
      { unit: "family" },
    ] as const;
    for (const fields of apart) {
      const claims = [figure("one"), figure("other", { value: 99, ...fields })];
      expect(hasContestedFigure({ claims, places: [] }, CONTEXT)).toBe(false);
    }
    const denial = figure("denial", {
      value: 0,
      doubt: { kind: "denied", reason: "the ministry denies it" },
    });
    expect(hasContestedFigure({ claims: [figure("one"), denial], places: [] }, CONTEXT)).toBe(false);
  });
});

const anyFigure = fc
  .record({
    op: fc.constantFrom("eq", "approx", "gt", "ge", "lt", "le", "order", "most", "vague"),
    value: fc.nat(1000),
    scope: fc.constantFrom("incident", "part", "wider"),
    stage: fc.constantFrom("first_report", "later"),
    population: fc.constantFrom("detainee", "staff"),
  } as const)
  .map((fields) => figure("any", fields));
const anyClaims = fc
  .array(anyFigure, { maxLength: 8 })
  .map((claims) => claims.map((claim, index) => ({ ...claim, id: `clm-${index}` })));

test("an envelope lies within what its claims state, and its order does not matter", () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      for (const envelope of of(claims)) {
        const stated = claims
          .filter(({ id }) => envelope.claims.includes(id))
          .flatMap((claim) => statedBounds(claim).low ?? []);
        expect(envelope.low === null ? [] : [envelope.low, envelope.high]).toEqual(
          stated.length === 0 ? [] : [Math.min(...stated), Math.max(...stated)],
        );
      }
      const bounds = (envelope: Envelope) =>
        [envelope.population, envelope.low, envelope.high, envelope.moreThan].join();
      expect(of(claims.toReversed()).map(bounds).sort()).toEqual(of(claims).map(bounds).sort());
    }),
  );
});

function of(claims: readonly Claim[], sites = 1): Envelope[] {
  return envelopes({ claims, places: Array.from({ length: sites }, () => ({ role: "site" })) }, CONTEXT);
}

function said(id: string, role: ClaimantRole): Claim {
  return figure(id, { claimant: { name: id, role } });
}

function headline(claims: readonly Claim[]): string | null | undefined {
  return of(claims)[0]?.headline;
}
