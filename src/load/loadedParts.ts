import type { Records, Texts } from "../query/records.ts";
import { textsOf } from "../query/textSearch.ts";
import { createRecords } from "./createRecords.ts";
import type { LoadResult } from "./progress.ts";

/** What a query over the atlas's own data needs besides its columns: all of it is at hand. */
export function partsOf({ opened, sources, folded }: Extract<LoadResult, { ok: true }>): {
  readonly records: Records;
  readonly texts: Texts;
} {
  const decoder = new TextDecoder();
  const make = (bytes: Uint8Array) => JSON.parse(decoder.decode(bytes));
  return { records: createRecords(sources, opened.spans, make), texts: textsOf(folded) };
}
