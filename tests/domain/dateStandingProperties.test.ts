import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Coverage,
  type DateReading,
  type DateWindow,
  dateStanding,
  readDate,
} from "../../src/domain/dateStanding.ts";
import { dayNumber, isoDay } from "../../src/domain/day.ts";
import { runs } from "../runs.ts";

/** A small world of days, so that every reading can be written out one by one. */
const EPOCH = dayNumber("2019-12-20");
const DAYS = 24;
const dayInWorld = fc.integer({ min: 0, max: DAYS }).map((offset) => EPOCH + offset);
const span = fc.tuple(dayInWorld, dayInWorld).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
const edge = fc.option(fc.integer({ min: -3, max: DAYS + 3 }).map((offset) => EPOCH + offset));
const window: fc.Arbitrary<DateWindow> = fc.record({ from: edge, to: edge });
const coverage: fc.Arbitrary<Coverage> = span.map(([from, to]) => ({ from, to }));
const by = fc.constantFrom("overlap" as const, "start" as const);

type Span = readonly [first: number, last: number];
/** A date by its meaning; null: the edge is missing. */
interface Meaning {
  readonly start: Span | null;
  readonly end: Span | null;
  readonly single: boolean;
  readonly oneOf: boolean;
  readonly doubtful: boolean;
}

const meaning: fc.Arbitrary<Meaning> = fc
  .record({
    start: fc.option(span, { freq: 4 }),
    end: fc.option(span, { freq: 4 }),
    single: fc.boolean(),
    oneOf: fc.boolean(),
    doubtful: fc.boolean(),
  })
  .map((given) => (given.single ? { ...given, end: given.start, oneOf: false } : given))
  .map((given) => (given.oneOf ? { ...given, ...alternatives(given) } : given))
  .filter(({ start, end }) => (start && end ? start[0] <= end[1] : start !== null || end !== null));

function alternatives({ start, end }: Meaning): Pick<Meaning, "start" | "end"> {
  const [a, b] = [(start ?? [EPOCH])[0], (end ?? [EPOCH + 1])[0]];
  const [first, second] = a === b ? [a, a + 1] : [Math.min(a, b), Math.max(a, b)];
  return { start: [first, first], end: [second, second] };
}

/** As the record model gives the four days. */
function readingOf({ start, end, oneOf, doubtful }: Meaning): DateReading {
  const [known, other] = [start ?? end ?? [0, 0], end ?? start ?? [0, 0]];
  return {
    start: start?.[0] ?? null,
    startLatest: oneOf ? other[1] : Math.min(known[1], other[1]),
    endEarliest: oneOf ? known[0] : Math.max(known[0], other[0]),
    end: end?.[1] ?? null,
    doubtful,
    oneOf,
  };
}

type Pair = readonly [start: number, end: number];

const days = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/**
 * Every pair of a start and an end that a date allows. A missing edge goes as far as the coverage, and is
 * at least the known one; `beyond` is one more reading that such an edge has for all we know: further still.
 */
function readingsOf(
  { start, end, oneOf }: Meaning,
  { from, to }: Coverage,
): { within: Pair[]; beyond: Pair[] } {
  if (oneOf && start && end) return { within: [start[0], end[0]].map((day): Pair => [day, day]), beyond: [] };
  if (start && end) {
    const pairs = days(...start).flatMap((s) => days(...end).map((e): Pair => [s, e]));
    return { within: pairs.filter(([s, e]) => s <= e), beyond: [] };
  }
  if (start) {
    const within = days(...start).flatMap((s) => days(s, Math.max(s, to)).map((e): Pair => [s, e]));
    return { within, beyond: days(...start).map((s): Pair => [s, s + 1000]) };
  }
  const ends = days(...(end ?? [0, -1]));
  return {
    within: ends.flatMap((e) => days(Math.min(e, from), e).map((s): Pair => [s, e])),
    beyond: ends.map((e): Pair => [e - 1000, e]),
  };
}

