import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { load } from "../../src/i18n/en/load.ts";
import { limitsFor } from "../../src/load/limits.ts";
import { Refusal } from "../../src/load/refusal.ts";
import { unpacked } from "../../src/load/unpack.ts";
import { gzipBomb } from "./gzipBomb.ts";
import { allRecords, listOf, type Opening, open, opened, problemOf, sourceOf, textsOf } from "./opening.ts";

const FOLDER = new URL("../fixtures/files/", import.meta.url);
const file = (name: string): Uint8Array<ArrayBuffer> => Uint8Array.from(readFileSync(new URL(name, FOLDER)));

/** Knows how many of its bytes were asked for. */
class CountingBlob extends Blob {
  taken = 0;

  override slice(start = 0, end = this.size, type?: string): Blob {
    const part = super.slice(start, end, type);
    this.taken += part.size;
    return part;
  }
}

/** Titles of the rows, what was found out row by row, and what of the file as a whole. */
async function outcomeOf(content: Uint8Array<ArrayBuffer> | Blob, options: Opening = {}) {
  const files = await opened(content, options);
  const { report, dataset } = files.opened;
  expect(report.taken + report.leftOut).toBe(report.total);
  expect(report.taken).toBe(files.opened.columns.size);
  const ids = (await textsOf(files)).map((text) => /"id":"?([^",]*)/.exec(text)?.[1] ?? "");
  const problems = dataset.problems.map(({ file: _, ...problem }) => problem);
  for (const problem of dataset.problems) expect(load.problems[problem.reason](problem)).toContain("file");
  return { ids, left: report.leftOut, findings: listOf(report.findings), problems, files };
}

describe("files that open whole", () => {
  it.each([
    ["collection.geojson", 3, "geojson"],
    ["features_first.geojson", 3, "geojson"],
    ["one_feature.geojson", 1, "geojson"],
    ["one_geometry.geojson", 1, "geojson"],
    ["lines.ndjson", 3, "geojsonseq"],
    ["rfc8142.geojsons", 3, "geojsonseq"],
    ["byte_order_mark.geojson", 2, "geojson"],
    ["utf16le.geojson", 2, "geojson"],
    ["utf16be.geojson", 2, "geojson"],
    ["crs_84.geojson", 2, "geojson"],
    ["every_byte_kept.geojson", 2, "geojson"],
  ])("%s", async (name, rows, format) => {
    for (const bytes of [file(name), Uint8Array.from(gzipSync(file(name)))]) {
      const { left, problems, files } = await outcomeOf(bytes);
      expect([files.opened.columns.size, left, problems]).toEqual([rows, 0, []]);
      expect(files.opened.report.files[0]).toMatchObject({ format, compressed: bytes[0] === 0x1f });
    }
  });

  it("say in which encoding they were read", async () => {
    for (const [name, encoding] of [
      ["utf16le.geojson", "utf-16le"],
      ["utf16be.geojson", "utf-16be"],
      ["collection.geojson", "utf-8"],
      ["latin1.csv", "windows-1252"],
    ] as const) {
      expect((await opened(file(name))).opened.report.files[0]?.encoding).toBe(encoding);
    }
  });

  it("keep what a collection says besides its features", async () => {
    const { dataset } = (await opened(file("collection.geojson"))).opened;
    expect(dataset.metadata).toMatchObject({ members: { name: "sample", metadata: { made: "by hand" } } });
  });
});

