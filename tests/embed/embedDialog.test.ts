import fc from "fast-check";
import { expect, it } from "vitest";
import { dayNumber } from "../../src/domain/day.ts";
import {
  type Choices,
  choicesFor,
  embedState,
  heightOf,
  lockable,
  toggledPart,
} from "../../src/embed/dialog/choices.ts";
import { MOST_LABELS, offeredLabels } from "../../src/embed/dialog/labelling.ts";
import { readPeriods, yearsOf } from "../../src/embed/dialog/periods.ts";
import { itemOf, seriesOf } from "../../src/embed/dialog/series.ts";
import { sharedView } from "../../src/embed/dialog/sharedView.ts";
import { elementSnippet, frameHeight, frameSnippet, fullAddress } from "../../src/embed/dialog/snippets.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { CIRCLE_SIZES, EMBED_PARTS, INITIAL_STATE, THEMES } from "../../src/store/store.ts";
import { decode } from "../../src/url/codec.ts";
import { type LinkState, NOTHING_ASKED } from "../../src/url/linkState.ts";
import { filters, latitudes, longitudes } from "../arbitraries.ts";
import { queryOf } from "../queryOf.ts";
import { runs } from "../runs.ts";
import { sampleIncident } from "../samples.ts";
import { parsedFrame, tagsIn } from "./parsedFrame.ts";

await ENGLISH.fetchMessages(["embedDialog"]);

const BASE = "https://atlas.example/map/?old=1#part";
const QUERY = queryOf([sampleIncident("one", {}), sampleIncident("two", {})]);
const WORDING = { query: QUERY, locale: ENGLISH, title: "" };
const AROUND = { base: BASE, height: null, shortLink: "Full map" };
const RELEASE = { version: "1.0.0", integrity: "sha384-abc" };
const VERSION = { version: "0.2.0", lang: "en" };

const boxes = fc.tuple(longitudes, latitudes, longitudes, latitudes).map(([west, one, east, other]) => ({
  kind: "box" as const,
  box: [west, Math.min(one, other), east, Math.max(one, other)] as const,
}));

const shares: fc.Arbitrary<LinkState> = fc
  .record({
    filter: filters(undefined, 3),
    camera: boxes,
    selection: fc.constantFrom(null, "inc-one", "fac-two"),
    sort: fc.constantFrom<LinkState["sort"]>("date", "-date", "place"),
    vs: fc.constantFrom(null, { from: "2019", to: "2020-08" }),
  })
  .map((state) => ({ ...NOTHING_ASKED, ...state }));

const choices: fc.Arbitrary<Choices> = fc
  .record({
    title: fc.oneof(fc.string(), fc.constantFrom('"><script>', "A & B", "‘<’")),
    theme: fc.constantFrom(...THEMES),
    show: fc.subarray([...EMBED_PARTS], { minLength: 1 }),
    record: fc.boolean(),
    keepsVersion: fc.boolean(),
    lock: fc.subarray(["from", "to", "type", "q"] as const),
    label: fc.subarray(["inc-one", "inc-two"]),
    axis: fc.constantFrom(["", ""], ["2012", "2020"], ["2020-08", "2020-10-31"]),
    top: fc.constantFrom("", "1", "250"),
    size: fc.constantFrom(...CIRCLE_SIZES),
  })
  .map(({ axis: [axisFrom = "", axisTo = ""], ...rest }) => ({
    ...choicesFor(NOTHING_ASKED),
    ...rest,
    axisFrom,
    axisTo,
  }));

