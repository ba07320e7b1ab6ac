import type { ByteWindow } from "./byteWindow.ts";
import type { FeatureFinder } from "./featureFinder.ts";
import type { FileFaults } from "./fileFaults.ts";
import { CLOSE_ARRAY, CLOSE_OBJECT, COMMA, OPEN_OBJECT, skipSpace } from "./jsonScan.ts";
import { isFeatureStart } from "./skip.ts";

/** How a step through the features went: it ended the list, or the whole text with it. */
export type Step = "on" | "more" | "list_ended" | "text_ended";

type State =
  /** Before an element or the end; after a comma; after an element. */
  | "first"
  | "element"
  | "after"
  /** On the way out of an element that is no JSON. */
  | "skip";

/** Goes through the array `features` of a collection (RFC 7946 § 3.3), comma by comma. */
export class FeatureList {
  readonly #window: ByteWindow;
  readonly #finder: FeatureFinder;
  readonly #faults: FileFaults;
  #state: State = "first";

  constructor(window: ByteWindow, finder: FeatureFinder, faults: FileFaults) {
    this.#window = window;
    this.#finder = finder;
    this.#faults = faults;
  }

  /** After an opening bracket. */
  start(): void {
    this.#state = "first";
  }

  step(): Step {
    if (this.#state === "skip") return this.#skip();
    return this.#state === "after" ? this.#after() : this.#element();
  }

  #element(): Step {
    const window = this.#window;
    const { scan } = window;
    const at = skipSpace(scan, window.at);
    if (at >= scan.end) return "more";
    const byte = scan.bytes[at];
    if (byte === CLOSE_ARRAY) {
      if (this.#state === "element") this.#faults.say("trailing_comma", window.line);
      window.moveTo(at + 1);
      return "list_ended";
    }
    window.moveTo(at);
    if (byte !== COMMA) return this.#find();
    this.#faults.sayOnce("junk");
    window.moveTo(at + 1);
    return "on";
  }

  #find(): Step {
    const outcome = this.#finder.find(false);
    if (outcome === "more") return "more";
    this.#state = outcome === "left" ? "skip" : "after";
    return "on";
  }

  #after(): Step {
    const window = this.#window;
    const { scan } = window;
    const at = skipSpace(scan, window.at);
    if (at >= scan.end) return "more";
    const byte = scan.bytes[at];
    window.moveTo(byte === OPEN_OBJECT ? at : at + 1);
    if (byte === CLOSE_ARRAY) return "list_ended";
    // No comma: one is missing, or the array was never closed, or something has got between.
    if (byte !== COMMA) this.#faults.sayOnce("junk");
    if (byte === CLOSE_OBJECT) return "text_ended";
    if (byte === COMMA || byte === OPEN_OBJECT) this.#state = "element";
    return "on";
  }

  #skip(): Step {
    if (!this.#finder.skip()) return "more";
    const { scan, at } = this.#window;
    const isNext = scan.bytes[at] === OPEN_OBJECT && isFeatureStart(scan, at);
    this.#state = isNext ? "element" : "after";
    return "on";
  }
}