function standingByEnumeration(
  given: Meaning,
  asked: DateWindow,
  way: "overlap" | "start",
  covered: Coverage,
): string {
  if (asked.from === null && asked.to === null) return "certain";
  const held = new Set(days(asked.from ?? EPOCH - 2000, asked.to ?? EPOCH + 2000));
  const touches = ([s, e]: Pair): boolean =>
    way === "start" ? held.has(s) : days(s, e).some((day) => held.has(day));
  const { within, beyond } = readingsOf(given, covered);
  if (!within.some(touches)) return "out";
  return [...within, ...beyond].every(touches) && !given.doubtful ? "certain" : "possible";
}

test("equal to writing out every reading", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(meaning, window, by, coverage, (given, asked, way, covered) => {
      const expected = standingByEnumeration(given, asked, way, covered);
      expect(dateStanding(readingOf(given), asked, way, covered)).toBe(expected);
      seen.add(`${way} ${expected}`);
    }),
    { numRuns: runs(4000) },
  );
  // Were one of the words never reached, the comparison would say little.
  expect(seen.size).toBe(6);
});

test("the parser gives the same four days as the meaning", () => {
  fc.assert(
    fc.property(dayInWorld, dayInWorld, fc.constantFrom("lasted", "one_of"), (a, b, kind) => {
      fc.pre(kind === "lasted" ? a <= b : a < b);
      const oneOf = kind === "one_of";
      const given: Meaning = { start: [a, a], end: [b, b], single: false, oneOf, doubtful: false };
      expect(readDate(`${isoDay(a)}/${isoDay(b)}`, oneOf ? "one_of" : undefined)).toEqual(readingOf(given));
    }),
  );
});

const RANK: Record<string, number> = { out: 0, possible: 1, certain: 2 };

test("a wider window never lowers the standing", () => {
  const widening = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 40 }));
  fc.assert(
    fc.property(
      meaning,
      window,
      by,
      coverage,
      widening,
      widening,
      (given, asked, way, covered, before, after) => {
        const wider = {
          from: asked.from === null || before === null ? null : asked.from - before,
          to: asked.to === null || after === null ? null : asked.to + after,
        };
        const [narrow, wide] = [asked, wider].map((each) =>
          dateStanding(readingOf(given), each, way, covered),
        );
        expect(RANK[wide ?? ""]).toBeGreaterThanOrEqual(RANK[narrow ?? ""] ?? 3);
      },
    ),
    { numRuns: runs(2000) },
  );
});

test("certain by its start is certain by overlap, and possible is at least possible", () => {
  fc.assert(
    fc.property(meaning, window, coverage, (given, asked, covered) => {
      const [start, overlap] = (["start", "overlap"] as const).map((way) =>
        dateStanding(readingOf(given), asked, way, covered),
      );
      expect(RANK[overlap ?? ""]).toBeGreaterThanOrEqual(RANK[start ?? ""] ?? 3);
    }),
    { numRuns: runs(2000) },
  );
});

test("doubt takes certain to possible under a window, and changes nothing else", () => {
  fc.assert(
    fc.property(meaning, window, by, coverage, (given, asked, way, covered) => {
      const [plain, doubted] = [false, true].map((doubtful) =>
        dateStanding(readingOf({ ...given, doubtful }), asked, way, covered),
      );
      const windowed = asked.from !== null || asked.to !== null;
      expect(doubted).toBe(plain === "certain" && windowed ? "possible" : plain);
    }),
    { numRuns: runs(2000) },
  );
});

test("a window is touched when one of its halves is", () => {
  fc.assert(
    fc.property(meaning, dayInWorld, dayInWorld, dayInWorld, by, coverage, (given, a, b, c, way, covered) => {
      const [from, middle, to] = [a, b, c].toSorted((x, y) => x - y) as [number, number, number];
      const standing = (window: DateWindow): number =>
        RANK[dateStanding(readingOf(given), window, way, covered)] ?? 0;
      const halves = Math.max(standing({ from, to: middle }), standing({ from: middle + 1, to }));
      expect(halves > 0).toBe(standing({ from, to }) > 0);
    }),
    { numRuns: runs(2000) },
  );
});