describe("one bad row never loses another", () => {
  it.each([
    ["invalid_utf8.geojson", ["a", "c"], { reason: "invalid_utf8", line: 3, left: true }],
    ["nan.geojson", ["a", "c"], { reason: "broken_feature", line: 3, left: true }],
    ["trailing_comma_in_feature.geojson", ["a", "c"], { reason: "broken_feature", line: 3, left: true }],
    ["unclosed_feature.geojson", ["a", "c"], { reason: "broken_feature", line: 3, left: true }],
    ["latitude_95.geojson", ["a", "c"], { reason: "latitude", line: 3, left: true, detail: "95" }],
    ["longitude_700.geojson", ["a", "c"], { reason: "longitude", line: 3, left: true, detail: "700" }],
    ["1e999.geojson", ["a", "c"], { reason: "not_finite", line: 3, left: true }],
    ["text_for_coordinates.geojson", ["a", "c"], { reason: "bad_geometry", line: 3, left: true }],
    ["null_island.geojson", ["a", "zero", "c"], { reason: "null_island", line: 3, left: false }],
    ["longitude_190.geojson", ["a", "b", "c"], { reason: "longitude_wrapped", line: 3, left: false }],
    [
      "duplicate_keys.geojson",
      ["a", "b", "c"],
      { reason: "duplicate_key", line: 3, left: false, detail: "type" },
    ],
  ])("%s", async (name, ids, finding) => {
    const outcome = await outcomeOf(file(name));
    expect(outcome.ids).toEqual(ids);
    expect(outcome.findings).toMatchObject([finding]);
    expect(outcome.left).toBe(finding.left ? 1 : 0);
  });

  it.each([
    ["truncated.geojson", ["a", "b"], 1, { reason: "truncated", line: 4 }],
    ["truncated_between.geojson", ["a", "b"], 0, { reason: "truncated", line: 3 }],
    ["ends_inside_a_character.geojson", ["a", "b"], 1, { reason: "truncated", line: 4 }],
    ["trailing_comma.geojson", ["a", "b"], 0, { reason: "trailing_comma", line: 3 }],
    ["missing_comma.geojson", ["a", "b", "c"], 0, { reason: "junk", line: 3 }],
    ["nan_in_metadata.geojson", ["a", "b"], 0, { reason: "junk", line: 1 }],
  ])("%s: of the file as a whole", async (name, ids, left, problem) => {
    const outcome = await outcomeOf(file(name));
    expect([outcome.ids, outcome.left, outcome.problems]).toEqual([ids, left, [problem]]);
  });

  it('duplicate_ids.geojson: the first of each stays, and 1 is not "1"', async () => {
    const { ids, findings } = await outcomeOf(file("duplicate_ids.geojson"));
    expect(ids).toEqual(["a", "b", "1", "1"]);
    expect(findings).toEqual([
      { reason: "duplicate_id", line: 4, left: true, detail: '"a"' },
      { reason: "duplicate_id", line: 5, left: true, detail: '"a"' },
    ]);
  });

  it("bad_dates.geojson: rows without a date that can be read have none", async () => {
    const { files, findings } = await outcomeOf(file("bad_dates.geojson"));
    const dates = (await allRecords(files)).map(({ properties }) => properties.date);
    expect(dates).toEqual([null, null, null, "2013-07-22"]);
    expect(findings).toEqual([
      { reason: "bad_date", line: 2, left: false, detail: "soon" },
      { reason: "bad_date", line: 3, left: false, detail: "2013-02-30" },
    ]);
  });

  it("end_before_start.geojson: the start alone is taken", async () => {
    const { files, findings } = await outcomeOf(file("end_before_start.geojson"));
    const dates = (await allRecords(files)).map(({ properties }) => properties.date);
    expect(dates).toEqual(["2013-07-22", "2013-07-22/2013-07-25"]);
    expect(findings).toMatchObject([{ reason: "date_order", line: 2, left: false }]);
  });

  it("lines_and_areas.geojson: each stands at a point on it and keeps its drawing", async () => {
    const { files, findings } = await outcomeOf(file("lines_and_areas.geojson"));
    const records = await allRecords(files);
    expect(records.map(({ geometry }) => geometry?.coordinates ?? null)).toEqual([
      [2, 0],
      [2, 2],
      [15, 15],
      [7, 8],
      null,
    ]);
    expect(records.map(({ drawn }) => drawn?.type)).toEqual([
      "LineString",
      "Polygon",
      "MultiPolygon",
      "GeometryCollection",
      undefined,
    ]);
    expect(findings).toMatchObject([{ reason: "bad_geometry", line: 7, left: true, detail: "Circle" }]);
  });

  it("null_island.geojson: nothing stands at 0, 0", async () => {
    const { files } = await outcomeOf(file("null_island.geojson"));
    const records = await allRecords(files);
    expect(records.map(({ properties }) => properties.precision)).toEqual(["locality", "none", "locality"]);
    expect(records[1]?.geometry).toBeNull();
  });
});

describe("names of prototypes", () => {
  it("are keys, types and ids like any other", async () => {
    const { files } = await outcomeOf(file("names_of_prototypes.geojson"));
    const records = await allRecords(files);
    expect(records.map(({ properties }) => properties.type)).toEqual([
      "__proto__",
      "constructor",
      "toString",
    ]);
    expect(records[0]?.own?.get("__proto__")).toBe('{"x":1}');
    expect(files.opened.report.ownTypes).toEqual(
      ["__proto__", "constructor", "toString"].map((name) => ({ name, count: 1 })),
    );
    expect("x" in {} || "y" in {}).toBe(false);
  });
});

