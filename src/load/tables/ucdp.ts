import { countryCode } from "../../domain/countries.ts";
import { UNTYPED } from "../../domain/imported.ts";
import type { IncidentType } from "../../domain/vocabulary.ts";
import { listOf } from "./acled.ts";
import { givenType, ownTypes } from "./detentionTypes.ts";
import { findingOf } from "./findings.ts";
import {
  AREAS,
  countOf,
  type ImportedActor,
  type ImportedArea,
  type ImportedDay,
  type ImportedFigure,
  type ImportedTypes,
  NO_AREA,
  type Read,
} from "./importedRow.ts";
import { bad, dateOfParts, dayIn, lasting, monthSpan, someDayWithin, yearSpan } from "./tableDates.ts";
import type { TableFormat } from "./tableFormat.ts";

const COLUMNS =
  "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob".split(
    " ",
  );

/** UCDP Georeferenced Event Dataset: one row per event with deaths. */
export const UCDP: TableFormat = {
  format: "ucdp",
  source: {
    id: "src-ucdp-ged",
    title: "UCDP Georeferenced Event Dataset (GED)",
    publisher: "Uppsala Conflict Data Program",
    url: "https://ucdp.uu.se",
  },
  expected: COLUMNS,
  spoken: ["where_description", "source_headline"],
  alwaysCore: false,
  ids: { column: "id", version: "", once: true },
  date: { columns: ["date_start", "date_end", "date_prec", "year"], read: readDate },
  types: { columns: ["type_of_violence"], read: ([code = ""]) => ownTypes([typeName(code)]) },
  typesOfDetention: { columns: ["type_of_violence"], read: readTypes },
  countries: {
    columns: ["country"],
    read([country = ""]) {
      const code = countryCode(country);
      if (code !== null) return { part: [code] };
      return country === "" ? { part: [] } : { part: [], odd: findingOf("unknown_country", country) };
    },
  },
  actors: [
    { columns: ["side_a"], read: ([name = ""]) => readSide(name, "attacker") },
    {
      columns: ["side_b", "type_of_violence"],
      // In one-sided violence the second side are civilians; else both fought.
      read: ([name = "", violence = ""]) => readSide(name, violence === "3" ? "mentioned" : "attacker"),
    },
  ],
  sources: {
    columns: ["source_office", "number_of_sources"],
    read([office = "", number = ""]) {
      const names = listOf(office);
      return {
        part: { names, evidence: Math.max(names.length, Number(number) || 0) > 1 ? "several" : "single" },
      };
    },
  },
  area: { columns: ["where_prec"], read: ([code]) => ({ part: areaOf(code) }) },
  figures: {
    columns: [
      "best",
      "low",
      "high",
      "deaths_a",
      "deaths_b",
      "deaths_civilians",
      "deaths_unknown",
      "side_a",
      "side_b",
      "type_of_violence",
    ],
    read: readFigures,
  },
  point: { kind: "degrees", lon: "longitude", lat: "latitude" },
  translated: [],
  words: {
    columns: [
      "dyad_name",
      "conflict_name",
      "where_coordinates",
      "where_description",
      "source_headline",
      "source_article",
      "id",
    ],
    read: ([
      dyad = "",
      conflict = "",
      where = "",
      described = "",
      headline = "",
      article = "",
      ownId = "",
    ]) => ({
      part: {
        title: [dyad || conflict, where].filter(Boolean).join(" · ") || UNTYPED,
        summary: [described, headline].filter(Boolean).join("\n"),
        place: where,
        citations: article === "" ? [] : [article],
        ownId,
      },
    }),
  },
};

/** 1: from day to day; 2 and 3: some days between the two; 4: a month; 5: a year. Never finer than that. */
function readDate([start = "", end = "", precision = "", year = ""]: readonly string[]): Read<ImportedDay> {
  const first = dayIn(start);
  if (first === null) {
    const known = dateOfParts(Number(year), 0, 0);
    return start === "" ? { part: { text: known } } : { ...bad(start), part: { text: known } };
  }
  const read = dayIn(end);
  const last = read === null || read < first ? first : read;
  const part = { text: dateBetween(first, last, precision) };
  if (read === null) return end === "" ? { part } : { part, odd: bad(end).odd ?? findingOf("bad_date", end) };
  return read < first ? { part, odd: findingOf("date_order", `${start} / ${end}`) } : { part };
}

