import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import type { FacilityFeature, IncidentFeature, PublishedIncident } from "../../src/domain/schema.ts";
import { FAMILIES, familyOf, type Precision } from "../../src/domain/vocabulary.ts";
import type { MapCamera, Size } from "../../src/map/camera.ts";
import { type SceneInput, type SceneLabels, sceneOf } from "../../src/map/scene.ts";
import type { Scene, SceneMark } from "../../src/map/sceneMark.ts";
import type { Answer, Badge, Cluster, GeoMark, Pin, Row } from "../../src/query/answer.ts";
import { CLASSES, FIRST_OWN_CLASS } from "../../src/query/columns.ts";
import { markDistance } from "../../src/query/markDistance.ts";
import type { Query } from "../../src/query/query.ts";

import { countryName, sampleFacility, sampleIncident } from "../samples.ts";

export const LABELS: SceneLabels = {
  cluster: String,
  badge: ({ country, count }, long) => `${long ? countryName(country) : country} ${count}`,
};

export const SIZE: Size = { width: 800, height: 600 };

type Point = readonly [lon: number, lat: number];

/** What a scene is told of a record without reading it. */
interface Sample {
  readonly point: Point | null;
  readonly type: string;
  readonly precision: Precision;
  readonly radiusKm: number;
  readonly country: string;
}

export function placed(point: Point | null, change: Partial<Sample> = {}): Sample {
  return { point, type: "riot", precision: "locality", radiusKm: 5, country: "SY", ...change };
}

/** A record of which only the country is known. */
export function inCountry(country: string, point: Point, change: Partial<Sample> = {}): Sample {
  return placed(point, { country, precision: "country", radiusKm: 400, ...change });
}

export function facilityAt(id: string, [lon, lat]: Point): FacilityFeature {
  return { ...sampleFacility(id), geometry: { type: "Point", coordinates: [lon, lat] } };
}

/** Row n has the id `inc-<n>`. `unread` are rows whose record has not come. */
export function queryOf(
  samples: readonly Sample[],
  { size = samples.length, unread = [] as readonly Row[] } = {},
): SceneInput["query"] {
  const at = (row: Row): Sample => samples[row] ?? placed(null);
  return {
    size,
    record: (row) => (unread.includes(row) ? null : recordOf(at(row), row)),
    rowOf: (id) => (samples[rowNumber(id)] ? rowNumber(id) : null),
    place: (row) => {
      const { point, radiusKm } = at(row);
      return point && { lon: point[0], lat: point[1], radiusKm };
    },
    precision: (row) => at(row).precision,
    type: (row) => at(row).type,
    classOf,
  };
}

const rowNumber = (id: string): number => Number(/^inc-(\d+)$/.exec(id)?.[1] ?? -1);

function recordOf({ point, type, precision, country }: Sample, row: Row): IncidentFeature {
  return sampleIncident(String(row), { type, precision, countries: [country] }, point);
}

/** Types that are none of ours are numbered by their last character. */
export function classOf(type: string): number {
  const family = familyOf(type);
  return family === null ? FIRST_OWN_CLASS + Number(type.at(-1)) - 1 : FAMILIES.indexOf(family);
}

function familiesOf(samples: readonly Sample[], rows: readonly Row[]): Uint32Array {
  const families = new Uint32Array(CLASSES);
  for (const row of rows) {
    const index = classOf(samples[row]?.type ?? "");
    families[index] = (families[index] ?? 0) + 1;
  }
  return families;
}

/** Makes marks by hand, as an answer would have them. */
export function markers(samples: readonly Sample[]) {
  const common = (row: Row, rows: readonly Row[]) => {
    const [lon, lat] = samples[row]?.point ?? [0, 0];
    return { lon, lat, row, count: rows.length, families: familiesOf(samples, rows) };
  };
  return {
    pin: (row: Row): Pin => ({ kind: "pin", key: `p${row}`, ...common(row, [row]) }),
    cluster: (rows: readonly Row[], splits = true): Cluster => {
      const [row = 0] = rows;
      return { kind: "cluster", key: `p${row}`, splits, ...common(row, rows) };
    },
    badge: (rows: readonly Row[]): Badge => {
      const [row = 0] = rows;
      const country = samples[row]?.country ?? "";
      return { kind: "badge", key: `badge-${country}`, country, others: [], ...common(row, rows) };
    },
  };
}

interface Asked {
  readonly marks: readonly GeoMark[];
  /** Rows that each mark stands for, by its key; a mark that is not named stands for its own row. */
  readonly members?: Readonly<Record<string, readonly Row[]>>;
  readonly facilities?: readonly FacilityFeature[];
  /** Facilities with a shown record. */
  readonly withRecord?: readonly string[];
  readonly camera?: MapCamera;
  readonly size?: Size;
  readonly selection?: string | null;
  /** Rows that the filter leaves out. */
  readonly out?: readonly Row[];
}

/** An answer made by hand. */
export function answerOf({ marks, members = {}, withRecord = [], out = [] }: Asked) {
  const rowsOf = (mark: GeoMark): readonly Row[] => members[mark.key] ?? [mark.row];
  const standings = new Uint8Array(1000).fill(1);
  for (const row of out) standings[row] = 0;
  return {
    marks,
    standings,
    facilities: new Set(withRecord),
    rowsOf,
    markOf: (row) => marks.find((mark) => rowsOf(mark).includes(row))?.key ?? null,
  } satisfies Partial<Answer>;
}

/** The scene that the map would draw. */
export function sceneFrom(query: SceneInput["query"], asked: Asked): Scene {
  const { camera = { zoom: 2, lon: 40, lat: 30 }, size = SIZE, selection = null, facilities = [] } = asked;
  return sceneOf({ answer: answerOf(asked), query, facilities, camera, size, selection, labels: LABELS });
}

/** The mark of a key. @throws when there is none */
export function markOf({ marks }: Scene, key: string): SceneMark {
  const mark = marks.find((other) => other.key === key);
  if (mark === undefined) throw new Error(`no mark ${key}`);
  return mark;
}

/** A record at a point, for a query that makes its own marks. */
export function recordAt(id: string, point: Point, change: Partial<PublishedIncident> = {}): IncidentFeature {
  return sampleIncident(id, change, point);
}

/** A record of which only the country is known. */
export function recordInCountry(id: string, country: string, point: Point): IncidentFeature {
  const places = [{ role: "site", country, precision: "country" }] as const;
  return recordAt(id, point, {
    precision: "country",
    radiusKm: 400,
    countries: [country],
    places: [...places],
  });
}

interface Shown {
  readonly camera?: MapCamera;
  readonly size?: Size;
  readonly selection?: string | null;
  readonly filter?: Filter;
}

/** What the map would draw of a dataset, and what it draws it from. */
export function drawn(query: Query, shown: Shown = {}) {
  const { camera = { zoom: 2, lon: 40, lat: 30 }, size = SIZE, selection = null, filter = NO_FILTER } = shown;
  const distance = markDistance(size.width, size.height, query.size);
  const answer = query.answer(filter, { zoom: camera.zoom, distance, bounds: null, period: query.coverage });
  const facilities = query.dataset.facilities.map(({ feature }) => feature);
  return { answer, scene: sceneOf({ answer, query, facilities, camera, size, selection, labels: LABELS }) };
}
