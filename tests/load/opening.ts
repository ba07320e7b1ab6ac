import type { ImportedFeature } from "../../src/domain/imported.ts";
import { createRecords } from "../../src/load/createRecords.ts";
import { type Limits, limitsFor } from "../../src/load/limits.ts";
import type { Mapping } from "../../src/load/mapping.ts";
import type { Findings } from "../../src/load/opened.ts";
import type { OpenSource } from "../../src/load/openFile.ts";
import { type OpenedFiles, openFiles } from "../../src/load/openFiles.ts";
import type { Outcome } from "../../src/load/outcome.ts";
import type { Progress } from "../../src/load/progress.ts";
import { createRecordMaker } from "../../src/load/recordMaker.ts";
import { NO_WORDS } from "../../src/load/surroundings.ts";
import type { Records } from "../../src/query/records.ts";

export interface Opening {
  readonly mapping?: Mapping;
  readonly limits?: Limits;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export type Content = string | Uint8Array<ArrayBuffer> | Blob;

export function sourceOf(name: string, content: Content): OpenSource {
  return { name, blob: content instanceof Blob ? content : new Blob([content]) };
}

export function open(sources: readonly OpenSource[], options: Opening = {}): Promise<Outcome<OpenedFiles>> {
  return openFiles(sources, {
    mapping: options.mapping ?? null,
    limits: options.limits ?? limitsFor(8),
    vocabulary: NO_WORDS,
    openedOn: "2026-11-20",
    signal: options.signal ?? new AbortController().signal,
    onProgress: options.onProgress ?? (() => {}),
  });
}

export async function opened(content: Content, options: Opening = {}): Promise<OpenedFiles> {
  const outcome = await open([sourceOf("file", content)], options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

export async function problemOf(content: Content, options: Opening = {}) {
  const outcome = await open([sourceOf("file", content)], options);
  if (outcome.ok) throw new Error("it was opened");
  const { file, ...problem } = outcome.problem;
  return problem;
}

export function recordsOf({ opened: { spans, dataset }, plain, rowFormats }: OpenedFiles): Records {
  const sources = plain.map((blob) => ({ kind: "blob" as const, blob }));
  return createRecords(sources, spans, createRecordMaker(rowFormats, dataset.vocabulary));
}

export async function allRecords(files: OpenedFiles): Promise<readonly ImportedFeature[]> {
  return recordsOf(files).read([...files.opened.spans.starts.keys()]);
}

/** The text of every row, as it stands in the file. */
export async function textsOf({ opened: { spans }, plain }: OpenedFiles): Promise<string[]> {
  return Promise.all(
    Array.from(
      spans.starts,
      (start, row) => plain[spans.files?.[row] ?? 0]?.slice(start, spans.ends[row]).text() ?? "",
    ),
  );
}

/** Findings as a list: reason, line, whether the row was left out, detail. */
export function listOf({ size, reasons, reason, left, lines, details }: Findings) {
  return Array.from({ length: size }, (_, index) => ({
    reason: reasons[reason[index] ?? 0],
    line: lines[index],
    left: left[index] === 1,
    ...(details.has(index) && { detail: details.get(index) }),
  }));
}
