/** Written into every build: what it may hand on to a later one. Paths from the folder of the site. */
export const KEPT_FILE = "kept.json";
const FORMAT = 1;
/** How long a page that was opened before a deploy may still ask for its parts. */
export const DAYS_KEPT = 30;

export interface Kept {
  readonly format: typeof FORMAT;
  /** Files of this build's own. */
  readonly own: readonly string[];
  /** Parts of earlier builds, with the day (UTC) on which a build first came without them. */
  readonly replaced: Readonly<Record<string, string>>;
  /** Versions of the data and releases of the loader from earlier builds: they stay. */
  readonly lasting: readonly string[];
}

/** What stands in the kept list: no path leads out of the folder. */
const PART = /^assets\/[\w-][\w.-]*$/;
const DATA_VERSION = /^data\/v\/\d[\w.-]*\/[a-z][\w-]*\.(?:geo)?json$/;
const LOADER_RELEASE = /^embed\/\d[\w.-]*$/;

export const isDataVersion = (path: string): boolean => DATA_VERSION.test(path);
const isLasting = (path: string): boolean => isDataVersion(path) || LOADER_RELEASE.test(path);
const isKept = (path: string): boolean => PART.test(path) || isLasting(path);

export interface Carrying {
  /** Parts of pages that may still be open. */
  readonly parts: readonly string[];
  readonly lasting: readonly string[];
  /** Parts that have been replaced for too long: they stay behind. */
  readonly left: readonly string[];
  /** The list of the build with them. */
  readonly kept: Kept;
}

/** The list of a build as Vite leaves it. @param files all its files */
export function ownFiles(files: readonly string[]): Kept {
  return { format: FORMAT, own: files.filter(isKept).sort(), replaced: {}, lasting: [] };
}

/**
 * What a build takes over from an earlier one: nothing that it has itself.
 * A part has no age but the time since it was replaced: the days in the list say it, for the times of files survive
 * neither git nor a deploy, and a site that nobody has deployed for months was in use until today.
 * @param today ISO day, UTC
 */
export function carry(earlier: Kept, build: Kept, today: string): Carrying {
  const own = new Set(build.own);
  const gone = [...earlier.own, ...earlier.lasting, ...Object.keys(earlier.replaced)].filter(
    (path) => !own.has(path),
  );
  const lasting = gone.filter(isLasting).sort();
  const parts = gone.filter((path) => !isLasting(path)).sort();
  const since = (path: string): string => earlier.replaced[path] ?? today;
  const young = parts.filter((path) => daysBetween(since(path), today) <= DAYS_KEPT);
  const replaced = Object.fromEntries(young.map((path) => [path, since(path)]));
  return {
    parts: young,
    lasting,
    left: parts.filter((path) => !(path in replaced)),
    kept: { ...build, replaced, lasting },
  };
}

/** Lasting files that the earlier build has as well: their bytes must be the same. */
export function sameInBoth(earlier: Kept, build: Kept): string[] {
  const before = new Set([...earlier.own, ...earlier.lasting]);
  return build.own.filter((path) => isLasting(path) && before.has(path));
}

/**
 * Reads the list of a build. null: this is none. The list may come from a server.
 */
export function readKept(text: string): Kept | null {
  const list = parsed(text);
  if (!isObject(list) || list.format !== FORMAT) return null;
  const { own, replaced, lasting } = list;
  if (!arePaths(own) || own.length === 0 || !arePaths(lasting) || !isObject(replaced)) return null;
  const days = Object.entries(replaced).filter(
    (entry): entry is [string, string] => PART.test(entry[0]) && isDay(entry[1]),
  );
  if (days.length !== Object.keys(replaced).length) return null;
  return { format: FORMAT, own, replaced: Object.fromEntries(days), lasting };
}

/** What was done, in one line. */
export function carriedLine(from: string, { parts, lasting, left }: Carrying): string {
  const versions = new Set(lasting.filter(isDataVersion).map((path) => path.split("/")[2]));
  const releases = lasting.filter((path) => !isDataVersion(path));
  const stayed =
    left.length > 0 ? ` Left behind, replaced more than ${DAYS_KEPT} days ago: ${left.length}.` : "";
  return `Carried over from ${from}: files of assets/ ${parts.length}, versions of the data ${versions.size}, files of the loader ${releases.length}.${stayed}`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function arePaths(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((path) => typeof path === "string" && isKept(path));
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}
