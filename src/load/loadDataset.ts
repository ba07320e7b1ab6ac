import type { Dataset, Original, Problem } from "../domain/dataset.ts";
import {
  type Actor,
  type FacilityFeature,
  type IncidentFeature,
  type Source,
  sourcesFile,
  type Vocabulary,
  vocabulary,
} from "../domain/schema.ts";
import { checkFacility, checkIncident, checkMetadata } from "./checks.ts";
import { conforms } from "./conforms.ts";
import { type FetchWorld, fetchText } from "./fetchText.ts";
import { FACILITIES_FILE, INCIDENTS_FILE, SOURCES_FILE, VOCABULARY_FILE } from "./files.ts";
import type { Outcome } from "./outcome.ts";
import { CANCELLED, type LoadResult, type Progress } from "./progress.ts";
import { type Collection, readCollection } from "./readCollection.ts";
import { readJson } from "./readJson.ts";
import { type Tally, tallyOf } from "./tally.ts";
import { unknownReferences } from "./unknownReferences.ts";

export interface LoadOptions extends FetchWorld {
  readonly onProgress: (progress: Progress) => void;
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
  return datasetOf(incidents.value, facilities, sources.value, words.value);
}

function datasetOf(
  incidents: Collection<IncidentFeature>,
  facilities: Outcome<Collection<FacilityFeature>>,
  sources: readonly Source[],
  words: Vocabulary,
): LoadResult {
  const metadata = checkMetadata(incidents.metadata);
  if (!metadata.ok) return badContent(INCIDENTS_FILE, metadata.detail);
  const known = { sources: byId<Source>(sources), actors: byId<Actor>(words.actors) };
  const dataset: Dataset = {
    metadata: metadata.value,
    incidents: incidents.features.filter((original) => !isCampaign(original)),
    campaigns: incidents.features.filter(isCampaign),
    facilities: facilities.ok ? facilities.value.features : [],
    ...known,
    vocabulary: words,
    problems: [
      ...incidents.problems,
      ...(facilities.ok ? facilities.value.problems : [facilities.problem]),
      ...unknownReferences(INCIDENTS_FILE, incidents.features, known),
    ],
  };
  return { ok: true, dataset };
}

async function readIncidents(
  options: LoadOptions,
  tally: Tally,
): Promise<Outcome<Collection<IncidentFeature>>> {
  const fetched = await fetchText(INCIDENTS_FILE, options, tally.bytesOf(INCIDENTS_FILE));
  if (!fetched.ok) return fetched;
  return readCollection(INCIDENTS_FILE, fetched.value, checkIncident, async (read) => {
    tally.rows(read);
    await breathe(options);
  });
}

async function readFacilities(
  options: LoadOptions,
  tally: Tally,
): Promise<Outcome<Collection<FacilityFeature>>> {
  const fetched = await fetchText(FACILITIES_FILE, options, tally.bytesOf(FACILITIES_FILE));
  if (!fetched.ok) return fetched;
  return readCollection(FACILITIES_FILE, fetched.value, checkFacility, () => breathe(options));
}

async function readSources(options: LoadOptions, tally: Tally): Promise<Outcome<readonly Source[]>> {
  const read = await readTable(SOURCES_FILE, options, tally);
  if (!read.ok) return read;
  const verdict = conforms(sourcesFile, read.value);
  return verdict.ok ? { ok: true, value: verdict.value.sources } : badContent(SOURCES_FILE, verdict.detail);
}

async function readVocabulary(options: LoadOptions, tally: Tally): Promise<Outcome<Vocabulary>> {
  const read = await readTable(VOCABULARY_FILE, options, tally);
  if (!read.ok) return read;
  const verdict = conforms(vocabulary, read.value);
  return verdict.ok ? { ok: true, value: verdict.value } : badContent(VOCABULARY_FILE, verdict.detail);
}

async function readTable(file: string, options: LoadOptions, tally: Tally): Promise<Outcome<unknown>> {
  const fetched = await fetchText(file, options, tally.bytesOf(file));
  return fetched.ok ? readJson(file, fetched.value) : fetched;
}

async function breathe({ pause, signal }: LoadOptions): Promise<void> {
  await pause();
  signal.throwIfAborted();
}

function isCampaign({ feature }: Original<IncidentFeature>): boolean {
  return feature.properties.type === "campaign";
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function badContent(file: string, detail: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { file, reason: "bad_content", detail } };
}
