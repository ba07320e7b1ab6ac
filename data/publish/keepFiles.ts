import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import {
  carriedLine,
  carry,
  isDataVersion,
  KEPT_FILE,
  type Kept,
  ownFiles,
  readKept,
  sameInBoth,
} from "./keep.ts";

/** What an earlier build has to hand on. */
export interface Earlier {
  readonly from: string;
  readonly kept: Kept;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

type ReadFile = (path: string) => Promise<Uint8Array>;

/** Files asked for at a time, of a site that is up. */
const AT_A_TIME = 8;

/**
 * Reads what an earlier build has to hand on.
 * @param from its folder, or the address of the folder of a site that runs it
 * @throws with a sentence when that is no build of the atlas, or lacks a file that it should have
 */
export async function readEarlier(from: string, fetch = globalThis.fetch): Promise<Earlier> {
  const read = /^https?:\/\//i.test(from) ? fromSite(from, fetch) : fromFolder(from);
  const list = await read(KEPT_FILE).catch((cause: unknown) => {
    throw new Error(`--keep ${from}: there is no build of the atlas (its ${KEPT_FILE} is missing)`, {
      cause,
    });
  });
  const kept = readKept(new TextDecoder().decode(list));
  if (kept === null) throw new Error(`--keep ${from}: ${KEPT_FILE} is not that of a build of the atlas`);
  const paths = [...kept.own, ...kept.lasting, ...Object.keys(kept.replaced)];
  const files = new Map<string, Uint8Array>();
  for (let start = 0; start < paths.length; start += AT_A_TIME) {
    const some = paths.slice(start, start + AT_A_TIME);
    const contents = await Promise.all(
      some.map((path) => read(path).catch((cause: unknown) => missing(from, path, cause))),
    );
    for (const [index, path] of some.entries()) files.set(path, contents[index] ?? new Uint8Array());
  }
  return { from, kept, files };
}

/**
 * Writes the list of a build, and puts into its folder what it takes over.
 * @param today ISO day, UTC
 * @returns what was carried, in one line; null without an earlier build
 * @throws when a version of the data or a release of the loader is there under the same name with other bytes
 */
export function finishBuild(folder: string, earlier: Earlier | null, today: string): string | null {
  const build = ownFiles(filesIn(folder));
  if (earlier === null) {
    writeKept(folder, build);
    return null;
  }
  for (const path of sameInBoth(earlier.kept, build)) expectSame(folder, path, earlier);
  const carrying = carry(earlier.kept, build, today);
  for (const path of [...carrying.parts, ...carrying.lasting]) write(folder, path, earlier.files.get(path));
  writeKept(folder, carrying.kept);
  return carriedLine(earlier.from, carrying);
}

function fromFolder(folder: string): ReadFile {
  return (path) => readFile(join(folder, path));
}

function fromSite(site: string, fetch: typeof globalThis.fetch): ReadFile {
  const base = site.endsWith("/") ? site : `${site}/`;
  return async (path) => {
    const response = await fetch(new URL(path, base), { cache: "no-store" });
    if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

function missing(from: string, path: string, cause: unknown): never {
  throw new Error(`--keep ${from}: ${path} is in its ${KEPT_FILE}, but could not be read`, { cause });
}

function expectSame(folder: string, path: string, { from, files }: Earlier): void {
  const before = files.get(path);
  if (before !== undefined && Buffer.compare(before, readFileSync(join(folder, path))) === 0) return;
  const raise = isDataVersion(path) ? "the version in data/metadata.json" : "the version of the loader";
  throw new Error(
    `${path} differs from the one in ${from}, and links that keep that version must go on finding it: raise ${raise}`,
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
}

function writeKept(folder: string, kept: Kept): void {
  writeFileSync(join(folder, KEPT_FILE), `${JSON.stringify(kept, null, 1)}\n`);
}

function write(folder: string, path: string, content: Uint8Array | undefined): void {
  const file = join(folder, path);
  if (content === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
