/**
 * Types of the `<prison-incident-atlas>` element and of the messages between an article and the atlas in its frame,
 * version 1. Within the version fields and events may be added, none is taken away or changes its meaning.
 *
 * With the element:
 * ```ts
 * import type {} from "https://example.org/atlas/embed/types.js";
 * const map = document.querySelector("prison-incident-atlas");
 * map?.view({ range: { from: "2020-08", to: "2020-10" }, types: ["prison_attack"] });
 * map?.addEventListener("atlas-filter", ({ detail }) => console.log(detail.shown));
 * ```
 * With a plain `<iframe>` send `viewCommand(…)` by `postMessage`, once the frame has said `ready` and was answered
 * with `ackCommand(…)`. Take only messages whose `source` is the frame's `contentWindow` and whose `origin` is that of
 * its address (`"null"` in a frame with `sandbox`).
 */

export declare const NAMESPACE = "pim";
export declare const VERSION = 1;
export declare const TAG = "prison-incident-atlas";
export declare const EVENTS: readonly ["ready", "view", "filter", "selection", "error"];
export declare const REASONS: readonly ["version", "form", "unknown", "value", "locked"];

/** Degrees; wholly visible at any size. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** A box, an exact camera (it shows more in a larger frame), or `null`: all records. */
export type AskedCamera =
  | { readonly box: Box }
  | { readonly zoom: number; readonly lat: number; readonly lon: number }
  | null;

/**
 * What the map shall show. What is left out stays as it is. A command is done as a whole or, where anything in it is
 * wrong, not at all.
 */
export interface View {
  /**
   * Takes the place of the whole filter, but for what the embed has locked: keys and values of the address bar, as
   * `{ type: "prison_attack", country: "AF,SY" }`. `{}`: no filter.
   */
  readonly filter?: Readonly<Record<string, string>>;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, inclusive; `null` or left out: open. The rest of the filter stays. */
  readonly range?: { readonly from?: string | null; readonly to?: string | null };
  /** Codes of types; `[]`: all. The rest of the filter stays. */
  readonly types?: readonly string[];
  readonly camera?: AskedCamera;
  /** Id of the record to open; `null`: none. */
  readonly select?: string | null;
  /** How the camera goes there: `ease` unless the reader asked for less motion; `none`: at once. */
  readonly motion?: "ease" | "none";
}

interface Ours {
  readonly ns: typeof NAMESPACE;
  readonly v: typeof VERSION;
}

/** The latest command holds: one that is overtaken while the camera is on its way gets no answer. */
export interface ViewCommand extends Ours, View {
  readonly cmd: "view";
  /** A whole number of your own, which comes back with the answer. */
  readonly id: number;
}

/** The answer to `ready`: the frame then stops repeating it. */
export interface AckCommand extends Ours {
  readonly cmd: "ack";
  readonly id: number;
}

export type Command = ViewCommand | AckCommand;

/** What the frame shows. Numbers are those of recorded incidents; `null` until the data is there. */
export interface Shown {
  /** Keys and values of the address bar; defaults are left out. */
  readonly filter: Readonly<Record<string, string>>;
  readonly selection: string | null;
  readonly shown: number | null;
  readonly total: number | null;
}

/** The frame listens. Repeated twice a second until a command comes, for ten seconds. */
export interface ReadyEvent extends Ours, Shown {
  readonly evt: "ready";
  readonly id: number;
}

/** A command is done and the camera stands still. */
export interface ViewEvent extends Ours, Shown {
  readonly evt: "view";
  readonly id: number;
}

/** The reader changed the filter. */
export interface FilterEvent extends Ours, Omit<Shown, "selection"> {
  readonly evt: "filter";
}

/** The reader opened a record, or closed it (`null`). */
export interface SelectionEvent extends Ours {
  readonly evt: "selection";
  readonly selection: string | null;
}

/**
 * `version`: another version of the messages; `form`: not of the form above; `unknown`: no such field, command or key;
 * `value`: a value that the key does not take; `locked`: the embed holds this part of the filter fixed.
 */
export type Reason = (typeof REASONS)[number];

/** A command was refused as a whole. */
export interface ErrorEvent extends Ours {
  readonly evt: "error";
  /** Of the command; `null` where it had none. */
  readonly id: number | null;
  /** The field that was wrong: `filter`, `filter.type`, `range`, `camera` … */
  readonly field: string;
  readonly why: Reason;
}

export type AtlasEvent = ReadyEvent | ViewEvent | FilterEvent | SelectionEvent | ErrorEvent;

export declare function viewCommand(view: View, id: number): ViewCommand;
export declare function ackCommand(id: number): AckCommand;
/** Whether a message's `data` is one of ours by its head. Check `source` and `origin` besides. */
export declare function isAtlasEvent(data: unknown): data is AtlasEvent;

/**
 * Attributes, read when the element comes into the page: every key of the address bar under its own name (`from`,
 * `to`, `type`, `country`, `box`, `show`, `lock`, `lang`, `theme` …), `record` for its `id`; `src` (address of the
 * atlas; left out: where the script came from), `height` (pixels; `auto`; or `100%` of the height that the page's own
 * style gives the element), `title` (of the frame), `loading="eager"`, `sandbox`. Later changes go through `view`.
 */
export interface PrisonIncidentAtlasElement extends HTMLElement {
  /** Shows something else. Waits until the frame listens; the answer is an event. */
  view(view: View & { readonly id?: number }): void;
}

/** They bubble. */
export interface AtlasElementEvents {
  "atlas-ready": CustomEvent<ReadyEvent>;
  "atlas-view": CustomEvent<ViewEvent>;
  "atlas-filter": CustomEvent<FilterEvent>;
  "atlas-selection": CustomEvent<SelectionEvent>;
  "atlas-error": CustomEvent<ErrorEvent>;
}

declare global {
  interface HTMLElementTagNameMap {
    "prison-incident-atlas": PrisonIncidentAtlasElement;
  }
  interface HTMLElementEventMap extends AtlasElementEvents {}
}
