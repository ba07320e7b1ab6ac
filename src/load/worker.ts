import { allOrders, type SortColumns } from "../query/sort.ts";
import { createTextIndex, type TextIndex } from "../query/textSearch.ts";
import { factsContextOf } from "./atlasDataset.ts";
import { countryName } from "./countryName.ts";
import { loadDataset } from "./loadDataset.ts";
import type { FromWorker, LoadedForQuery, OpenRequest, ToWorker } from "./messages.ts";
import { openWithin } from "./openWithin.ts";
import { createQuickWords } from "./quickWords.ts";
import { createRecordMaker } from "./recordMaker.ts";
import { addRowTexts, decodeWords } from "./rowTexts.ts";
import { buffersOf } from "./transfer.ts";

/*
 * Runs in a worker of its own: reads a dataset, so that the page stays free for the reader's fingers. After a
 * file of the reader's own it stays, and searches its words.
 */

/** Words of what was opened; null while they are gathered. */
let texts: TextIndex | null = null;
/** Asked for and not answered yet. */
let asked: string | null = null;

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "search") search(data.q);
  else work(data).catch(() => send({ kind: "broken" }));
});

/** The page cancels by ending the worker. */
const { signal } = new AbortController();
const world = {
  fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
  signal,
  onProgress: (progress: Extract<FromWorker, { kind: "progress" }>["progress"]) =>
    send({ kind: "progress", progress }),
};

async function work(wish: Exclude<ToWorker, { kind: "search" }>): Promise<void> {
  if (wish.kind === "open") return open(wish.request);
  const result = await loadDataset({ ...world, base: wish.base, pause: () => Promise.resolve() });
  send({ kind: "result", result }, result.ok ? buffersOf(result) : []);
}

async function open(request: OpenRequest): Promise<void> {
  const { result, digests } = await openWithin(request, world);
  if (!result.ok) {
    send({ kind: "opened", result });
    return;
  }
  const own = ownCopy(result);
  const sorted = sortColumns(result);
  send({ kind: "opened", result }, buffersOf(result));
  sortAll(sorted);
  await gatherTexts(own);
  const sha256 = await digests().catch(() => []);
  send({ kind: "hashed", sha256 });
}

/** What stays here when the columns go over to the page. */
function ownCopy({ opened, sources, rowFormats }: LoadedForQuery) {
  const { files, starts, ends } = opened.spans;
  const spans = { files: files?.slice() ?? null, starts: starts.slice(), ends: ends.slice() };
  const quick = createQuickWords(rowFormats, opened.dataset, opened.columns);
  return { dataset: opened.dataset, spans, sources, rowFormats, quick };
}

/** A copy of what orders are made of, for as long as that takes. */
function sortColumns({ opened: { columns } }: LoadedForQuery): SortColumns {
  const { size, dates, types, countries, points } = columns;
  return structuredClone({ size, dates, types, countries, points: { codes: points.codes, lon: points.lon } });
}

function sortAll(columns: SortColumns): void {
  for (const [sort, order] of allOrders(columns, countryName)) {
    send({ kind: "sorted", sort, order }, order.buffer instanceof ArrayBuffer ? [order.buffer] : []);
  }
}

async function gatherTexts({
  dataset,
  spans,
  sources,
  rowFormats,
  quick,
}: ReturnType<typeof ownCopy>): Promise<void> {
  const index = createTextIndex(decodeWords);
  const make = createRecordMaker(rowFormats, dataset.vocabulary);
  await addRowTexts(index, sources, spans, make, factsContextOf(dataset), quick);
  texts = index;
  answerSearch();
}

/** Who types fast has asked again before this turn is over: only the newest is looked for. */
function search(q: string): void {
  asked = q;
  setTimeout(answerSearch);
}

function answerSearch(): void {
  if (texts === null || asked === null) return;
  const q = asked;
  asked = null;
  const bits = texts.search(q);
  send({ kind: "found", q, bits }, bits.buffer instanceof ArrayBuffer ? [bits.buffer] : []);
}

function send(message: FromWorker, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}
