import fc, { type Arbitrary } from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { ActorFact } from "../../../src/domain/facts.ts";
import type { Actor, IncidentFeature } from "../../../src/domain/schema.ts";
import { ACLED } from "../../../src/load/tables/acled.ts";
import { factsContext } from "../../../src/load/tables/actorCodes.ts";
import { GTD } from "../../../src/load/tables/gtd.ts";
import { UCDP } from "../../../src/load/tables/ucdp.ts";
import type { Columns, SetColumn } from "../../../src/query/columns.ts";
import { columnsOf } from "../../../src/query/columnsOf.ts";
import { syntheticAcled } from "../../bench/syntheticAcled.ts";
import { fixture, type ReadOptions, readTable, VOCABULARY_ACTORS } from "./readTable.ts";

/** With memberships that began and ended, and one of a member of a member. */
const ACTORS: ReadonlyMap<string, Actor> = new Map([
  ...VOCABULARY_ACTORS,
  ...[
    actor("front", "Made-up Front", [{ to: "union", from: "2015-03", until: "2015-06" }]),
    actor("union", "Made-up Union", [{ to: "league", from: "2012", until: null }]),
    actor("league", "Made-up League", []),
  ],
]);

function actor(
  id: string,
  name: string,
  affiliations: readonly {
    readonly to: string;
    readonly from: string | null;
    readonly until: string | null;
  }[],
): [string, Actor] {
  const sourced = affiliations.map((one) => ({ ...one, source: "src-made-up" }));
  return [id, { id, name, altNames: [], kind: "armed_group", affiliations: sourced }];
}

const NAMES = [
  "",
  "Made-up Front",
  "Made-up Union",
  "Taliban",
  "Prisoners (X)",
  "Made-up Front; Nobody",
  "Unknown",
  "Protesters (X)",
];
const COUNTS = ["", "0", "1", "2", "7", "-9", "-99", "many", "2.5"];
const DAYS = [
  "",
  "2015-03-01",
  "2015-12-30",
  "2015-06-30 00:00:00.000",
  "16 May 2025",
  "3/4/2015",
  "soon",
  "2016-02-29",
];
const DEGREES = ["", "0", "-0", "34.25", "-8", "95", "200", "1e999", "12.3456789012345678", "x", "0.000"];
const TEXTS = [
  "",
  "Nothing.",
  "At a prison, people escaped.",
  "Prisoners were exchanged.",
  "A warden of a jail.",
  "A refugee camp.",
  'He said "camp".',
  "They escaped.",
];
const COUNTRIES = ["", "Mali", "4", "Kosovo", "Soviet Union", "DR Congo (Zaire)", "999"];
const CODES = ["", "0", "1", "2", "3", "4", "5", "6", "7", "9", "26"];

/** What the cells of a column are drawn from, by the column's name. */
const POOLS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(side_[ab]|gname\d?|actor\d|assoc_actor_\d|ally_actor_\d)$/, NAMES],
  [
    /^(best|high|low|deaths_\w+|nkill|nkillter|nwound|nwoundte|nhostkid|nreleased|nperps|nperpcap|fatalities)$/,
    COUNTS,
  ],
  [/^(event_date|date_start|date_end|resolution|date|end)$/, DAYS],
  [/^(latitude|longitude|lat|lon)$/, DEGREES],
  [/^(notes|summary|where_description|target1|title)$/, TEXTS],
  [/^(country|country_txt|iso|iso3)$/, COUNTRIES],
  [
    /^event_type$/,
    [
      "Battles",
      "Riots",
      "Riots/Protests",
      "Protests",
      "Strategic developments",
      "Violence against civilians",
      "",
    ],
  ],
  [/^sub_event_type$/, ["Agreement", "Arrests", "Armed clash", "Change to group/activity", ""]],
  [/^inter\d$/, ["", "1", "State forces", "Rebel group", "5", "Rioters", "6", "Protesters", "7"]],
  [/^(source|source_office|dbsource)$/, ["", "Made-up Paper", "Made-up Paper; Made-up Radio", "x, y"]],
  [/^(iyear|year)$/, ["", "2015", "1999", "0"]],
  [/^(imonth|iday)$/, ["", "0", "2", "12", "31", "-9"]],
  [/^attacktype\d_txt$/, ["Armed Assault", "Hijacking", "", "."]],
  [/^type$/, ["", "riot", "Riot", "Market day", "__proto__"]],
  [/^scite\d$/, ["", "A report."]],
];

function cellOf(column: string): Arbitrary<string> {
  const pool = POOLS.find(([pattern]) => pattern.test(column))?.[1] ?? CODES;
  return fc.constantFrom(...pool);
}

function tableOf(columns: readonly string[]): Arbitrary<Uint8Array> {
  const row = fc.tuple(...columns.map(cellOf));
  return fc
    .array(row, { minLength: 1, maxLength: 25 })
    .map((rows) => new TextEncoder().encode(Papa.unparse([[...columns], ...rows])));
}

