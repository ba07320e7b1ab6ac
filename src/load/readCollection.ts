import type { Original, Problem, ProblemReason } from "../domain/dataset.ts";
import { createLocator, jsonFault } from "./jsonFault.ts";
import type { Outcome } from "./outcome.ts";
import { type FeatureSlice, scanFeatures } from "./scanFeatures.ts";

/** What every feature of ours has at least. */
interface Identified {
  readonly id: string;
}

/** Says whether a parsed feature is what it must be, and if not, in which way. */
export type Check<Feature> = (
  value: unknown,
) => { readonly ok: true; readonly value: Feature } | { readonly ok: false; readonly detail: string };

export interface Collection<Feature> {
  /** The foreign member `metadata`, unchecked. */
  readonly metadata: unknown;
  /** Good features in the order of the file, each id once. */
  readonly features: readonly Original<Feature>[];
  /** One for each feature that is left out. */
  readonly problems: readonly Problem[];
}

/** Called every few features: lets the page breathe, counts, and says whether to stop by throwing. */
export type Pause = (read: number) => Promise<void>;

/** Features read between two pauses: some milliseconds of work on a slow phone. */
const FEATURES_PER_SLICE = 200;

/** JSON may be nested without end; cloning it between threads overflows the stack at some thousand levels. */
const DEEPEST = 64;

const LONGEST_ID = 80;

/**
 * Reads a FeatureCollection (RFC 7946 § 3.3). A bad feature becomes a problem and spoils no other one;
 * features kept and features listed add up to the features that were there.
 * @param file its name, for the problems
 */
export async function readCollection<Feature extends Identified>(
  file: string,
  text: string,
  check: Check<Feature>,
  pause: Pause,
): Promise<Outcome<Collection<Feature>>> {
  const scan = scanFeatures(text);
  if (!scan.ok) return { ok: false, problem: brokenFile(file, text, scan) };
  const rest: unknown = JSON.parse(scan.rest);
  const { type, metadata } = membersOf(rest);
  if (type !== "FeatureCollection") {
    return {
      ok: false,
      problem: {
        file,
        reason: "not_a_collection",
        ...(typeof type === "string" && { detail: shortened(type) }),
      },
    };
  }
  const features: Original<Feature>[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const positionOf = createLocator(text);
  for (const [index, slice] of scan.features.entries()) {
    if (index % FEATURES_PER_SLICE === 0) await pause(index);
    const reading = readFeature(text, slice, check, ids);
    if ("original" in reading) features.push(reading.original);
    else problems.push({ file, index, ...positionOf(reading.at ?? slice.start), ...reading.fault });
  }
  return { ok: true, value: { metadata, features, problems } };
}

type FeatureReading<Feature> =
  | { readonly original: Original<Feature> }
  | { readonly fault: FeatureFault; readonly at?: number };

interface FeatureFault {
  readonly reason: ProblemReason;
  readonly id?: string;
  readonly detail?: string;
}

function readFeature<Feature extends Identified>(
  text: string,
  { start, end, depth }: FeatureSlice,
  check: Check<Feature>,
  ids: Set<string>,
): FeatureReading<Feature> {
  if (depth > DEEPEST) return { fault: { reason: "deep_feature", detail: String(DEEPEST) } };
  const own = text.slice(start, end);
  const value = parsed(own);
  if (value === undefined)
    return { fault: { reason: "broken_feature" }, at: jsonFault(text, start, end) ?? start };
  const verdict = check(value);
  if (!verdict.ok) return { fault: { reason: "bad_feature", ...idOf(value), detail: verdict.detail } };
  const feature = verdict.value;
  if (ids.has(feature.id)) return { fault: { reason: "duplicate_id", id: shortened(feature.id) } };
  ids.add(feature.id);
  return { original: { feature, text: own } };
}

/** undefined, which no JSON stands for, where the text is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function brokenFile(
  file: string,
  text: string,
  { reason, offset }: { readonly reason: ProblemReason; readonly offset: number },
): Problem {
  return reason === "not_json" ? { file, reason, ...createLocator(text)(offset) } : { file, reason };
}

/** An object's members; of anything else none. */
function membersOf(value: unknown): {
  readonly type?: unknown;
  readonly metadata?: unknown;
  readonly id?: unknown;
} {
  return typeof value === "object" && value !== null ? value : {};
}

function idOf(value: unknown): { readonly id?: string } {
  const { id } = membersOf(value);
  return typeof id === "string" ? { id: shortened(id) } : {};
}

function shortened(text: string): string {
  return text.slice(0, LONGEST_ID);
}
