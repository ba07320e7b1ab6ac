import type { Fate } from "./domain/fate.ts";
import { NO_FILTER } from "./domain/filter.ts";
import { ENGLISH } from "./i18n/locale.ts";
import { partsOf } from "./load/loadedParts.ts";
import { isNotHere, versionToFetch } from "./load/presentVersion.ts";
import type { LoadResult, OnProgress } from "./load/progress.ts";
import { startLoading } from "./load/startLoading.ts";
import { createQueryInTurns, type QueryParts } from "./query/createQuery.ts";
import type { Query } from "./query/query.ts";
import {
  reportArrival,
  reportFailure,
  reportLoaded,
  reportMissingVersion,
  reportProgress,
} from "./store/actions.ts";
import type { ColumnMapping } from "./store/datasetRef.ts";
import type { ColumnPreview, OpenOutcome, OpenRun, OpenSource, OpenWorld } from "./store/openWorld.ts";
import { viewOf } from "./store/selectors.ts";
import { atlas } from "./store/store.ts";
import { decode } from "./url/codec.ts";
import { allowedOrigins, dataAddress } from "./url/dataAddress.ts";

/** Where the stages before the store are joined to it: bytes → columns → query. */
export function createWorld(document: Document): OpenWorld {
  const base = document.baseURI;
  const named = document.querySelector<HTMLMetaElement>('meta[name="atlas-data-origins"]');
  const allowed = allowedOrigins(named?.content ?? "");
  const addressOf = (url: string): string | null => dataAddress(url, base, allowed);
  return {
    open: (source, columns, onProgress) => open(targetOf(source, addressOf, allowed), columns, onProgress),
    preview: (source) => preview(source, addressOf, [...allowed, new URL(base).origin]),
    loadAtlas: once(loadAtlas),
    viewOf: (permalink) => (URL.canParse(permalink) ? decode(new URL(permalink).search).state : null),
    addressOf,
    fateOf: (id) => fateOf(id, base),
  };
}

/** Few links ask for what is not there: the code comes with the first that does. */
async function fateOf(id: string, base: string): Promise<Fate | null> {
  const lookUp = await import("./load/retiredIds.ts").catch(() => null);
  const { v, missingVersion } = atlas.getState();
  const version = v === missingVersion ? null : versionToFetch(v);
  return (await lookUp?.fateOf(id, base, version)) ?? null;
}

/** Runs one at a time: asked for again meanwhile, it goes on. */
function once(work: () => Promise<void>): () => void {
  let isRunning = false;
  return () => {
    if (isRunning) return;
    isRunning = true;
    work().finally(() => {
      isRunning = false;
    });
  };
}

/** Loads the version that the address asks for; of one that is not here the present one takes the place. */
async function loadAtlas(): Promise<void> {
  const { v } = atlas.getState();
  const version = versionToFetch(v);
  const asked = await loadVersion(version);
  const isHere = version === null || asked.ok || !isNotHere(asked.problem);
  const result = isHere ? asked : await loadVersion(null);
  const query = result.ok ? await loadedQuery(result) : null;
  // A step back or forth meanwhile asks for other data.
  if (atlas.getState().v !== v) return loadAtlas();
  if (!result.ok) return reportFailure(result.problem);
  if (query === null) return;
  if (v !== null && query.dataset.metadata.version !== v) reportMissingVersion(v);
  reportLoaded(query, { pastData: version !== null && isHere });
}

function loadVersion(version: string | null): Promise<LoadResult> {
  reportProgress(0, 0, null);
  return startLoading(version, ({ rows, bytes, total }) => reportProgress(rows, bytes, total)).done;
}

function loadedQuery(result: Extract<LoadResult, { ok: true }>): Promise<Query> {
  const { dataset, columns, ids } = result.opened;
  return queryOf({ dataset, columns, ids, ...partsOf(result), countryName: ENGLISH.region });
}

/** Whoever waits for records or for what a search finds is told when it comes. */
async function queryOf(parts: QueryParts): Promise<Query> {
  parts.records.listen(reportArrival);
  parts.texts.listen(reportArrival);
  const query = await createQueryInTurns(parts, turn);
  await turn();
  // What the screens will ask first is answered before they are drawn with it.
  query.answer(NO_FILTER, viewOf({ ...atlas.getState(), period: null }, query));
  await turn();
  return query;
}

/** Resolves when the page has had a turn: between two parts of work, none of which it would have to wait for long. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

type Target =
  | { readonly files: readonly File[] }
  | { readonly url: string; readonly allowedOrigins: readonly string[] };

function targetOf(source: OpenSource, addressOf: OpenWorld["addressOf"], allowed: readonly string[]): Target {
  return "files" in source ? source : { url: addressOf(source.url) ?? "", allowedOrigins: allowed };
}

/** The code that reads other people's files is a chunk of its own: few readers need it. */
function open(target: Target, columns: ColumnMapping | null, onProgress: OnProgress): OpenRun {
  const abort = new AbortController();
  const run = async (): Promise<OpenOutcome> => {
    const { startOpening } = await import("./load/startOpening.ts");
    const opening = startOpening(target, columns, onProgress);
    abort.signal.addEventListener("abort", opening.cancel, { once: true });
    if (abort.signal.aborted) opening.cancel();
    const outcome = await opening.done;
    if (!outcome.ok) return outcome;
    const { opened, records, texts, prepared, orders, digests, close } = outcome;
    const { dataset, columns: rows, ids, report } = opened;
    orders.listen(reportArrival);
    const query = await queryOf({
      dataset,
      columns: rows,
      ids,
      records,
      texts,
      countryName: ENGLISH.region,
      prepared,
      orders: orders.orders,
    });
    const isHashed = report.files.every(({ sha256 }) => sha256 !== null);
    return { ok: true, query, report, digests: isHashed ? null : digests, close };
  };
  return { done: run().catch(programMissing), cancel: () => abort.abort() };
}

/** The reading code itself did not come. */
function programMissing(): OpenOutcome {
  return { ok: false, problem: { file: "", reason: "network" } };
}

async function preview(
  source: OpenSource,
  addressOf: OpenWorld["addressOf"],
  origins: readonly string[],
): Promise<ColumnPreview | null> {
  const [{ previewFile }, { previewAddress }, { previewOf }] = await Promise.all([
    import("./load/previewFile.ts"),
    import("./load/previewAddress.ts"),
    import("./load/mapping.ts"),
  ]);
  const previews =
    "files" in source
      ? await Promise.all(source.files.map(previewFile))
      : [await previewAddress(addressOf(source.url) ?? "", origins)];
  // Of several files the first that leaves a choice stands for all.
  const found = previews.find((one) => one !== null) ?? null;
  if (found === null) return null;
  const { sample, guess } = found;
  return { columns: sample.columns, guess, rowsUnder: (mapping) => previewOf(sample, mapping) };
}
