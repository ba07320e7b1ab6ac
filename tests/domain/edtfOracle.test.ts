import edtf from "edtf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber } from "../../src/domain/day.ts";
import { parseEdtf } from "../../src/domain/edtf.ts";
import { runs } from "../runs.ts";

/**
 * The npm package `edtf` at level 1 is the oracle where it agrees with ISO 8601-2. Known to differ, and
 * kept out below:
 * - it takes 29 February in every year, as 1 March; the real one of the year 0000 too, since it counts that
 *   year through 1900
 * - it refuses intervals whose end begins on the day of the start or before (`2013-07/2013`)
 * - it takes `XXXX`, seasons, negative years, two digits as a century, intervals without any known end
 */

const MS_PER_DAY = 86_400_000;
const two = (value: number): string => String(value).padStart(2, "0");

const year = fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(4, "0"));
// Now and then no month and no day of the calendar, so that refusals are compared too.
const month = fc.integer({ min: 0, max: 14 }).map(two);
const day = fc.integer({ min: 0, max: 32 }).map(two);
const qualifier = fc.constantFrom("", "", "?", "~", "%");
const plain = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join("-")),
  fc.tuple(year, month, day).map((parts) => parts.join("-")),
);
const masked = fc.oneof(
  year.map((text) => `${text.slice(0, 3)}X`),
  year.map((text) => `${text.slice(0, 2)}XX`),
  year.map((text) => `${text}-XX`),
  year.map((text) => `${text}-XX-XX`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}-XX`),
);
const qualified = fc.tuple(plain, qualifier).map((parts) => parts.join(""));
const halfOpen = fc.oneof(
  fc.tuple(qualified, fc.constantFrom("", "..")).map((parts) => parts.join("/")),
  fc.tuple(fc.constantFrom("", ".."), qualified).map((parts) => parts.join("/")),
);
const interval = fc.tuple(qualified, qualified).map((parts) => parts.join("/"));

type Bounds = { readonly start: number | null; readonly end: number | null } | null;

function oracle(text: string): Bounds {
  try {
    const { min, max } = edtf(text, { level: 1 });
    return { start: dayAt(min), end: dayAt(max) };
  } catch {
    return null;
  }
}

function dayAt(time: number | null): number | null {
  return time === null || !Number.isFinite(time) ? null : Math.floor(time / MS_PER_DAY);
}

function ours(text: string): Bounds {
  const result = parseEdtf(text);
  if (!result.ok) return null;
  const { start, end } = result.date.days;
  return { start: start === null ? null : dayNumber(start), end: end === null ? null : dayNumber(end) };
}

const holdsFalseLeapDay = (text: string): boolean =>
  (text.match(/\d{4}-02-29/g) ?? []).some((iso) => parseEdtf(iso).ok === false);

const beginning = (text: string | undefined): number | null => (text ? (oracle(text)?.start ?? null) : null);

/** Both dates hold, and the second begins on the day of the first or before. */
function oracleRefusesTheOrder(text: string): boolean {
  const [from, to] = text.split("/").map(beginning);
  return typeof from === "number" && typeof to === "number" && to <= from;
}

test.each([
  ["single dates", fc.oneof(qualified, masked)],
  ["intervals with one known end", halfOpen],
  ["intervals", interval],
])("%s: same validity, same first and last day", (_name, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(!holdsFalseLeapDay(text) && !oracleRefusesTheOrder(text));
      expect(ours(text)).toEqual(oracle(text));
    }),
    { numRuns: runs(400) },
  );
});

test("an end that lies wholly before the start is refused by both", () => {
  const bothEnds = fc.tuple(qualified, qualified).filter(([from, to]) => {
    const [start, end] = [oracle(from)?.start, oracle(to)?.end];
    return typeof start === "number" && typeof end === "number" && end < start;
  });
  fc.assert(
    fc.property(bothEnds, ([from, to]) => {
      fc.pre(!holdsFalseLeapDay(`${from}/${to}`));
      expect(oracle(`${from}/${to}`)).toBeNull();
      expect(parseEdtf(`${from}/${to}`)).toMatchObject({ ok: false, reason: "end_before_start" });
    }),
    { numRuns: runs(200) },
  );
});

test("29 February: the calendar's word, not the oracle's", () => {
  expect(oracle("2015-02-29")).not.toBeNull();
  expect(ours("2015-02-29")).toBeNull();
  const leapDay = Date.parse("0000-02-29T00:00:00Z") / MS_PER_DAY;
  expect(oracle("0000-02-29")?.start).toBe(leapDay + 1);
  expect(ours("0000-02-29")?.start).toBe(leapDay);
});

/** The published pattern of a date, which says nothing of the calendar, of the order and of `201X-05`. */
const PART = String.raw`(?:\d{4}|\d{3}X|\d{2}XX)(?:-(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?)?[?~%]?`;
const END = String.raw`(?:${PART}|\.\.)?`;
const PATTERN = new RegExp(String.raw`^(?!\.{0,2}/\.{0,2}$)(?:${PART}|${END}/${END})$`);

test("what is taken fits the published pattern, and what fits it is refused for these reasons only", () => {
  const reasons = new Set(["no_such_day", "end_before_start", "unspecified_digits"]);
  const anything = fc.string({ unit: fc.constantFrom(..."0123456789X-/.~?%".split("")), maxLength: 24 });
  const part = fc.stringMatching(new RegExp(`^${PART}$`));
  const pair = fc.tuple(fc.oneof(part, fc.constantFrom("", "..")), part).map((parts) => parts.join("/"));
  fc.assert(
    fc.property(fc.oneof(anything, interval, halfOpen, masked, part, pair), (text) => {
      const result = parseEdtf(text);
      if (result.ok) expect(text).toMatch(PATTERN);
      else if (PATTERN.test(text)) expect(reasons).toContain(result.reason);
    }),
    { numRuns: runs(1000) },
  );
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom(undefined, "one_of" as const),
      (text, kind) => {
        expect(typeof parseEdtf(text, kind).ok).toBe("boolean");
      },
    ),
  );
});