function dateBetween(first: number, last: number, precision: string): string | null {
  switch (precision) {
    case "":
    case "1":
      return lasting(first, last);
    case "2":
    case "3":
      return first === last ? someDayWithin(...monthSpan(first)) : someDayWithin(first, last);
    case "4":
      return someDayWithin(monthSpan(first)[0], monthSpan(last)[1]);
    default:
      return someDayWithin(yearSpan(first)[0], yearSpan(last)[1]);
  }
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ["1", "State-based conflict"],
  ["2", "Non-state conflict"],
  ["3", "One-sided violence"],
]);

function typeName(code: string): string {
  return NAMES.get(code) ?? (code || UNTYPED);
}

/** Violence between groups has no equivalent. */
const TYPES: ReadonlyMap<string, IncidentType> = new Map([
  ["1", "prison_attack"],
  ["3", "custody_death"],
]);

function readTypes([code = ""]: readonly string[], subjects: number): Read<ImportedTypes> {
  const type = TYPES.get(code);
  return type === undefined ? ownTypes([typeName(code)]) : givenType(type, [typeName(code)], subjects);
}

function readSide(name: string, role: ImportedActor["role"]): Read<readonly ImportedActor[]> {
  return { part: name === "" ? [] : [{ name, role, basis: "reported", kind: kindOf(name) }] };
}

function kindOf(name: string): ImportedActor["kind"] {
  if (/^government of /i.test(name)) return "state_force";
  return /^civilians$/i.test(name) ? "category" : "armed_group";
}

/** 5 is "part of a country or between two points": not finer than the country. 7: at sea or in the air. */
function areaOf(code = ""): ImportedArea {
  switch (code) {
    case "1":
      return AREAS.locality;
    case "2":
    case "3":
      return AREAS.municipality;
    case "4":
    case "7":
      return AREAS.province;
    case "5":
    case "6":
      return AREAS.country;
    default:
      return NO_AREA;
  }
}

/**
 * The best estimate, and beside it the range. Deaths by side are parts of it. A best estimate outside the range is kept as
 * it stands: then the two claims contradict each other, and the record says so.
 */
function readFigures(cells: readonly string[]): Read<readonly ImportedFigure[]> {
  const counts = cells.slice(0, 7).map(countOf);
  const [best = null, low = null, high = null, a = null, b = null, civilians = null, unknown = null] =
    counts.map(({ value }) => value);
  const [sideA = "", sideB = "", violence = ""] = cells.slice(7);
  const killed = { measure: "killed", population: "mixed" } as const;
  const isRange = low !== null && high !== null && low <= high;
  const figures: ImportedFigure[] = [
    ...(best === null ? [] : [{ ...killed, op: "eq", value: best } as const]),
    ...(isRange ? [{ ...killed, op: "range", low, high } as const] : []),
  ];
  const part = (value: number | null, figure: Partial<ImportedFigure>): void => {
    if (value === null || value === 0 || figures.length === 0) return;
    figures.push({ ...killed, population: "unknown", op: "eq", value, isPart: true, ...figure });
  };
  part(a, { population: violence === "1" ? "security_force" : "unknown", affiliation: sideA });
  part(b, violence === "3" ? { population: "civilian" } : { affiliation: sideB });
  part(civilians, { population: "civilian" });
  part(unknown, {});
  const odd = oddity(
    cells,
    counts.findIndex(({ isBad }) => isBad),
    best,
    low,
    high,
  );
  return { part: figures, ...(odd && { odd }) };
}

function oddity(
  cells: readonly string[],
  badCell: number,
  best: number | null,
  low: number | null,
  high: number | null,
): Read<unknown>["odd"] {
  if (badCell >= 0) return findingOf("bad_number", cells[badCell] ?? "");
  const isOutside = best !== null && ((low !== null && best < low) || (high !== null && best > high));
  const isReversed = low !== null && high !== null && low > high;
  if (isOutside || isReversed) return findingOf("figure_order", `best ${best}, low ${low}, high ${high}`);
  return (best ?? 0) + (low ?? 0) + (high ?? 0) === 0
    ? findingOf("no_deaths", cells.slice(0, 3).join(", "))
    : undefined;
}
