import type { Problem } from "../domain/dataset.ts";
import type { Prepared } from "../query/prepared.ts";
import type { Records, Texts } from "../query/records.ts";
import { createRecords } from "./createRecords.ts";
import type { LoadedForQuery } from "./messages.ts";
import type { Opened } from "./opened.ts";
import type { OpeningOrders } from "./openingOrders.ts";
import { createRecordMaker } from "./recordMaker.ts";

/** How opening ended: a dataset with all that a query over it needs. */
export type OpeningResult =
  | {
      readonly ok: true;
      readonly opened: Opened;
      readonly records: Records;
      readonly texts: Texts;
      readonly prepared: Prepared;
      readonly orders: OpeningOrders;
      /** SHA-256 of each file, once it is made. */
      readonly digests: Promise<readonly string[]>;
      /** Ends the worker that searches the texts, when the dataset is no longer shown. */
      readonly close: () => void;
    }
  | { readonly ok: false; readonly problem: Problem };

export function withRecords({ opened, sources, rowFormats, prepared }: LoadedForQuery) {
  const make = createRecordMaker(rowFormats, opened.dataset.vocabulary);
  return { ok: true, opened, prepared, records: createRecords(sources, opened.spans, make) } as const;
}
