import type { ClusterMark } from "./clusterMarks.ts";
import { CLASSES, type PointColumn } from "./columns.ts";
import type { PointRows } from "./slots.ts";

/** One mark for each country that records are only known to lie in; never clustered with others. */
export function badgeMarks(
  points: PointColumn,
  { counts, slots, inSlots }: PointRows,
  isShown: (code: number) => boolean,
): ClusterMark[] {
  return points.badges.flatMap((country, index) => {
    const code = index + 1;
    if (!isShown(code)) return [];
    const count = counts[code] ?? 0;
    const families = new Uint32Array(CLASSES);
    const end = slots.offsets[code + 1] ?? 0;
    for (let slot = slots.offsets[code] ?? 0; slot < end; slot++) {
      families[slots.classes[slot] ?? 0] = inSlots[slot] ?? 0;
    }
    return [
      {
        kind: "badge" as const,
        key: `badge-${country}`,
        lon: points.lon[code] ?? 0,
        lat: points.lat[code] ?? 0,
        count,
        families,
        point: code,
        splits: false,
        country,
        stretches: Uint32Array.of(code, code + 1),
      },
    ];
  });
}
