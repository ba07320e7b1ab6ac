import type { Problem } from "../../domain/dataset.ts";
import type { RowReader } from "../sink.ts";
import { ByteWindow } from "./byteWindow.ts";
import { FeatureFinder } from "./featureFinder.ts";
import { FeatureList } from "./featureList.ts";
import type { FeatureRows } from "./featureRows.ts";
import { isKey, knownKey } from "./featureScan.ts";
import { FileFaults } from "./fileFaults.ts";
import {
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COMMA,
  FAULT,
  fail,
  keyEnd,
  keyText,
  OPEN_ARRAY,
  OPEN_OBJECT,
  skipSpace,
  valueEnd,
} from "./jsonScan.ts";
import { isCollectionStart, LONGEST_FEATURE_START } from "./skip.ts";
import { isOfRows, TopMembers } from "./topMembers.ts";

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
  /** In the array `features`. */
  | "features"
  /** On the way out of something that is no JSON. */
  | "skip";

const WINDOW = 256 * 1024;
const LARGEST_FEATURE = 256 * 1024 * 1024;
const RECORD_SEPARATOR = 0x1e;
const LESS_THAN = 0x3c;
const FEATURES = knownKey("features");
/** Bytes after a fault in which the next line of a sequence must begin. */
const NEXT_LINE_WITHIN = 64 * 1024;

class Reader implements GeojsonReader {
  isSequence = false;
  readonly #rows: FeatureRows;
  readonly #largest: number;
  readonly #window: ByteWindow;
  readonly #finder: FeatureFinder;
  readonly #faults: FileFaults;
  readonly #list: FeatureList;
  #state: State = "text";
  /** Where `skip` leads. */
  #afterSkip: State = "text";
  /** Below this many bytes in the window, trying again is useless. */
  #enough = 0;
  #texts = 0;
  /** Where the object on top begins, while it may still be a feature; -1 when it is a collection. */
  #top = -1;
  #topLine = 0;
  #members = new TopMembers();

  constructor(rows: FeatureRows, { file, window = WINDOW, largestFeature = LARGEST_FEATURE }: ReaderOptions) {
    this.#rows = rows;
    this.#largest = largestFeature;
    this.#window = new ByteWindow(window);
    this.#finder = new FeatureFinder(this.#window, rows, largestFeature);
    this.#faults = new FileFaults(file, this.#window);
    this.#list = new FeatureList(this.#window, this.#finder, this.#faults);
  }

  get problems(): readonly Problem[] {
    return this.#faults.problems;
  }

  get rows(): number {
    return this.#finder.count;
  }

  push(chunk: Uint8Array): void {
    for (let taken = 0; taken < chunk.length; ) {
      this.#drop();
      taken += this.#window.fill(chunk, taken);
      this.#run();
    }
  }

