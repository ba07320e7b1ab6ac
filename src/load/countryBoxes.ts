import boxes from "./countryBoxes.json" with { type: "json" };

/**
 * Degrees, WGS 84; west > east where it crosses the antimeridian (RFC 7946 § 5.2). Boxes of the base map's outlines, of
 * the mainland and of what lies far from it, rounded outwards to a tenth of a degree.
 */
export type CountryBox = readonly number[];

const BOXES = new Map<string, readonly CountryBox[]>(Object.entries(boxes));
const NO_BOXES: readonly CountryBox[] = [];

/** Where a country lies. @param code ISO 3166-1 alpha-2; none for what is counted to another country there */
export function boxesOfCountry(code: string | undefined): readonly CountryBox[] {
  return (code === undefined ? undefined : BOXES.get(code)) ?? NO_BOXES;
}

/** Coordinates are rounded, borders are moved, and events on coasts stand in the water. */
const MARGIN = 1;

/** Whether a place lies well outside a country, and inside with longitude and latitude exchanged. */
export function isExchanged(country: readonly CountryBox[], lon: number, lat: number): boolean {
  if (country.length === 0 || country.some((box) => isIn(box, lon, lat, MARGIN))) return false;
  return country.some((box) => isIn(box, lat, lon, 0));
}

function isIn(
  [west = 0, south = 0, east = 0, north = 0]: CountryBox,
  lon: number,
  lat: number,
  margin: number,
) {
  if (lat < south - margin || lat > north + margin) return false;
  const [from, to] = [west - margin, east + margin];
  return west <= east ? lon >= from && lon <= to : lon >= from || lon <= to;
}

const COLUMNS = 360;
const ROWS = 180;

/** 1 per degree that a box of any country touches. */
let land: Uint8Array | null = null;

/** Whether a place may be on land. What is not is at sea, or in the Antarctic. Degrees within ±180 and ±90. */
export function mayBeLand(lon: number, lat: number): boolean {
  land ??= landOf([...BOXES.values()].flat());
  const column = Math.min(Math.floor(lon) + 180, COLUMNS - 1);
  const row = Math.min(Math.floor(lat) + 90, ROWS - 1);
  return land[row * COLUMNS + column] === 1;
}

function landOf(all: readonly CountryBox[]): Uint8Array {
  const grid = new Uint8Array(COLUMNS * ROWS);
  for (const [west = 0, south = 0, east = 0, north = 0] of all) {
    const width = Math.floor(east < west ? east + COLUMNS : east) - Math.floor(west);
    for (let lat = Math.floor(south); lat <= north; lat++) {
      for (let step = 0; step <= width; step++) {
        const column = (Math.floor(west) + 180 + step) % COLUMNS;
        grid[(lat + 90) * COLUMNS + column] = 1;
      }
    }
  }
  return grid;
}
