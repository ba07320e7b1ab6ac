import type { Problem, ProblemReason } from "../../domain/dataset.ts";
import { Refusal } from "../refusal.ts";
import type { RowReader } from "../sink.ts";
import { GEOMETRY_TYPES } from "../standingPoint.ts";
import type { FeatureRows } from "./featureRows.ts";
import { createFeatureKeys, createPlaces, featureEnd, isKey, knownKey } from "./featureScan.ts";
import {
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COMMA,
  createScan,
  DEEPEST,
  FAULT,
  fail,
  keyEnd,
  keyText,
  OPEN_ARRAY,
  OPEN_OBJECT,
  skipSpace,
  textOf,
  valueEnd,
} from "./jsonScan.ts";
import { createSkip, isCollectionStart, isFeatureStart, LONGEST_FEATURE_START } from "./skip.ts";

/** A GeoJSON file that is being read. */
export interface GeojsonReader extends RowReader {
  /** More than one text in a row: newline-delimited, or RFC 8142. */
  readonly isSequence: boolean;
  /** What is wrong with the file as a whole, although its rows were read. */
  readonly problems: readonly Problem[];
  /** Rows seen, taken or not. */
  readonly rows: number;
}

export interface ReaderOptions {
  /** Name of the file, for problems. */
  readonly file: string;
  /** Bytes that are looked at at once; small, so that they stay in the processor's cache. */
  readonly window?: number;
  readonly largestFeature?: number;
}

/**
 * Reads GeoJSON (RFC 7946): a collection, a feature, a geometry, or a sequence of them, one per line or after
 * record separators (RFC 8142). Takes chunks of bytes with any border between them. A feature that is none
 * spoils no other: reading goes on where it ends, or where the next one begins.
 * @throws Refusal from `push` and `end`, where the file is none of these
 */
export function createGeojsonReader(rows: FeatureRows, options: ReaderOptions): GeojsonReader {
  return new Reader(rows, options);
}

type State =
  /** Between texts: before the first, or after one that has ended. */
  | "text"
  /** In the object on top: before a key or its end; after a member. */
  | "key"
  | "member"
  /** In `features`: before an element or the end; after a comma; after an element. */
  | "first"
  | "element"
  | "after"
  /** On the way out of something that is no JSON. */
  | "skip";

const WINDOW = 256 * 1024;
const LARGEST_FEATURE = 256 * 1024 * 1024;
const RECORD_SEPARATOR = 0x1e;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const LINE_FEED = 0x0a;
const FEATURES = knownKey("features");
/** Members that no collection has (RFC 7946 § 7.1). */
const OF_ROWS: ReadonlySet<string> = new Set(["geometry", "properties", "coordinates", "geometries"]);
/** Bytes after a fault in which the next line of a sequence must begin. */
const NEXT_LINE_WITHIN = 64 * 1024;

class Reader implements GeojsonReader {
  isSequence = false;
  rows = 0;
  readonly problems: Problem[] = [];
  readonly #rows: FeatureRows;
  readonly #file: string;
  readonly #largest: number;
  readonly #scan = createScan();
  readonly #places;
  readonly #keys;
  readonly #one;
  readonly #skip = createSkip();
  #state: State = "text";
  /** Where `skip` leads. */
  #afterSkip: State = "after";
  /** Offset in the file of the first byte in the window. */
  #base = 0;
  #at = 0;
  /** Line breaks before `#at`. */
  #linesAt = 0;
  /** Below this many bytes in the window, trying again is useless. */
  #enough = 0;
  #isLast = false;
  #texts = 0;
  /** Where the object on top begins, while it may still be a feature; -1 when it is a collection. */
  #top = -1;
  #topLine = 0;
  #members = new Map<string, unknown>();
  #saidOnce = new Set<string>();

  constructor(rows: FeatureRows, { file, window = WINDOW, largestFeature = LARGEST_FEATURE }: ReaderOptions) {
    this.#rows = rows;
    this.#file = file;
    this.#largest = largestFeature;
    this.#places = createPlaces(rows.chosen.length);
    this.#keys = createFeatureKeys(rows.chosen);
    this.#one = { start: 0, end: 0, line: 0, from: 0, to: 0, scan: this.#scan, places: this.#places };
    this.#scan.bytes = new Uint8Array(window + 1);
  }

