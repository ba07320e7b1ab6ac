import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Figure, rounded } from "./figure.ts";
import { runScript } from "./inOwnProcess.ts";
import type { Measured } from "./measure.ts";
import { syntheticAcled } from "./syntheticAcled.ts";
import { syntheticGeojson, writeChunks } from "./syntheticGeojson.ts";

const SEED = 1;

interface Export {
  readonly copyMs: number;
  readonly stringifyMs: number;
  readonly identical: boolean;
}

/**
 * Opening files and taking half of one away, beside what everybody does: each in a process of its own, on the same
 * bytes.
 * @throws when somebody read fewer rows, or when exported bytes are not those of the file
 */
export async function fileFigures(sizes: readonly number[]): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "atlas-bench-files-"));
  try {
    const figures: Figure[] = [];
    for (const rows of sizes) {
      figures.push(...(await geojsonFigures(join(folder, "events.geojson"), rows)));
      figures.push(...(await csvFigures(join(folder, "events.csv"), rows)));
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function geojsonFigures(path: string, rows: number): Promise<Figure[]> {
  await writeChunks(path, syntheticGeojson(rows, SEED));
  const megabytes = statSync(path).size / 1e6;
  const parsed = checked(await runScript<Measured>("parseGeojson.ts", path), rows);
  const opened = checked(await runScript<Measured>("openFile.ts", path), rows);
  const { copyMs, stringifyMs, identical } = await runScript<Export>("exportHalf.ts", path);
  if (!identical) throw new Error(`the export of half of ${rows} rows is not the file's own bytes`);
  const what = `GeoJSON of ${rounded(megabytes)} MB`;
  return [
    figure(`${what}: bytes to first answer`, rows, parsed.ms, opened.ms, "ms"),
    figure(`${what}: JSON.parse of the same bytes`, rows, null, parsed.ms, "ms"),
    figure(`${what}: most memory, times the file`, rows, 2, opened.peakMB / megabytes, "times"),
    figure(`${what}: memory of JSON.parse, times the file`, rows, null, parsed.peakMB / megabytes, "times"),
    figure("export of half of it, bytes copied", rows, stringifyMs / 5, copyMs, "ms"),
    figure("JSON.stringify of the same half", rows, null, stringifyMs, "ms"),
  ];
}

async function csvFigures(path: string, rows: number): Promise<Figure[]> {
  const decoder = new TextDecoder();
  await writeChunks(
    path,
    mapped(syntheticAcled(rows, SEED), (bytes) => decoder.decode(bytes, { stream: true })),
  );
  const megabytes = statSync(path).size / 1e6;
  const opened = checked(await runScript<Measured>("openFile.ts", path), rows);
  const parsed = checked(await runScript<Measured>("parseCsv.ts", path), rows);
  const what = `CSV of ${rounded(megabytes)} MB, shaped like ACLED's`;
  const aim = rows === 1_000_000 ? 15_000 : null;
  return [
    figure(`${what}: bytes to first answer`, rows, aim, opened.ms, "ms"),
    figure(`${what}: papaparse alone`, rows, null, parsed.ms, "ms"),
    figure(`${what}: most memory, times the file`, rows, 1.5, opened.peakMB / megabytes, "times"),
  ];
}

function checked(measured: Measured, rows: number): Measured {
  if (measured.rows !== rows) throw new Error(`${measured.rows} rows were read, of ${rows}`);
  return measured;
}

function* mapped<From, To>(values: Iterable<From>, change: (value: From) => To): Generator<To> {
  for (const value of values) yield change(value);
}

function figure(
  what: string,
  rows: number,
  aim: number | null,
  measured: number,
  unit: Figure["unit"],
): Figure {
  return { what, rows, aim: aim === null ? null : rounded(aim), measured: rounded(measured), unit };
}
