import type { Facility, FacilityFeature } from "../domain/schema.ts";
import { BARE, NO_FAMILIES, type SceneMark, TARGET_DISTANCE, type Target } from "./sceneMark.ts";

const RADIUS = 5;
/** A facility too near to another mark to be opened here is a dot; zooming in makes it a mark. */
const DOT_RADIUS = 2;
/** Further out, dots beside nearly every mark would be dirt on the map. */
const DOTS_FROM = 4;

/** As much of a facility as its mark needs. */
export interface PlacedFacility {
  readonly geometry: FacilityFeature["geometry"];
  readonly properties: Pick<Facility, "id">;
}

/** What is known of the facilities: those with a record in the filtered set, and what is open. */
export interface FacilityContext {
  readonly facilities: readonly PlacedFacility[];
  readonly withRecord: ReadonlySet<string>;
  readonly selection: string | null;
  /** Web Mercator zoom. */
  readonly zoom: number;
}

/**
 * Facilities as second, quieter marks, counted nowhere. One under a pin or cluster is left out: the mark on
 * top says more. Those with a record in the filtered set are first to get a target of their own.
 * @param records pins, clusters and badges where the camera sees them
 * @param at puts a mark where the camera sees it
 */
export function facilityMarks(
  context: FacilityContext,
  records: readonly Target[],
  at: (mark: SceneMark) => Target,
): SceneMark[] {
  const targets = records.filter(({ interactive }) => interactive);
  const visible = candidates(context).filter((mark) => mark.selected || !isCovered(at(mark), records));
  return visible.flatMap((mark) => {
    const here = at(mark);
    const free = targets.every((other) => distance(here, other) >= TARGET_DISTANCE);
    if (free) targets.push(here);
    if (!free && !mark.selected && context.zoom < DOTS_FROM) return [];
    const radius = free || mark.selected ? RADIUS : DOT_RADIUS;
    return [{ ...mark, interactive: free, radius, halfWidth: radius }];
  });
}

function candidates({ facilities, withRecord, selection }: FacilityContext): SceneMark[] {
  const marks = facilities.flatMap(({ geometry, properties: { id } }): SceneMark[] => {
    if (geometry === null) return [];
    const [lon, lat] = geometry.coordinates;
    const own = { key: id, lon, lat, selected: selection === id, faint: !withRecord.has(id) };
    const size = { radius: RADIUS, halfWidth: RADIUS };
    return [{ ...BARE, ...size, ...NO_FAMILIES, kind: "facility", count: 0, ...own }];
  });
  return marks.toSorted((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}

const rank = ({ selected, faint }: SceneMark): number => (selected ? 0 : faint ? 2 : 1);

/** It lies under another mark, all of it or so much that the rest would look like a fault. */
function isCovered(mark: Target, records: readonly Target[]): boolean {
  return records.some((other) => distance(mark, other) < other.radius + DOT_RADIUS + 1);
}

/** From the nearest edge of a wide mark: a badge is a target along its whole width. */
function distance(a: Target, b: Target): number {
  const across = Math.max(0, Math.abs(a.x - b.x) - (b.halfWidth - b.radius));
  return Math.hypot(across, a.y - b.y);
}
