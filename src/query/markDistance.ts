/** More marks with text than this are in view at no zoom, wherever the records lie. */
export const MOST_MARKS = 400;

/** Room for a finger and for a mark's text; 36 px are left of it at the far end of a quarter zoom. */
const LEAST_DISTANCE = 44;

/** Marks are made for zooms in quarters: the camera may show this much more of the world, each way. */
const FAR_END = 2 ** (1 / 8);

/**
 * How far apart marks have to stand so that no more than {@link MOST_MARKS} centres fit into a frame. In a
 * convex frame of area A and perimeter P no points a distance d apart can be more than 2A/(√3·d²) + P/(2d) + 1
 * (H. Groemer, Math. Z. 73, 1960).
 * @param width CSS pixels; @param height CSS pixels
 * @param rows of the dataset: where they are few, no frame can hold too many, and marks may stand as near as they can
 */
export function markDistance(width: number, height: number, rows = Number.POSITIVE_INFINITY): number {
  if (rows <= MOST_MARKS) return LEAST_DISTANCE;
  const area = (2 / Math.sqrt(3)) * width * FAR_END * height * FAR_END;
  const edge = (width + height) * FAR_END;
  const most = MOST_MARKS - 1;
  return Math.max(LEAST_DISTANCE, (edge + Math.sqrt(edge * edge + 4 * most * area)) / (2 * most));
}
