import { beforeAll, describe, expect, it } from "vitest";
import type { Claim } from "../../src/domain/schema.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { sentenceOf } from "../../src/i18n/sentence.ts";
import { decode } from "../../src/url/codec.ts";
import { type Published, published } from "../published.ts";
import { type Element, elementsOf, PAGES, pageOf, textOf } from "./page.ts";

/*
 * No figure in the example pages is typed by hand alone: counts are those of the data, every other number is that of
 * a claim. Where the data change, these tests name the line to change.
 */

let data: Published;
const claims = new Map<string, Claim>();

beforeAll(async () => {
  data = await published();
  for (const { properties } of data.records)
    for (const claim of properties.claims) claims.set(claim.id, claim);
});

const shownBy = (query: string): number => data.query.count(decode(query).state.filter);

function sentenceFor(query: string): string {
  const { filter } = decode(query).state;
  const { counts, countries } = data.query.side(filter);
  return sentenceOf(ENGLISH, filter, { shown: counts.shown, countries, coverage: data.query.coverage });
}

const written = (value: number): string => ENGLISH.number(value);

describe.each(PAGES)("$name", ({ html }) => {
  const numbers = elementsOf(html, "data");
  const isClaim = ({ attributes }: Element): boolean => attributes["data-claim"] !== undefined;

  it("gives the numbers of claims as the claims have them", () => {
    for (const { attributes, inner } of numbers.filter(isClaim)) {
      const claim = claims.get(attributes["data-claim"] ?? "");
      expect(claim?.about, attributes["data-claim"]).toBe("figure");
      const value = claim?.about === "figure" ? (claim.value ?? null) : null;
      expect([attributes["data-claim"], attributes.value, inner]).toEqual([
        attributes["data-claim"],
        String(value),
        written(value ?? 0),
      ]);
    }
  });

  it("says what is a bound and what is about, next to the number", () => {
    for (const { attributes, outer } of numbers.filter(isClaim)) {
      const claim = claims.get(attributes["data-claim"] ?? "");
      const before = textOf(html.slice(0, html.indexOf(outer))).trim();
      const word = claim?.about === "figure" ? WORDS[claim.op ?? ""] : undefined;
      if (word !== undefined) expect(before, attributes["data-claim"]).toMatch(word);
      else expect(before, attributes["data-claim"]).not.toMatch(/(about|more than|at least)$/);
    }
  });

  it("counts what the filter beside it counts", () => {
    for (const { attributes, inner } of numbers.filter((one) => !isClaim(one))) {
      const count = shownBy(attributes["data-count"] ?? "?");
      expect([attributes["data-count"], attributes.value, inner]).toEqual([
        attributes["data-count"],
        String(count),
        written(count),
      ]);
    }
  });

  it("has no other digit in its text than those of days and of the sentences under the maps", () => {
    const text = textOf(html.replace(/<strong class="sentence">[^<]*<\/strong>/g, ""), [
      "data",
      "time",
      "nav",
      "code",
      "iframe",
      "prison-incident-atlas",
    ]);
    expect(text.replace("ISO 3166", "")).not.toMatch(/\d/);
  });
});

const WORDS: Readonly<Record<string, RegExp>> = {
  approx: /about$/,
  gt: /more than$/,
  ge: /at least$/,
};

describe("the article", () => {
  const figures = elementsOf(pageOf("article.html").html, "figure");

  it("has under each map, in its title and in its link the sentence that the map itself says", () => {
    expect(figures).toHaveLength(3);
    for (const { inner } of figures) {
      const [link] = elementsOf(elementsOf(inner, "figcaption")[0]?.inner ?? "", "a");
      const sentence = sentenceFor(
        new URL(link?.attributes.href ?? "", "https://atlas.example/examples/").search,
      );
      expect(elementsOf(inner, "strong")[0]?.inner).toBe(sentence);
      expect(inner).toContain(`title="Map: ${sentence}"`);
    }
  });

  it("says of all maps together what the three hold, each record once", () => {
    const each = figures.map(({ inner }) => Number.parseInt(elementsOf(inner, "strong")[0]?.inner ?? "", 10));
    const [all] = elementsOf(pageOf("article.html").html, "data");
    expect(each.reduce((sum, count) => sum + count, 0)).toBe(Number(all?.attributes.value));
    expect(new Set(each).size).toBe(3);
  });
});
