import type { Problem } from "../domain/dataset.ts";
import { createCheckedRows, type KeptFeature } from "./atlasRows.ts";
import type { Check } from "./check.ts";
import { createGeojsonReader } from "./geojson/geojsonReader.ts";
import type { Outcome } from "./outcome.ts";
import { Refusal } from "./refusal.ts";

export interface Collection<Feature> {
  /** The foreign member `metadata`, unchecked. */
  readonly metadata: unknown;
  /** Good features in the order of the file, each id once. */
  readonly features: readonly KeptFeature<Feature>[];
  /** One for each feature that is left out, and those of the file as a whole. */
  readonly problems: readonly Problem[];
}

/** Called between slices: lets the page breathe, counts, and says whether to stop by throwing. */
export type Pause = (read: number) => Promise<void>;

const LONGEST_TYPE = 80;

/** Bytes read between two pauses: some milliseconds of work on a slow phone. */
const SLICE = 64 * 1024;

/**
 * Reads a FeatureCollection (RFC 7946 § 3.3) of the atlas itself. A bad feature becomes a problem and spoils no
 * other one; features kept and features listed add up to the features that were there.
 * @param file its name, for the problems
 */
export async function readCollection<Feature extends { readonly id: string }>(
  file: string,
  bytes: Uint8Array,
  check: Check<Feature>,
  pause: Pause,
): Promise<Outcome<Collection<Feature>>> {
  const rows = createCheckedRows(file, check);
  const reader = createGeojsonReader(rows, { file });
  try {
    for (let start = 0; start < bytes.length; start += SLICE) {
      await pause(reader.rows);
      reader.push(bytes.subarray(start, start + SLICE));
    }
    reader.end();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
  // A part of the atlas's records would pass for all of them.
  const cutOff = reader.problems.find(({ reason }) => reason === "truncated" || reason === "not_json");
  if (cutOff !== undefined) return { ok: false, problem: { ...cutOff, reason: "not_json" } };
  const { kept, problems, foreign } = rows;
  const type = foreign.get("type");
  if (type !== "FeatureCollection") {
    const detail = typeof type === "string" ? { detail: type.slice(0, LONGEST_TYPE) } : {};
    return { ok: false, problem: { file, reason: "not_a_collection", ...detail } };
  }
  const value = {
    metadata: foreign.get("metadata"),
    features: kept,
    problems: [...problems, ...reader.problems],
  };
  return { ok: true, value };
}
