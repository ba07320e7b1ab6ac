import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Comparison, matchList } from "../../src/compare/matchList.ts";
import type { OurRecord } from "../../src/compare/ourRecords.ts";
import { kmBetween } from "../../src/compare/placeIndex.ts";
import type { ListRow } from "../../src/compare/readList.ts";
import { createSpans } from "../../src/compare/spans.ts";
import { runs } from "../runs.ts";
import { COVERAGE } from "../samples.ts";
import { noPause, sampleOurs, sampleRow } from "./lists.ts";

const match = (rows: readonly ListRow[], records: readonly OurRecord[]): Promise<Comparison> =>
  matchList(rows, records, COVERAGE, noPause);

/** The one pair of a row and a record; null where they do not match. */
async function pairOf(row: ListRow, ours: OurRecord) {
  const { pairs } = await match([row], [ours]);
  return pairs[0] ?? null;
}

/** A point so many km north of Jalalabad. */
const north = (km: number): { lon: number; lat: number } => ({ lon: 70.45, lat: 34.43 + km / 111.195 });

describe("dates", () => {
  it.each([
    ["2020-08-05", { kind: "certain", least: 3, most: 3 }],
    ["2020-07-30", { kind: "certain", least: 3, most: 3 }],
    ["2020-07-20/2020-08-01", { kind: "certain", least: 1, most: 1 }],
    ["2020-08", { kind: "possible", inexact: "theirs" }],
    ["2020-08-02?", { kind: "possible", inexact: "theirs", least: 0, most: 0 }],
    ["2020-08/..", { kind: "possible", inexact: "theirs" }],
  ])("%s fits 2 August", async (dateText, date) => {
    expect((await pairOf(sampleRow({ dateText }), sampleOurs("a")))?.date).toMatchObject(date);
  });

  it.each(["2020-08-06", "2020-07-29", "2020-07-20/2020-07-29", "2020-09", "2019", "2020-09/.."])(
    "%s does not",
    async (dateText) => expect(await pairOf(sampleRow({ dateText }), sampleOurs("a"))).toBe(null),
  );

  it("between two alternative days lies nothing", async () => {
    const ours = sampleOurs("a", { date: "2020-08-02/2020-08-22", dateKind: "one_of" });
    expect((await pairOf(sampleRow({ dateText: "2020-08-24" }), ours))?.date).toMatchObject({
      kind: "possible",
      inexact: "ours",
      least: 2,
    });
    expect(await pairOf(sampleRow({ dateText: "2020-08-12" }), ours)).toBe(null);
  });

  it("say when neither is exact", async () => {
    const pair = await pairOf(sampleRow({ dateText: "2020-08" }), sampleOurs("a", { date: "2020-08" }));
    expect(pair?.date).toMatchObject({ kind: "possible", inexact: "both" });
  });

  it.each([
    [null, "2020-08-02", "theirs"],
    ["2020-08-02", null, "ours"],
    [null, null, "both"],
  ])("%s and %s: by name alone", async (dateText, date, missing) => {
    const row = sampleRow({ dateText, title: "Attack on Jalalabad prison" });
    const named = sampleOurs("a", { date, facility: "nangarhar" });
    expect((await pairOf(row, named))?.date).toEqual({ kind: "not_compared", missing });
    expect(await pairOf(row, sampleOurs("a", { date }))).toBe(null);
  });
});

