import { expect, test } from "vitest";
import { rowByKey } from "../../src/list/useRowFocus.ts";

const press = (key: string, active: number, held = {}): number | null =>
  rowByKey({ key, altKey: false, metaKey: false, shiftKey: false, ...held }, active, 1_000_000, () => 8);

test.each([
  ["ArrowDown", 5, 6],
  ["ArrowDown", 999_999, 999_999],
  ["ArrowUp", 5, 4],
  ["ArrowUp", 0, 0],
  ["PageDown", 5, 13],
  ["PageDown", 999_995, 999_999],
  ["PageUp", 5, 0],
  ["Home", 999_999, 0],
  ["End", 0, 999_999],
  ["End", 999_998, 999_999],
  ["Enter", 5, null],
  ["Tab", 5, null],
])("%s at %i leads to %s", (key, active, expected) => {
  expect(press(key, active)).toBe(expected);
});

test("keys that the browser takes with Alt are left to it", () => {
  expect(press("Home", 5, { altKey: true })).toBe(null);
});
