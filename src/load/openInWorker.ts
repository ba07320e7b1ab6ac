import { allOrders, type SortColumns } from "../query/sort.ts";
import { createTextIndex, type TextIndex } from "../query/textSearch.ts";
import { factsContextOf } from "./atlasDataset.ts";
import { countryName } from "./countryName.ts";
import type { FromWorker, LoadedForQuery, OpenRequest } from "./messages.ts";
import { type OpenWithin, openWithin } from "./openWithin.ts";
import { createQuickWords } from "./quickWords.ts";
import { createRecordMaker } from "./recordMaker.ts";
import { addRowTexts, decodeWords } from "./rowTexts.ts";
import { buffersOf } from "./transfer.ts";

export type Send = (message: FromWorker, transfer?: Transferable[]) => void;

/** Opens files of a reader's own in this worker, which then stays: it orders their rows and searches their words. */
export interface OpenedHere {
  search(q: string): void;
}

export function openInWorker(request: OpenRequest, world: OpenWithin, send: Send): OpenedHere {
  /** Words of what was opened; null while they are gathered. */
  let texts: TextIndex | null = null;
  /** Asked for and not answered yet. */
  let asked: string | null = null;

  const answerSearch = (): void => {
    if (texts === null || asked === null) return;
    const q = asked;
    asked = null;
    const bits = texts.search(q);
    send({ kind: "found", q, bits }, bits.buffer instanceof ArrayBuffer ? [bits.buffer] : []);
  };
  const work = async (): Promise<void> => {
    const { result, digests } = await openWithin(request, world);
    if (!result.ok) {
      send({ kind: "opened", result });
      return;
    }
    const own = ownCopy(result);
    const sorted = sortColumns(result);
    send({ kind: "opened", result }, buffersOf(result));
    sortAll(sorted, send);
    texts = await gatheredTexts(own);
    answerSearch();
    const sha256 = await digests().catch(() => []);
    send({ kind: "hashed", sha256 });
  };
  work().catch(() => send({ kind: "broken" }));
  return {
    // Who types fast has asked again before this turn is over: only the newest is looked for.
    search(q) {
      asked = q;
      setTimeout(answerSearch);
    },
  };
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

function sortAll(columns: SortColumns, send: Send): void {
  for (const [sort, order] of allOrders(columns, countryName)) {
    send({ kind: "sorted", sort, order }, order.buffer instanceof ArrayBuffer ? [order.buffer] : []);
  }
}

async function gatheredTexts({
  dataset,
  spans,
  sources,
  rowFormats,
  quick,
}: ReturnType<typeof ownCopy>): Promise<TextIndex> {
  const index = createTextIndex(decodeWords);
  const make = createRecordMaker(rowFormats, dataset.vocabulary);
  await addRowTexts(index, sources, spans, make, factsContextOf(dataset), quick);
  return index;
}
