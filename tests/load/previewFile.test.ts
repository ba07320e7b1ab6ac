import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { previewFile } from "../../src/load/previewFile.ts";

const FOLDER = new URL("../fixtures/files/", import.meta.url);
const file = (name: string): Uint8Array<ArrayBuffer> => Uint8Array.from(readFileSync(new URL(name, FOLDER)));

it.each([
  ["collection.geojson", { date: "date", end: null, type: "type", title: "title" }],
  ["lines.ndjson", { date: "date", end: null, type: "type", title: "title" }],
  ["rfc8142.geojsons", { date: "date", end: null, type: "type", title: "title" }],
  ["utf16be.geojson", { date: "date", end: null, type: "type", title: "title" }],
  ["no_coordinates.csv", { date: "date", end: null, type: "type", title: null }],
])("%s has columns to choose from", async (name, guess) => {
  for (const bytes of [file(name), Uint8Array.from(gzipSync(file(name)))])
    expect((await previewFile(new Blob([bytes])))?.guess).toEqual(guess);
});

it.each([
  "empty.geojson",
  "html_instead_of_json.geojson",
  "spreadsheet.xlsx",
  "zeros.bin",
  "not_geojson.json",
])("%s has none", async (name) => {
  expect(await previewFile(new Blob([file(name)]))).toBeNull();
});