  push(chunk: Uint8Array): void {
    for (let taken = 0; taken < chunk.length; ) {
      taken += this.#fill(chunk, taken);
      this.#run();
    }
  }

  end(): void {
    this.#isLast = true;
    this.#run();
    if (this.#state !== "text" || this.#at < this.#scan.end) this.#truncated();
    else if (this.#texts === 0) throw this.#refusal("empty");
    if (this.#top === -1) this.#rows.members(this.#members);
  }

  /** Moves what is not done to the front, and as much of the chunk behind it as has room. */
  #fill(chunk: Uint8Array, from: number): number {
    const scan = this.#scan;
    const keep = this.#top === -1 ? this.#at : this.#top;
    if (keep > 0) {
      scan.bytes.copyWithin(0, keep, scan.end);
      scan.end -= keep;
      this.#at -= keep;
      this.#base += keep;
      this.#enough = Math.max(0, this.#enough - keep);
      if (this.#top !== -1) this.#top = 0;
    }
    const capacity = scan.bytes.length - 1;
    if (scan.end === capacity) {
      const larger = new Uint8Array(capacity * 2 + 1);
      larger.set(scan.bytes);
      scan.bytes = larger;
    }
    const room = Math.min(scan.bytes.length - 1 - scan.end, chunk.length - from);
    scan.bytes.set(chunk.subarray(from, from + room), scan.end);
    scan.end += room;
    scan.bytes[scan.end] = 0;
    return room;
  }

  #run(): void {
    const scan = this.#scan;
    if (!this.#isLast && scan.end < this.#enough) return;
    while (this.#at < scan.end && this.#step()) scan.lines = this.#linesAt;
    // What was not finished is looked at again from its first byte.
    scan.lines = this.#linesAt;
    this.#enough = this.#at < scan.end ? scan.end + (scan.end - this.#at) : 0;
  }

  /** @returns false: more bytes are needed */
  #step(): boolean {
    switch (this.#state) {
      case "text":
        return this.#text();
      case "key":
        return this.#key();
      case "member":
        return this.#member();
      case "first":
      case "element":
        return this.#element();
      case "after":
        return this.#after();
      case "skip":
        return this.#goOnSkipping();
    }
  }

  #text(): boolean {
    const scan = this.#scan;
    if (this.#base + this.#at === 0 && !this.#passByteOrderMark()) return false;
    const at = skipSpace(scan, this.#at);
    this.#moveTo(at);
    if (at >= scan.end) return true;
    const byte = scan.bytes[at];
    if (byte === RECORD_SEPARATOR) {
      this.isSequence = true;
      this.#moveTo(at + 1);
      return true;
    }
    if (byte === COMMA || byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) return this.#passJunk(at);
    if (byte !== OPEN_OBJECT) return this.#noObject(at);
    if (this.#texts > 0) this.isSequence = true;
    if (this.isSequence) {
      if (!this.#isLast && scan.end - at < LONGEST_FEATURE_START) return false;
      if (!isCollectionStart(scan, at)) return this.#row(at);
    }
    this.#members = new Map();
    this.#top = at;
    this.#topLine = this.#line();
    this.#texts++;
    this.#moveTo(at + 1);
    this.#state = "key";
    return true;
  }

  /** Everything up to here is done; line breaks were counted up to here. */
  #moveTo(at: number): void {
    this.#at = at;
    this.#linesAt = this.#scan.lines;
  }

  #passByteOrderMark(): boolean {
    const { bytes, end } = this.#scan;
    if (bytes[0] !== BYTE_ORDER_MARK[0]) return true;
    if (end < BYTE_ORDER_MARK.length && !this.#isLast) return false;
    if (BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte)) this.#at = BYTE_ORDER_MARK.length;
    return true;
  }

  /** What stands after a text that broke: the rest of its collection, for one. */
  #passJunk(at: number): boolean {
    if (this.#texts === 0) throw this.#refusal("not_json", at);
    this.#sayOnce("junk");
    this.#moveTo(at + 1);
    return true;
  }

  #noObject(at: number): boolean {
    if (this.#texts === 0 && !this.isSequence) {
      const { bytes } = this.#scan;
      if (bytes[at] === 0x3c) throw this.#refusal("html");
      const end = valueEnd(this.#scan, at, 0);
      if (end === FAULT && this.#scan.fault === "more" && !this.#isLast) return false;
      throw end === FAULT && this.#scan.fault !== "deep"
        ? this.#refusal("not_json", this.#scan.faultAt)
        : this.#refusal("not_a_collection");
    }
    this.#texts++;
    return this.#leaveOut("bad_feature", at, at, "text", "no object");
  }

  #key(): boolean {
    const scan = this.#scan;
    const at = skipSpace(scan, this.#at);
    if (scan.bytes[at] === CLOSE_OBJECT) return this.#endOfTop(at + 1);
    const value = keyEnd(scan, at);
    if (value === FAULT) return this.#brokenTop();
    if (value >= scan.end) return false;
    const isFeatures = isKey(scan, FEATURES) && scan.bytes[value] === OPEN_ARRAY;
    const key = keyText(scan);
    if (isFeatures) {
      if (this.#top === -1 && this.#members.has("features")) this.#sayOnce("duplicate_key", "features");
      this.#members.set("features", null);
      this.#top = -1;
      this.#moveTo(value + 1);
      this.#state = "first";
      return true;
    }
    const end = valueEnd(scan, value, 1);
    if (end === FAULT) return this.#brokenMember(key, value);
    if (this.#members.has(key)) this.#sayOnce("duplicate_key", key);
    this.#members.set(
      key,
      memberValue(key, () => JSON.parse(textOf(scan, value, end))),
    );
    this.#moveTo(end);
    this.#state = "member";
    return true;
  }

  /** NaN, say, in a member that nothing depends on. */
  #brokenMember(key: string, value: number): boolean {
    if (this.#isShort()) return false;
    if (this.#top !== -1 && OF_ROWS.has(key)) return this.#brokenTop();
    const { faultAt } = this.#scan;
    this.#scan.lines = this.#linesAt + this.#breaksBetween(this.#at, value);
    this.#moveTo(value);
    this.#say("junk", this.#lineAt(faultAt));
    return this.#startSkip(value, "member", faultAt);
  }

  #member(): boolean {
    const scan = this.#scan;
    const at = skipSpace(scan, this.#at);
    if (at >= scan.end) return false;
    const byte = scan.bytes[at];
    if (byte === CLOSE_OBJECT) return this.#endOfTop(at + 1);
    if (byte !== COMMA) {
      fail(scan, at);
      return this.#brokenTop();
    }
    const next = skipSpace(scan, at + 1);
    if (next >= scan.end) return false;
    if (scan.bytes[next] === CLOSE_OBJECT) {
      if (this.#top !== -1) {
        fail(scan, next);
        return this.#brokenTop();
      }
      this.#say("trailing_comma", this.#line());
    }
    this.#moveTo(next);
    this.#state = "key";
    return true;
  }

  /** The object on top is no JSON outside of its features: then it was a row, or the file is nothing of ours. */
  #brokenTop(): boolean {
    if (this.#isShort()) return false;
    const { faultAt } = this.#scan;
    if (this.#top === -1) {
      this.#say("junk", this.#lineAt(faultAt));
      this.#scan.lines = this.#linesAt + this.#breaksBetween(this.#at, faultAt);
      this.#state = "text";
      this.#moveTo(Math.max(faultAt, this.#at));
      return true;
    }
    if (!this.#isLast && this.#scan.end - faultAt < NEXT_LINE_WITHIN) return false;
    if (!this.#isRow() && !this.#hasNextLine(faultAt)) throw this.#refusal("not_json", faultAt);
    const top = this.#backToTop();
    return this.#leaveOut(this.#faultReason(), top, faultAt, "text");
  }

  /** No collection: then the object is a row, or nothing of ours. */
  #endOfTop(end: number): boolean {
    if (this.#top === -1) {
      this.#moveTo(end);
      this.#state = "text";
      return true;
    }
    if (!this.#isRow()) throw this.#refusal("not_a_collection");
    return this.#row(this.#backToTop());
  }

  #isRow(): boolean {
    const type = this.#members.get("type");
    return typeof type === "string" && (type === "Feature" || GEOMETRY_TYPES.has(type));
  }

  #hasNextLine(at: number): boolean {
    const { bytes } = this.#scan;
    const next = bytes.indexOf(LINE_FEED, at);
    return next !== -1 && bytes[next + 1] === OPEN_OBJECT && next < this.#scan.end;
  }

  /** The object on top is read again, as a row. */
  #backToTop(): number {
    const top = this.#top;
    this.#scan.lines = this.#topLine - 1;
    this.#top = -1;
    this.#members = new Map();
    this.problems.length = 0;
    this.#state = "text";
    this.#moveTo(top);
    return top;
  }

  /** A text of a sequence: a feature or a geometry. */
  #row(at: number): boolean {
    if (this.#feature(at, "text") === FAULT) return false;
    this.#texts++;
    return true;
  }

  #element(): boolean {
    const scan = this.#scan;
    const at = skipSpace(scan, this.#at);
    if (at >= scan.end) return false;
    const byte = scan.bytes[at];
    if (byte === CLOSE_ARRAY) {
      if (this.#state === "element") this.#say("trailing_comma", this.#line());
      this.#moveTo(at + 1);
      this.#state = "member";
      return true;
    }
    this.#moveTo(at);
    if (byte === COMMA) {
      this.#sayOnce("junk");
      this.#moveTo(at + 1);
      return true;
    }
    return this.#feature(at, "after") !== FAULT;
  }

  #after(): boolean {
    const scan = this.#scan;
    const at = skipSpace(scan, this.#at);
    if (at >= scan.end) return false;
    const byte = scan.bytes[at];
    this.#moveTo(at + 1);
    if (byte === COMMA) this.#state = "element";
    else if (byte === CLOSE_ARRAY) this.#state = "member";
    else this.#betweenFeatures(at);
    return true;
  }

  /** No comma after a feature: it was left out, or the array was never closed, or something has got between. */
  #betweenFeatures(at: number): void {
    const byte = this.#scan.bytes[at];
    this.#sayOnce("junk");
    if (byte === OPEN_OBJECT) {
      this.#moveTo(at);
      this.#state = "element";
    } else if (byte === CLOSE_OBJECT) this.#state = "text";
  }

  /** @returns the byte after it; FAULT: more bytes are needed */
  #feature(at: number, next: State): number {
    const scan = this.#scan;
    const line = this.#line();
    const isObject = scan.bytes[at] === OPEN_OBJECT;
    const end = isObject ? featureEnd(scan, at, this.#places, this.#keys) : valueEnd(scan, at, 0);
    if (end === FAULT) {
      if (this.#isShort() && scan.end - at <= this.#largest) return FAULT;
      scan.lines = this.#linesAt;
      const isLarge = this.#isShort();
      this.#leaveOut(isLarge ? "large_feature" : this.#faultReason(), at, isLarge ? at : scan.faultAt, next);
      return at;
    }
    this.#moveTo(end);
    this.#state = next;
    this.rows++;
    if (isObject) this.#found(at, end, line);
    else
      this.#rows.broken({
        reason: "bad_feature",
        line,
        detail: `no object: ${textOf(scan, at, Math.min(end, at + 40))}`,
      });
    return end;
  }

  #found(from: number, to: number, line: number): void {
    const one = this.#one;
    one.start = this.#base + from;
    one.end = this.#base + to;
    one.line = line;
    one.from = from;
    one.to = to;
    this.#rows.feature(one, this.#keys.twice);
  }

  /** The bytes end before the value does, and there may be more of them. */
  #isShort(): boolean {
    return this.#scan.fault === "more" && !this.#isLast;
  }

  #faultReason(): ProblemReason {
    const { fault } = this.#scan;
    if (fault === "more") return "truncated";
    if (fault === "deep") return "deep_feature";
    return fault === "not_utf8" ? "invalid_utf8" : "broken_feature";
  }

  /** Counts a row as left out, and skips it. */
  #leaveOut(reason: ProblemReason, start: number, faultAt: number, next: State, detail?: string): boolean {
    this.rows++;
    const said = detail ?? (reason === "deep_feature" ? String(DEEPEST) : undefined);
    const large = reason === "large_feature" ? String(Math.round(this.#largest / 2 ** 20)) : said;
    const isWithin = reason === "broken_feature" || reason === "invalid_utf8";
    const line = isWithin ? this.#lineAt(this.#lastBefore(faultAt)) : this.#line();
    const column = isWithin ? this.#column(faultAt) : null;
    this.#rows.broken({
      reason,
      line,
      ...(column !== null && { column }),
      ...(large !== undefined && { detail: large }),
    });
    return this.#startSkip(start, next, faultAt);
  }

  /** The last byte before a fault that is no white space: what is missing is missing there. */
  #lastBefore(faultAt: number): number {
    let at = faultAt - 1;
    while (at > this.#at && (this.#scan.bytes[at] ?? 0) <= 0x20) at--;
    return Math.max(at, this.#at);
  }

  #startSkip(start: number, next: State, faultAt: number): boolean {
    this.#skip.start(next === "text", faultAt - start);
    this.#moveTo(start);
    this.#afterSkip = next;
    this.#state = "skip";
    return true;
  }

  #goOnSkipping(): boolean {
    const scan = this.#scan;
    const { at, done } = this.#skip.skip(scan, this.#at, this.#isLast);
    const moved = at > this.#at;
    this.#moveTo(at);
    if (!done) return moved && at < scan.end;
    const isNext = scan.bytes[at] === OPEN_OBJECT && isFeatureStart(scan, at);
    this.#state = this.#afterSkip === "after" && isNext ? "element" : this.#afterSkip;
    return true;
  }

