import { COUNTRY_COLUMNS, statedCountry } from "../countryColumn.ts";
import { importedType, type TypeNames } from "../importedValues.ts";
import type { Mapping } from "../mapping.ts";
import type { Aspect } from "./importedRow.ts";
import { plainDate } from "./tableDates.ts";
import type { PointColumns, TableFormat } from "./tableFormat.ts";

const LONGITUDES = [
  "longitude",
  "lon",
  "lng",
  "long",
  "x",
  "lon_dd",
  "decimallongitude",
  "longitud",
  "lon_wgs84",
];
const LATITUDES = ["latitude", "lat", "y", "lat_dd", "decimallatitude", "latitud", "lat_wgs84"];
const GEOMETRIES = ["wkt", "geom_wkt", "geometry", "geom", "the_geom", "point", "shape"];
const IDS = ["event_id_cnty", "eventid", "event_id", "incident_id", "id"];
const PLACES = ["location", "place", "city", "town", "locality", "municipality", "facility", "site"];
const SUMMARIES = ["notes", "summary", "description", "details", "comment", "text"];

/** Columns that may hold where a row is, by their names. */
export function pointColumns(names: readonly string[]): PointColumns {
  const lon = LONGITUDES.find((name) => names.includes(name));
  const lat = LATITUDES.find((name) => names.includes(name));
  if (lon !== undefined && lat !== undefined) return { kind: "degrees", lon, lat };
  const column = GEOMETRIES.find((name) => names.includes(name));
  return column === undefined ? { kind: "none" } : { kind: "wkt", column };
}

const nothing = <Part>(part: Part): Aspect<Part> => ({ columns: [], read: () => ({ part }) });
const first = (names: readonly string[], wanted: readonly string[]): string =>
  wanted.find((name) => names.includes(name)) ?? "";

/**
 * Any table with coordinates, read by a mapping. How exact its points are nobody says: at best a town, and without a
 * radius.
 * @param names of the columns, lower-case
 */
export function genericTable(names: readonly string[], mapping: Mapping, types: TypeNames): TableFormat {
  const column = (role: keyof Mapping): string => mapping[role]?.trim().toLowerCase() ?? "";
  const readTypes: TableFormat["types"] = {
    columns: [column("type")],
    read: ([type = ""]) => ({
      part: { types: [importedType(type, types)], outcome: "unknown", given: false },
    }),
  };
  const title = column("title");
  const countries = first(names, COUNTRY_COLUMNS);
  return {
    format: "csv",
    source: null,
    expected: [],
    spoken: [],
    alwaysCore: true,
    // A table may have several rows of one event on purpose.
    ids: { column: first(names, IDS), version: "", once: false },
    date: {
      columns: [column("date"), column("end")],
      read: ([start = "", end = ""]) => plainDate(start, end, mapping),
    },
    types: readTypes,
    typesOfDetention: readTypes,
    countries: {
      columns: [countries],
      read([country = ""]) {
        const code = statedCountry(countries, country);
        return { part: code === null ? [] : [code] };
      },
    },
    actors: [],
    sources: nothing({ names: [], evidence: "single" }),
    area: nothing({ precision: "locality", radiusKm: 0 }),
    figures: nothing([]),
    point: pointColumns(names),
    translated: [column("type")],
    words: {
      columns: [title, column("type"), first(names, PLACES), first(names, SUMMARIES)],
      read: ([name = "", type = "", place = "", summary = ""]) => ({
        part: {
          title: name || importedType(type, types),
          summary: summary === name ? "" : summary,
          place,
          citations: [],
          ownId: "",
        },
      }),
    },
  };
}
