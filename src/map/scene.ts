import { anchorOf } from "../domain/anchor.ts";
import type { Answer, Badge, GeoMark, Row } from "../query/answer.ts";
import { CLASSES } from "../query/columns.ts";
import type { Query } from "../query/query.ts";
import { bubblesOf, type Circles } from "./bubbles.ts";
import type { MapCamera, Size } from "./camera.ts";
import { badgeSize, clusterRadius, PIN_RADIUS } from "./markSizes.ts";
import { placeBadges } from "./sceneBadges.ts";
import { facilityMarks, type PlacedFacility } from "./sceneFacilities.ts";
import { BARE, markAt, type Scene, type SceneMark, sharesOf, type Target, targetAt } from "./sceneMark.ts";
import { type Naming, placeTitles } from "./sceneNames.ts";

export interface SceneInput {
  readonly answer: Pick<Answer, "marks" | "facilities" | "standings" | "markOf">;
  readonly query: Pick<Query, "size" | "record" | "rowOf" | "place" | "precision" | "type" | "classOf">;
  readonly facilities: readonly PlacedFacility[];
  readonly camera: MapCamera;
  readonly size: Size;
  /** Id of what is open. */
  readonly selection: string | null;
  readonly labels: SceneLabels;
  /** What circles beneath the marks tell; absent: there are none. */
  readonly circles?: Circles | null;
  /** Records that are named; absent: none. */
  readonly naming?: Naming | null;
}

/** What the words on a badge are made of. */
export type Labelled = Pick<Badge, "country" | "others" | "count">;

/** The words on marks, in the reader's language. */
export interface SceneLabels {
  readonly cluster: (count: number) => string;
  /** `long` where there is room for the country's name. */
  readonly badge: (badge: Labelled, long: boolean) => string;
}

const LONG_LABELS_FROM = 1.75;
/** More text than this nobody reads, and no browser draws in a frame. */
export const MOST_LABELS = 400;

/** Everything that is drawn on the map, from the filtered set alone; the same for the same input. */
export function sceneOf(input: SceneInput): Scene {
  const { camera, size } = input;
  const layout = { ...camera, zoom: layoutZoom(camera.zoom) };
  const at = (mark: SceneMark): Target => targetAt(mark, layout, size);
  const open = input.selection === null ? null : input.query.rowOf(input.selection);
  const marks = answerMarks(input, open === null ? null : input.answer.markOf(open));
  const outside = open === null ? [] : outsideMarks(open, input);
  const still = [...marks, ...outside].filter(({ kind }) => kind !== "badge");
  const badges = [...marks, ...outside].filter(({ kind }) => kind === "badge");
  const points = still.map(at);
  const placed = placeBadges(badges, points, at);
  const facilities = facilityMarks(facilityContext(input), [...points, ...placed.map(at)], at);
  const all = titled([...facilities, ...placed, ...still], input, at);
  return { marks: all.map((mark) => markAt(mark, camera, size)) };
}

function titled(marks: SceneMark[], { naming, answer, size }: SceneInput, at: (mark: SceneMark) => Target) {
  if (!naming || naming.rows.length === 0) return marks;
  const titles = placeTitles(marks, naming, (row) => answer.markOf(row), at, size);
  return marks.map((mark) => ({ ...mark, title: titles.get(mark.key) ?? null }));
}

/** The ids that a reader can find on the map: marks, members of clusters, members of badges. */
export function drawnIds(
  { marks }: Scene,
  answer: Pick<Answer, "rowsOf">,
  query: Pick<Query, "record">,
): string[] {
  const rows = marks.flatMap((mark) => (mark.of === null ? [] : answer.rowsOf(mark.of)));
  return rows.map((row) => query.record(row)?.properties.id ?? "");
}

/** Marks are made and moved aside for quarters of a zoom, so that they hold still during small changes. */
export function layoutZoom(zoom: number): number {
  return Math.round(zoom * 4) / 4;
}

