import type { Facts } from "../../domain/facts.ts";
import type { Filter } from "../../domain/filter.ts";
import { regionsOf } from "../../domain/regions.ts";
import { compileFilter, standingOf } from "../../domain/standing.ts";
import { FAMILIES, familyOf } from "../../domain/vocabulary.ts";
import { type Answer, type Row, STANDING_CODES } from "../../query/answer.ts";
import { CLASSES } from "../../query/columns.ts";
import type { Query } from "../../query/query.ts";
import { boxAround } from "../camera.ts";
import type { MoreRows, PictureRows, RowTexts } from "./pictureRows.ts";
import { type PlainPoint, plainMarks } from "./plainMarks.ts";

/** As much of a query as cameras and scenes ask for. */
export type PictureQuery = Pick<
  Query,
  | "size"
  | "coverage"
  | "record"
  | "rowOf"
  | "place"
  | "precision"
  | "type"
  | "classOf"
  | "extent"
  | "count"
  | "marks"
> & {
  answer(
    filter: Filter,
    view: Parameters<Query["marks"]>[1],
  ): Pick<Answer, "marks" | "facilities" | "standings" | "markOf" | "countries"> & { readonly shown: number };
};

const DOUBTFUL = 1;
const ONE_OF = 2;

/** Answers for the few records of a page's own data, by the one predicate, record by record. */
export function pictureQuery(data: PictureRows, more: MoreRows | null, texts: RowTexts | null): PictureQuery {
  const { rows, points, badges, types, traits } = data;
  const coverage = { from: data.coverage[0], to: data.coverage[1] };
  const facts = rows.map((_, row) => factsAt(data, more, texts, row));
  const classOf = (type: string): number => {
    const family = familyOf(type);
    return family === null ? CLASSES - 1 : FAMILIES.indexOf(family);
  };
  const typeOf = (row: Row): string => types[rows[row]?.[2] ?? 0]?.[0] ?? "";
  const standingsOf = (filter: Filter): Uint8Array => {
    const compiled = compileFilter(filter, coverage);
    return Uint8Array.from(facts, (one) => STANDING_CODES.indexOf(standingOf(one, compiled)));
  };
  const shownPoints = (standings: Uint8Array): PlainPoint[] => {
    const rowsAt = points.map((): Row[] => []);
    for (const [row, [, point]] of rows.entries()) if (standings[row] !== 0) rowsAt[point]?.push(row);
    return points.flatMap(([lon, lat], code) => {
      const here = rowsAt[code] ?? [];
      return code === 0 || here.length === 0
        ? []
        : [{ code, lon, lat, badge: badges[code - 1] ?? null, rows: here }];
    });
  };
  const marksOf = (standings: Uint8Array, view: Parameters<Query["marks"]>[1]) =>
    plainMarks(shownPoints(standings), view, (row) => classOf(typeOf(row)));
  return {
    size: rows.length,
    coverage,
    record: () => null,
    rowOf: (id) => {
      const row = more?.ids.indexOf(id) ?? -1;
      return row < 0 ? null : row;
    },
    place: (row) => facts[row]?.place ?? null,
    precision: (row) => traits[rows[row]?.[4] ?? 0]?.precision ?? "none",
    type: typeOf,
    classOf,
    extent: (filter) => boxAround(shownPoints(standingsOf(filter))),
    count: (filter) => standingsOf(filter).reduce((sum, standing) => sum + Number(standing !== 0), 0),
    marks: (filter, view) => marksOf(standingsOf(filter), { ...view, bounds: null }).marks,
    answer(filter, view) {
      const standings = standingsOf(filter);
      const shown = rows.filter((_, row) => standings[row] !== 0);
      const { marks, markOf } = marksOf(standings, view);
      return {
        standings,
        marks,
        shown: shown.length,
        facilities: new Set(shown.flatMap((row) => data.sites[row[5]] ?? []).map(facilityKey)),
        countries: [...new Set(shown.flatMap((row) => data.countries[row[3]] ?? []))].sort(),
        markOf,
      };
    },
  };
}

const NO_TRAITS = { outcome: "unknown", precision: "none", evidence: "single", core: true } as const;

function factsAt(data: PictureRows, more: MoreRows | null, texts: RowTexts | null, row: Row): Facts {
  const [date = 0, point = 0, types = 0, countries = 0, traits = 0] = data.rows[row] ?? [];
  const days = data.dates[date];
  const [lon, lat, radiusKm] = data.points[point] ?? [0, 0, 0];
  const [start = null, startLatest = 0, endEarliest = 0, end = null, flags = 0] = days ?? [];
  const codes = data.countries[countries] ?? [];
  return {
    date:
      date === 0
        ? null
        : {
            start,
            startLatest,
            endEarliest,
            end,
            doubtful: (flags & DOUBTFUL) !== 0,
            oneOf: (flags & ONE_OF) !== 0,
          },
    types: data.types[types] ?? [],
    countries: codes,
    regions: codes.flatMap(regionsOf),
    ...(data.traits[traits] ?? NO_TRAITS),
    place: point === 0 ? null : { lon, lat, radiusKm },
    actors: more?.actors[row] ?? [],
    sources: more?.sources[row] ?? [],
    lows: new Map(Object.entries(more?.lows[row] ?? {})) as Facts["lows"],
    text: texts?.[row] ?? "",
  };
}

/** Keys in the order of the facilities' own ids: what stands first is drawn first. */
export function facilityKey(number: number): string {
  return `f${String(number).padStart(5, "0")}`;
}
