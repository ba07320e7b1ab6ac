import type { Row } from "../query/answer.ts";
import { bytesOf } from "./blobBytes.ts";
import type { ByteSource, RowSpans } from "./opened.ts";

/** Bytes read at once. */
const LARGEST_READ = 16 * 2 ** 20;
/** Between two rows, reading over so many bytes is cheaper than reading anew. */
export const SMALL_GAP = 64 * 1024;

/** A stretch of a file. */
export interface Stretch {
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/** @throws RangeError for a file that there is not; whatever the browser says when a file was moved or changed */
export async function readBytes(
  sources: readonly ByteSource[],
  { file, start, end }: Stretch,
): Promise<Uint8Array> {
  const source = sources[file];
  if (source === undefined) throw new RangeError(`file ${file} asked for, of ${sources.length}`);
  return source.kind === "bytes" ? source.bytes.subarray(start, end) : bytesOf(source.blob.slice(start, end));
}

/**
 * The bytes of rows, one after the other, in parts of some megabytes. There may be a million: no row is an object here.
 * @param between stands between two rows
 */
export async function* copyRows(
  rows: ArrayLike<Row>,
  spans: RowSpans,
  sources: readonly ByteSource[],
  between: Uint8Array,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let first = 0; first < rows.length; ) {
    const { stretch, next, size } = stretchFrom(rows, first, spans);
    const bytes = await readBytes(sources, stretch);
    const gaps = next - first - (first === 0 ? 1 : 0);
    const copy = new Uint8Array(size + gaps * between.length);
    let at = 0;
    for (let index = first; index < next; index++) {
      if (index > 0) {
        copy.set(between, at);
        at += between.length;
      }
      const row = rows[index] ?? 0;
      const start = spans.starts[row] ?? 0;
      const end = spans.ends[row] ?? 0;
      copy.set(bytes.subarray(start - stretch.start, end - stretch.start), at);
      at += end - start;
    }
    yield copy;
    first = next;
  }
}

/** Rows that are read together, from one on: `size` bytes in all, up to row `next` (exclusive). */
function stretchFrom(rows: ArrayLike<Row>, first: number, { files, starts, ends }: RowSpans) {
  const fileOf = (row: Row): number => files?.[row] ?? 0;
  const file = fileOf(rows[first] ?? 0);
  const start = starts[rows[first] ?? 0];
  if (start === undefined) throw new RangeError(`row ${rows[first]} asked for, of ${starts.length}`);
  let [end, next, size] = [start, first, 0];
  for (; next < rows.length; next++) {
    const row = rows[next] ?? 0;
    const from = starts[row] ?? 0;
    const to = ends[row] ?? 0;
    const isNear =
      fileOf(row) === file && from >= end && from - end <= SMALL_GAP && to - start <= LARGEST_READ;
    if (next > first && !isNear) break;
    size += to - from;
    end = to;
  }
  return { stretch: { file, start, end }, next, size };
}
