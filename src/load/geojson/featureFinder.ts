import type { ProblemReason } from "../../domain/dataset.ts";
import type { ByteWindow } from "./byteWindow.ts";
import type { FeatureRows } from "./featureRows.ts";
import { createFeatureKeys, createPlaces, featureEnd } from "./featureScan.ts";
import {
  CLOSE_OBJECT,
  COMMA,
  DEEPEST,
  FAULT,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  skipSpace,
  textOf,
  valueEnd,
} from "./jsonScan.ts";
import { createSkip, isFeatureStart } from "./skip.ts";

/** Bytes of what is no feature that a finding quotes. */
const QUOTED = 40;

/** Hands the features of a window over one by one, and passes by what is none. */
export class FeatureFinder {
  /** Rows seen, taken or not. */
  count = 0;
  readonly #window: ByteWindow;
  readonly #rows: FeatureRows;
  readonly #largest: number;
  readonly #places;
  readonly #keys;
  readonly #found;
  readonly #skip = createSkip();

  constructor(window: ByteWindow, rows: FeatureRows, largest: number) {
    this.#window = window;
    this.#rows = rows;
    this.#largest = largest;
    this.#places = createPlaces(rows.chosen.length);
    this.#keys = createFeatureKeys(rows.chosen);
    this.#found = { start: 0, end: 0, line: 0, from: 0, to: 0, scan: window.scan, places: this.#places };
  }

  /**
   * The feature that begins where the window is. `left`: it is none, was counted, and is now to be skipped.
   * @param inSequence it is a text of its own
   */
  find(inSequence: boolean): "found" | "left" | "more" {
    const { scan, at, line } = this.#window;
    const isObject = scan.bytes[at] === OPEN_OBJECT;
    const end = isObject ? featureEnd(scan, at, this.#places, this.#keys) : valueEnd(scan, at, 0);
    if (end === FAULT) return this.#broken(inSequence);
    if (!isObject && !inSequence) {
      const after = skipSpace(scan, end);
      const next = scan.bytes[after] === COMMA ? skipSpace(scan, after + 1) : after;
      if (next >= scan.end && !this.#window.isLast) return this.#again();
      if (this.#isStrayBracket(at, next)) return this.#leaveOutBracket(at);
    }
    this.#window.moveTo(end);
    this.count++;
    if (isObject) this.#hand(at, end, line);
    else {
      const detail = `no object: ${textOf(scan, at, Math.min(end, at + QUOTED))}`;
      this.#rows.broken({ reason: "bad_feature", line, detail });
    }
    return "found";
  }

  /** Counts what begins where the window is as a row that is left out; it is now to be skipped. */
  leaveOut(reason: ProblemReason, faultAt: number, inSequence: boolean, detail?: string): void {
    const window = this.#window;
    const isWithin = reason === "broken_feature" || reason === "invalid_utf8";
    const column = isWithin ? window.columnAt(faultAt) : null;
    this.count++;
    this.#rows.broken({
      reason,
      line: isWithin ? window.lineAt(window.lastBefore(faultAt)) : window.line,
      ...(column !== null && { column }),
      ...(detail !== undefined && { detail }),
    });
    this.skipFrom(faultAt, inSequence);
  }

  /** Skips what begins where the window is. @param faultAt up to there it is sound */
  skipFrom(faultAt: number, inSequence: boolean): void {
    this.#skip.start(inSequence, faultAt - this.#window.at);
  }

  /** @returns false: it goes on in bytes that are not there */
  skip(): boolean {
    const window = this.#window;
    // A step that needs to look ahead stops short of the end: it goes on when there is more.
    const { at, done } = this.#skip.skip(window.scan, window.at, window.isLast);
    window.moveTo(at);
    return done;
  }

  /** Reason and detail of the fault that was met last. */
  fault(): readonly [ProblemReason, string?] {
    switch (this.#window.scan.fault) {
      case "more":
        return ["truncated"];
      case "deep":
        return ["deep_feature", String(DEEPEST)];
      case "not_utf8":
        return ["invalid_utf8"];
      case "not_json":
        return ["broken_feature"];
    }
  }

  /** What comes after it decides what it is. */
  #again(): "more" {
    this.#window.recount();
    return "more";
  }

  /**
   * A bracket that got between has taken the end of the whole list for its own: what follows is another member of the
   * collection, or its end.
   * @param next what follows, after a comma where there is one
   */
  #isStrayBracket(at: number, next: number): boolean {
    const { scan } = this.#window;
    if (scan.bytes[at] !== OPEN_ARRAY || !isFeatureStart(scan, skipSpace(scan, at + 1))) return false;
    const follows = scan.bytes[next];
    return next >= scan.end || follows === QUOTE || follows === CLOSE_OBJECT;
  }

  #leaveOutBracket(at: number): "left" {
    this.#window.recount();
    this.leaveOut("bad_feature", at + 1, false, "no object: [");
    return "left";
  }

  #broken(inSequence: boolean): "left" | "more" {
    const { scan, at, isShort } = this.#window;
    if (isShort && scan.end - at <= this.#largest) return "more";
    this.#window.recount();
    const [reason, detail] = this.fault();
    if (isShort) this.leaveOut("large_feature", at, inSequence, String(Math.round(this.#largest / 2 ** 20)));
    else this.leaveOut(reason, scan.faultAt, inSequence, detail);
    return "left";
  }

  #hand(from: number, to: number, line: number): void {
    const found = this.#found;
    const { base } = this.#window;
    found.start = base + from;
    found.end = base + to;
    found.line = line;
    found.from = from;
    found.to = to;
    this.#rows.feature(found, this.#keys.twice);
  }
}
