import type { DataFormat, Problem } from "../domain/dataset.ts";
import type { Actor, IncidentFeature, Metadata, Source, Vocabulary } from "../domain/schema.ts";
import { byId, factsContext, type Surroundings } from "./atlasDataset.ts";
import { addRecords, createCheckedRows, type KeptFeature } from "./atlasRows.ts";
import { bytesOf, chunksOf } from "./blobBytes.ts";
import { isBoundingBox } from "./boundingBox.ts";
import { checkIncident, checkMetadata } from "./checks.ts";
import { countryProperty } from "./countryColumn.ts";
import { checkCrs } from "./crs.ts";
import { type Encoding, inUtf8, lineOfBadUtf8, utf16By } from "./encoding.ts";
import type { FileSink } from "./gathering.ts";
import type { FeatureRows } from "./geojson/featureRows.ts";
import { createGenericRows } from "./geojson/genericRows.ts";
import { createGeojsonReader, type GeojsonReader } from "./geojson/geojsonReader.ts";
import { geojsonStart } from "./geojson/sample.ts";
import { typeNames } from "./importedValues.ts";
import { type Limits, megabytes } from "./limits.ts";
import { type Mapping, NO_MAPPING } from "./mapping.ts";
import type { FileReport, Named } from "./opened.ts";
import { createPositions } from "./positions.ts";
import { type OutdatedRows, ReadAgain } from "./readAgain.ts";
import { Refusal } from "./refusal.ts";
import type { RowFormat } from "./rowFormat.ts";
import { sha256 } from "./sha256.ts";
import type { RowReader } from "./sink.ts";
import { surroundingsIn } from "./surroundings.ts";
import { sampleTable } from "./tableSample.ts";
import { createTableReader, type TableResult } from "./tables/tableReader.ts";
import { isArchive, isGzip, unpacked } from "./unpack.ts";

/** A file to be opened, by any name. */
export interface OpenSource {
  readonly name: string;
  readonly blob: Blob;
}

export interface FileOptions {
  /** null: guessed, where the format has none of its own. */
  readonly mapping: Mapping | null;
  /** Bytes that may still be read. */
  readonly limits: Limits;
  readonly vocabulary: Vocabulary;
  /** ISO day of today. */
  readonly openedOn: string;
  /** The digest of a large file may come later: it takes as long as a good part of the reading. */
  readonly digestLater?: boolean;
  /** What was found out about files when they were read before. */
  readonly outdated?: OutdatedRows;
  /** Bytes of this file that were read, of its size. @throws to stop */
  readonly onBytes: (bytes: number) => void;
}

/** What one file gave. */
export interface OpenedFile {
  /** Without a digest where that is to come later. */
  readonly report: FileReport;
  /** SHA-256 of the file as it came. */
  readonly digest: () => Promise<string>;
  /** Bytes that the rows stand in: the file itself, or what was made of it. */
  readonly plain: Blob;
  readonly rowFormat: RowFormat;
  readonly problems: readonly Problem[];
  readonly unknownActors: readonly Named[];
  readonly actors: readonly Actor[];
  readonly sources: readonly Source[];
  /** Members of a collection besides its features. */
  readonly foreign: ReadonlyMap<string, unknown>;
  /** Only of the atlas's own format. */
  readonly atlas: AtlasPart | null;
}

export interface AtlasPart {
  readonly metadata: Metadata | null;
  readonly kept: readonly KeptFeature<IncidentFeature>[];
  readonly around: Surroundings;
  readonly ids: readonly (readonly [id: string, row: number])[];
}

/** Up to here the digest is made beside the reading, for all bytes are at hand then. */
const LARGE = 32 * 2 ** 20;

/** Bytes from which the format is told, and in which a guess looks for values. */
const HEAD = 1024 * 1024;
/** Where the head holds no feature, because much stands before the first. */
const LONGEST_HEAD = 64 * HEAD;

