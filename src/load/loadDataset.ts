import type { Problem } from "../domain/dataset.ts";
import { factsOf } from "../domain/facts.ts";
import type { FacilityFeature, IncidentFeature, Metadata, Source, Vocabulary } from "../domain/schema.ts";
import { createColumnsBuilder } from "../query/createColumnsBuilder.ts";
import { indexIds } from "../query/idIndex.ts";
import { atlasDataset, factsContext } from "./atlasDataset.ts";
import { addRecords, isCampaign } from "./atlasRows.ts";
import type { AtlasChecks, Check } from "./check.ts";
import { checksFor } from "./checksFor.ts";
import { type FetchWorld, fetchBytes } from "./fetchBytes.ts";
import { FACILITIES_FILE, fileOfVersion, INCIDENTS_FILE, SOURCES_FILE, VOCABULARY_FILE } from "./files.ts";
import { createGathering } from "./gathering.ts";
import type { Outcome } from "./outcome.ts";
import { CANCELLED, type LoadResult, type OnProgress } from "./progress.ts";
import { type Collection, readCollection } from "./readCollection.ts";
import { readJson } from "./readJson.ts";
import { type Tally, tallyOf } from "./tally.ts";

export interface LoadOptions extends FetchWorld {
  /** Of the data as they were; null: the present one. */
  readonly version: string | null;
  readonly onProgress: OnProgress;
  /** Lets the page breathe between slices of work; in a worker there is nothing to let. */
  readonly pause: () => Promise<void>;
}

/**
 * Loads the four files that the atlas opens with, next to each other. Never throws. Without incidents,
 * sources or vocabulary there is no atlas; without facilities there is one, and a problem that says so.
 */
export async function loadDataset(options: LoadOptions): Promise<LoadResult> {
  try {
    return await load(options);
  } catch (error) {
    if (options.signal.aborted) return CANCELLED;
    throw error;
  }
}

async function load(options: LoadOptions): Promise<LoadResult> {
  const tally = tallyOf(options.onProgress);
  const [incidents, facilities, sources, words] = await Promise.all([
    readIncidents(options, tally),
    readFacilities(options, tally),
    readSources(options, tally),
    readVocabulary(options, tally),
  ]);
  if (!incidents.ok) return incidents;
  if (!sources.ok) return sources;
  if (!words.ok) return words;
  const file = fileOfVersion(INCIDENTS_FILE, options.version);
  return loaded(file, incidents.value, facilities, sources.value, words.value);
}

interface Incidents extends Omit<Collection<IncidentFeature>, "metadata"> {
  readonly bytes: Uint8Array;
  readonly metadata: Metadata;
}

function loaded(
  file: string,
  incidents: Incidents,
  facilities: Outcome<Collection<FacilityFeature>>,
  sources: readonly Source[],
  words: Vocabulary,
): LoadResult {
  const around = {
    facilities: facilities.ok
      ? facilities.value.features.map(({ feature, text }) => ({ feature, text }))
      : [],
    campaigns: [],
    sources,
    vocabulary: words,
  };
  const builder = createColumnsBuilder();
  const gathering = createGathering(builder, Number.POSITIVE_INFINITY);
  const sink = gathering.sink(0, file);
  const context = factsContext(around);
  const ids = addRecords(sink, incidents.features, incidents.problems, context);
  const folded = incidents.features
    .filter(({ feature }) => !isCampaign(feature))
    .map(({ feature }) => factsOf(feature, context).text);
  const dataset = atlasDataset(file, null, incidents.metadata, incidents.features, around, [
    ...incidents.problems,
    ...(facilities.ok ? facilities.value.problems : [facilities.problem]),
  ]);
  const { taken, left: leftOut } = sink;
  const report = {
    files: [],
    taken,
    leftOut,
    total: taken + leftOut,
    findings: gathering.findings(),
    unknownActors: [],
    ownTypes: [],
  };
  const columns = builder.finish();
  const opened = { dataset, columns, spans: gathering.spans(), ids: indexIds(ids), report };
  const source = { kind: "bytes", bytes: incidents.bytes } as const;
  return { ok: true, opened, folded, sources: [source], rowFormats: [{ kind: "atlas" }] };
}

async function readIncidents(options: LoadOptions, tally: Tally): Promise<Outcome<Incidents>> {
  const file = fileOfVersion(INCIDENTS_FILE, options.version);
  const fetched = await fetchBytes(file, options, tally.bytesOf(file));
  if (!fetched.ok) return fetched;
  const bytes = fetched.value;
  // Digests are known by path: what stands in the folder of a version is checked in full.
  const checks = await checksFor(file, bytes);
  const read = await readCollection(file, bytes, checks.incident, async (rows) => {
    tally.rows(rows);
    await breathe(options);
  });
  if (!read.ok) return read;
  const metadata = checks.metadata(read.value.metadata);
  if (!metadata.ok) return badContent(file, metadata.detail);
  return { ok: true, value: { ...read.value, bytes, metadata: metadata.value } };
}

async function readFacilities(
  options: LoadOptions,
  tally: Tally,
): Promise<Outcome<Collection<FacilityFeature>>> {
  const file = fileOfVersion(FACILITIES_FILE, options.version);
  const fetched = await fetchBytes(file, options, tally.bytesOf(file));
  if (!fetched.ok) return fetched;
  const { facility } = await checksFor(file, fetched.value);
  return readCollection(file, fetched.value, facility, () => breathe(options));
}

async function readSources(options: LoadOptions, tally: Tally): Promise<Outcome<readonly Source[]>> {
  const read = await readTable(SOURCES_FILE, ({ sources }) => sources, options, tally);
  return read.ok ? { ok: true, value: read.value.sources } : read;
}

function readVocabulary(options: LoadOptions, tally: Tally): Promise<Outcome<Vocabulary>> {
  return readTable(VOCABULARY_FILE, ({ vocabulary }) => vocabulary, options, tally);
}

async function readTable<Value>(
  present: string,
  checkOf: (checks: AtlasChecks) => Check<Value>,
  options: LoadOptions,
  tally: Tally,
): Promise<Outcome<Value>> {
  const file = fileOfVersion(present, options.version);
  const fetched = await fetchBytes(file, options, tally.bytesOf(file));
  if (!fetched.ok) return fetched;
  const read = await readJson(file, fetched.value);
  if (!read.ok) return read;
  const verdict = checkOf(await checksFor(file, fetched.value))(read.value);
  return verdict.ok ? verdict : badContent(file, verdict.detail);
}

async function breathe({ pause, signal }: LoadOptions): Promise<void> {
  await pause();
  signal.throwIfAborted();
}

function badContent(file: string, detail: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { file, reason: "bad_content", detail } };
}
