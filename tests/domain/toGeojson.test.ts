import { expect, test } from "vitest";
import { NO_FILTER } from "../../src/domain/filter.ts";
import type { Source } from "../../src/domain/schema.ts";
import { atlasFrame } from "../../src/domain/toGeojson.ts";
import { sampleActor, sampleDataset, sampleFacility, sampleIncident } from "../samples.ts";

const CONTEXT = {
  filter: NO_FILTER,
  counts: { total: 2, shown: 1, certain: 1, possible: 0, undated: 0, unlocated: 0 },
  permalink: "https://atlas.example/",
  generated: "2026-01-01T00:00:00.000Z",
  citation: "Sample",
};

const source = (id: string, change: Partial<Source> = {}): Source => ({
  id,
  title: id,
  publisher: "Sample",
  authors: [],
  published: null,
  url: "https://example.org/",
  sourceType: "media",
  lang: "en",
  checked: { on: "2026-01-01", how: "read" },
  ...change,
});

test("an export names everything that anything in it refers to, and nothing else", () => {
  const site = { role: "site", facility: "fac-group", precision: "locality", country: "AF" } as const;
  const incident = sampleIncident("one", {
    places: [site],
    actors: [{ id: "branch", role: "attacker", basis: [] }],
    history: [{ date: "2026-01-01", kind: "added", note: "Added.", source: "src-history" }],
    sources: ["src-digest"],
  });
  const affiliation = { to: "parent", from: null, until: null, source: "src-affiliation" };
  const actors = [
    sampleActor("branch", { affiliations: [affiliation] }),
    sampleActor("parent", { predecessorOf: "successor" }),
    sampleActor("successor"),
    sampleActor("stranger"),
  ];
  const facilities = [
    sampleFacility("group", { members: ["fac-member"], sources: ["src-group"] }),
    sampleFacility("member", { sources: ["src-member"] }),
    sampleFacility("elsewhere", { sources: ["src-elsewhere"] }),
  ];
  const named = ["src-digest", "src-origin", "src-history", "src-affiliation", "src-group", "src-member"];
  const sources = [...named, "src-elsewhere"].map((id) =>
    source(id, id === "src-digest" ? { derivedFrom: "src-origin" } : {}),
  );
  const dataset = {
    ...sampleDataset([incident, sampleIncident("two")], { actors, facilities }),
    sources: new Map(sources.map((one) => [one.id, one])),
  };

  const { head, tail } = atlasFrame(dataset, [incident.properties], CONTEXT);
  const { metadata } = JSON.parse(head + tail);

  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
  expect(ids(metadata.sources)).toEqual(named);
  expect(ids(metadata.facilities)).toEqual(["fac-group", "fac-member"]);
  expect(ids(metadata.vocabulary.actors)).toEqual(["branch", "parent", "successor"]);
});
