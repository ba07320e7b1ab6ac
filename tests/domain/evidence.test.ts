import { expect, test } from "vitest";
import { evidence, originOf } from "../../src/domain/evidence.ts";
import type { Claim } from "../../src/domain/schema.ts";
import type { ClaimantRole } from "../../src/domain/vocabulary.ts";
import { figure, SOURCES } from "./claims.ts";

test.each<[string, expected: string, Claim[]]>([
  ["blogs and encyclopaedias alone", "tertiary_only", [by("court", "digest"), by("media", "encyclopaedia")]],
  ["one side alone", "party_only", [by("perpetrator", "report"), by("party", "other")]],
  ["one side, in an encyclopaedia", "tertiary_only", [by("perpetrator", "encyclopaedia")]],
  ["one side and a court", "official", [by("perpetrator", "report"), by("court", "report")]],
  ["a prison service", "official", [by("holding_authority", "report")]],
  ["two origins", "several", [by("media", "report"), by("research", "other")]],
  ["a report and its digest", "single", [by("media", "report"), by("media", "digest-of-digest")]],
  ["one source, two claimants", "single", [by("media", "report"), by("rights_group", "report")]],
  [
    "what is wider does not count",
    "single",
    [by("media", "report"), { ...by("court", "other"), scope: "wider" }],
  ],
  ["all is wider", "official", [{ ...by("court", "other"), scope: "background" }]],
])("%s: %s", (_name, expected, claims) => {
  expect(evidence(claims, SOURCES)).toBe(expected);
});

test("an origin is found through any number of steps, and a circle ends", () => {
  expect(originOf("src-digest-of-digest", SOURCES)).toBe("src-report");
  expect(originOf("src-report", SOURCES)).toBe("src-report");
  expect(originOf("src-unknown", SOURCES)).toBe("src-unknown");
  expect(["src-circle", "src-round"]).toContain(originOf("src-circle", SOURCES));
});

function by(role: ClaimantRole, source: string): Claim {
  return figure("one", { claimant: { name: role, role }, source: `src-${source}` });
}
