import type { ImportedFeature } from "../domain/imported.ts";
import type { Row } from "../query/answer.ts";
import type { Records } from "../query/records.ts";
import { copyRows, readBytes, SMALL_GAP } from "./copyRows.ts";
import type { ByteSource, RowSpans } from "./opened.ts";
import type { RecordMaker } from "./recordMaker.ts";

/** Parsed records that are kept, those asked for last. */
const KEPT = 2000;
/** Rows asked for in one turn are read together, in parts of so many bytes. */
const SMALL_READ = 256 * 1024;

/** Records over the bytes of files: at hand, or read when they are asked for. */
export function createRecords(sources: readonly ByteSource[], spans: RowSpans, make: RecordMaker): Records {
  const kept = createKept();
  const listeners = new Set<() => void>();
  const at = (row: Row): Span => {
    const [start, end] = [spans.starts[row], spans.ends[row]];
    if (start === undefined || end === undefined)
      throw new RangeError(`row ${row} asked for, of ${spans.starts.length}`);
    return { row, file: spans.files?.[row] ?? 0, start, end };
  };
  const made = ({ row, file }: Span, bytes: Uint8Array): ImportedFeature =>
    kept.put(row, make(bytes, row, file));
  const atHand = (span: Span): ImportedFeature | null => {
    const known = kept.get(span.row);
    const source = sources[span.file];
    if (known !== undefined || source?.kind !== "bytes") return known ?? null;
    return made(span, source.bytes.subarray(span.start, span.end));
  };
  const read = async (rows: readonly Row[]): Promise<readonly ImportedFeature[]> => {
    const found = new Map<Row, ImportedFeature>();
    const missing: Span[] = [];
    for (const row of rows) {
      const record = atHand(at(row));
      if (record === null) missing.push(at(row));
      else found.set(row, record);
    }
    for (const run of runsOf(inFileOrder(missing))) {
      const bytes = await readBytes(sources, run);
      for (const span of run.spans) found.set(span.row, made(span, cut(bytes, run, span)));
    }
    return rows.flatMap((row) => found.get(row) ?? []);
  };
  const wanted = createWanted(async (rows) => {
    await read(rows);
    for (const listener of listeners) listener();
  });
  return {
    peek(row) {
      const record = atHand(at(row));
      if (record === null) wanted.add(row);
      return record;
    },
    read,
    copy: (rows, between) => copyRows(rows, spans, sources, between),
    fileOf: (row) => spans.files?.[row] ?? 0,
    listen(onArrival) {
      listeners.add(onArrival);
      return () => listeners.delete(onArrival);
    },
  };
}

interface Span {
  readonly row: Row;
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/** Neighbouring rows of one file, read at once. */
interface Run {
  readonly spans: readonly Span[];
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

function inFileOrder(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((a, b) => a.file - b.file || a.start - b.start);
}

function* runsOf(spans: Iterable<Span>): Generator<Run> {
  let own: Span[] = [];
  let [start, end] = [0, 0];
  for (const span of spans) {
    const isNear = span.file === own[0]?.file && span.start >= end && span.start - end <= SMALL_GAP;
    if (own[0] !== undefined && !(isNear && span.end - start <= SMALL_READ)) {
      yield { spans: own, file: own[0].file, start, end };
      own = [];
    }
    if (own.length === 0) start = span.start;
    own.push(span);
    end = span.end;
  }
  if (own[0] !== undefined) yield { spans: own, file: own[0].file, start, end };
}

function cut(bytes: Uint8Array, run: Run, { start, end }: Span): Uint8Array {
  return bytes.subarray(start - run.start, end - run.start);
}

/** A map keeps its order: what is asked for moves to its end, and what stands first goes. */
function createKept() {
  const records = new Map<Row, ImportedFeature>();
  return {
    get(row: Row): ImportedFeature | undefined {
      const record = records.get(row);
      if (record === undefined) return undefined;
      records.delete(row);
      records.set(row, record);
      return record;
    },
    put(row: Row, record: ImportedFeature): ImportedFeature {
      records.set(row, record);
      const [oldest] = records.keys();
      if (records.size > KEPT && oldest !== undefined) records.delete(oldest);
      return record;
    },
  };
}

/** Rows asked for in one turn, read together. A file that is gone leaves them unread; asking again tries again. */
function createWanted(read: (rows: readonly Row[]) => Promise<void>) {
  const waiting = new Set<Row>();
  const reading = new Set<Row>();
  const start = async (): Promise<void> => {
    const rows = [...waiting];
    waiting.clear();
    for (const row of rows) reading.add(row);
    await read(rows).catch(() => undefined);
    for (const row of rows) reading.delete(row);
  };
  return {
    add(row: Row): void {
      if (reading.has(row) || waiting.has(row)) return;
      waiting.add(row);
      if (waiting.size === 1) queueMicrotask(start);
    },
  };
}