describe("coordinates of another kind", () => {
  it("crs_metres.geojson is refused, wherever it says so", async () => {
    expect(await problemOf(file("crs_metres.geojson"))).toEqual({
      reason: "crs",
      detail: "urn:ogc:def:crs:EPSG::3857",
    });
    expect(await problemOf(file("crs_metres_at_the_end.geojson"))).toEqual({
      reason: "crs",
      detail: "EPSG:25832",
    });
  });

  it("projected_metres.geojson is named, and every row is listed", async () => {
    const { left, problems } = await outcomeOf(file("projected_metres.geojson"));
    expect([left, problems]).toEqual([3, [{ reason: "projected" }]]);
  });

  it("swapped_axes.geojson is suggested, and nothing is swapped", async () => {
    const { ids, left, problems } = await outcomeOf(file("swapped_axes.geojson"));
    expect([ids, left, problems]).toEqual([["d"], 3, [{ reason: "swapped_axes" }]]);
  });

  it("swapped_axes_in_its_country.geojson: the row is told, and stays where it is", async () => {
    const { left, findings, problems, files } = await outcomeOf(file("swapped_axes_in_its_country.geojson"));
    expect([left, problems]).toEqual([0, []]);
    expect(findings).toEqual([{ reason: "swapped_row", line: 3, left: false, detail: "12.65, -8 (ML)" }]);
    expect((await allRecords(files))[1]?.geometry?.coordinates).toEqual([12.65, -8]);
  });

  it("swapped_axes_in_its_country.csv: numbers are no countries where nothing says whose they are", async () => {
    const { left, findings, problems, files } = await outcomeOf(file("swapped_axes_in_its_country.csv"));
    expect([left, problems]).toEqual([0, []]);
    expect(findings).toEqual([{ reason: "swapped_row", line: 3, left: false, detail: "-8, 12.65 (ML)" }]);
    expect(load.problems.swapped_row({ file: "x", line: 3 })).toContain("line 3");
    expect((await allRecords(files))[1]?.geometry?.coordinates).toEqual([12.65, -8]);
  });

  it("swapped_axes_everywhere.csv: each row is told, and the file", async () => {
    const { left, findings, problems } = await outcomeOf(file("swapped_axes_everywhere.csv"));
    expect([left, problems]).toEqual([1, [{ reason: "swapped_axes" }]]);
    expect(findings.map(({ reason, line }) => [line, reason])).toEqual([
      [2, "swapped_row"],
      [3, "swapped_row"],
      [4, "latitude"],
      [5, "swapped_row"],
    ]);
  });

  it("swapped_axes_at_sea.geojson: most would be on land the other way round", async () => {
    const { ids, findings, problems } = await outcomeOf(file("swapped_axes_at_sea.geojson"));
    expect([ids.length, findings, problems]).toEqual([5, [], [{ reason: "sea_axes" }]]);
  });

  it("at_sea.geojson: nothing is said of what is at sea both ways", async () => {
    const { ids, findings, problems } = await outcomeOf(file("at_sea.geojson"));
    expect([ids.length, findings, problems]).toEqual([5, [], []]);
  });
});

describe("files that are something else", () => {
  it.each([
    ["empty.geojson", { reason: "empty" }],
    ["only_white_space.geojson", { reason: "empty" }],
    ["html_instead_of_json.geojson", { reason: "html" }],
    ["utf16_half.geojson", { reason: "encoding" }],
    ["zeros.bin", { reason: "encoding" }],
    ["not_geojson.json", { reason: "not_a_collection", detail: "Topology" }],
    ["list_of_objects.json", { reason: "not_a_collection" }],
    ["esri.json", { reason: "not_a_collection" }],
    ["no_coordinates.csv", { reason: "no_coordinates" }],
    ["as_text.txt", { reason: "no_coordinates" }],
    ["spreadsheet.xlsx", { reason: "archive" }],
  ] as const)("%s", async (name, problem) => {
    expect(await problemOf(file(name))).toEqual(problem);
    expect(load.problems[problem.reason]({ file: name, ...problem })).toContain(name);
  });

  it("an archive in an archive is refused", async () => {
    expect(await problemOf(Uint8Array.from(gzipSync(gzipSync("{}"))))).toEqual({ reason: "archive" });
  });

  it("a gzip file that ends early is named", async () => {
    const packed = gzipSync(file("collection.geojson"));
    expect(await problemOf(Uint8Array.from(packed.subarray(0, packed.length - 12)))).toEqual({
      reason: "bad_gzip",
    });
  });
});