it("gives every field of the state back from the pasted frame, and from the link inside", () => {
  fc.assert(
    fc.property(shares, choices, (shared, chosen) => {
      const state = embedState(shared, chosen, VERSION);
      const item = itemOf(state, { ...WORDING, title: chosen.title });
      const frame = parsedFrame(frameSnippet(item, AROUND));
      expect(decode(new URL(frame.src).search)).toEqual({ state, notices: [] });
      expect(frame.src).toMatch(/^https:\/\/atlas\.example\/map\/\?[^#]*[?&]box=/);
      expect(frame.title).toBe(item.title);
      expect(frame.href).toBe(fullAddress(item, BASE));
      const full = decode(new URL(frame.href).search).state;
      expect(full).toEqual({ ...state, embed: false, show: [], carried: {} });
    }),
    { numRuns: runs(300) },
  );
});

it("gives the element the same keys as the frame", () => {
  fc.assert(
    fc.property(shares, choices, (shared, chosen) => {
      const state = embedState(shared, chosen, VERSION);
      const code = elementSnippet(itemOf(state, { ...WORDING, title: chosen.title }), AROUND, RELEASE);
      const { height, title, style, record = "", ...keys } = tagsIn(code, "prison-incident-atlas")[0] ?? {};
      const asked = new URLSearchParams({ ...keys, id: record, embed: "1" });
      expect(decode(String(asked))).toEqual({ state, notices: [] });
      expect([height, title !== "", style !== ""]).toEqual(["auto", true, true]);
    }),
    { numRuns: runs(100) },
  );
});

it("is one tag with exactly the attributes that every content system keeps, and one link", () => {
  const shared = { ...NOTHING_ASKED, camera: { kind: "box", box: [-10, 0, 40, 40] } } as const;
  const code = frameSnippet(itemOf(embedState(shared, choicesFor(shared), VERSION), WORDING), AROUND);
  expect(code.replace(/(src|title|href)="[^"]*"/g, '$1=""').replace(/>[^<>]+</, "><")).toBe(
    '<iframe src="" title="" width="100%" height="631" loading="lazy" ' +
      'referrerpolicy="strict-origin-when-cross-origin" allow="fullscreen" allowfullscreen style="border:0">' +
      '<a href=""></a></iframe>',
  );
});

it.each([
  [{}, {}],
  [{ type: ["prison_attack"], from: "2012", to: "2020" }, {}],
  [{ country: ["SY", "IQ"], from: "2019-10" }, { theme: "dark" }],
  [
    { region: ["202"], type: ["breakout"] },
    { lock: ["type"], keepsVersion: true },
  ],
  [
    { from: "2020-08", to: "2020-10" },
    { axisFrom: "2012", axisTo: "2024", top: "40", size: "out" },
  ],
] as const)("has at most 600 characters for %j with %j", (filter, chosen) => {
  const shared: LinkState = {
    ...NOTHING_ASKED,
    filter: { ...NOTHING_ASKED.filter, ...filter },
    camera: { kind: "box", box: [-113.42, -56.41, 162.14, 65.23] },
  };
  const state = embedState(shared, { ...choicesFor(shared), ...chosen }, VERSION);
  const around = { ...AROUND, base: "https://maps.newspaper.example/atlas/" };
  expect(frameSnippet(itemOf(state, WORDING), around).length).toBeLessThanOrEqual(600);
});

it("makes a series that differs in period and title alone", () => {
  const shared: LinkState = {
    ...NOTHING_ASKED,
    filter: { ...NOTHING_ASKED.filter, from: "2011", to: "2024" },
    camera: { kind: "box", box: [0, 0, 40, 40] },
  };
  const chosen = { ...choicesFor(shared), top: "9", size: "out", axisFrom: "2011", axisTo: "2024" } as const;
  const { periods } = readPeriods("2011/2013\n2050\n2051");
  const state = embedState(shared, chosen, VERSION);
  const series = seriesOf(state, periods, WORDING);
  expect(series.map((item) => item.state)).toEqual([
    { ...state, filter: { ...state.filter, from: "2011", to: "2013" } },
    { ...state, filter: { ...state.filter, from: "2050", to: "2050" } },
    { ...state, filter: { ...state.filter, from: "2051", to: "2051" } },
  ]);
  expect(new Set(series.map(({ title }) => title)).size).toBe(3);
  const named = seriesOf(state, periods, { ...WORDING, title: "Attacks" }).map(({ title }) => title);
  expect(named).toEqual(["Attacks, 2011 to 2013", "Attacks, 2050", "Attacks, 2051"]);
});

it("reads periods line by line, and names the line of what is none", () => {
  expect(readPeriods(" 2011/2013 \n\n2020\n2020-08 / 2020-10\n2013/2011\nlast year\n1/2/3\n2020")).toEqual({
    periods: [
      { from: "2011", to: "2013" },
      { from: "2020", to: "2020" },
      { from: "2020-08", to: "2020-10" },
    ],
    faults: [
      { kind: "backward", line: 5 },
      { kind: "form", line: 6 },
      { kind: "form", line: 7 },
      { kind: "twice", line: 8 },
    ],
  });
});

it("takes the years of the window, cut as it is, and none beyond what is recorded", () => {
  const coverage = { from: dayNumber("2018-03-04"), to: dayNumber("2021-12-31") };
  expect(yearsOf({ from: "2019-06", to: "2030" }, coverage)).toEqual([
    { from: "2019-06", to: "2019" },
    { from: "2020", to: "2020" },
    { from: "2021", to: "2021" },
  ]);
  expect(yearsOf({ from: null, to: "2018-05-06" }, coverage)).toEqual([{ from: "2018", to: "2018-05-06" }]);
  expect(yearsOf({ from: "2030", to: null }, coverage)).toEqual([]);
});

it.each([
  ["250", { ok: true, value: 250 }],
  ["1000", { ok: true, value: 1000 }],
  ["249", { ok: false }],
  ["1001", { ok: false }],
  ["4e2", { ok: false }],
  ["", { ok: false }],
])("a height of %j", (height, expected) => {
  expect(heightOf({ ...choicesFor(NOTHING_ASKED), fixedHeight: true, height })).toEqual(expected);
});

it("has the height of the parts at the width, unless one is given", () => {
  expect(frameHeight({ show: [] }, null, 600)).toBe(631);
  expect(frameHeight({ show: ["map"] }, null, 320)).toBe(296);
  expect(frameHeight({ show: [] }, 400, 320)).toBe(400);
});

it("keeps the last part", () => {
  expect(toggledPart(["map"], "map")).toEqual(["map"]);
  expect(toggledPart(["list", "map"], "sentence")).toEqual(["map", "sentence", "list"]);
});

it("offers to lock what is asked for, and what is locked already", () => {
  const filter = { ...NOTHING_ASKED.filter, from: "2020", q: "word" };
  expect(lockable({ filter, lock: ["type"] })).toEqual(["from", "type", "q"]);
});

it("shares a box, whatever there is to make it of", () => {
  const frame = { zoom: 4, lat: 0, lon: 0, bounds: [-20, -10, 20, 10], width: 800, height: 400 } as const;
  const exact = { kind: "exact", zoom: 0, lat: 0, lon: 0 } as const;
  const boxOf = (change: object): unknown => sharedView({ ...INITIAL_STATE, query: QUERY, ...change }).camera;
  expect(boxOf({ frame, camera: exact })).toEqual({ kind: "box", box: [-20, -10, 20, 10] });
  expect(boxOf({ frame, camera: { kind: "box", box: [1, 2, 3, 4] } })).toEqual({
    kind: "box",
    box: [1, 2, 3, 4],
  });
  // 380 of 512 pixels of the world, above and below the equator.
  expect(boxOf({ camera: exact })).toEqual({ kind: "box", box: [-180, -78.9, 180, 78.9] });
});

it("offers the chosen names first, then those with all the words, up to a list that can be read", () => {
  const all = Array.from({ length: 60 }, (_, index) => ({
    id: `inc-${index}`,
    title: `Évasion ${index}, Sample`,
  }));
  const offered = offeredLabels(all, ["inc-59", "inc-gone"], "sample EVASION");
  expect(offered.found).toBe(60);
  expect(offered.rows).toHaveLength(MOST_LABELS);
  expect(offered.rows.slice(0, 3).map(({ id }) => id)).toEqual(["inc-59", "inc-gone", "inc-0"]);
  expect(offeredLabels(all, [], "12 sample").rows.map(({ id }) => id)).toEqual(["inc-12"]);
});