describe("places", () => {
  it("count what our point stands for", async () => {
    const near = async (km: number) =>
      (await pairOf(sampleRow({ point: north(km) }), sampleOurs("a", { radiusKm: 5 })))?.place.near ?? null;
    expect([await near(44), await near(46), await near(54), await near(56)]).toEqual([
      "certain",
      "possible",
      "possible",
      null,
    ]);
  });

  it("are measured across the antimeridian and at a pole", async () => {
    const fiji = sampleOurs("a", {}, [179.9, -16.4]);
    expect((await pairOf(sampleRow({ point: { lon: -179.9, lat: -16.4 } }), fiji))?.place.near).toBe(
      "certain",
    );
    const pole = sampleOurs("b", {}, [0, 89.9]);
    expect((await pairOf(sampleRow({ point: { lon: 179, lat: 89.9 } }), pole))?.place.near).toBe("certain");
  });

  it.each(["country", "none"] as const)("of precision %s fit by name alone", async (precision) => {
    expect(await pairOf(sampleRow(), sampleOurs("a", { precision }))).toBe(null);
    const named = sampleOurs("a", { precision, facility: "nangarhar" });
    expect((await pairOf(sampleRow({ title: "jalalabad PRISON raid" }), named))?.place).toEqual({
      km: null,
      near: null,
      name: { kind: "ours_in_theirs", ours: "Jalalabad prison", theirs: "jalalabad PRISON raid" },
    });
  });

  const far = { point: null, countries: [] };
  it.each([
    ["Jalalabad", "theirs_in_ours"],
    ["Breakout from Nangarhār Central Prison, Jalālābad!", "ours_in_theirs"],
    ["central prison, Jalalabad", "theirs_in_ours"],
  ])("%s names our facility: %s", async (place, kind) => {
    const pair = await pairOf(sampleRow({ ...far, place }), sampleOurs("a", { facility: "nangarhar" }));
    expect(pair?.place.name?.kind).toBe(kind);
  });

  it.each(["Central prison", "prison", "of", "Jalal", "Nangarhar centr", "Jalalabad prisoners"])(
    "%s does not name it",
    async (place) => {
      const pair = await pairOf(sampleRow({ ...far, place }), sampleOurs("a", { facility: "nangarhar" }));
      expect(pair).toBe(null);
    },
  );

  it("of one name in two countries are two", async () => {
    const ours = sampleOurs("a", { facility: "cordoba" });
    const row = { point: null, place: "Cordoba" };
    expect(await pairOf(sampleRow({ ...row, countries: ["ES"] }), ours)).not.toBe(null);
    expect(await pairOf(sampleRow({ ...row, countries: ["AR"] }), ours)).toBe(null);
    expect(await pairOf(sampleRow({ ...row, countries: ["AR"], isCountryStated: false }), ours)).not.toBe(
      null,
    );
  });
});

it("spans are found by the days they touch, and no others", () => {
  const spans = createSpans(
    [
      [1, 10],
      [2, 3],
      [4, 9],
      [7, 8],
    ].map(([first = 0, last = 0]) => ({ days: { first, last } })),
  );
  const found: number[] = [];
  spans.some({ first: 5, last: 6 }, ({ days }) => found.push(days.first) < 0);
  expect(found).toEqual([1, 4]);
});

describe("lists", () => {
  it("have every pair, the best first: fewer days, then nearer", async () => {
    const rows = [
      sampleRow({ line: 2, dateText: "2020-08-04" }),
      sampleRow({ line: 3, point: north(20) }),
      sampleRow({ line: 4 }),
      sampleRow({ line: 5, dateText: "2020-08" }),
    ];
    const records = [sampleOurs("a"), sampleOurs("b", { date: "2020-08-03" })];
    const { pairs, onlyTheirs, onlyOurs } = await match(rows, records);
    const lines = pairs.map(({ theirs, ours }) => `${theirs.line} ${ours.record.id}`);
    expect(lines).toEqual([
      "4 inc-a",
      "3 inc-a",
      "2 inc-b",
      "4 inc-b",
      "3 inc-b",
      "2 inc-a",
      "5 inc-b",
      "5 inc-a",
    ]);
    expect([onlyTheirs, onlyOurs]).toEqual([[], []]);
  });

  it("say why nothing was found", async () => {
    const rows = [
      sampleRow({ line: 2, dateText: "2019-01-01" }),
      sampleRow({ line: 3, point: north(500) }),
      sampleRow({ line: 4, dateText: null }),
      sampleRow({ line: 5, point: null, place: "Kabul" }),
    ];
    const { onlyTheirs } = await match(rows, [sampleOurs("a")]);
    expect(onlyTheirs.map(({ theirs, miss }) => [theirs.line, miss])).toEqual([
      [2, "day"],
      [3, "place"],
      [4, "undated"],
      [5, "unplaced"],
    ]);
  });

  it("look for ours within the period and the countries of the list alone", async () => {
    const rows = [
      sampleRow({ dateText: "2020-01", point: north(900) }),
      sampleRow({ dateText: "2020-06-15", point: north(900), countries: ["ML"] }),
    ];
    const records = [
      sampleOurs("within", { date: "2020-03-01" }),
      sampleOurs("may-be-within", { date: "2020-06/2020-07", countries: ["NE", "ML"] }),
      sampleOurs("later", { date: "2020-06-16" }),
      sampleOurs("elsewhere", { date: "2020-03-01", countries: ["NE"] }),
      sampleOurs("undated", { date: null }),
    ];
    const { onlyOurs, notCovered, coverage } = await match(rows, records);
    expect(onlyOurs.map(({ ours, miss }) => [ours.record.id, miss])).toEqual([
      ["inc-within", "day"],
      ["inc-may-be-within", "place"],
    ]);
    expect(notCovered).toBe(3);
    expect(coverage.area).toEqual({ kind: "countries", countries: ["AF", "ML"] });
  });

  it("look within the box of the points where the list names no country", async () => {
    const rows = [0, 300].map((km) => sampleRow({ point: north(km), countries: [], dateText: null }));
    const records = [
      sampleOurs("within", { radiusKm: 1 }, [70.45, 35]),
      sampleOurs("outside", { radiusKm: 1 }, [71, 35]),
      sampleOurs("of-a-country", { precision: "country" }, [70.45, 35]),
    ];
    const { onlyOurs, notCovered, coverage } = await match(rows, records);
    expect(onlyOurs.map(({ ours }) => ours.record.id)).toEqual(["inc-within"]);
    expect([notCovered, coverage.from, coverage.area?.kind]).toEqual([2, null, "box"]);
  });
});

