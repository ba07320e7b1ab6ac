import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsOf } from "../../src/domain/facts.ts";
import { countryName } from "../../src/load/countryName.ts";
import type { Mapping } from "../../src/load/mapping.ts";
import { columnsOf } from "../../src/query/columnsOf.ts";
import { runs } from "../runs.ts";
import { allRecords, opened, recordsOf, textsOf } from "./opening.ts";

const MAPPING: Mapping = { date: "when", end: "till", type: "sort", title: "name" };
const CONTEXT = { actors: new Map(), facilities: new Map(), countryName };

const coordinate = fc.oneof(
  fc.double({ min: -89, max: 89, noNaN: true }),
  fc.integer({ min: -400, max: 400 }),
  fc.constantFrom(0, -0, 1e-7, 33.12345678901234, 179.99999999999997),
);
const position = fc.array(coordinate, { minLength: 2, maxLength: 3 });
const geometry = fc.oneof(
  fc.constant(null),
  fc.record({ type: fc.constant("Point"), coordinates: position }),
  fc.record({ coordinates: position, type: fc.constant("Point") }),
  fc.record({ type: fc.constant("LineString"), coordinates: fc.array(position, { maxLength: 4 }) }),
  fc.record({ type: fc.constantFrom("Point", "Circle", 7), coordinates: fc.jsonValue() }),
);
const day = fc.constantFrom(
  "2013-07-22",
  "2013-07",
  "2013",
  "2013-07-22T03:04:05Z",
  "2013-07-22 23:59",
  "2013-07-22 99:99 o'clock",
  "2013-02-30T10:00:00Z",
  "2013-07-22~",
  "2012/2013",
  "2014/01/31",
  "caf\u00e9",
  "",
  2013,
  1374500000,
  true,
  null,
);
const value = fc.oneof(
  day,
  fc.jsonValue(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("riot", "Riot", "prison-attack"),
);
const feature = fc.record(
  {
    type: fc.constantFrom("Feature", "Feature", "Feature", "Point"),
    id: fc.oneof(fc.uuid(), fc.integer()),
    geometry,
    properties: fc.oneof(
      fc.record({ when: day, till: day, sort: value, name: value, __proto__: value }, { requiredKeys: [] }),
      fc.constant(null),
    ),
    bbox: fc.jsonValue(),
  },
  { requiredKeys: ["type"] },
);
/** As it may be written: with spaces, or with every letter of the keys and texts escaped. */
const written = fc.tuple(feature, fc.constantFrom("plain", "spaced", "escaped")).map(([one, how]) => {
  const text = JSON.stringify(one, null, how === "spaced" ? 2 : undefined);
  if (how !== "escaped") return text;
  return text.replace(
    /[wstnd](?=[a-z]*":)|é/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
});

describe("rows of any GeoJSON", () => {
  it("say in their columns what their records say, and no row is lost", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(written, { maxLength: 12 }), async (features) => {
        const file = `{"type":"FeatureCollection","features":[${features.join(",")}],"x":1}`;
        const files = await opened(file, { mapping: MAPPING });
        const { columns, report } = files.opened;
        expect(report.total).toBe(features.length);
        const records = await allRecords(files);
        const made = columnsOf(records, CONTEXT);
        expect(valuesOf(columns)).toEqual(valuesOf(made));
        for (const record of records) factsOf(record, CONTEXT);
      }),
      { numRuns: runs(150) },
    );
  });
});

/** What the codes of each row stand for: columns may number their values as they like. */
function valuesOf({ size, dates, points, types, traits }: ReturnType<typeof columnsOf>) {
  return Array.from({ length: size }, (_, row) => {
    const date = dates.codes[row] ?? 0;
    const point = points.codes[row] ?? 0;
    const type = types.codes[row] ?? 0;
    return {
      date: [dates.start, dates.startLatest, dates.endEarliest, dates.end, dates.flags].map(
        (all) => all[date],
      ),
      point: [points.lon[point], points.lat[point], points.radiusKm[point]],
      types: Array.from(
        types.items.subarray(types.offsets[type], types.offsets[type + 1]),
        (item) => types.values[item],
      ),
      traits: traits.values[traits.codes[row] ?? 0],
    };
  });
}

describe("bytes", () => {
  const file =
    '{ "type" : "FeatureCollection", "features": [\r\n' +
    '{"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[70.45100000000000051, 34.430000000000000]},' +
    '"properties":{"n":9007199254740993,"z":-0,"e":1E2,"text":"\\u00e9 é","twice":1,"twice":2}}\r\n,\r\n' +
    '  { "properties" : null , "geometry":null,"type":"Feature" , "foreign" : { "x" : 5.00e0 } }\r\n] }\r\n';
  const features = [
    file.slice(file.indexOf("\n") + 1, file.indexOf("\r\n,")),
    file.slice(file.indexOf('{ "prop'), file.indexOf("\r\n] }")),
  ];

  it("would be lost by parsing and writing", () => {
    for (const text of features) expect(JSON.stringify(JSON.parse(text))).not.toBe(text);
  });

  it("leave as they came", async () => {
    const files = await opened(file);
    expect(await textsOf(files)).toEqual(features);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const part of recordsOf(files).copy([0, 1], new TextEncoder().encode(",\n"))) parts.push(part);
    expect(await new Blob(parts).text()).toBe(features.join(",\n"));
  });

  it("leave as they came from any rows, in any order", async () => {
    const many = Array.from(
      { length: 60 },
      (_, index) => `{"type":"Feature","geometry":null,"properties":{"é":${index}}}`,
    );
    const files = await opened(`{"type":"FeatureCollection","features":[${many.join(",   ")}]}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(59)), async (rows) => {
        const parts: Uint8Array<ArrayBuffer>[] = [];
        for await (const part of recordsOf(files).copy(rows, new TextEncoder().encode("|"))) parts.push(part);
        expect(await new Blob(parts).text()).toBe(rows.map((row) => many[row]).join("|"));
      }),
      { numRuns: runs(50) },
    );
  });
});

describe("records of a file", () => {
  const file = Array.from(
    { length: 10 },
    (_, index) => `{"type":"Feature","geometry":null,"properties":{"name":"n${index}"}}`,
  );

  it("are read when they are asked for, and told to who listens", async () => {
    const records = recordsOf(await opened(file.join("\n")));
    const told = new Promise<void>((resolve) => {
      const stop = records.listen(() => {
        stop();
        resolve();
      });
    });
    expect(records.peek(3)).toBeNull();
    expect(records.peek(4)).toBeNull();
    await told;
    expect([3, 4].map((row) => records.peek(row)?.properties.title)).toEqual(["n3", "n4"]);
  });

  it("come in the order in which they were asked for", async () => {
    const records = recordsOf(await opened(file.join("\n")));
    const titles = (await records.read([7, 2, 7])).map(({ properties }) => properties.title);
    expect(titles).toEqual(["n7", "n2", "n7"]);
    await expect(async () => records.peek(10)).rejects.toThrow("row 10 asked for, of 10");
  });
});