  end(): void {
    this.#window.isLast = true;
    this.#run();
    if (this.#state !== "text" || !this.#window.isDone) this.#truncated();
    else if (this.#texts === 0) throw this.#faults.refusal("empty");
    if (this.#top === -1) this.#rows.members(this.#members.all);
  }

  #drop(): void {
    const keep = this.#top === -1 ? this.#window.at : this.#top;
    if (this.#top !== -1 && this.#window.scan.end > this.#largest)
      throw this.#faults.refusal("large_feature");
    this.#window.drop(keep);
    this.#enough = Math.max(0, this.#enough - keep);
    if (this.#top !== -1) this.#top = 0;
  }

  #run(): void {
    const window = this.#window;
    if (!window.isLast && window.scan.end < this.#enough) return;
    while (!window.isDone && this.#step()) window.recount();
    window.recount();
    this.#enough = window.isDone ? 0 : 2 * window.scan.end - window.at;
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
      case "features":
        return this.#features();
      case "skip":
        return this.#goOnSkipping();
    }
  }

  #text(): boolean {
    const window = this.#window;
    const { scan } = window;
    if (window.base + window.at === 0 && !window.passByteOrderMark()) return false;
    const at = skipSpace(scan, window.at);
    window.moveTo(at);
    if (window.isDone) return true;
    const byte = scan.bytes[at];
    if (byte === RECORD_SEPARATOR) {
      this.isSequence = true;
      window.moveTo(at + 1);
      return true;
    }
    if (byte === COMMA || byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) return this.#passJunk(at);
    if (byte !== OPEN_OBJECT) return this.#noObject(at);
    if (this.#texts > 0) this.isSequence = true;
    if (this.isSequence) {
      if (!window.isLast && scan.end - at < LONGEST_FEATURE_START) return false;
      if (!isCollectionStart(scan, at)) return this.#row();
    }
    this.#members = new TopMembers();
    this.#top = at;
    this.#topLine = window.line;
    this.#texts++;
    window.moveTo(at + 1);
    this.#state = "key";
    return true;
  }

  /** What stands after a text that broke: the rest of its collection, for one. */
  #passJunk(at: number): boolean {
    if (this.#texts === 0) throw this.#faults.refusalAt("not_json", at);
    this.#faults.sayOnce("junk");
    this.#window.moveTo(at + 1);
    return true;
  }

  #noObject(at: number): boolean {
    const { scan, isLast } = this.#window;
    if (this.#texts === 0 && !this.isSequence) {
      if (scan.bytes[at] === LESS_THAN) throw this.#faults.refusal("html");
      const end = valueEnd(scan, at, 0);
      if (end === FAULT && scan.fault === "more" && !isLast) return false;
      throw end === FAULT && scan.fault !== "deep"
        ? this.#faults.refusalAt("not_json", scan.faultAt)
        : this.#faults.refusal("not_a_collection", this.#members.otherType);
    }
    this.#texts++;
    this.#finder.leaveOut("bad_feature", at, true, "no object");
    return this.#skipTo("text");
  }

  #key(): boolean {
    const window = this.#window;
    const { scan } = window;
    const at = skipSpace(scan, window.at);
    if (scan.bytes[at] === CLOSE_OBJECT) return this.#endOfTop(at + 1);
    const value = keyEnd(scan, at);
    if (value === FAULT) return this.#brokenTop();
    if (value >= scan.end) return false;
    const isFeatures = isKey(scan, FEATURES) && scan.bytes[value] === OPEN_ARRAY;
    const key = keyText(scan);
    const end = isFeatures ? value + 1 : valueEnd(scan, value, 1);
    if (end === FAULT) return this.#brokenMember(key, value);
    if (this.#members.all.has(key)) this.#faults.sayOnce("duplicate_key", key);
    if (isFeatures) {
      this.#members.all.set(key, null);
      this.#top = -1;
      this.#list.start();
    } else this.#members.take(key, scan, value, end);
    window.moveTo(end);
    this.#state = isFeatures ? "features" : "member";
    return true;
  }

  /** NaN, say, in a member that nothing depends on. */
  #brokenMember(key: string, value: number): boolean {
    const window = this.#window;
    if (window.isShort) return false;
    if (this.#top !== -1 && isOfRows(key)) return this.#brokenTop();
    const { faultAt } = window.scan;
    window.passTo(value);
    this.#faults.say("junk", window.lineAt(faultAt));
    this.#finder.skipFrom(faultAt, false);
    return this.#skipTo("member");
  }

  #member(): boolean {
    const window = this.#window;
    const { scan } = window;
    const at = skipSpace(scan, window.at);
    if (at >= scan.end) return false;
    if (scan.bytes[at] === CLOSE_OBJECT) return this.#endOfTop(at + 1);
    if (scan.bytes[at] !== COMMA) return this.#brokenTopAt(at);
    const next = skipSpace(scan, at + 1);
    if (next >= scan.end) return false;
    if (scan.bytes[next] === CLOSE_OBJECT) {
      if (this.#top !== -1) return this.#brokenTopAt(next);
      this.#faults.say("trailing_comma", window.line);
    }
    window.moveTo(next);
    this.#state = "key";
    return true;
  }

  #brokenTopAt(at: number): boolean {
    fail(this.#window.scan, at);
    return this.#brokenTop();
  }

  /** The object on top is no JSON outside of its features: then it was a row, or the file is nothing of ours. */
  #brokenTop(): boolean {
    const window = this.#window;
    if (window.isShort) return false;
    const { faultAt, end } = window.scan;
    if (this.#top === -1) {
      this.#faults.say("junk", window.lineAt(faultAt));
      window.passTo(Math.max(faultAt, window.at));
      this.#state = "text";
      return true;
    }
    if (!window.isLast && end - faultAt < NEXT_LINE_WITHIN) return false;
    if (!this.#members.isRow && !window.hasNextLine(faultAt))
      throw this.#faults.refusalAt("not_json", faultAt);
    this.#backToTop();
    const [reason, detail] = this.#finder.fault();
    this.#finder.leaveOut(reason, faultAt, true, detail);
    return this.#skipTo("text");
  }

  /** No collection: then the object is a row, or nothing of ours. */
  #endOfTop(end: number): boolean {
    if (this.#top === -1) {
      this.#window.moveTo(end);
      this.#state = "text";
      return true;
    }
    if (!this.#members.isRow) throw this.#faults.refusal("not_a_collection", this.#members.otherType);
    this.#backToTop();
    return this.#row();
  }

  /** The object on top is read again, as a row. */
  #backToTop(): void {
    this.#window.backTo(this.#top, this.#topLine);
    this.#top = -1;
    this.#members = new TopMembers();
    this.#faults.forget();
    this.#state = "text";
  }

  /** A text of a sequence: a feature or a geometry. */
  #row(): boolean {
    const outcome = this.#finder.find(true);
    if (outcome === "more") return false;
    this.#texts++;
    return outcome === "found" || this.#skipTo("text");
  }

  #features(): boolean {
    const step = this.#list.step();
    if (step === "list_ended") this.#state = "member";
    if (step === "text_ended") this.#state = "text";
    return step !== "more";
  }

  #skipTo(next: State): boolean {
    this.#afterSkip = next;
    this.#state = "skip";
    return true;
  }

  #goOnSkipping(): boolean {
    if (!this.#finder.skip()) return false;
    this.#state = this.#afterSkip;
    return true;
  }

  #truncated(): void {
    const { end } = this.#window.scan;
    if (this.rows === 0 || this.#top !== -1) throw this.#faults.refusalAt("not_json", end);
    this.#faults.say("truncated", this.#window.lineAt(end));
  }
}
