import { ZOOM } from "../url/cameraKeys.ts";
import { isId } from "../url/ids.ts";
import { LATITUDE, LONGITUDE } from "../url/values.ts";

/*
 * What an article and the atlas in its frame say to each other, version 1. A public contract: the types that
 * newsrooms use (`public/embed/types.d.ts`) are held equal to these by a test. No message leads anywhere, carries
 * HTML, or holds words that will be shown.
 */

export const NAMESPACE = "pim";
export const VERSION = 1;

/** Degrees; wholly visible at any size. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** `null`: all records. */
export type AskedCamera =
  | { readonly box: Box }
  | { readonly zoom: number; readonly lat: number; readonly lon: number }
  | null;

/** What the map shall show; what is left out stays as it is. */
export interface View {
  /** Takes the place of the whole filter, but for what is locked: keys and values of the address bar. */
  readonly filter?: Readonly<Record<string, string>>;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, inclusive; null or left out: open. */
  readonly range?: { readonly from?: string | null; readonly to?: string | null };
  readonly types?: readonly string[];
  readonly camera?: AskedCamera;
  /** Id of the record to open; null: none. */
  readonly select?: string | null;
  /** How the camera goes there: `ease` unless the reader asked for less motion. */
  readonly motion?: "ease" | "none";
}

interface Ours {
  readonly ns: typeof NAMESPACE;
  readonly v: typeof VERSION;
}

/** The latest command holds: one that is overtaken while the camera is on its way gets no answer. */
export interface ViewCommand extends Ours, View {
  readonly cmd: "view";
  readonly id: number;
}

export interface AckCommand extends Ours {
  readonly cmd: "ack";
  readonly id: number;
}

export type Command = ViewCommand | AckCommand;

/** What the frame shows; counts are null until its data is there. */
export interface Shown {
  readonly filter: Readonly<Record<string, string>>;
  readonly selection: string | null;
  readonly shown: number | null;
  readonly total: number | null;
}

/** Repeated until a command comes, or for ten seconds. */
export interface ReadyEvent extends Ours, Shown {
  readonly evt: "ready";
  readonly id: number;
}

/** The command is done and the camera stands still. */
export interface ViewEvent extends Ours, Shown {
  readonly evt: "view";
  readonly id: number;
}

/** The reader changed the filter. */
export interface FilterEvent extends Ours, Omit<Shown, "selection"> {
  readonly evt: "filter";
}

/** The reader opened or closed a record. */
export interface SelectionEvent extends Ours {
  readonly evt: "selection";
  readonly selection: string | null;
}

export const REASONS = ["version", "form", "unknown", "value", "locked"] as const;
export type Reason = (typeof REASONS)[number];

/** A command was refused as a whole. It names a field of ours and never repeats what was sent. */
export interface ErrorEvent extends Ours {
  readonly evt: "error";
  /** Of the command; null where it had none. */
  readonly id: number | null;
  /** `filter`, `filter.type`, `camera` … */
  readonly field: string;
  readonly why: Reason;
}

export type AtlasEvent = ReadyEvent | ViewEvent | FilterEvent | SelectionEvent | ErrorEvent;

export interface Refusal {
  readonly id: number | null;
  readonly field: string;
  readonly why: Reason;
}

export type CommandReading =
  | { readonly command: Command; readonly refusal: null }
  | { readonly command: null; readonly refusal: Refusal };

type Plain = Readonly<Record<string, unknown>>;
type Guard<Value> = (value: unknown) => value is Value;

/**
 * What a message says; null: it is none of ours, and nobody answers. Values of a filter are only known to be texts.
 * Never throws for anything that `postMessage` can carry.
 */
export function readCommand(data: unknown): CommandReading | null {
  if (!isPlain(data) || data.ns !== NAMESPACE || !Object.hasOwn(data, "cmd")) return null;
  const id = isNumber(data.id) ? data.id : null;
  const fault = faultOf(data);
  if (id === null || fault !== null)
    return { command: null, refusal: { id, ...(fault ?? { field: "id", why: "form" }) } };
  const ours = { ns: NAMESPACE, v: VERSION, id } as const;
  if (data.cmd === "ack") return { command: { ...ours, cmd: "ack" }, refusal: null };
  return { command: { ...ours, cmd: "view", ...viewOf(data) }, refusal: null };
}

