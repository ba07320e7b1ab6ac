/**
 * The classes of type that occur at each point. A *slot* is one point and one class of its rows; slots are sorted by
 * point, then by class. Most points have one or two of the classes, so a table of all would be mostly empty.
 */
export interface Slots {
  /** Per point code, and one more: its first slot. */
  readonly offsets: Uint32Array;
  /** Per slot. */
  readonly classes: Uint8Array;
}

/** How many rows are shown at each point, and in each slot. Whoever counts them keeps them equal. */
export interface PointRows {
  readonly slots: Slots;
  /** Per point code. */
  readonly counts: Uint32Array;
  /** Per slot. */
  readonly inSlots: Uint32Array;
}

/**
 * @param points per position
 * @param classOf class of a position, below 32
 * @param count how many points there are
 * @returns the slots, and the slot of each position
 */
export function slotsOf(
  points: Uint32Array,
  classOf: (position: number) => number,
  count: number,
): { readonly slots: Slots; readonly slotAt: Uint32Array } {
  const occurring = new Uint32Array(count);
  for (let position = 0; position < points.length; position++) {
    const point = points[position] ?? 0;
    occurring[point] = (occurring[point] ?? 0) | (1 << classOf(position));
  }
  const offsets = new Uint32Array(count + 1);
  const classes: number[] = [];
  for (let point = 0; point < count; point++) {
    const bits = occurring[point] ?? 0;
    for (let own = 0; bits >>> own !== 0; own++) if (((bits >>> own) & 1) === 1) classes.push(own);
    offsets[point + 1] = classes.length;
  }
  const slotAt = new Uint32Array(points.length);
  for (let position = 0; position < points.length; position++) {
    const point = points[position] ?? 0;
    const below = (occurring[point] ?? 0) & ((1 << classOf(position)) - 1);
    slotAt[position] = (offsets[point] ?? 0) + ones(below);
  }
  return { slots: { offsets, classes: Uint8Array.from(classes) }, slotAt };
}

function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