/** Reads one file of a reader's own. @throws Refusal where it is nothing that is read */
export async function openFile(
  source: OpenSource,
  sink: FileSink,
  options: FileOptions,
): Promise<OpenedFile> {
  const { name } = source;
  if (source.blob.size === 0) throw new Refusal({ file: name, reason: "empty" });
  const isLarge = source.blob.size > LARGE;
  const early = isLarge ? null : sha256(source.blob);
  // Whatever stops the reading, nobody waits for the digest.
  early?.catch(() => undefined);
  const digest = (): Promise<string> => early ?? sha256(source.blob);
  const { blob, encoding, compressed } = await plainOf(source, options);
  const head = await bytesOf(blob.slice(0, HEAD));
  // Unpacking is the first half of the way, where there is something to unpack.
  const [before, scale] = compressed ? [0.5, 0.5] : [0, 1];
  const onBytes = (bytes: number): void =>
    options.onBytes(source.blob.size * (before + (scale * bytes) / blob.size));
  const read = { name, file: source.blob, blob, sink, options: { ...options, onBytes }, head };
  const parts = looksLikeJson(head, name) ? await openGeojson(read) : await openTable(read);
  const report: FileReport = {
    name,
    size: source.blob.size,
    sha256: isLarge && options.digestLater ? null : await digest(),
    format: parts.format,
    compressed,
    encoding: encoding === "utf-8" ? parts.encoding : encoding,
    taken: sink.taken,
    leftOut: sink.left,
    columns: parts.columns,
    missing: parts.missing,
  };
  return { ...parts, report, digest, plain: blob };
}

interface Reading {
  readonly name: string;
  /** As it came. */
  readonly file: Blob;
  /** Unpacked, in UTF-8. */
  readonly blob: Blob;
  readonly sink: FileSink;
  readonly options: FileOptions;
  readonly head: Uint8Array;
}

interface Parts extends Omit<OpenedFile, "report" | "digest" | "plain"> {
  readonly format: DataFormat;
  readonly encoding: Encoding;
  readonly columns: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
}

/** Unpacked, and in UTF-8 where it was in UTF-16. */
async function plainOf({ name, blob }: OpenSource, { limits, onBytes }: FileOptions) {
  const magic = await bytesOf(blob.slice(0, 8));
  if (isArchive(magic)) throw new Refusal({ file: name, reason: "archive" });
  const compressed = isGzip(magic);
  if (!compressed && blob.size > limits.bytes)
    throw new Refusal({ file: name, reason: "too_many_bytes", detail: megabytes(limits.bytes) });
  const own = compressed ? await unpacked(name, blob, limits, (read) => onBytes(read / 2)) : blob;
  const head = await bytesOf(own.slice(0, 8));
  if (compressed && (isGzip(head) || isArchive(head))) throw new Refusal({ file: name, reason: "archive" });
  if (own.size === 0) throw new Refusal({ file: name, reason: "empty" });
  const utf16 = utf16By(head);
  return {
    blob: utf16 ? await inUtf8(name, own, utf16) : own,
    encoding: utf16 ?? ("utf-8" as const),
    compressed,
  };
}

const RECORD_SEPARATOR = "\u001e";

/** By its first character: `{`, `[` and whatever else no table begins with. */
function looksLikeJson(head: Uint8Array, file: string): boolean {
  const text = new TextDecoder().decode(head).replaceAll(RECORD_SEPARATOR, " ").trimStart();
  if (text.includes("\u0000")) throw new Refusal({ file, reason: "encoding" });
  if (text === "" && head.length < HEAD) throw new Refusal({ file, reason: "empty" });
  if (text.startsWith("<")) throw new Refusal({ file, reason: "html" });
  return text === "" || text.startsWith("{") || text.startsWith("[") || head.includes(0x1e);
}

async function openGeojson(reading: Reading): Promise<Parts> {
  const { blob } = reading;
  let start = geojsonStart(reading.head);
  for (
    let size = HEAD * 8;
    start.sample.rows.length === 0 && size <= Math.min(LONGEST_HEAD, blob.size);
    size *= 8
  ) {
    start = geojsonStart(await bytesOf(blob.slice(0, size)));
  }
  if (start.isAtlas) return openAtlas(reading);
  return openFeatures(reading, reading.options.mapping ?? start.guess, countryProperty(start.sample));
}

async function openFeatures(reading: Reading, mapping: Mapping, country: string | null): Promise<Parts> {
  const { name: file, sink, options } = reading;
  const positions = createPositions();
  let foreign: ReadonlyMap<string, unknown> = new Map();
  const rows = createGenericRows(sink, {
    mapping,
    names: typeNames(options.vocabulary.types),
    country,
    onPosition: positions.add,
    onExchanged: positions.exchanged,
    onMembers: (members) => {
      checkCrs(file, members);
      foreign = members;
    },
  });
  const reader = await readAll(reading, rows);
  if (sink.taken === 0) checkType(file, foreign);
  return {
    ...NOTHING,
    format: reader.isSequence ? "geojsonseq" : "geojson",
    columns: usedProperties(mapping),
    rowFormat: { kind: "geojson", mapping, openedOn: options.openedOn, file },
    problems: [...reader.problems, ...boxProblems(file, foreign), ...positions.problems(file)],
    foreign,
  };
}