function faultOf(data: Plain): Omit<Refusal, "id"> | null {
  if (data.v !== VERSION) return { field: "v", why: "version" };
  if (data.cmd !== "ack" && data.cmd !== "view") return { field: "cmd", why: "unknown" };
  const known = data.cmd === "ack" ? {} : FIELDS;
  for (const [key, value] of Object.entries(data)) {
    if (HEAD.has(key)) continue;
    const field = Object.hasOwn(known, key) ? FIELDS[key as keyof View] : undefined;
    if (field === undefined) return { field: "message", why: "unknown" };
    if (!field(value)) return { field: key, why: "form" };
  }
  return null;
}

const HEAD: ReadonlySet<string> = new Set(["ns", "v", "cmd", "id"]);

const isPlain: Guard<Plain> = (value): value is Plain => {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const isNumber: Guard<number> = (value): value is number => Number.isSafeInteger(value);

const LONGEST = 2000;
const MOST = 60;

const isText: Guard<string> = (value): value is string =>
  typeof value === "string" && value.length <= LONGEST;

const hasOnly = (value: Plain, keys: readonly string[]): boolean =>
  Object.keys(value).every((key) => keys.includes(key));

const isFilter: Guard<NonNullable<View["filter"]>> = (value): value is NonNullable<View["filter"]> =>
  isPlain(value) && Object.keys(value).length <= MOST && Object.values(value).every(isText);

const isEdge = (value: unknown): boolean => value === undefined || value === null || isText(value);

const isRange: Guard<NonNullable<View["range"]>> = (value): value is NonNullable<View["range"]> =>
  isPlain(value) && hasOnly(value, ["from", "to"]) && isEdge(value.from) && isEdge(value.to);

const isTypes: Guard<readonly string[]> = (value): value is readonly string[] =>
  Array.isArray(value) && value.length <= MOST && Array.from(value).every(isText);

const within = (value: unknown, [least, most]: readonly [number, number]): boolean =>
  typeof value === "number" && value >= least && value <= most;

const isBox = (value: unknown): boolean => {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const ranges = [LONGITUDE, LATITUDE, LONGITUDE, LATITUDE] as const;
  return ranges.every((range, index) => within(value[index], range)) && value[1] <= value[3];
};

const isExact = (value: Plain): boolean =>
  hasOnly(value, ["zoom", "lat", "lon"]) &&
  within(value.zoom, ZOOM) &&
  within(value.lat, LATITUDE) &&
  within(value.lon, LONGITUDE);

const isCamera: Guard<AskedCamera> = (value): value is AskedCamera =>
  value === null || (isPlain(value) && ((hasOnly(value, ["box"]) && isBox(value.box)) || isExact(value)));

const isSelection: Guard<string | null> = (value): value is string | null =>
  value === null || (isText(value) && isId(value));

const isMotion: Guard<"ease" | "none"> = (value): value is "ease" | "none" =>
  value === "ease" || value === "none";

/** Every field of a view with its form; one that is missing does not compile. */
const FIELDS: {
  readonly [Field in keyof View]-?: Guard<NonNullable<View[Field]> | Extract<View[Field], null>>;
} = {
  filter: isFilter,
  range: isRange,
  types: isTypes,
  camera: isCamera,
  select: isSelection,
  motion: isMotion,
};

function viewOf({ filter, range, types, camera, select, motion }: Plain): View {
  return {
    ...(isFilter(filter) && { filter }),
    ...(isRange(range) && { range }),
    ...(isTypes(types) && { types }),
    ...(camera !== undefined && isCamera(camera) && { camera }),
    ...(select !== undefined && isSelection(select) && { select }),
    ...(isMotion(motion) && { motion }),
  };
}
