import { openAsBlob } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRecords } from "../../src/load/createRecords.ts";
import { limitsFor } from "../../src/load/limits.ts";
import { openFiles } from "../../src/load/openFiles.ts";
import { sampleDataset } from "../samples.ts";

/** Every second row of a GeoJSON file: its bytes copied, and beside it parsed features written anew. */
const path = process.argv[2] ?? "";
const blob = await openAsBlob(path);
const result = await openFiles([{ name: "synthetic.geojson", blob }], {
  mapping: null,
  limits: limitsFor(8),
  vocabulary: sampleDataset([]).vocabulary,
  openedOn: "2026-01-01",
  signal: new AbortController().signal,
  onProgress: () => {},
});
if (!result.ok) throw new Error(JSON.stringify(result.problem));
const { spans, columns } = result.value.opened;
const sources = result.value.plain.map((plain) => ({ kind: "blob" as const, blob: plain }));
const never = (): never => {
  throw new Error("a copy makes no records");
};
const rows = Uint32Array.from({ length: Math.floor(columns.size / 2) }, (_, index) => index * 2);

const start = performance.now();
const parts: Uint8Array<ArrayBuffer>[] = [];
for await (const part of createRecords(sources, spans, never).copy(rows, new TextEncoder().encode(",\n")))
  parts.push(part);
const copied = new Blob(parts);
const copyMs = performance.now() - start;

const bytes = await readFile(path);
const { features }: { features: unknown[] } = JSON.parse(bytes.toString("utf8"));
const half = features.filter((_, index) => index % 2 === 0);
const startWriting = performance.now();
const written = new Blob([half.map((feature) => JSON.stringify(feature)).join(",\n")]);
const stringifyMs = performance.now() - startWriting;

// The file's own bytes, cut by hand.
const expected = Buffer.concat(
  Array.from(rows, (row, index) =>
    Buffer.concat([
      Buffer.from(index === 0 ? "" : ",\n"),
      bytes.subarray(spans.starts[row], spans.ends[row]),
    ]),
  ),
);
const identical = expected.equals(Buffer.from(await copied.arrayBuffer()));
console.log(JSON.stringify({ copyMs, stringifyMs, identical, rows: rows.length, written: written.size }));
