import { anchorOf } from "../domain/anchor.ts";
import type { FacilityFeature } from "../domain/schema.ts";
import { FAMILIES, FAMILY_OF, type IncidentType } from "../domain/vocabulary.ts";
import type { Answer, Badge, FamilyCounts, GeoMark, Row } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import type { MapCamera, Size } from "./camera.ts";
import { placeBadges } from "./sceneBadges.ts";
import { facilityMarks } from "./sceneFacilities.ts";
import { BARE, markAt, type Scene, type SceneMark } from "./sceneMark.ts";

export interface SceneInput {
  readonly answer: Pick<Answer, "marks" | "facilities">;
  readonly query: Pick<Query, "record" | "facts" | "rowOf">;
  readonly facilities: readonly FacilityFeature[];
  readonly camera: MapCamera;
  readonly size: Size;
  /** Id of what is open. */
  readonly selection: string | null;
  readonly labels: SceneLabels;
}

/** The words on marks, in the reader's language. */
export interface SceneLabels {
  readonly cluster: (count: number) => string;
  /** `long` where there is room for the country's name. */
  readonly badge: (country: string, count: number, long: boolean) => string;
}

const PIN_RADIUS = 12;
const LARGEST_CLUSTER = 26;
const BADGE_HALF_HEIGHT = 11;
const BADGE_HALF_WIDTH = 13;
const BADGE_MARGIN = 6;
/** Measured on the typeface at the badge's size, rounded up; no text can be measured without a page. */
const LETTER_WIDTH = 6.7;
const LONG_LABELS_FROM = 1.75;

/** Everything that is drawn on the map, from the filtered set alone; the same for the same input. */
export function sceneOf(input: SceneInput): Scene {
  const { camera, size } = input;
  const layout = { ...camera, zoom: layoutZoom(camera.zoom) };
  const at = (mark: SceneMark): SceneMark => markAt(mark, layout, size);
  const points = input.answer.marks.flatMap((mark) =>
    mark.kind === "badge" ? [] : [pointMark(mark, input)],
  );
  const outside = outsideMarks(input);
  const isBadge = ({ kind }: SceneMark): boolean => kind === "badge";
  const still = [...points, ...outside.filter((mark) => !isBadge(mark))];
  const badges = placeBadges([...badgeMarks(input), ...outside.filter(isBadge)], still.map(at), at);
  const facilities = facilityMarks(facilityContext(input), [...still, ...badges].map(at), at);
  return { marks: [...facilities, ...badges, ...still].map((mark) => markAt(mark, camera, size)) };
}

/** The ids that a reader can find on the map: marks, members of clusters, members of badges. */
export function drawnIds({ marks }: Scene): string[] {
  return marks.flatMap(({ kind, outsideFilter, ids }) => (kind === "facility" || outsideFilter ? [] : ids));
}

/** Marks are made and moved aside for quarters of a zoom, so that they hold still during small changes. */
export function layoutZoom(zoom: number): number {
  return Math.round(zoom * 4) / 4;
}

/** Whether badges say the name of their country, or only its code. */
export function saysCountries(zoom: number): boolean {
  return layoutZoom(zoom) >= LONG_LABELS_FROM;
}

function facilityContext({ facilities, answer, selection }: SceneInput) {
  return { facilities, withRecord: answer.facilities, selection };
}

function pointMark(mark: Exclude<GeoMark, Badge>, input: SceneInput): SceneMark {
  const common = { ...BARE, ...holding(mark, input), key: mark.key, lon: mark.lon, lat: mark.lat };
  if (mark.kind === "pin") return { ...common, ...pinLook(mark.rows[0], input) };
  const radius = clusterRadius(mark.rows.length);
  const label = input.labels.cluster(mark.rows.length);
  return { ...common, kind: "cluster", radius, halfWidth: radius, label, splits: mark.splits };
}

/** Area grows with the number of records, up to where two neighbours would touch. */
function clusterRadius(count: number): number {
  return Math.min(LARGEST_CLUSTER, 11 + 2.4 * Math.sqrt(count));
}

function pinLook(row: Row, { query }: SceneInput) {
  const { place, precision } = query.facts(row);
  const ring = precision === "facility" ? null : { km: place?.radiusKm ?? 0, radius: 0 };
  const { type } = query.record(row).properties;
  const hollow = precision === "province";
  return { kind: "pin", type, ring, hollow, radius: PIN_RADIUS, halfWidth: PIN_RADIUS } as const;
}

function badgeLook(label: string) {
  const halfWidth = Math.max(BADGE_HALF_WIDTH, BADGE_MARGIN + ([...label].length * LETTER_WIDTH) / 2);
  return { kind: "badge", label, radius: BADGE_HALF_HEIGHT, halfWidth } as const;
}

function holding({ rows, families }: Pick<GeoMark, "rows" | "families">, { query, selection }: SceneInput) {
  const ids = rows.map((row) => query.record(row).properties.id);
  return { rows, families, ids, count: rows.length, selected: selection !== null && ids.includes(selection) };
}

function badgeMarks(input: SceneInput): SceneMark[] {
  const long = saysCountries(input.camera.zoom);
  return input.answer.marks.flatMap((mark): SceneMark[] => {
    if (mark.kind !== "badge") return [];
    const { key, lon, lat, country, rows } = mark;
    const look = badgeLook(input.labels.badge(country, rows.length, long));
    return [{ ...BARE, ...holding(mark, input), ...look, country, key, lon, lat }];
  });
}

/** The open record, where the filter leaves it out and no mark holds it: at most one. */
function outsideMarks(input: SceneInput): SceneMark[] {
  const { selection, query, answer } = input;
  const row = selection === null ? null : query.rowOf(selection);
  if (row === null || answer.marks.some(({ rows }) => rows.some((other) => other === row))) return [];
  const { place, precision } = query.facts(row);
  if (place === null) return [];
  const { id, type, places, countries } = query.record(row).properties;
  const country = precision === "country" ? (anchorOf(places)?.country ?? countries[0] ?? "") : null;
  const look =
    country === null
      ? pinLook(row, input)
      : badgeLook(input.labels.badge(country, 1, saysCountries(input.camera.zoom)));
  const own = { rows: [row], ids: [id], families: familyOf(type), country, lon: place.lon, lat: place.lat };
  const outside = { count: 0, selected: true, outsideFilter: true, interactive: false, key: `outside-${id}` };
  return [{ ...BARE, ...look, ...own, ...outside }];
}

function familyOf(type: IncidentType): FamilyCounts {
  return FAMILIES.map((family) => (FAMILY_OF[type] === family ? 1 : 0));
}
