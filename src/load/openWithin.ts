import type { Problem } from "../domain/dataset.ts";
import { type Vocabulary, vocabulary } from "../domain/schema.ts";
import { prepare } from "../query/prepared.ts";
import { conforms } from "./conforms.ts";
import { fetchBytes } from "./fetchBytes.ts";
import { fetchData } from "./fetchData.ts";
import { VOCABULARY_FILE } from "./files.ts";
import type { OpenRequest, OpenResult } from "./messages.ts";
import type { OpenSource } from "./openFile.ts";
import { openFiles } from "./openFiles.ts";
import type { OnProgress } from "./progress.ts";
import { readJson } from "./readJson.ts";
import { Refusal } from "./refusal.ts";
import { NO_WORDS } from "./surroundings.ts";

export interface OpenWithin {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** What was opened, as it passes between threads, and what stays in the one that opened it. */
export interface OpenedWithin {
  readonly result: OpenResult;
  /** Large files are shown before their digests are made. */
  readonly digests: () => Promise<readonly string[]>;
}

/** Opens what is asked for, in whatever thread this is. Never throws for what comes from outside. */
export async function openWithin(request: OpenRequest, world: OpenWithin): Promise<OpenedWithin> {
  const { mapping, limits, openedOn } = request;
  try {
    const [sources, words] = await Promise.all([sourcesOf(request, world), wordsOf(request, world)]);
    const outcome = await openFiles(sources, {
      mapping,
      limits,
      openedOn,
      vocabulary: words,
      digestLater: true,
      ...world,
    });
    if (!outcome.ok) return refused(outcome.problem);
    const { opened, plain, rowFormats, digests } = outcome.value;
    const prepared = prepare(opened.columns);
    const kept = plain.map((blob) => ({ kind: "blob", blob }) as const);
    return { result: { ok: true, opened, rowFormats, sources: kept, prepared }, digests };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.problem);
    if (world.signal.aborted) return refused({ file: "", reason: "cancelled" });
    throw error;
  }
}

function refused(problem: Problem): OpenedWithin {
  return { result: { ok: false, problem }, digests: async () => [] };
}

async function sourcesOf({ what, limits }: OpenRequest, world: OpenWithin): Promise<readonly OpenSource[]> {
  return "files" in what ? what.files : [await fetchData({ ...what, ...world, limits })];
}

/** Without the atlas's words files open as well: types and actors are then known by their codes alone. */
async function wordsOf({ base }: OpenRequest, world: OpenWithin): Promise<Vocabulary> {
  const fetched = await fetchBytes(VOCABULARY_FILE, { ...world, base }, () => undefined);
  const read = fetched.ok ? await readJson(VOCABULARY_FILE, fetched.value) : fetched;
  const verdict = read.ok ? conforms(vocabulary, read.value) : null;
  return verdict?.ok ? verdict.value : NO_WORDS;
}
