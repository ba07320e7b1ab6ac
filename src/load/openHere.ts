import { allOrders } from "../query/sort.ts";
import { createTextIndex } from "../query/textSearch.ts";
import { factsContextOf } from "./atlasDataset.ts";
import { countryName } from "./countryName.ts";
import type { OpenRequest } from "./messages.ts";
import { createOpeningOrders } from "./openingOrders.ts";
import { type OpeningResult, withRecords } from "./openingResult.ts";
import { type OpenWithin, openWithin } from "./openWithin.ts";
import { createQuickWords } from "./quickWords.ts";
import { createRecordMaker } from "./recordMaker.ts";
import { addRowTexts, decodeWords } from "./rowTexts.ts";
import { createWorkerTexts } from "./workerTexts.ts";

/** Opening where no worker may run: the same code in this thread, which other work then waits for. */
export async function openHere(request: OpenRequest, world: OpenWithin): Promise<OpeningResult> {
  const { result, digests } = await openWithin(request, world);
  if (!result.ok) return result;
  const { dataset, spans } = result.opened;
  const index = createTextIndex(decodeWords);
  const make = createRecordMaker(result.rowFormats, dataset.vocabulary);
  const quick = createQuickWords(result.rowFormats, dataset, result.opened.columns);
  const ready = addRowTexts(index, result.sources, spans, make, factsContextOf(dataset), quick);
  const texts = createWorkerTexts((q) => void ready.then(() => texts.found(q, index.search(q))));
  // A file that is gone has no words to be found; asking for a record says so.
  ready.catch(() => undefined);
  const orders = createOpeningOrders();
  for (const [sort, order] of allOrders(result.opened.columns, countryName)) orders.came(sort, order);
  return { ...withRecords(result), texts, orders, digests: digests(), close: () => undefined };
}
