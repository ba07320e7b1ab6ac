import type { Dataset, Problem } from "../domain/dataset.ts";
import { dayNumber, isoDay } from "../domain/day.ts";
import type { Metadata, Vocabulary } from "../domain/schema.ts";
import { isIncidentType } from "../domain/vocabulary.ts";
import { type Columns, NO_END, NO_START } from "../query/columns.ts";
import { createColumnsBuilder } from "../query/createColumnsBuilder.ts";
import { indexIds } from "../query/idIndex.ts";
import { atlasDataset } from "./atlasDataset.ts";
import { createGathering } from "./gathering.ts";
import type { Limits } from "./limits.ts";
import type { Mapping } from "./mapping.ts";
import type { Named, Opened, Report } from "./opened.ts";
import { type OpenedFile, type OpenSource, openFile } from "./openFile.ts";
import type { Outcome } from "./outcome.ts";
import type { OnProgress, Progress } from "./progress.ts";
import { type OutdatedRows, withoutOutdated } from "./readAgain.ts";
import { Refusal } from "./refusal.ts";
import type { RowFormat } from "./rowFormat.ts";

export interface OpenOptions {
  /** null: guessed per file, where a format has none of its own. */
  readonly mapping: Mapping | null;
  readonly limits: Limits;
  /** Words and actors of the atlas, to know them in other files. */
  readonly vocabulary: Vocabulary;
  /** ISO day of today. */
  readonly openedOn: string;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** Whether large files may be shown before their digests are made, see {@link OpenedFiles.digests}. */
  readonly digestLater?: boolean;
  readonly outdated?: OutdatedRows;
}

/** An opened dataset, with all that is needed to make its records. */
export interface OpenedFiles {
  readonly opened: Opened;
  /** By number of file. */
  readonly plain: readonly Blob[];
  readonly rowFormats: readonly RowFormat[];
  /** SHA-256 of each file of the report; takes a while where they were to come later. */
  readonly digests: () => Promise<readonly string[]>;
}

/**
 * Reads files of a reader's own into one dataset. Never throws for what stands in them: a file that cannot be read
 * is a problem beside the others; where none can be, the first problem is the outcome.
 */
