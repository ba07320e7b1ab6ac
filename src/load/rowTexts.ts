import type { FactsContext } from "../domain/facts.ts";
import { factsOf } from "../domain/facts.ts";
import type { ImportedFeature } from "../domain/imported.ts";
import { foldText } from "../domain/text.ts";
import type { TextIndex } from "../query/textSearch.ts";
import { bytesOf } from "./blobBytes.ts";
import { FoldedWords } from "./foldedWords.ts";
import type { ByteSource, RowSpans } from "./opened.ts";
import type { QuickWords } from "./quickWords.ts";
import type { RecordMaker } from "./recordMaker.ts";

/** The words by which a record is found: those of its facts, and all that a file of one's own says of it. */
export function rowText(feature: ImportedFeature, context: FactsContext): string {
  const { text } = factsOf(feature, context);
  return feature.own === undefined ? text : `${text} ${foldText([...feature.own.values()].join(" "))}`;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Words as {@link addRowTexts} adds them, as text. */
export const decodeWords = (utf8: Uint8Array): string => decoder.decode(utf8);

/** Bytes of rows that are read at once, between two turns for whoever else wants something of this thread. */
const PART = 1024 * 1024;

/**
 * Adds the words of all rows, part by part. @throws where a file is gone
 * @param quick the same words without the record, where a row allows it
 */
export async function addRowTexts(
  index: TextIndex,
  sources: readonly ByteSource[],
  { files, starts, ends }: RowSpans,
  make: RecordMaker,
  context: FactsContext,
  quick: QuickWords = () => false,
): Promise<void> {
  const words = new FoldedWords();
  for (let row = 0; row < starts.length; ) {
    const file = files?.[row] ?? 0;
    const start = starts[row] ?? 0;
    let next = row + 1;
    while (next < starts.length && (files?.[next] ?? 0) === file && isWithin(starts, ends, next, start))
      next++;
    const bytes = await read(sources[file], start, ends[next - 1] ?? start);
    for (; row < next; row++) {
      const [from, to] = [(starts[row] ?? 0) - start, (ends[row] ?? 0) - start];
      words.clear();
      if (quick(words, bytes, from, to, row, file)) index.addBytes(words.bytes, words.length, words.units);
      else index.add(rowText(make(bytes.subarray(from, to), row, file), context));
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function isWithin(starts: Float64Array, ends: Float64Array, row: number, start: number): boolean {
  return (starts[row] ?? 0) >= start && (ends[row] ?? 0) - start <= PART;
}

async function read(source: ByteSource | undefined, start: number, end: number): Promise<Uint8Array> {
  if (source === undefined) return new Uint8Array(0);
  return source.kind === "bytes" ? source.bytes.subarray(start, end) : bytesOf(source.blob.slice(start, end));
}
