import type { FamilyCounts, GeoMark, Row } from "../query/answer.ts";
import { CLASSES } from "../query/columns.ts";
import type { Bubble } from "./bubbles.ts";
import { type MapCamera, pixelsOfKm, project, type Size } from "./camera.ts";

export type MarkKind = "pin" | "cluster" | "badge" | "facility";

/** One mark as it is drawn, by the live map and by the still picture alike. Pixels are CSS pixels. */
export interface SceneMark {
  /** Stable while the mark stands for the same place; of a facility its id. */
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
  /** Records of each class, see CLASSES of the columns. */
  readonly families: FamilyCounts;
  /** The same as shares of SHARES, which is what can be seen of them. */
  readonly shares: readonly number[];
  /** Type of the only record of a pin. */
  readonly type: string | null;
  /** Class of that type. */
  readonly typeClass: number;
  /** Of a badge: ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Of a badge that several countries share: the others. */
  readonly others: readonly string[];
  /** Records of the filtered set that it stands for. */
  readonly count: number;
  /** Short text shown on it; empty where glyph and shape say all. */
  readonly label: string;
  /** One of its records, and the only one of a pin; null for a facility. */
  readonly row: Row | null;
  /** What it draws of the answer; null for a facility, and for the open record outside the filter. */
  readonly of: GeoMark | null;
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
  /** The circle beneath it; null: circles tell nothing of it. */
  readonly bubble: Bubble | null;
  /** The title of a record that is named on the map. */
  readonly title: MarkTitle | null;
}

/** The title of a record beside its mark. */
export interface MarkTitle {
  readonly text: string;
  /** From the middle of the mark to the middle of the text's box; half of that box. CSS pixels. */
  readonly dx: number;
  readonly dy: number;
  readonly halfWidth: number;
  readonly radius: number;
  /** Where the text begins. */
  readonly anchor: "start" | "middle" | "end";
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
  typeClass: 0,
  country: null,
  others: [],
  row: null,
  of: null,
  ring: null,
  hollow: false,
  faint: false,
  selected: false,
  outsideFilter: false,
  interactive: true,
  splits: false,
  bubble: null,
  title: null,
} as const;

const NONE: readonly number[] = Array.from({ length: CLASSES }, () => 0);
export const NO_FAMILIES = { families: NONE, shares: NONE } as const;

/** Parts of a whole ring: on the largest, one is three pixels long. */
export const SHARES = 48;

/**
 * Counts as whole shares of SHARES, so that a mark changes its look only when a reader could see it. What occurs
 * at all has at least one.
 */
export function sharesOf(families: FamilyCounts): readonly number[] {
  let total = 0;
  for (let index = 0; index < families.length; index++) total += families[index] ?? 0;
  if (total === 0) return NONE;
  const shares: number[] = [];
  let [counted, end] = [0, 0];
  for (let index = 0; index < families.length; index++) {
    const count = families[index] ?? 0;
    counted += count;
    const start = end;
    // The ends are rounded, not the shares: these then add up, and one that changes moves none but its neighbour.
    if (count > 0) end = Math.max(start + 1, Math.round((counted * SHARES) / total));
    shares.push(end - start);
  }
  return shares;
}

/** What takes room on the screen, and whether it can be touched. */
export type Target = Pick<SceneMark, "x" | "y" | "dx" | "dy" | "radius" | "halfWidth" | "interactive">;

/** Where a camera sees a mark. */
export function targetAt(mark: SceneMark, camera: MapCamera, size: Size): Target {
  const [x, y] = project(camera, size, mark.lon, mark.lat);
  const { dx, dy, radius, halfWidth, interactive } = mark;
  return { x: x + dx, y: y + dy, dx, dy, radius, halfWidth, interactive };
}

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
