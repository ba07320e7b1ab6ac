import { type Facts, factsOf } from "../../src/domain/facts.ts";
import type { Actor, Facility, FacilityFeature, IncidentFeature } from "../../src/domain/schema.ts";
import { countryName } from "../../src/load/countryName.ts";
import type { MoreRows, PictureDate, PictureRows, RowTexts } from "../../src/map/picture/pictureRows.ts";
import type { CircleFigure } from "../../src/query/circleFigures.ts";
import { type Columns, NO_END, NO_START, type SetColumn } from "../../src/query/columns.ts";
import { columnsOf } from "../../src/query/columnsOf.ts";
import { rowFigures } from "../../src/query/rowFigures.ts";
import { firstHtml } from "./firstHtml.ts";
import type { Published } from "./publishFiles.ts";

/** The records as pictures need them: what stands in the page, what some links ask for, and what a search does. */
export interface PictureData {
  readonly rows: PictureRows;
  readonly more: MoreRows;
  readonly texts: RowTexts;
}

export function pictureData({
  files,
  incidents,
  metadata,
}: Pick<Published, "files" | "incidents" | "metadata">): PictureData {
  const records = incidents.filter(({ properties }) => properties.type !== "campaign");
  const facilities: FacilityFeature[] = read(files, "facilities.geojson").features;
  const actors: Actor[] = read(files, "vocabulary.json").actors;
  const context = {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    facilities: new Map(facilities.map(({ properties }): [string, Facility] => [properties.id, properties])),
    countryName,
  };
  const columns = columnsOf(records, context);
  const facts = records.map((record) => factsOf(record, context));
  const { updated } = firstHtml({ incidents, metadata });
  const coverage = [dayOf(metadata.coverage.from), dayOf(metadata.coverage.to)] as const;
  return {
    rows: {
      version: metadata.version,
      updated,
      coverage,
      ...tablesOf(columns),
      ...sitesOf(columns, facilities),
      rows: rowsOf(columns),
    },
    more: moreOf(columns, records, facts, facilities),
    texts: facts.map(({ text }) => text),
  };
}

function read(files: Published["files"], name: string) {
  return JSON.parse(files.get(name) ?? "{}");
}

const dayOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

function tablesOf({ dates, points, types, countries, traits }: Columns) {
  const days = Array.from(dates.start, (start, code): PictureDate => {
    const end = dates.end[code] ?? NO_END;
    return [
      start === NO_START ? null : start,
      dates.startLatest[code] ?? 0,
      dates.endEarliest[code] ?? 0,
      end === NO_END ? null : end,
      dates.flags[code] ?? 0,
    ];
  });
  const places = Array.from(points.lon, (lon, code): PictureRows["points"][number] =>
    code === 0
      ? [0, 0, 0]
      : [degrees(lon), degrees(points.lat[code] ?? 0), round(points.radiusKm[code] ?? 0, 1)],
  );
  return {
    dates: days,
    points: places,
    badges: points.badges,
    types: sets(types),
    countries: sets(countries),
    traits: traits.values,
  };
}

/** As exact as a badge's mean needs it to be: a millionth of a degree is a tenth of a metre. */
const degrees = (value: number): number => round(value, 6);

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}

function sets({ offsets, items, values }: SetColumn<string>): string[][] {
  return Array.from({ length: offsets.length - 1 }, (_, code) =>
    Array.from(items.subarray(offsets[code], offsets[code + 1]), (item) => values[item] ?? ""),
  );
}

function sitesOf({ facilities: column }: Columns, facilities: readonly FacilityFeature[]) {
  const placed = placedById(facilities);
  const numberOf = new Map(placed.map(({ properties }, number) => [properties.id, number]));
  return {
    facilities: placed.map(({ geometry }): [number, number] => {
      const [lon = 0, lat = 0] = geometry?.coordinates ?? [];
      return [lon, lat];
    }),
    sites: sets(column).map((ids) => ids.flatMap((id) => numberOf.get(id) ?? [])),
  };
}

function placedById(facilities: readonly FacilityFeature[]): FacilityFeature[] {
  return facilities
    .filter(({ geometry }) => geometry !== null)
    .sort((a, b) => (a.properties.id < b.properties.id ? -1 : 1));
}

function rowsOf({ size, dates, points, types, countries, traits, facilities }: Columns): PictureRows["rows"] {
  const columns = [dates, points, types, countries, traits, facilities];
  const codeAt = (row: number, column: number): number => columns[column]?.codes[row] ?? 0;
  return Array.from({ length: size }, (_, row) => [
    codeAt(row, 0),
    codeAt(row, 1),
    codeAt(row, 2),
    codeAt(row, 3),
    codeAt(row, 4),
    codeAt(row, 5),
  ]);
}

function figuresOf(
  columns: Columns,
  records: readonly IncidentFeature[],
  of: CircleFigure,
): MoreRows["figures"][CircleFigure] {
  const parents = new Map(
    records.flatMap(({ properties: { id, parent } }) =>
      parent === undefined ? [] : [[id, parent] as const],
    ),
  );
  const figures = rowFigures(columns, { format: "atlas", parents }, (row) => records[row] ?? null, of);
  if (figures === null || figures === "unread") return { lows: [], wider: [] };
  return { lows: [...figures.lows], wider: [...figures.wider] };
}

function moreOf(
  columns: Columns,
  records: readonly IncidentFeature[],
  facts: readonly Facts[],
  facilities: readonly FacilityFeature[],
): MoreRows {
  return {
    ids: records.map(({ properties }) => properties.id),
    facilities: placedById(facilities).map(({ properties }) => properties.id),
    actors: facts.map(({ actors }) => actors),
    sources: facts.map(({ sources }) => sources),
    lows: facts.map(({ lows }) => Object.fromEntries(lows)),
    titles: records.map(({ properties }) => properties.title),
    figures: { out: figuresOf(columns, records, "out"), killed: figuresOf(columns, records, "killed") },
  };
}