describe("limits", () => {
  it.each(["\u0000", "["])("a gzip bomb of 10 GB of %j is stopped before it harms", async (byte) => {
    const bomb = gzipBomb(byte, 160);
    expect(bomb.length).toBeGreaterThan(10_000_000);
    const packed = new CountingBlob([bomb]);
    await expect(unpacked("file", packed, limitsFor(8), () => {})).rejects.toThrow(Refusal);
    // Bytes, not time: 64 kB of it already unpack to 64 MB.
    expect(packed.taken).toBeGreaterThan(0);
    expect(packed.taken).toBeLessThan(2 ** 20);
    const problem = await problemOf(bomb);
    expect(problem).toEqual({ reason: "gzip_bomb", detail: "200" });
    expect(load.problems.gzip_bomb({ file: "file", ...problem })).toContain(
      "more than 200 times its own size",
    );
  });

  it("what unpacks to fifty times its size is no bomb", async () => {
    const words = Array.from({ length: 60 }, (_, index) => hash("sha1", `word ${index}`)).join(" ");
    const table = Array.from({ length: 16_000 }, (_, row) => `${row},10,20,2020-01-01,${words}\n`);
    const plain = Buffer.from(`id,lat,lon,date,notes\n${table.join("")}`);
    const packed = Uint8Array.from(gzipSync(plain));
    expect(plain.length).toBeGreaterThan(32 * 2 ** 20);
    expect(plain.length / packed.length).toBeGreaterThan(50);
    expect((await opened(packed)).opened.columns.size).toBe(16_000);
  });

  it.each([
    ["bytes", { rows: 10, bytes: 100 }, { reason: "too_many_bytes", detail: "0" }],
    ["rows", { rows: 2, bytes: 10_000 }, { reason: "too_many_rows", detail: "2" }],
  ])("%s", async (_, limits, problem) => {
    expect(await problemOf(file("collection.geojson"), { limits })).toEqual(problem);
    expect(await problemOf(Uint8Array.from(gzipSync(file("collection.geojson"))), { limits })).toEqual(
      problem,
    );
  });

  it("a desktop reads 2 GB, a phone with 2 GB of memory a quarter of it", () => {
    expect(limitsFor(8).bytes).toBe(2 * 2 ** 30);
    expect(limitsFor(undefined).bytes).toBe(2 * 2 ** 30);
    expect(limitsFor(2).bytes).toBe(2 ** 29);
  });

  it("a list 100,000 levels deep costs its own row and no other", async () => {
    const deep = `{"type":"Feature","geometry":null,"properties":{"x":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`;
    const bytes = new TextEncoder().encode(
      new TextDecoder().decode(file("collection.geojson")).replace("[\n", `[\n${deep},\n`),
    );
    const { ids, findings } = await outcomeOf(bytes);
    expect(ids).toEqual(["a", "b", "c"]);
    expect(findings).toEqual([{ reason: "deep_feature", line: 2, left: true, detail: "64" }]);
  });
});

describe("several files", () => {
  it("make one dataset, and one that cannot be read is a problem beside it", async () => {
    const names = ["collection.geojson", "empty.geojson", "latin1.csv", "lines.ndjson"];
    const outcome = await open(names.map((name) => sourceOf(name, file(name))));
    if (!outcome.ok) throw new Error(outcome.problem.reason);
    const { opened: all } = outcome.value;
    expect(all.columns.size).toBe(7);
    expect(all.dataset.files).toEqual(["collection.geojson", "latin1.csv", "lines.ndjson"]);
    expect(all.dataset.problems.map(({ file: name, reason }) => [name, reason])).toEqual([
      ["empty.geojson", "empty"],
      ["latin1.csv", "windows_1252"],
    ]);
    expect([...(all.spans.files ?? [])]).toEqual([0, 0, 0, 1, 2, 2, 2]);
    const records = await allRecords(outcome.value);
    expect(records.map(({ id, properties }) => [id, properties.title])).toEqual([
      ["row-1", "Event a"],
      ["row-2", "Event b"],
      ["row-3", "Event c"],
      ["row-4", "café"],
      ["row-5", "Event a"],
      ["row-6", "Event b"],
      ["row-7", "Event c"],
    ]);
  });
});

describe("progress and cancel", () => {
  it("tells rows and bytes, and ends as cancelled when it is", async () => {
    const abort = new AbortController();
    const bytes = file("collection.geojson");
    const outcome = await open([sourceOf("file", bytes)], {
      signal: abort.signal,
      onProgress: ({ bytes: read, total }) => {
        expect([read, total]).toEqual([bytes.length, bytes.length]);
        abort.abort();
      },
    });
    expect(outcome.ok).toBe(true);
    expect(await open([sourceOf("file", bytes)], { signal: abort.signal })).toMatchObject({
      problem: { reason: "cancelled" },
    });
  });
});
