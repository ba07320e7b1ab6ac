import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test } from "vitest";
import { ActorDetail } from "../../src/detail/ActorDetail.tsx";
import { FacilityDetail } from "../../src/detail/FacilityDetail.tsx";
import { checkedWords } from "../../src/detail/Proceedings.tsx";
import { spanWords } from "../../src/detail/spanWords.ts";
import type { Actor, Facility } from "../../src/domain/schema.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { atlas, INITIAL_STATE } from "../../src/store/store.ts";
import { source } from "../domain/claims.ts";
import { queryOfDataset } from "../queryOf.ts";
import { sampleActor, sampleDataset, sampleFacility, sampleIncident } from "../samples.ts";

await ENGLISH.fetchMessages(["detail"]);
Object.assign(globalThis, { document: { baseURI: "https://atlas.example/" } });

const on = (date: string) => ({ date, start: date, startLatest: date, endEarliest: date, end: date });
const at = (facility: string, role: "site" | "named" = "site") => ({ places: [{ role, facility }] });
const GOT_OUT = {
  group: "out_of_custody" as const,
  population: "detainee" as const,
  unit: "person" as const,
  low: 900,
  high: 1337,
  moreThan: 1,
  withoutNumber: 0,
  denials: 0,
  claims: [],
  headline: null,
};
const basis = (kind: "claimed" | "denied") => ({ kind, by: "Somebody", source: "src-report" });

const INCIDENTS = [
  sampleIncident("second", { ...at("fac-old"), ...on("2019-03-04"), outcome: "foiled" }),
  sampleIncident("first", { ...at("fac-old"), ...on("2003-05-06"), outcome: "partly", figures: [GOT_OUT] }),
  sampleIncident("naming", { ...at("fac-named", "named"), ...on("2018-10-01") }),
  sampleIncident("acts", {
    ...on("2019-05-01"),
    actors: [
      { id: "group", role: "mentioned", basis: [] },
      { id: "group", role: "attacker", basis: [basis("claimed"), basis("denied")] },
    ],
  }),
  sampleIncident("held", { ...on("2019-06-01"), actors: [{ id: "group", role: "held", basis: [] }] }),
  sampleIncident("branch", { ...on("2019-07-01"), actors: [{ id: "branch", role: "attacker", basis: [] }] }),
];
const FACILITIES = [
  sampleFacility("old", {
    names: [
      { name: "Old prison", lang: "en", until: "2010" },
      { name: "New prison", lang: "en", from: "2010" },
    ],
    operators: [{ name: "An army", until: "2010-07" }],
    status: "closed",
    units: ["Block 4"],
    possiblySame: ["fac-named"],
  }),
  sampleFacility("named"),
  sampleFacility("complex", { facilityType: "group", members: ["fac-old"] }),
];
const ACTORS = [
  sampleActor("group", { altNames: ["G"], predecessorOf: "heir" }),
  sampleActor("heir"),
  sampleActor("branch", {
    affiliations: [{ to: "group", from: "2015-03", until: null, source: "src-report", locator: "p. 4" }],
  }),
  sampleActor("rumoured", {
    affiliations: [{ to: "group", from: null, until: null, source: "src-nowhere" }],
  }),
  sampleActor("people", { kind: "category" }),
];

beforeEach(() => {
  const dataset = {
    ...sampleDataset(INCIDENTS, { actors: ACTORS, facilities: FACILITIES }),
    sources: new Map([["src-report", source("report")]]),
  };
  atlas.setState({ ...INITIAL_STATE, query: queryOfDataset(dataset, INCIDENTS) }, true);
});