export async function openFiles(
  sources: readonly OpenSource[],
  options: OpenOptions,
): Promise<Outcome<OpenedFiles>> {
  try {
    return await withoutOutdated((outdated) => readFiles(sources, { ...options, outdated }));
  } catch (error) {
    if (options.signal.aborted) return cancelled(sources);
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function readFiles(
  sources: readonly OpenSource[],
  options: OpenOptions,
): Promise<Outcome<OpenedFiles>> {
  const builder = createColumnsBuilder();
  const gathering = createGathering(builder, options.limits.rows);
  const files: OpenedFile[] = [];
  const refused: Problem[] = [];
  const tell = progressOf(sources, options);
  for (const [number, source] of sources.entries()) {
    const sink = gathering.sink(files.length, source.name);
    const before = builder.size;
    try {
      const onBytes = (bytes: number): void => tell(number, bytes, builder.size);
      files.push(await openFile(source, sink, { ...options, onBytes }));
    } catch (error) {
      // Rows that are in the columns cannot be taken out again: then nothing is opened.
      if (!(error instanceof Refusal) || builder.size > before || sink.left > 0) throw error;
      refused.push(error.problem);
    }
  }
  const [first] = refused;
  if (files.length === 0 && first !== undefined) return { ok: false, problem: first };
  const columns = builder.finish();
  const report = reportOf(files, gathering.findings(), columns);
  const ids = indexIds(files.flatMap(({ atlas }) => atlas?.ids ?? []));
  const dataset = datasetOf(files, refused, columns, options);
  return {
    ok: true,
    value: {
      opened: { dataset, columns, spans: gathering.spans(), ids, report },
      plain: files.map(({ plain }) => plain),
      rowFormats: files.map(({ rowFormat }) => rowFormat),
      digests: () => inTurn(files.map(({ digest }) => digest)),
    },
  };
}

/** One after the other: each holds bytes while it is made. */
async function inTurn(digests: readonly (() => Promise<string>)[]): Promise<readonly string[]> {
  const made: string[] = [];
  for (const digest of digests) made.push(await digest());
  return made;
}

/** Between two reports of progress: twice a second and more. */
const REPORT_EVERY_MS = 100;

function progressOf(sources: readonly OpenSource[], { onProgress, signal }: OpenOptions) {
  const total = sources.reduce((sum, { blob }) => sum + blob.size, 0);
  let last = Number.NEGATIVE_INFINITY;
  return (file: number, bytes: number, rows: number): void => {
    signal.throwIfAborted();
    const now = performance.now();
    if (now - last < REPORT_EVERY_MS) return;
    last = now;
    const before = sources.slice(0, file).reduce((sum, { blob }) => sum + blob.size, 0);
    const progress: Progress = { rows, bytes: Math.min(before + bytes, total), total };
    onProgress(progress);
  };
}

function reportOf(files: readonly OpenedFile[], findings: Report["findings"], columns: Columns): Report {
  const taken = files.reduce((sum, { report }) => sum + report.taken, 0);
  const leftOut = files.reduce((sum, { report }) => sum + report.leftOut, 0);
  return {
    files: files.map(({ report }) => report),
    taken,
    leftOut,
    total: taken + leftOut,
    findings,
    unknownActors: addedUp(files.flatMap(({ unknownActors }) => unknownActors)),
    ownTypes: ownTypes(columns),
  };
}

function ownTypes({ types: { codes, offsets, items, values } }: Columns): Named[] {
  const perCode = new Uint32Array(offsets.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    perCode[code] = (perCode[code] ?? 0) + 1;
  }
  return addedUp(
    Array.from(perCode.subarray(0, -1), (count, code) => ({
      name: values[items[offsets[code] ?? 0] ?? 0] ?? "",
      count,
    })),
  ).filter(({ name, count }) => count > 0 && !isIncidentType(name));
}

/** Most frequent first. */
function addedUp(named: readonly Named[]): Named[] {
  const counts = new Map<string, number>();
  for (const { name, count } of named) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function datasetOf(
  files: readonly OpenedFile[],
  refused: readonly Problem[],
  columns: Columns,
  { vocabulary }: OpenOptions,
): Dataset {
  const names = files.map(({ report }) => report.name);
  const problems = [...refused, ...files.flatMap((file) => file.problems)];
  const [only] = files;
  if (only?.atlas && files.length === 1) {
    const metadata = only.atlas.metadata ?? ownMetadata(files, columns);
    return atlasDataset(only.report.name, names, metadata, only.atlas.kept, only.atlas.around, problems);
  }
  const atlases = files.flatMap(({ atlas }) => atlas ?? []);
  const formats = new Set(files.map(({ report }) => report.format));
  const [format = "geojson"] = formats;
  const actors = [...vocabulary.actors, ...files.flatMap((file) => file.actors)];
  const around = {
    facilities: atlases.flatMap((atlas) => atlas.around.facilities),
    campaigns: atlases.flatMap((atlas) => atlas.around.campaigns),
    sources: files.flatMap((file) => [...file.sources, ...(file.atlas?.around.sources ?? [])]),
    vocabulary: { ...vocabulary, actors },
  };
  const kept = atlases.flatMap((atlas) => atlas.kept);
  const dataset = atlasDataset("", names, ownMetadata(files, columns), kept, around, problems);
  return { ...dataset, format: formats.size === 1 ? format : "geojson" };
}

/** What is said of files that say nothing of themselves: names, days, and the members that a collection brought. */
function ownMetadata(files: readonly OpenedFile[], columns: Columns): Metadata {
  const [only] = files;
  const foreign =
    files.length === 1 && only ? [...only.foreign].filter(([key]) => !OF_COLLECTIONS.has(key)) : [];
  return {
    ...(foreign.length > 0 && { members: Object.fromEntries(foreign) }),
    title: files.map(({ report }) => report.name).join(", "),
    version: "",
    licence: "",
    attribution: "",
    coverage: coverageOf(columns),
  };
}

const OF_COLLECTIONS: ReadonlySet<string> = new Set(["type", "features", "crs", "bbox"]);

/** A date that is known no better than this says little of where the records end: "some day of the 2020s". */
const ROUGH_DAYS = 366;

/** From the first day to the last of all dates; a file without any has one year, so that there is an axis. */
function coverageOf({ dates }: Columns): Metadata["coverage"] {
  const [from, to] = daysOf(dates, ROUGH_DAYS) ?? daysOf(dates, Number.POSITIVE_INFINITY) ?? NO_DAYS;
  return { from: isoDay(from), to: isoDay(to) };
}

const NO_DAYS = [dayNumber("2000-01-01"), dayNumber("2000-12-31")] as const;

/** First and last day of the dates whose start and end are each known to so many days; null: there are none. */
function daysOf(dates: Columns["dates"], roughest: number): readonly [from: number, to: number] | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let code = 1; code < dates.start.length; code++) {
    const [startLatest = 0, endEarliest = 0] = [dates.startLatest[code], dates.endEarliest[code]];
    const start = dates.start[code] ?? NO_START;
    const end = dates.end[code] ?? NO_END;
    const first = start === NO_START ? endEarliest : start;
    const last = end === NO_END ? startLatest : end;
    if (startLatest - first >= roughest || last - endEarliest >= roughest) continue;
    from = Math.min(from, first);
    to = Math.max(to, last);
  }
  return from <= to ? [from, to] : null;
}

function cancelled(sources: readonly OpenSource[]): Outcome<never> {
  return { ok: false, problem: { file: sources.map(({ name }) => name).join(", "), reason: "cancelled" } };
}
