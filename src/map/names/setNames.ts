import { atZoom, type Stops } from "../groundLook.ts";
import { CLOSE_FROM, type CountryName, type SetName, type TownName } from "./names.ts";
import { linesOf } from "./textLines.ts";

type Point = readonly [x: number, y: number];

/** Sizes of letters by population: the last whose bound is reached. */
function step(people: number, ...bounds: Stops): number {
  return bounds.findLast(([least]) => people >= least)?.[1] ?? 0;
}

/** Sizes of countries' letters, at zoom 1 and at the last before close views, by the zoom that names a country. */
const FARTHEST_SIZES: Stops = [
  [0, 10.5],
  [3, 9],
];
const FAR_SIZES: Stops = [
  [0, 15],
  [3, 12],
  [5.5, 10.5],
];
const CLOSE_SIZES: Stops = [
  [5, 14],
  [9, 16],
];
const COUNTRY_GAP = 6;
/** A country is so many lines high above and below its name when it is first named. */
const REACH = 0.8;
const TOWN_GAP: Stops = [
  [3, 8],
  [6, 6],
  [9, 3],
];
const LARGE_TOWN = 1e6;

/** A country's name in capitals, smaller where there are many countries. */
export function setCountry(
  { code, name, point, minzoom }: CountryName,
  zoom: number,
  [x, y]: Point,
): SetName {
  const isClose = zoom >= CLOSE_FROM;
  const far: Stops = [
    [1, atZoom(FARTHEST_SIZES, minzoom)],
    [CLOSE_FROM, atZoom(FAR_SIZES, minzoom)],
  ];
  const size = atZoom(isClose ? CLOSE_SIZES : far, zoom);
  const text = name.toUpperCase();
  // Letters that are joined in writing are not to be set apart.
  const spacing = JOINED.test(text) ? 0 : isClose ? 0.22 : 0.14;
  const own = { key: code, kind: "country", strong: false, lon: point[0], lat: point[1], x, y } as const;
  return {
    ...own,
    ...inLines(text, size, spacing, 8, 1.25),
    gap: COUNTRY_GAP,
    reach: REACH * 2 ** (zoom - minzoom),
  };
}

/** Arabic and Syriac script, and their forms for presentation. */
const JOINED = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/;

export function setTown(
  { name, lon, lat, population, capital }: TownName,
  zoom: number,
  [x, y]: Point,
): SetName {
  const size = atZoom(
    [
      [4, step(population, [0, 10.5], [3e5, 11], [3e6, 12.5])],
      [8, step(population, [0, 11], [5e4, 12], [3e5, 13.5], [3e6, 16])],
      [12, step(population, [0, 11.5], [5e3, 12.5], [5e4, 14], [3e5, 16])],
    ],
    zoom,
  );
  const kind = capital ? "capital" : "town";
  const own = { key: `${name} ${lon} ${lat}`, kind, lon, lat, x, y } as const;
  const gap = atZoom(TOWN_GAP, zoom);
  return {
    ...own,
    strong: capital || population >= LARGE_TOWN,
    ...inLines(name, size, 0, 9, 1.1),
    gap,
    reach: 0,
  };
}

/** @param em space between letters; the widest line; from line to line: all in the letters' size */
function inLines(text: string, size: number, em: number, widest: number, leading: number) {
  const [lines, width] = linesOf(text, em, widest);
  const height = (lines.length - 1) * leading + 1.1;
  return {
    lines,
    size,
    spacing: em * size,
    leading: leading * size,
    halfWidth: (width * size) / 2,
    radius: (height * size) / 2,
  };
}
