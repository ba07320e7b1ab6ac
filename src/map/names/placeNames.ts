import { type MapCamera, project, type Size, unproject } from "../camera.ts";
import { layoutZoom } from "../scene.ts";
import {
  CLOSE_FROM,
  type Corner,
  type CountryName,
  type Obstacle,
  type PlacedName,
  type SetName,
  type TownName,
} from "./names.ts";
import { roomIn } from "./room.ts";
import { setCountry, setTown } from "./setNames.ts";

export interface NamesInput {
  readonly countries: readonly CountryName[];
  readonly towns: readonly TownName[];
  readonly camera: MapCamera;
  readonly size: Size;
  readonly obstacles: readonly Obstacle[];
  /** Buttons and lines of text over the map. */
  readonly corners?: readonly Corner[];
  /** Codes of countries that a badge names in full. */
  readonly said?: readonly string[];
}

/**
 * Names of countries and towns, none under a mark and none over another, the most important first; always the same
 * for the same input. They are placed for quarters of a zoom, so that they hold still during small changes.
 * @param before what stood there until now: a name stays at its side of its place for as long as that is free
 */
export function placeNames(input: NamesInput, before: readonly PlacedName[] = []): PlacedName[] {
  const zoom = layoutZoom(input.camera.zoom);
  const take = roomIn(input, zoom, 2 ** (zoom - input.camera.zoom));
  const spots = new Map(before.map(({ key, spot }) => [key, spot]));
  return inOrder(input, zoom).flatMap((name) => take(name, spots.get(name.key)) ?? []);
}

const TOWNS_FROM = 3;
/** Countries are named a little before they have room. */
const EARLY = 0.5;
/** Countries named from this zoom on give way to towns on small maps, too; larger ones come first. */
const SMALL_COUNTRY = 3;

/** What lies in the frame and is due, the most important first. */
function inOrder({ countries, towns, camera, size, said = [] }: NamesInput, zoom: number): SetName[] {
  const [west, north] = unproject(camera, size, 0, 0);
  const [east, south] = unproject(camera, size, size.width, size.height);
  const isSeen = (lon: number, lat: number): boolean =>
    lon >= west && lon <= east && lat >= south && lat <= north;
  const named = countries
    .filter(({ code, minzoom, point }) => minzoom <= zoom + EARLY && isSeen(...point) && !said.includes(code))
    .toSorted((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1));
  const due = towns
    .filter(({ minzoom, lon, lat }) => zoom >= TOWNS_FROM && minzoom <= zoom && isSeen(lon, lat))
    .toSorted((a, b) => dueFrom(a) - dueFrom(b) || b.population - a.population);
  const isFirst = ({ minzoom }: CountryName): boolean => zoom < CLOSE_FROM && minzoom < SMALL_COUNTRY;
  const setAt = (country: CountryName): SetName =>
    setCountry(country, zoom, project(camera, size, ...country.point));
  return [
    ...named.filter(isFirst).map(setAt),
    ...due.map((town) => setTown(town, zoom, project(camera, size, town.lon, town.lat))),
    ...named.filter((country) => !isFirst(country)).map(setAt),
  ];
}

/** Capitals come as early as if they were due two zooms before. */
const dueFrom = ({ minzoom, capital }: TownName): number => minzoom - (capital ? 2 : 0);