/** Whether badges say the name of their country, or only its code. */
export function saysCountries(zoom: number): boolean {
  return layoutZoom(zoom) >= LONG_LABELS_FROM;
}

function facilityContext({ facilities, answer, selection, camera }: SceneInput) {
  return { facilities, withRecord: answer.facilities, selection, zoom: layoutZoom(camera.zoom) };
}

/** @param holder key of the mark that holds the open record */
function answerMarks(input: SceneInput, holder: string | null): SceneMark[] {
  const mute = muteBelow(input.answer.marks);
  const bubbles = input.circles ? bubblesOf(input.answer, input.circles) : null;
  return input.answer.marks.map((mark) => {
    const { key, lon, lat, families, count, row } = mark;
    const bubble = bubbles?.get(key) ?? null;
    const common = { key, lon, lat, families, count, row, shares: sharesOf(families), of: mark, bubble };
    const selected = key === holder;
    if (mark.kind === "pin") return { ...BARE, ...common, ...pinLook(row, input), selected };
    const look = mark.kind === "badge" ? badgeLook(mark, input) : clusterLook(mark, count >= mute, input);
    return { ...BARE, ...common, ...look, selected };
  });
}

/** The number of records from which on a cluster has its number written on it. */
function muteBelow(marks: readonly GeoMark[]): number {
  const room = MOST_LABELS - marks.filter(({ kind }) => kind === "badge").length;
  const counts = marks.flatMap(({ kind, count }) => (kind === "cluster" ? [count] : []));
  if (counts.length <= room) return 0;
  return (counts.sort((a, b) => b - a)[Math.max(0, room)] ?? 0) + 1;
}

function clusterLook(
  { count, splits }: Exclude<GeoMark, { kind: "pin" | "badge" }>,
  says: boolean,
  input: SceneInput,
) {
  const label = says ? input.labels.cluster(count) : "";
  const radius = clusterRadius(count, label, input.query.size);
  return { kind: "cluster", radius, halfWidth: radius, label, splits } as const;
}

function badgeLook(badge: Labelled, { labels, camera }: SceneInput) {
  const label = labels.badge(badge, saysCountries(camera.zoom));
  return { kind: "badge", label, country: badge.country, others: badge.others, ...badgeSize(label) } as const;
}

function pinLook(row: Row, { query }: SceneInput) {
  const precision = query.precision(row);
  const ring = precision === "facility" ? null : { km: query.place(row)?.radiusKm ?? 0, radius: 0 };
  const type = query.type(row);
  const hollow = precision === "province";
  const size = { radius: PIN_RADIUS, halfWidth: PIN_RADIUS };
  return { kind: "pin", type, typeClass: query.classOf(type), ring, hollow, ...size } as const;
}

/** The open record, where the filter leaves it out: at most one. */
function outsideMarks(row: Row, input: SceneInput): SceneMark[] {
  const { query, answer } = input;
  const place = query.place(row);
  if (answer.standings[row] !== 0 || place === null) return [];
  const isBadge = query.precision(row) === "country";
  const look = isBadge
    ? badgeLook({ country: countryOf(row, query), others: [], count: 1 }, input)
    : pinLook(row, input);
  const own = { ...familiesOf(query.classOf(query.type(row))), row, lon: place.lon, lat: place.lat };
  const outside = {
    count: 0,
    selected: true,
    outsideFilter: true,
    interactive: false,
    key: `outside-${row}`,
  };
  return [{ ...BARE, ...look, ...own, ...outside }];
}

function countryOf(row: Row, query: SceneInput["query"]): string {
  const { places, countries } = query.record(row)?.properties ?? { places: [], countries: [] };
  return anchorOf(places)?.country ?? countries[0] ?? "";
}

function familiesOf(only: number): Pick<SceneMark, "families" | "shares"> {
  const families = Array.from({ length: CLASSES }, (_, index) => (index === only ? 1 : 0));
  return { families, shares: sharesOf(families) };
}
