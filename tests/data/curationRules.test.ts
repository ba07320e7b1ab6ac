import { describe, expect, test } from "vitest";
import { checkDataset, type Files } from "../../data/check/checkDataset.ts";
import { nearest } from "../../data/check/nearest.ts";
import { personalNameIn } from "../../data/check/personalName.ts";
import { BASE, type BrokenFixture, broken } from "./fixtureData.ts";

/** What each rule lets pass beside what it refuses: fixtures have the one case that breaks it. */

const ATTACK = "/features/0/properties";
const RELEASE = "/features/2/properties";

describe("one event, one record", () => {
  const second = (set: Readonly<Record<string, unknown>>) =>
    rulesOf({
      file: "incidents.geojson",
      copy: ["/features/0", "/features/3"],
      set: {
        "/features/3/id": "inc-example-second",
        "/features/3/properties/id": "inc-example-second",
        "/features/3/properties/claims": [{ ...statement("Another account."), id: "clm-second" }],
        ...set,
      },
    });

  test("two prisons on one night are two events", () => {
    expect(second({ "/features/3/properties/places/0/facility": "fac-example-south" })).toEqual([]);
  });

  test.each([
    ["the same days", {}],
    ["a month that may hold them", { "/features/3/properties/date": "2020-08" }],
    ["another type of the family", { "/features/3/properties/type": "hostage_taking" }],
    ["an open end", { "/features/3/properties/date": "2019/.." }],
  ])("%s at one prison are one", (_, set) => {
    expect(second(set)).toEqual(["duplicate-event"]);
  });

  test.each([
    ["other days", { "/features/3/properties/date": "2020-08-04" }],
    ["no date", { "/features/3/properties/date": null }],
    ["another family", { "/features/3/properties/type": "riot", "/features/3/properties/also": [] }],
    ["a place that is only named", { "/features/3/properties/places/0/role": "named" }],
    ["a part of the other", { "/features/3/properties/parent": "inc-example-attack" }],
    [
      "the whole of the other",
      { [`${ATTACK}/parent`]: "inc-example-second", "/features/3/properties/parent": undefined },
    ],
    ["one said to be distinct", { "/features/3/properties/distinctFrom": ["inc-example-attack"] }],
    ["the other said to be distinct", { [`${ATTACK}/distinctFrom`]: ["inc-example-second"] }],
  ])("%s: two", (_, set) => {
    expect(second(set)).toEqual([]);
  });

  test("a new file is compared with the data beside it", () => {
    const [, , release] = JSON.parse(BASE.get("data/incidents.geojson") ?? "").features;
    const { date, places, type, also, outcome } = JSON.parse(BASE.get("data/incidents.geojson") ?? "")
      .features[0].properties;
    const record = {
      ...release,
      id: "inc-new",
      properties: {
        ...release.properties,
        id: "inc-new",
        date,
        places,
        type,
        also,
        outcome,
        claims: [statement("x", "src-example-digest")],
      },
    };
    const one = new Map([["data/incidents/inc-new.geojson", JSON.stringify(record)]]);
    expect(checkDataset(one, BASE).map(({ rule }) => rule)).toEqual(["duplicate-event"]);
  });
});

describe("figures of several records", () => {
  const claim = (text: string, scope = "incident", parent: string | null = "inc-example-campaign") =>
    rulesOf({
      file: "incidents.geojson",
      set: {
        [`${ATTACK}/claims/0/text`]: text,
        [`${ATTACK}/claims/0/scope`]: scope,
        [`${ATTACK}/parent`]: parent ?? undefined,
      },
    });

  test.each(["For both prisons.", "The two jails taken together.", "A combined count."])("%s", (text) => {
    expect(claim(text)).toEqual(["joint-figure"]);
    expect(claim(text, "wider")).toEqual([]);
    expect(claim(text, "incident", null)).toEqual([]);
  });

  test("are not seen where two people stand together", () => {
    expect(claim("Held together with two others in both wings.")).toEqual([]);
  });

  test("stand on a record that has parts of its own", () => {
    const set = {
      [`${ATTACK}/claims/0/text`]: "For both prisons.",
      [`${RELEASE}/parent`]: "inc-example-attack",
    };
    expect(rulesOf({ file: "incidents.geojson", set })).toEqual([]);
  });
});

describe("a claimant", () => {
  const isKnown = (name: string): boolean => ["deutsche welle", "boko haram"].includes(name.toLowerCase());

  test.each([
    "Ada Invented",
    "Ada B. Invented",
    "Ada al-Invented",
    "Ada Invented, member of the parliament's committee",
    "Interior Minister Ada Invented",
    "ministry spokesman Ada Invented",
    "a senator (Ada Invented)",
    "Ada Invented to Reuters",
    "mayor Ada Invented",
  ])("%s is a person", (name) => {
    expect(personalNameIn(name, isKnown)).not.toBeNull();
  });

  test.each([
    "Ministry of Justice",
    "Interior Minister",
    "governor of Nangarhar Province",
    "Human Rights Watch",
    "Nigerian Correctional Service",
    "United Nations mission (MONUSCO)",
    "Critical Threats Project and Institute for the Study of War",
    "Boko Haram",
    "Deutsche Welle",
    "Reuters",
    "BBC Hausa",
    "Audiencia Nacional",
    "Médecins Sans Frontières spokesperson",
    "head of the prison at Kuje",
    "the group's own statement",
    "Los Angeles Times",
    "North Kivu police",
    "Syrian Observatory for Human Rights",
  ])("%s is none", (name) => {
    expect(personalNameIn(name, isKnown)).toBeNull();
  });
});