  #truncated(): void {
    if (this.rows === 0 || this.#top !== -1) throw this.#refusal("not_json", this.#scan.end);
    this.#say("truncated", this.#lineAt(this.#scan.end));
  }

  #line(): number {
    return this.#linesAt + 1;
  }

  /** Line of a byte in the window, at `#at` or behind it. */
  #lineAt(at: number): number {
    return this.#line() + this.#breaksBetween(this.#at, at);
  }

  #breaksBetween(from: number, to: number): number {
    const { bytes } = this.#scan;
    let breaks = 0;
    for (let at = from; at < to; at++) {
      if (bytes[at] === LINE_FEED || (bytes[at] === 0x0d && bytes[at + 1] !== LINE_FEED)) breaks++;
    }
    return breaks;
  }

  #say(reason: ProblemReason, line: number, detail?: string): void {
    this.problems.push({ file: this.#file, reason, line, ...(detail !== undefined && { detail }) });
  }

  #sayOnce(reason: ProblemReason, detail?: string): void {
    const key = `${reason} ${detail ?? ""}`;
    if (this.#saidOnce.has(key)) return;
    this.#saidOnce.add(key);
    this.#say(reason, this.#line(), detail);
  }

  #refusal(reason: ProblemReason, at?: number): Refusal {
    if (at !== undefined) return new Refusal({ file: this.#file, reason, ...this.#position(at) });
    const type = this.#members.get("type");
    const isNamed = reason === "not_a_collection" && typeof type === "string" && type !== "FeatureCollection";
    return new Refusal({ file: this.#file, reason, ...(isNamed && { detail: type.slice(0, 80) }) });
  }

  #position(at: number): { readonly line: number; readonly column?: number } {
    const line = this.#lineAt(Math.max(at, this.#at));
    const column = this.#column(at);
    return { line, ...(column !== null && { column }) };
  }

  /** In UTF-16 code units, from 1; null where the line begins before the window does. */
  #column(at: number): number | null {
    const { bytes } = this.#scan;
    const before =
      at === 0 ? -1 : Math.max(bytes.lastIndexOf(LINE_FEED, at - 1), bytes.lastIndexOf(0x0d, at - 1));
    if (before === -1 && this.#base > 0) return null;
    const isMarked = before === -1 && bytes[0] === BYTE_ORDER_MARK[0];
    return textOf(this.#scan, isMarked ? BYTE_ORDER_MARK.length : before + 1, at).length + 1;
  }
}

/** Large members that say nothing of the collection are not made. */
function memberValue(key: string, parse: () => unknown): unknown {
  return OF_ROWS.has(key) ? null : parse();
}