const facilityOf = (id: string): Facility => {
  const found = atlas.getState().query?.facility(id)?.properties;
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const actorOf = (id: string): Actor => {
  const found = atlas.getState().query?.dataset.actors.get(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
/** What stands on the page, each element apart. */
const textOf = (html: string): string => html.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");
const facilityPage = (id: string): string =>
  renderToStaticMarkup(<FacilityDetail facility={facilityOf(id)} />);
const actorPage = (id: string): string => renderToStaticMarkup(<ActorDetail actor={actorOf(id)} />);

/** The page reads the first state of the store where nothing is mounted: that has no records. */
atlas.getInitialState = atlas.getState;

describe("a facility", () => {
  test("lists what is recorded there in the order of time, with what became of it", () => {
    const text = textOf(facilityPage("fac-old"));
    expect(text).toMatch(/Recorded here: 2 incidents/);
    expect(text).toMatch(
      /6 May 2003\|Sample first\|Riot · Partly succeeded · Got out \(People held\): 900–1,337 or more/,
    );
    expect(text.indexOf("Sample first")).toBeLessThan(text.indexOf("Sample second"));
  });

  test("draws a foiled one hollow, and says so", () => {
    const html = facilityPage("fac-old");
    expect(html.match(/data-hollow="true"/g)).toHaveLength(1);
    expect(html).toContain("Hollow: foiled.");
    expect(html).toContain("Years without a record are drawn shorter: 2004 to 2018.");
  });

  test("has names, operators, state, parts, and what it belongs to", () => {
    const text = textOf(facilityPage("fac-old"));
    for (const said of [
      "Old prison: until 2010",
      "New prison| since 2010",
      "An army| until July 2010",
      "Closed",
      "Block 4",
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/Belongs to\|Prison complex/);
    expect(text).toMatch(/Possibly the same as\|[^|]*\|Prison named\|0 recorded incidents/);
    expect(textOf(facilityPage("fac-named"))).toMatch(
      /Possibly the same as\|[^|]*\|Old prison\|2 recorded incidents/,
    );
    expect(textOf(facilityPage("fac-complex"))).toMatch(/Belonging to it\|Old prison\|2 recorded incidents/);
  });

  test("that is only named says in what year, and that no act is recorded there", () => {
    const text = textOf(facilityPage("fac-named"));
    expect(text).toContain("|Named in records of 2018. No act at this prison is recorded here.|");
    expect(text).toMatch(/Named in\|Sample naming/);
  });

  test("is not told twice where a note says it", () => {
    const note = "Named in 2018 as a place where people were held. No act at this prison is recorded here.";
    const html = renderToStaticMarkup(<FacilityDetail facility={{ ...facilityOf("fac-named"), note }} />);
    expect(html.match(/No act at this prison/g)).toHaveLength(1);
  });
});

describe("an actor", () => {
  test("counts its records by role in the order of the roles, and by how that is said", () => {
    const text = textOf(actorPage("group"));
    expect(text).toContain("|2 recorded incidents name it|");
    expect(text).toMatch(/\|Attacker\|1\|.*\|Held\|1\|.*\|Mentioned\|1\|/);
    expect(text).toContain("|Claimed|1|Denied|1|Nothing noted|2|");
  });

  test("tells what a filter on it takes: those who acted, and those affiliated at the date", () => {
    expect(textOf(actorPage("group"))).toContain(
      "Takes 2 recorded incidents: 1 of its own, and 1 of those affiliated with it at the date of the record.",
    );
    expect(textOf(actorPage("heir"))).toContain("Takes no recorded incident");
  });

  test("has what came before and after", () => {
    expect(textOf(actorPage("group"))).toContain("|Followed by|Actor heir|");
    expect(textOf(actorPage("heir"))).toContain("|Preceded by|Actor group|");
  });

  test("has its affiliations both ways, each with its source and time", () => {
    expect(textOf(actorPage("branch"))).toMatch(
      /Said to be affiliated with\|Actor group\| \|since March 2015\|Institute.*paragraph 4/,
    );
    expect(textOf(actorPage("group"))).toMatch(
      /Others said to be affiliated with it\|2\|Actor branch\| \|since March/,
    );
  });

  test("does not say as a fact what no source says", () => {
    expect(textOf(actorPage("rumoured"))).toContain("|Actor group| |No source found yet: not used.|");
  });

  test("that is a category has no members", () => {
    expect(textOf(actorPage("people"))).toContain("Nobody is its member.");
  });
});

describe("proceedings", () => {
  const said = (change: Parameters<typeof sampleIncident>[1]): string =>
    checkedWords(sampleIncident("one", change).properties, ENGLISH);
  const step = (code: "charged" | "convicted") => ({
    proceedings: [{ date: "2020", body: "A court", step: code, source: "src-report" }],
  });
  test.each<[Parameters<typeof sampleIncident>[1], string]>([
    [{}, "Outcome not checked."],
    [step("charged"), "Outcome not checked."],
    [step("convicted"), "Not checked since."],
    [{ proceedingsChecked: "2026-11-20" }, "Outcome not found, last checked on 20 November 2026."],
    [{ ...step("convicted"), proceedingsChecked: "2026-11-20" }, "Last checked on 20 November 2026."],
    [
      { proceedingsChecked: "2026-11-20", proceedingsSearched: "court reports" },
      "Outcome not found, last checked on 20 November 2026. Searched: court reports",
    ],
  ])("%j: %s", (change, words) => expect(said(change)).toBe(words));
});

test.each<[string | null, string | null | undefined, string]>([
  ["2003", undefined, "since 2003"],
  ["2003-05", "2010", "May 2003 to December 2010"],
  [null, "2010-07", "until July 2010"],
  ["2003~", null, "since 2003 (dates not sure)"],
  [null, undefined, ""],
  ["nonsense", undefined, ""],
])("a time from %s until %s is said as %s", (from, until, words) => {
  expect(spanWords(ENGLISH, from, until)).toBe(words);
});