describe("the accused", () => {
  const bare = {
    remove: [`${ATTACK}/proceedings`, `${ATTACK}/proceedingsChecked`, `${ATTACK}/proceedingsSearched`],
  };
  const network = { [`${ATTACK}/also`]: ["breakout", "legal"] };
  const told = (summary: string, set = {}, rest = {}) =>
    rulesOf({
      file: "incidents.geojson",
      set: { ...network, [`${ATTACK}/summary`]: summary, ...set },
      ...bare,
      ...rest,
    });

  test("have proceedings, or are said to be alleged", () => {
    expect(told("Two people were accused.")).toEqual(["accused"]);
    expect(told("Two people are alleged to have helped and were charged.")).toEqual([]);
    expect(told("Two people were accused.", {}, { remove: [] })).toEqual([]);
    expect(told("Two people were accused.", { [`${ATTACK}/also`]: ["breakout"] })).toEqual([]);
  });

  test("that are counted have proceedings", () => {
    const vocabulary = {
      file: "vocabulary.json",
      set: { "/measures/3": { id: "charged", group: "charged", name: "Charged" } },
    };
    const set = { [`${ATTACK}/claims/0/measure`]: "charged", [`${ATTACK}/claims/1/measure`]: "charged" };
    expect(told("Two people are alleged to have helped.", set, { also: vocabulary })).toEqual(["accused"]);
  });

  test("wait for an outcome that nobody checked, or somebody searched", () => {
    const { remove } = bare;
    const steps = (remove: readonly string[], step = "charged") =>
      rulesOf({ file: "incidents.geojson", remove, set: { [`${ATTACK}/proceedings/0/step`]: step } });
    expect(steps(remove.slice(1))).toEqual([]);
    expect(steps([])).toEqual([]);
    expect(steps(remove.slice(2))).toEqual(["proceedings-checked"]);
    expect(steps(remove.slice(2), "convicted")).toEqual([]);
  });
});

describe("own words", () => {
  const shares = (summary: string, title = "A Page About Áttack—and Escape in Example") =>
    rulesOf({
      file: "incidents.geojson",
      set: { [`${ATTACK}/summary`]: summary },
      also: { file: "sources.json", set: { "/sources/1/title": title } },
    });

  test.each(["So: a page about attack and escape.", "so a PAGE, about attack; and (escape)!"])(
    "%s",
    (summary) => {
      expect(shares(summary)).toEqual(["own-words"]);
    },
  );

  test("five words in a row are nobody's, and a description in brackets is ours", () => {
    expect(shares("A page about attack and more, escape in example.")).toEqual([]);
    expect(shares("A page about attack and escape.", "[A page about attack and escape]")).toEqual([]);
  });
});

describe("addresses of sources", () => {
  const url = (address: string, rest = {}) =>
    rulesOf({ file: "sources.json", set: { "/sources/1/url": address, ...rest } });

  test.each([
    "https://example.org/a?utm_campaign=x",
    "https://example.org/a?b=1&FBCLID=2",
    "https://example.org/a?gclid=2",
    "https://web.archive.org/web/2020/https://example.org/a?utm_source=x",
    "https://example.org/a#xtor=RSS-1",
  ])("%s follows its reader", (address) => {
    expect(url(address)).toEqual(["tracking"]);
  });

  test.each(["https://example.org/a?id=5&ref=menu", "https://example.org/utm_source/a#utm"])(
    "%s does not",
    (address) => {
      expect(url(address)).toEqual([]);
    },
  );

  test.each([
    ["https://de.wikipedia.org/wiki/X", "blog", ["source-type"]],
    ["https://de.wikipedia.org/wiki/X", "tertiary", []],
    ["https://example.wordpress.com/x", "media", ["source-type"]],
    ["https://example.wordpress.com/x", "blog", []],
    ["https://blogs.state.gov/x", "government", []],
  ])("%s as %s", (address, sourceType, rules) => {
    expect(url(address, { "/sources/1/sourceType": sourceType })).toEqual(rules);
  });

  test("what a blog reprints is its publisher's", () => {
    const reprint = { "/sources/1/sourceType": "media", "/sources/1/carrier": "a blog" };
    expect(url("https://example.blogspot.com/x", reprint)).toEqual([]);
  });
});

test("a locator stands in a source that was read, also as an excerpt", () => {
  const how = (value: string) => rulesOf({ file: "sources.json", set: { "/sources/1/checked/how": value } });
  expect(how("excerpt")).toEqual([]);
  expect(how("secondary")).toEqual(["locator"]);
});

test("a similar code is offered, and none where nothing is similar", () => {
  expect(nearest("break_out", ["breakout", "riot"])).toBe("breakout");
  expect(nearest("war", ["breakout", "riot"])).toBeUndefined();
});

function rulesOf(fixture: BrokenFixture): string[] {
  const files: Files = broken(fixture);
  return [...new Set(checkDataset(files).map(({ rule }) => rule))];
}

function statement(text: string, source = "src-example-digest"): object {
  const claimant = { name: "Example Institute", role: "research" };
  return {
    id: "clm-new",
    about: "statement",
    source,
    claimant,
    attribution: "reported",
    scope: "incident",
    stage: "later",
    text,
  };
}
