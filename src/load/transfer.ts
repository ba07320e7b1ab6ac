import type { Prepared } from "../query/prepared.ts";
import type { Loaded } from "./progress.ts";

/** The memory of all typed arrays of a dataset: it changes hands instead of being copied. */
export function buffersOf({
  opened,
  sources,
  prepared = null,
}: Loaded & { readonly prepared?: Prepared | null }): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const { columns, spans, ids, report } = opened;
  gather([columns, spans, ids, report.findings, prepared], found);
  for (const source of sources) if (source.kind === "bytes") gather(source.bytes, found);
  return [...found];
}

/** Long lists of names hold none. */
const LONGEST_LIST = 100;

function gather(value: unknown, found: Set<ArrayBuffer>): void {
  if (typeof value !== "object" || value === null) return;
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (value instanceof Map) {
    if (value.size < LONGEST_LIST) for (const item of value.values()) gather(item, found);
  } else if (!Array.isArray(value) || value.length < LONGEST_LIST) {
    for (const item of Object.values(value)) gather(item, found);
  }
}
