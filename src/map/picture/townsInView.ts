import { TOWN_INDEX, TOWN_WORLD, type TownRow, type TownTile, townFile } from "../basemap/files.ts";
import { planFor, TOWNS_FROM } from "../basemap/plan.ts";
import { boundsOf, type MapCamera, type Size } from "../camera.ts";
import type { TownName } from "../names/names.ts";
import type { ReadJson } from "./groundFetcher.ts";

/** The towns that the live map would have for a camera; empty where none can be had. */
export async function townsInView(camera: MapCamera, size: Size, read: ReadJson): Promise<TownName[]> {
  if (camera.zoom < TOWNS_FROM) return [];
  const [west, south, east, north] = boundsOf(camera, size);
  const view = { bbox: [west, south, east, north] as [number, number, number, number], zoom: camera.zoom };
  const world = read(TOWN_WORLD);
  const { lists } = planFor(view, { countries: [], towns: [] });
  const index = lists.includes(TOWN_INDEX) ? await read(TOWN_INDEX) : null;
  const towns = Array.isArray(index) ? (index as TownTile[]) : [];
  const tiles = planFor(view, { countries: [], towns }).towns.map((tile) => read(townFile(tile)));
  const files = await Promise.all([world, ...tiles]);
  return files.flatMap((file) => (Array.isArray(file) ? (file as TownRow[]).map(townName) : []));
}

function townName([name, lon, lat, population, , minzoom, capital]: TownRow): TownName {
  return { name, lon, lat, population, minzoom, capital: capital === 1 };
}
