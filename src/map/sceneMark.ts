import { FAMILIES, type IncidentType } from "../domain/vocabulary.ts";
import type { FamilyCounts, Row } from "../query/answer.ts";
import { type MapCamera, pixelsOfKm, project, type Size } from "./camera.ts";

export type MarkKind = "pin" | "cluster" | "badge" | "facility";

/** One mark as it is drawn, by the live map and by the still picture alike. Pixels are CSS pixels. */
export interface SceneMark {
  /** Stable while the mark stands for the same records. */
  readonly key: string;
  readonly kind: MarkKind;
  /** Where it stands on the ground. */
  readonly lon: number;
  readonly lat: number;
  /** How far it was moved aside on the screen; only badges are, because they mark no point. */
  readonly dx: number;
  readonly dy: number;
  /** Its middle on the screen. */
  readonly x: number;
  readonly y: number;
  /** Half its height. */
  readonly radius: number;
  /** Half its width. */
  readonly halfWidth: number;
  /** Records of each family, in the order of FAMILIES. */
  readonly families: FamilyCounts;
  /** Type of its only record. */
  readonly type: IncidentType | null;
  /** Of a badge: ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Records of the filtered set that it stands for. */
  readonly count: number;
  /** Short text shown on it; empty where glyph and shape say all. */
  readonly label: string;
  readonly rows: readonly Row[];
  /** Ids of the records it stands for; of a facility, its own. */
  readonly ids: readonly string[];
  /** It, or one of its members, is the open record. */
  readonly selected: boolean;
  /** The open record where the filter leaves it out: drawn, counted nowhere. */
  readonly outsideFilter: boolean;
  /** The circle in which the record lies; null where the point is the site itself. */
  readonly ring: { readonly km: number; readonly radius: number } | null;
  /** Only the province is known: an outline without a body. */
  readonly hollow: boolean;
  /** A facility without a record in the filtered set. */
  readonly faint: boolean;
  /** It can be pointed at, focused and opened; otherwise it is only a drawing. */
  readonly interactive: boolean;
  /** Zooming in tells its members apart. */
  readonly splits: boolean;
}

/** Everything that is drawn, in the order in which it is drawn. */
export interface Scene {
  readonly marks: readonly SceneMark[];
}

/**
 * Two targets whose middles are nearer than 24 px are too near (WCAG 2.2, 2.5.8); scenes are made for quarters
 * of a zoom, so they leave room for an eighth.
 */
export const TARGET_DISTANCE = 28;

const RING_GAP = 4;

/** What most marks have in common. */
export const BARE = {
  dx: 0,
  dy: 0,
  x: 0,
  y: 0,
  label: "",
  type: null,
  country: null,
  ring: null,
  hollow: false,
  faint: false,
  selected: false,
  outsideFilter: false,
  interactive: true,
  splits: false,
} as const;

export const NO_FAMILIES: FamilyCounts = FAMILIES.map(() => 0);

/** The same mark where a camera puts it, its ring as large as the camera shows it. */
export function markAt(mark: SceneMark, camera: MapCamera, size: Size): SceneMark {
  const [x, y] = project(camera, size, mark.lon, mark.lat);
  const ring = mark.ring && { ...mark.ring, radius: ringRadius(mark, mark.ring.km, camera.zoom) };
  return { ...mark, x: x + mark.dx, y: y + mark.dy, ring };
}

/** A ring is never hidden by its own pin: where its true size is smaller, it stands just around it. */
export function ringRadius(
  { lat, radius }: Pick<SceneMark, "lat" | "radius">,
  km: number,
  zoom: number,
): number {
  return Math.max(radius + RING_GAP, pixelsOfKm(km, lat, zoom));
}