describe("on any list", () => {
  const days = fc.constantFrom(
    "2020-08-01",
    "2020-08-03",
    "2020-08-05",
    "2020-08",
    "2020-08-02/2020-08-09",
    null,
  );
  const lons = fc.integer({ min: 0, max: 12 }).map((step) => 70 + step / 5);
  const rows = fc
    .array(fc.record({ dateText: days, lon: lons, place: fc.constantFrom("", "Jalalabad prison") }), {
      maxLength: 12,
    })
    .map((all) =>
      all.map(({ lon, ...rest }, index) => sampleRow({ ...rest, line: index + 2, point: { lon, lat: 34 } })),
    );
  const records = fc
    .array(fc.record({ date: days, lon: lons, facility: fc.constantFrom("nangarhar", undefined) }), {
      maxLength: 12,
    })
    .map((all) =>
      all.map(({ lon, date, facility }, index) =>
        sampleOurs(`r${index}`, { date, radiusKm: 10, ...(facility ? { facility } : {}) }, [lon, 34]),
      ),
    );

  it("each row and each record is counted exactly once", async () => {
    await fc.assert(
      fc.asyncProperty(rows, records, async (theirs, ours) => {
        const found = await match(theirs, ours);
        expect(found.matchedRows + found.onlyTheirs.length).toBe(theirs.length);
        expect(found.matchedRecords + found.onlyOurs.length + found.notCovered).toBe(ours.length);
        const matched = new Set(found.pairs.map((pair) => pair.theirs.line));
        expect(found.onlyTheirs.some((one) => matched.has(one.theirs.line))).toBe(false);
      }),
      { numRuns: runs(200) },
    );
  });

  it("the index finds what looking at every pair finds", async () => {
    await fc.assert(
      fc.asyncProperty(rows, records, async (theirs, ours) => {
        const near = theirs.flatMap((row) =>
          ours.flatMap((one) => {
            if (row.point === null || one.point === null || row.date === null || one.date === null) return [];
            const [a, b] = [row.date, one.date];
            const gap = Math.max((a.start ?? 0) - (b.end ?? 0), (b.start ?? 0) - (a.end ?? 0));
            const isNear = kmBetween(row.point, one.point) - one.point.radiusKm <= 50;
            return gap <= 3 && isNear ? [`${row.line} ${one.record.id}`] : [];
          }),
        );
        const found = (await match(theirs, ours)).pairs.filter(
          ({ place, date }) => place.near !== null && date.kind !== "not_compared",
        );
        expect(found.map((pair) => `${pair.theirs.line} ${pair.ours.record.id}`).sort()).toEqual(near.sort());
      }),
      { numRuns: runs(200) },
    );
  });
});
