import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { CLAIM_FIELDS, claimsTable, csvCell, RECORD_FIELDS, recordsTable } from "../../src/domain/csv.ts";
import { FIGURE_COLUMNS, figureCells } from "../../src/domain/figureColumns.ts";
import type { Envelope, IncidentFeature } from "../../src/domain/schema.ts";
import { figure } from "./claims.ts";

describe("a cell", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "=1\nx", "-"])(
    "%j is neutralised",
    (text) => {
      expect(csvCell(text)).toBe(`'${text}`);
    },
  );

  test.each(["", "a=1", " =1", "'=1", "2020-08-02", "é"])("%j stays", (text) => {
    expect(csvCell(text)).toBe(text);
  });

  test.each([-1.5, 0, 12, null])("%j is no text and stays", (value) => {
    expect(csvCell(value)).toBe(value);
  });

  test("never starts a formula, and comes back from the file as it went in", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), (texts) => {
        const cells = texts.map(csvCell);
        const [read] = Papa.parse<string[]>(
          Papa.unparse({ fields: texts.map((_, i) => `f${i}`), data: [cells] }),
          { newline: "\r\n" },
        ).data.slice(1);
        expect(read).toEqual(cells);
        for (const cell of read ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});

describe("records", () => {
  test("are one row each, lists joined, figures as their envelope", () => {
    const row = rowOf(RECORD);
    expect(row).toMatchObject({
      id: "inc-example",
      title: "'=HYPERLINK",
      type: "prison_attack",
      also: "breakout; riot",
      date: "2020-08",
      startLatest: "2020-08-31",
      countries: "PT; ES",
      place: "North prison",
      places: "destination: Town, ES; site: North prison, PT",
      radius_km: 5,
      lon: -8.1,
      lat: 41.2,
      actors: "attacker: example-front",
      contested: null,
      sources: "src-report; src-other",
      out_low: 51,
      out_high: 100,
      killed_staff_low: 2,
      killed_staff_high: 2,
      killed_attacker_low: null,
    });
  });

  test("have the columns of the contract, each once", () => {
    expect(RECORD_FIELDS.slice(0, 7)).toEqual(["id", "title", "type", "also", "outcome", "status", "scope"]);
    expect(RECORD_FIELDS).toEqual(
      expect.arrayContaining(["out_low", "out_high", "killed_staff_low", "killed_staff_high"]),
    );
    expect(new Set(RECORD_FIELDS).size).toBe(RECORD_FIELDS.length);
    expect(recordsTable([RECORD]).data[0]).toHaveLength(RECORD_FIELDS.length);
  });

  test("without a place have empty cells", () => {
    const unplaced = {
      ...RECORD,
      geometry: null,
      properties: { ...RECORD.properties, places: [], radiusKm: null },
    };
    expect(rowOf(unplaced)).toMatchObject({
      lon: null,
      lat: null,
      place: null,
      places: null,
      radius_km: null,
    });
  });
});

test("figures of several populations add up, unless one is for all of them", () => {
  expect(outOf([envelope("detainee", 10, 20), envelope("child", 1, 2)])).toEqual([11, 22]);
  expect(outOf([envelope("detainee", 10, 20), envelope("mixed", 15, 30)])).toEqual([15, 30]);
  expect(outOf([envelope("detainee", null, null)])).toEqual([null, null]);
  expect(outOf([envelope("detainee", 0, 0)])).toEqual([0, 0]);
});

test("claims are one row each, with the bounds that they state", () => {
  const { fields, data } = claimsTable([RECORD]);
  expect(fields).toEqual(CLAIM_FIELDS);
  expect(data).toHaveLength(2);
  const [first = []] = data;
  expect(Object.fromEntries(fields.map((field, index) => [field, first[index]]))).toMatchObject({
    id: "clm-one",
    incident: "inc-example",
    claimant: "'-Ministry",
    op: "gt",
    value: 50,
    low: 51,
    high: 51,
    source: "src-report",
    repeated_in: "src-digest; src-other",
    doubt: null,
  });
});

function envelope(population: Envelope["population"], low: number | null, high: number | null): Envelope {
  const counts = { moreThan: 0, withoutNumber: 0, denials: 0, claims: [], headline: null };
  return { group: "out_of_custody", population, unit: "person", low, high, ...counts };
}

function outOf(figures: readonly Envelope[]): (number | null | undefined)[] {
  const cells = figureCells(figures);
  return ["out_low", "out_high"].map((name) => cells[FIGURE_COLUMNS.indexOf(name)]);
}

function rowOf(feature: IncidentFeature): Record<string, unknown> {
  const { fields, data } = recordsTable([feature]);
  return Object.fromEntries(fields.map((field, index) => [field, data[0]?.[index]]));
}

const RECORD: IncidentFeature = {
  type: "Feature",
  id: "inc-example",
  geometry: { type: "Point", coordinates: [-8.1, 41.2] },
  properties: {
    id: "inc-example",
    title: "=HYPERLINK",
    summary: "Example.",
    type: "prison_attack",
    also: ["breakout", "riot"],
    outcome: "succeeded",
    status: "carried_out",
    scope: "core",
    date: "2020-08",
    places: [
      { role: "destination", place: "Town", country: "ES", precision: "none" },
      {
        role: "site",
        facility: "fac-north",
        place: "North prison",
        country: "PT",
        precision: "locality",
        radiusKm: 5,
      },
    ],
    countries: ["PT", "ES"],
    actors: [{ id: "example-front", role: "attacker", basis: [] }],
    claims: [
      figure("one", {
        op: "gt",
        value: 50,
        claimant: { name: "-Ministry", role: "government" },
        repeatedIn: [{ source: "src-digest" }, { source: "src-other" }],
      }),
      figure("two"),
    ],
    contested: [],
    reviewed: "2026-01-01",
    history: [{ date: "2026-01-01", kind: "added", note: "Entered." }],
    start: "2020-08-01",
    startLatest: "2020-08-31",
    endEarliest: "2020-08-01",
    end: "2020-08-31",
    precision: "locality",
    radiusKm: 5,
    evidence: "official",
    sources: ["src-report", "src-other"],
    figures: [{ ...envelope("detainee", 51, 100) }, { ...envelope("staff", 2, 2), group: "killed" }],
  },
};
