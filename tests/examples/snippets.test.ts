import { beforeAll, describe, expect, it } from "vitest";
import { itemOf } from "../../src/embed/dialog/series.ts";
import { frameSnippet } from "../../src/embed/dialog/snippets.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { decode, encode } from "../../src/url/codec.ts";
import { FILTER_KEYS } from "../../src/url/filterKeys.ts";
import type { LinkState } from "../../src/url/linkState.ts";
import { type Published, published } from "../published.ts";
import { type Element, elementsOf, pageOf } from "./page.ts";

const SITE = "https://atlas.example/";
const TAG = "prison-incident-atlas";
const article = pageOf("article.html").html;
const story = pageOf("story.html").html;

let data: Published;
beforeAll(async () => {
  data = await published();
});

/** What an address or an element asks for; whatever the atlas could not take makes the test fail. */
function askedBy(query: string): LinkState {
  const { state, notices } = decode(query);
  expect(notices, query).toEqual([]);
  return state;
}

const queryOf = (address: string): string => new URL(address, `${SITE}examples/`).search;

/** As the loader makes the address of the frame. */
function queryOfElement({ attributes }: Element): string {
  const { src: _, height: _h, title: _t, loading: _l, ...keys } = attributes;
  return `?${new URLSearchParams({ ...keys, embed: "1" })}`;
}

const [frame1, frame2] = elementsOf(article, "iframe");
const [element] = elementsOf(article, TAG);
const maps = (): readonly LinkState[] => [
  askedBy(queryOf(frame1?.attributes.src ?? "")),
  askedBy(queryOf(frame2?.attributes.src ?? "")),
  askedBy(queryOfElement(element ?? { attributes: {}, inner: "", outer: "" })),
];

describe("the three maps of the article", () => {
  it("differ in their period alone", () => {
    const [first, ...others] = maps();
    for (const { filter, ...state } of others) {
      const { from, to } = first?.filter ?? {};
      expect({ ...state, filter: { ...filter, from, to } }).toEqual(first);
    }
    expect(maps().map(({ filter }) => `${filter.from}/${filter.to}`)).toEqual([
      "2004/2010",
      "2011/2017",
      "2018/2024",
    ]);
  });

  it("have what makes maps comparable", () => {
    const { axis, top, size, label, lock, camera, filter } = askedBy(queryOf(frame1?.attributes.src ?? ""));
    expect({ axis, size, lock, by: filter.by }).toEqual({
      axis: { from: "2004", to: "2024" },
      size: "out",
      lock: ["from", "to"],
      by: "start",
    });
    expect(camera?.kind).toBe("box");
    expect(label).toHaveLength(3);
    // The highest bar of all years, those that the filter hides included, is not cut.
    const years = data.records.map(({ properties }) => properties.start?.slice(0, 4) ?? "");
    const highest = Math.max(...years.map((year) => years.filter((other) => other === year).length));
    expect(top ?? 0).toBeGreaterThanOrEqual(highest);
  });

  it("name on each map one record that it shows", () => {
    for (const { filter, label } of maps()) {
      const shown = label.filter((id) => {
        const row = data.query.rowOf(id);
        return row !== null && data.query.hiddenBy(row, filter).length === 0;
      });
      expect(shown).toHaveLength(1);
    }
  });

  it("hold all that they show within their box", () => {
    for (const { filter, camera } of maps()) {
      const [west, south, east, north] = data.query.extent(filter) ?? [-180, -90, 180, 90];
      const box = camera?.kind === "box" ? camera.box : [0, 0, 0, 0];
      expect([box[0] < west, box[1] < south, box[2] > east, box[3] > north]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
  });

  it("stand there as the embed dialog writes them, but for the style that a sheet sets", () => {
    const plain = (code: string): string =>
      code
        .replace(/\s*\n\s*/g, " ")
        .replace(" ><a", "><a")
        .replace(/ height="\d+"/, "");
    for (const [index, state] of maps().slice(0, 2).entries()) {
      const item = itemOf(state, { query: data.query, locale: ENGLISH, title: "" });
      const code = frameSnippet(item, { base: SITE, height: null, shortLink: "Full map" });
      const own = elementsOf(article, "iframe")[index]?.outer ?? "";
      expect(plain(own)).toBe(plain(code.replaceAll(SITE, "../").replace(' style="border:0"', "")));
    }
  });

  it("keep the language and the address of the frame out of the link to the full map", () => {
    const figures = elementsOf(article, "figure").map(
      ({ inner }) => elementsOf(inner, "figcaption")[0]?.inner,
    );
    for (const [index, state] of maps().entries()) {
      const [link] = elementsOf(figures[index] ?? "", "a");
      const full = askedBy(queryOf(link?.attributes.href ?? ""));
      expect(full).toEqual({ ...state, embed: false, carried: {} });
    }
  });
});

describe("the steps of the story", () => {
  const links = elementsOf(story, "a").filter(({ attributes }) => attributes.class === "step-view");
  const steps = links.map(({ attributes }) => queryOf(attributes.href ?? ""));

  it("are five to seven, each with its own view", () => {
    expect(steps.length).toBeGreaterThanOrEqual(5);
    expect(steps.length).toBeLessThanOrEqual(7);
    expect(new Set(steps).size).toBe(steps.length);
    expect(elementsOf(elementsOf(story, "nav")[0]?.inner ?? "", "a")).toHaveLength(steps.length);
  });

  it.each(steps)("%s asks for filter, box and record in the words of the protocol", (query) => {
    const state = askedBy(query);
    expect(state.camera?.kind).toBe("box");
    const keys = [...new URLSearchParams(query).keys()];
    const allowed = [...FILTER_KEYS.map(({ key }) => key), "box", "id"];
    expect(keys.filter((key) => !allowed.includes(key))).toEqual([]);
    expect(`?${encode(state)}`).toBe(query);
    expect(data.query.count(state.filter)).toBeGreaterThan(0);
  });

  it.each(steps)("%s shows the record that it opens, inside its box", (query) => {
    const { selection, filter, camera } = askedBy(query);
    if (selection === null) return expect(query).not.toContain("id=");
    const row = data.query.rowOf(selection) ?? -1;
    expect(data.query.hiddenBy(row, filter)).toEqual([]);
    const place = data.query.place(row);
    const [west, south, east, north] = camera?.kind === "box" ? camera.box : [0, 0, 0, 0];
    expect([(place?.lon ?? 999) > west, (place?.lon ?? 999) < east]).toEqual([true, true]);
    expect([(place?.lat ?? 999) > south, (place?.lat ?? 999) < north]).toEqual([true, true]);
  });

  it("begin with what the element shows before any command", () => {
    const [own] = elementsOf(story, TAG);
    const { filter, camera, selection, label } = askedBy(
      queryOfElement(own ?? { attributes: {}, inner: "", outer: "" }),
    );
    const first = askedBy(steps[0] ?? "");
    expect({ filter, camera, selection }).toEqual({
      filter: first.filter,
      camera: first.camera,
      selection: first.selection,
    });
    expect(label.filter((id) => data.query.rowOf(id) === null)).toEqual([]);
  });

  it("have inside the element a link to the first of them, for where no script runs", () => {
    const [own] = elementsOf(story, TAG);
    const [instead] = elementsOf(own?.inner ?? "", "a");
    expect(queryOf(instead?.attributes.href ?? "")).toBe(steps[0]);
  });
});