/** Everything that columns say of a row, in words. */
function said(columns: Columns, row: number) {
  const { dates, points, traits, lows } = columns;
  const date = dates.codes[row] ?? 0;
  const point = points.codes[row] ?? 0;
  const isBadge = point > 0 && point <= points.badges.length;
  return {
    date:
      date === 0
        ? null
        : [dates.start, dates.startLatest, dates.endEarliest, dates.end, dates.flags].map(
            (days) => days[date],
          ),
    types: valuesOf(columns.types, row),
    countries: valuesOf(columns.countries, row),
    sources: valuesOf(columns.sources, row),
    facilities: valuesOf(columns.facilities, row),
    actors: valuesOf<ActorFact>(columns.actors, row),
    traits: traits.values[traits.codes[row] ?? 0],
    place: point === 0 ? null : isBadge ? points.badges[point - 1] : [points.lon[point], points.lat[point]],
    radius: point === 0 ? null : points.radiusKm[point],
    lows: [...lows]
      .flatMap(([group, low]) => (Number.isNaN(low[row]) ? [] : [`${group} ${low[row]}`]))
      .sort(),
  };
}

function valuesOf<Value>(
  { codes, offsets, items, values }: SetColumn<Value>,
  row: number,
): (Value | undefined)[] {
  const code = codes[row] ?? 0;
  return [...items.subarray(offsets[code], offsets[code + 1])].map((item) => values[item]);
}

/** @returns rows compared */
function expectEqual(bytes: Uint8Array, options: ReadOptions): number {
  const { columns, records, left, result } = readTable(bytes, { actors: ACTORS, ...options });
  const fromRecords = columnsOf(records satisfies readonly IncidentFeature[], factsContext(ACTORS));
  expect(columns.size).toBe(records.length);
  expect(result.taken).toBe(records.length);
  for (let row = 0; row < columns.size; row++) expect(said(columns, row)).toEqual(said(fromRecords, row));
  return records.length + left.length;
}

describe("what the columns say of a row is what its record says", () => {
  const tables: [string, readonly string[]][] = [
    ["ACLED", ACLED.expected],
    [
      "ACLED of old",
      [
        "data_id",
        "event_date",
        "time_precision",
        "event_type",
        "actor1",
        "ally_actor_1",
        "inter1",
        "actor2",
        "inter2",
        "iso3",
        "country",
        "latitude",
        "longitude",
        "geo_precision",
        "source",
        "notes",
        "fatalities",
      ],
    ],
    ["GTD", GTD.expected],
    ["UCDP", UCDP.expected],
    ["any other table", ["title", "date", "end", "type", "lat", "lon", "country", "notes"]],
  ];
  const mapping = { date: "date", end: "end", type: "type", title: "title" };

  it.each(tables)("%s", (_, columns) => {
    fc.assert(
      fc.property(tableOf(columns), fc.integer({ min: 20, max: 4000 }), (bytes, chunk) => {
        const rows = Papa.parse(new TextDecoder().decode(bytes), { skipEmptyLines: true }).data.length - 1;
        expect(expectEqual(bytes, { mapping, chunk })).toBe(rows);
      }),
      { numRuns: 40 },
    );
  });

  it.each(["acled-current.csv", "acled-old-uppercase.csv", "ucdp-ged.csv", "generic-semicolon.csv"])(
    "%s",
    (file) => {
      expect(expectEqual(fixture(file), { mapping: { date: "Date", type: "Category" } })).toBeGreaterThan(0);
    },
  );
  it("gtd.csv", () => expect(expectEqual(fixture("gtd.csv"), { encoding: "windows-1252" })).toBe(20));

  it("1,000 made-up rows as the bench has them", () => {
    const chunks = [...syntheticAcled(1000, 7)];
    const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
    let used = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, used);
      used += chunk.length;
    }
    expect(expectEqual(bytes, { chunk: 65_536 })).toBe(1000);
  });
});

describe("members of a group", () => {
  it("belong to it on the dates on which they did", () => {
    const rows = ["2015-02-27", "2015-04-01", "2015-07-01", "2011-01-01"];
    const header = "event_id_cnty,event_date,event_type,sub_event_type,actor1,latitude,longitude";
    const table = rows.map((day, row) => `X${row},${day},Battles,Armed clash,Made-up Front,1,2`);
    const { columns } = readTable(new TextEncoder().encode([header, ...table].join("\n")), {
      actors: ACTORS,
    });
    expect(rows.map((_, row) => valuesOf(columns.actors, row).map((fact) => fact?.ids))).toEqual([
      [["front"]],
      [["front", "union", "league"]],
      [["front"]],
      [["front"]],
    ]);
  });
});
