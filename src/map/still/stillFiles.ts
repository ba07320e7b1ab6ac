import type { CountryEntry } from "../basemap/files.ts";
import { COUNTRIES } from "../basemap/files.ts";
import type { ReadJson } from "../picture/groundFetcher.ts";
import { type GroundPaths, SQUARES_FILE, type SquareBits, WORLD_PATHS } from "../picture/groundFiles.ts";
import type { PageData } from "../picture/pageData.ts";

/** What every still map needs, wherever it looks. */
export interface StillFiles {
  readonly world: GroundPaths;
  readonly squares: SquareBits;
  readonly countries: PageData["countries"];
}

/** As the page brought it along, which costs nothing; null in a page that was not built. */
export function filesInPage(document: Document, dataId: string): StillFiles | null {
  const land = document.getElementById("world-land")?.getAttribute("d");
  const text = document.getElementById(dataId)?.textContent;
  if (!land || !text) return null;
  const { squares, countries } = JSON.parse(text) as PageData;
  const path = (part: string): string => document.getElementById(`world-${part}`)?.getAttribute("d") ?? "";
  return {
    squares,
    countries,
    world: { land, coast: "", borders: path("borders"), disputed: path("disputed") },
  };
}

/** The same from the site's files; null where one of them cannot be had. */
export async function fetchedFiles(read: ReadJson): Promise<StillFiles | null> {
  const [world, squares, entries] = await Promise.all([
    read(WORLD_PATHS),
    read(SQUARES_FILE),
    read(COUNTRIES),
  ]);
  if (world === null || squares === null || !Array.isArray(entries)) return null;
  return {
    world: world as GroundPaths,
    squares: squares as SquareBits,
    countries: (entries as CountryEntry[]).flatMap(
      ({ code, point: [lon, lat], minzoom, name }): PageData["countries"] =>
        minzoom === null
          ? []
          : [name === undefined ? [code, lon, lat, minzoom] : [code, lon, lat, minzoom, name]],
    ),
  };
}
