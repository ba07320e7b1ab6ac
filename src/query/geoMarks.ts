import type { GeoMark, Row, View } from "./answer.ts";
import type { Arrangement } from "./arrangement.ts";
import type { ClusterMark } from "./clusterMarks.ts";
import type { Clusters } from "./clusters.ts";
import { OUT } from "./lookups.ts";

/** The map's largest zoom: what has not come apart there never does. */
const MOST_ZOOM = 14;

/** Marks as screens see them, with rows instead of points. */
export interface GeoMarks {
  marks(view: View): readonly GeoMark[];
}

interface Made {
  readonly mark: ClusterMark;
  readonly distance: number;
  readonly clusters: Clusters;
}

/** What the marks that screens hold were made of. */
const made = new WeakMap<GeoMark, Made>();

/** @param standings per row; they change with what is shown */
export function createGeoMarks(
  { byPoint: { offsets, rows } }: Arrangement,
  clusters: Clusters,
  standings: Uint8Array,
): GeoMarks {
  const firstRowAt = (point: number): Row => {
    const last = (offsets[point + 1] ?? 1) - 1;
    let at = offsets[point] ?? 0;
    while (at < last && standings[rows[at] ?? 0] === OUT) at++;
    return rows[at] ?? 0;
  };
  return {
    marks(view) {
      return clusters.marks(view).map((mark) => {
        const geoMark = geoMarkOf(mark, firstRowAt(mark.point));
        made.set(geoMark, { mark, distance: view.distance, clusters });
        return geoMark;
      });
    },
  };
}

function geoMarkOf(
  { kind, key, lon, lat, count, families, splits, country, others }: ClusterMark,
  row: Row,
): GeoMark {
  const at = { key, lon, lat, count, families, row };
  if (kind === "pin") return { kind, ...at };
  return kind === "badge" ? { kind, ...at, country, others } : { kind, ...at, splits };
}

/** Shown rows of a mark, ascending. */
export function rowsOfMark(
  geoMark: GeoMark,
  { byPoint: { offsets, rows } }: Arrangement,
  standings: Uint8Array,
): readonly Row[] {
  const stretches = made.get(geoMark)?.mark.stretches ?? new Uint32Array(0);
  const shown: Row[] = [];
  for (let at = 0; at < stretches.length; at += 2) {
    const end = offsets[stretches[at + 1] ?? 0] ?? 0;
    for (let of = offsets[stretches[at] ?? 0] ?? 0; of < end; of++) {
      const row = rows[of] ?? 0;
      if (standings[row] !== OUT) shown.push(row);
    }
  }
  return [...Uint32Array.from(shown).sort()];
}

/** The mark among these that stands for a point; null where none does. */
export function markAtPoint(marks: readonly GeoMark[], point: number): GeoMark | null {
  return marks.find((geoMark) => holdsPoint(made.get(geoMark)?.mark.stretches, point)) ?? null;
}

function holdsPoint(stretches: Uint32Array | undefined, point: number): boolean {
  for (let at = 0; at < (stretches?.length ?? 0); at += 2) {
    if (point >= (stretches?.[at] ?? 0) && point < (stretches?.[at + 1] ?? 0)) return true;
  }
  return false;
}

/** The least zoom above `from` at which a mark comes apart; null: none, up to the largest. */
export function splitZoomOf(geoMark: GeoMark, from: number): number | null {
  const found = made.get(geoMark);
  if (found === undefined) return null;
  const { clusters, mark, distance } = found;
  return clusters.splitZoom(clusters.pointsOf(mark), from, MOST_ZOOM, distance);
}