/** Rows are where their positions say; a box that says otherwise is only named. */
function boxProblems(file: string, foreign: ReadonlyMap<string, unknown>): readonly Problem[] {
  const box = foreign.get("bbox");
  if (box === undefined || isBoundingBox(box)) return [];
  return [{ file, reason: "bad_bbox", detail: JSON.stringify(box).slice(0, LONGEST_QUOTE) }];
}

/** Some JSON of others has a member `features`, too. */
function checkType(file: string, foreign: ReadonlyMap<string, unknown>): void {
  const type = foreign.get("type");
  if (foreign.size === 0 || type === "FeatureCollection") return;
  const detail = typeof type === "string" ? { detail: type.slice(0, LONGEST_QUOTE) } : {};
  throw new Refusal({ file, reason: "not_a_collection", ...detail });
}

const LONGEST_QUOTE = 80;

async function openAtlas(reading: Reading): Promise<Parts> {
  const rows = createCheckedRows(reading.name, checkIncident);
  const reader = await readAll(reading, rows);
  const { kept, problems, foreign } = rows;
  const metadata = foreign.get("metadata");
  const around = surroundingsIn(metadata, reading.options.vocabulary);
  const ids = addRecords(reading.sink, kept, problems, factsContext(around));
  const checked = checkMetadata(metadata);
  return {
    ...NOTHING,
    format: "atlas",
    rowFormat: { kind: "atlas" },
    problems: reader.problems,
    foreign,
    atlas: { metadata: checked.ok ? checked.value : null, kept, around, ids },
  };
}

const NONE_KNOWN: OutdatedRows = new Map();

async function openTable(reading: Reading): Promise<Parts> {
  const { name: file, blob, sink, head } = reading;
  const { vocabulary, openedOn, mapping, outdated = NONE_KNOWN } = reading.options;
  const line = await lineOfBadUtf8(blob);
  const encoding = line === null ? "utf-8" : "windows-1252";
  const positions = createPositions();
  const reader = createTableReader({
    name: file,
    sink,
    encoding,
    mapping: mapping ?? sampleTable(head, encoding).guess,
    types: typeNames(vocabulary.types),
    actors: byId<Actor>(vocabulary.actors),
    openedOn,
    onHeader: ({ placed }) => {
      if (!placed) throw new Refusal({ file, reason: "no_coordinates" });
    },
    onPosition: positions.add,
    onExchanged: positions.exchanged,
    outdated: outdated.get(reading.file) ?? new Set(),
  });
  await pushAll(reading, reader);
  const result = reader.result();
  if (result.outdated.size > 0) throw new ReadAgain(reading.file, result.outdated);
  return tableParts(file, result, encoding, [
    ...(line === null ? [] : [{ file, reason: "windows_1252" as const, line }]),
    ...positions.problems(file),
  ]);
}

function tableParts(
  file: string,
  { header, columns, missing, unknownActors, actors, sources }: TableResult,
  encoding: Encoding,
  problems: readonly Problem[],
): Parts {
  if (header === null) throw new Refusal({ file, reason: "no_coordinates" });
  const rowFormat: RowFormat = { kind: "table", shape: header.shape };
  const { format } = header;
  return {
    ...NOTHING,
    format,
    encoding,
    columns,
    missing,
    rowFormat,
    problems,
    unknownActors,
    actors,
    sources,
  };
}

const NOTHING = {
  encoding: "utf-8",
  columns: {},
  missing: [],
  unknownActors: [],
  actors: [],
  sources: [],
  foreign: new Map<string, unknown>(),
  atlas: null,
} as const;

async function readAll(reading: Reading, rows: FeatureRows): Promise<GeojsonReader> {
  const reader = createGeojsonReader(rows, { file: reading.name });
  await pushAll(reading, reader);
  return reader;
}

async function pushAll({ blob, options }: Reading, reader: RowReader): Promise<void> {
  let bytes = 0;
  for await (const chunk of chunksOf(blob)) {
    reader.push(chunk);
    bytes += chunk.length;
    options.onBytes(bytes);
  }
  reader.end();
}

function usedProperties(mapping: Mapping): Readonly<Record<string, string>> {
  const used = Object.entries({ ...NO_MAPPING, ...mapping }).filter(([, column]) => column !== null);
  return Object.fromEntries(used.map(([role, column]) => [role, column ?? ""]));
}
