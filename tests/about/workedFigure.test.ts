import { describe, expect, test } from "vitest";
import { workedFigure } from "../../src/about/workedFigure.ts";
import type { Claim, Envelope, PublishedIncident } from "../../src/domain/schema.ts";
import { figure } from "../domain/claims.ts";
import { sampleIncident } from "../samples.ts";

const said = (id: string, by: string, change: Partial<Claim>): Claim =>
  figure(id, { claimant: { name: by, role: "media" }, ...change });

function recorded(id: string, claims: Claim[], change: Partial<Envelope> = {}): PublishedIncident {
  const envelope: Envelope = {
    group: "out_of_custody",
    population: "detainee",
    unit: "person",
    low: 900,
    high: 1_337,
    moreThan: 0,
    withoutNumber: 0,
    denials: 0,
    claims: claims.map((claim) => claim.id),
    headline: null,
    ...change,
  };
  return sampleIncident(id, { claims, figures: [envelope] }).properties;
}

const two = [said("a", "Mayor", { value: 900 }), said("b", "Mission", { value: 1_337 })];
const three = [...two, said("c", "Agency", { value: 1_335 })];

describe("the figures to explain the method with", () => {
  test("are those with the most voices", () => {
    expect(workedFigure([recorded("two", two), recorded("three", three)])?.record.id).toBe("inc-three");
  });

  test("are of people who got out where there are such", () => {
    const killed = recorded("killed", three, { group: "killed" });
    expect(workedFigure([killed, recorded("two", two)])?.record.id).toBe("inc-two");
    expect(workedFigure([killed])?.record.id).toBe("inc-killed");
  });

  test("leave out what states no number: it cannot be drawn", () => {
    const most = said("d", "Witness", { op: "most", value: undefined, word: "most" });
    expect(workedFigure([recorded("a", [...two, most])])?.claims.map(({ id }) => id)).toEqual([
      "clm-a",
      "clm-b",
    ]);
  });

  test("are none where all agree, or one alone speaks", () => {
    const alone = two.map((claim) => ({ ...claim, claimant: { name: "Mayor", role: "media" as const } }));
    expect(workedFigure([recorded("agree", two, { high: 900 }), recorded("alone", alone)])).toBeNull();
    expect(workedFigure([])).toBeNull();
  });

  test("do not depend on the order of the records", () => {
    const records = [..."abcdefg"].map((id) => recorded(id, two));
    const chosen = workedFigure(records)?.record.id;
    expect(workedFigure(records.toReversed())?.record.id).toBe(chosen);
  });
});
