import {
  type Box,
  COUNTRIES,
  type CountryEntry,
  TOWN_INDEX,
  type TownTile,
  WORLD_50,
  WORLD_110,
} from "./files.ts";
import { boxesMeet } from "./rings.ts";

/** Which of the base map's files a view needs. */

export interface View {
  /** What is visible; longitudes may leave ±180, as MapLibre's bounds do. */
  bbox: Box;
  zoom: number;
}

export const MEDIUM_FROM = 3;
export const FINE_FROM = 5;
export const TOWNS_FROM = 3;

/** Towns a little beyond the view are loaded, so that the nearest one is known in empty country, too. */
const TOWN_MARGIN = 1;

export interface Plan {
  /** The world files for this view, the better one last. */
  world: string[];
  /** Codes of the areas to show at the finest scale. */
  countries: string[];
  /** Tiles of towns, and whether the list for the whole world is due. */
  towns: TownTile[];
  worldTowns: boolean;
  /** The lists that the plan itself depends on. */
  lists: string[];
}

export interface Lists {
  countries: readonly CountryEntry[];
  towns: readonly TownTile[];
}

/** The plan as far as the lists, which may still be empty, allow. */
export function planFor({ bbox, zoom }: View, { countries, towns }: Lists): Plan {
  const near: Box = [
    bbox[0] - TOWN_MARGIN,
    bbox[1] - TOWN_MARGIN,
    bbox[2] + TOWN_MARGIN,
    bbox[3] + TOWN_MARGIN,
  ];
  return {
    world: zoom < MEDIUM_FROM ? [WORLD_110] : [WORLD_110, WORLD_50],
    countries:
      zoom < FINE_FROM ? [] : countries.filter((entry) => countryMeets(entry, bbox)).map(({ code }) => code),
    towns: towns.filter(([band, west, south, size]) => {
      return zoom >= band && boxesMeet([west, south, west + size, south + size], near);
    }),
    worldTowns: zoom >= TOWNS_FROM,
    lists: zoom < FINE_FROM ? [COUNTRIES] : [COUNTRIES, TOWN_INDEX],
  };
}

export function countryMeets({ bbox, more }: CountryEntry, view: Box): boolean {
  return [bbox, ...(more ?? [])].some((box) => boxesMeet(box, view));
}
