import type { ClusterMark } from "./clusterMarks.ts";
import { CLASSES, type PointColumn } from "./columns.ts";
import { MIXED } from "./pointSums.ts";

/** One mark for each country that records are only known to lie in; never clustered with others. */
export function badgeMarks(
  points: PointColumn,
  counts: Uint32Array,
  classes: Uint32Array,
  only: Uint8Array,
  isShown: (code: number) => boolean,
): ClusterMark[] {
  return points.badges.flatMap((country, index) => {
    const code = index + 1;
    if (!isShown(code)) return [];
    const count = counts[code] ?? 0;
    const families = classes.slice(code * CLASSES, (code + 1) * CLASSES);
    const single = only[code] ?? MIXED;
    if (single !== MIXED) families.fill(0)[single] = count;
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
