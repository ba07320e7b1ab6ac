import { describe, expect, test } from "vitest";
import { WORDS } from "../../data/check/words.ts";
import { CODE_LISTS, type CodeList, examplesOf } from "../../src/about/examples.ts";
import { SAMPLE_DATES } from "../../src/about/sampleDates.ts";
import * as codes from "../../src/domain/vocabulary.ts";
import { enLater } from "../../src/i18n/en.ts";
import { published } from "../published.ts";

const { codebook, ...rest } = await enLater.about();
const { query, records } = await published();

const CODES: Readonly<Record<CodeList, readonly string[]>> = {
  types: codes.INCIDENT_TYPES,
  outcomes: codes.OUTCOMES,
  measures: codes.MEASURE_GROUPS,
  actorRoles: codes.ACTOR_ROLES,
  bases: codes.BASES,
  precisions: codes.PRECISIONS,
  claimantRoles: codes.CLAIMANT_ROLES,
  evidences: codes.EVIDENCES,
};

describe.each(CODE_LISTS)("the codebook on %s", (list) => {
  const misses = Object.entries<{ instead: string; text: string }>(codebook.nearMisses[list]);

  test("has a near miss for each code, which is coded as another one of the list", () => {
    expect(misses.map(([code]) => code).toSorted()).toEqual(CODES[list].toSorted());
    expect(
      misses.filter(([code, { instead }]) => instead === code || !CODES[list].includes(instead)),
    ).toEqual([]);
  });

  test("gives a reason in one sentence of its own", () => {
    const texts = misses.map(([, { text }]) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => !/^.{25,180}[.]$/u.test(text))).toEqual([]);
  });

  test("knows every code that the data uses", () => {
    const { vocabulary } = query.dataset;
    const known = new Set(vocabulary[list].map(({ id }) => id));
    const used = examplesOf(
      list,
      records.map(({ properties }) => properties),
    ).keys();
    expect([...used].filter((code) => !known.has(code))).toEqual([]);
  });
});

test("the data defines every code of the word lists", () => {
  const { measures: _, ...lists } = CODES;
  const undefinedCodes = Object.keys(lists).flatMap((list) =>
    query.dataset.vocabulary[list as keyof typeof lists]
      .filter(({ definition }) => definition === undefined)
      .map(({ id }) => id),
  );
  expect(undefinedCodes).toEqual([]);
});

test("the texts keep to the words of the editorial rules", () => {
  const texts = textsIn({ codebook, ...rest });
  expect(texts.length).toBeGreaterThan(200);
  const flagged = texts.filter((text) => WORDS.some(([word]) => word.test(text)));
  expect(flagged).toEqual([]);
});

test("the drawing of dates shows each standing", () => {
  expect(new Set(SAMPLE_DATES.map(({ standing }) => standing))).toEqual(
    new Set(["certain", "possible", "undated", "out"]),
  );
});

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
