import type { Problem } from "../domain/dataset.ts";
import type { Records, Texts } from "../query/records.ts";
import { createRecords } from "./createRecords.ts";
import type { Opened } from "./opened.ts";
import type { Loaded } from "./progress.ts";
import { createRecordMaker } from "./recordMaker.ts";

/** How opening ended: a dataset with all that a query over it needs. */
export type OpeningResult =
  | {
      readonly ok: true;
      readonly opened: Opened;
      readonly records: Records;
      readonly texts: Texts;
      /** Ends the worker that searches the texts, when the dataset is no longer shown. */
      readonly close: () => void;
    }
  | { readonly ok: false; readonly problem: Problem };

export function withRecords({ opened, sources, rowFormats }: Loaded) {
  const make = createRecordMaker(rowFormats, opened.dataset.vocabulary);
  return { ok: true, opened, records: createRecords(sources, opened.spans, make) } as const;
}
