import { describe, expect, it } from "vitest";
import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import type { Facet } from "../../src/query/answer.ts";
import { queryOf } from "../queryOf.ts";
import { sampleActor, sampleIncident } from "../samples.ts";

const actors = [
  sampleActor("group"),
  sampleActor("province", { affiliations: [{ to: "group", from: null, until: null, source: "src-sample" }] }),
  sampleActor("army"),
];
const basis = (kind: "claimed" | "blamed") => [{ kind, by: "Ministry", source: "src-sample" }];

const query = queryOf(
  [
    sampleIncident("one", {
      type: "prison_attack",
      also: ["breakout"],
      countries: ["AF"],
      actors: [
        { id: "province", role: "attacker", basis: basis("claimed") },
        { id: "army", role: "holder", basis: [] },
      ],
    }),
    sampleIncident("two", {
      type: "breakout",
      countries: ["SY"],
      actors: [{ id: "group", role: "inmates", basis: basis("blamed") }],
    }),
    sampleIncident("three", { type: "release", countries: ["AF", "SY"], date: null, scope: "adjacent" }),
  ],
  { actors },
);

function facet(name: Facet, change: Partial<Filter> = {}): Record<string, number> {
  const { facets } = query.answer(
    { ...NO_FILTER, ...change },
    { zoom: 1, distance: 44, bounds: null, period: query.coverage },
  );
  return Object.fromEntries(facets[name]);
}

describe("facets", () => {
  it("count a record under each of its types and countries", () => {
    expect(facet("type")).toEqual({ prison_attack: 1, breakout: 2, release: 1 });
    expect(facet("country")).toEqual({ AF: 2, SY: 2 });
  });

  it("count under the other filters, not under their own", () => {
    expect(facet("type", { type: ["release"] })).toEqual(facet("type"));
    expect(facet("country", { type: ["release"] })).toEqual({ AF: 1, SY: 1 });
    expect(facet("type", { country: ["SY"] })).toEqual({ breakout: 1, release: 1 });
    expect(facet("type", { country: ["SY"], type: ["prison_attack"] })).toEqual({ breakout: 1, release: 1 });
  });

  it("count nothing that two other filters shut out", () => {
    expect(facet("type", { scope: "core", undated: false })).toEqual({ prison_attack: 1, breakout: 2 });
    expect(facet("country", { scope: "core", type: ["release"] })).toEqual({});
  });

  it("count an actor with those that belong to it, in the roles of those who acted", () => {
    expect(facet("actor")).toEqual({ province: 1, group: 2 });
    expect(facet("actor", { role: ["holder"] })).toEqual({ army: 1 });
    expect(facet("actor", { basis: ["claimed"] })).toEqual({ province: 1, group: 1 });
  });

  it("count roles and bases of the actor asked for", () => {
    expect(facet("role")).toEqual({ attacker: 1, holder: 1, inmates: 1 });
    expect(facet("role", { actor: ["group"] })).toEqual({ attacker: 1, inmates: 1 });
    expect(facet("basis", { actor: ["province"] })).toEqual({ claimed: 1 });
    expect(facet("basis", { role: ["inmates"] })).toEqual({ blamed: 1 });
    expect(facet("role", { actor: ["army"] })).toEqual({ holder: 1 });
    expect(facet("role", { role: ["holder"] })).toEqual(facet("role"));
  });
});
