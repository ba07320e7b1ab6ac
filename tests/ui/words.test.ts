import { expect, test } from "vitest";
import { en, enLater } from "../../src/i18n/en.ts";

/** Words that are never ours (record model 9.6). */
const LOADED =
  /\b(terroris|jihad|extremis|radical|militant|martyr|execut|eliminat|neutrali[sz]|liberat|freed|fled|regime|thug|brutal|notorious)/i;

/** Names that somebody else gave to what they made are said as they are. */
const PROPER_NAMES = /Global Terrorism Database/g;

/** All texts below a table of messages, with the way to each. */
function texts(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const { vocabulary } = en;
const later = await Promise.all(Object.values(enLater).map((fetch) => fetch()));
const all = texts([en, later]);

test.each(all)("%s is said neutrally", (_path, text) => {
  expect(text.replaceAll(PROPER_NAMES, "")).not.toMatch(LOADED);
  expect(text.trim()).toBe(text);
  expect(text).not.toBe("");
});

test.each([
  "types",
  "families",
  "outcomes",
  "actorRoles",
  "measureGroups",
  "evidences",
  "precisions",
] as const)("no two %s have the same name", (list) => {
  const names = Object.values(vocabulary[list]);
  expect(new Set(names).size).toBe(names.length);
});
