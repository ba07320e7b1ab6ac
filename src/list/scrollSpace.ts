/**
 * Where rows stand when there are more of them than an element can be long: browsers cut one at 33,554,428 px.
 * A *scroll* is a position of the scroll bar in CSS pixels, 0 where the rows begin; a *place* is the same in a
 * list of full length. What lies between them is the *skip*. In the middle a pixel of the scroll bar stands for
 * many of the list; moving by wheel or keys keeps the skip, so that it is exact.
 */
export interface ScrollSpace {
  readonly rows: number;
  /** CSS pixels, a whole number. */
  readonly rowHeight: number;
  /** Height of what is seen. */
  readonly view: number;
  /** What all rows together would take. */
  readonly full: number;
  /** What they are given. */
  readonly length: number;
}

/**
 * Shorter than any browser's limit by far: layers are placed in 32-bit floats, which tell half pixels apart
 * up to 8,388,608 device pixels.
 */
export const LONGEST = 5_000_000;

/** At both ends pixels of the scroll bar are pixels of the list: nothing ever has to be put right there. */
const EXACT = 100_000;

export function scrollSpace(rows: number, rowHeight: number, view: number): ScrollSpace {
  const full = rows * rowHeight;
  return { rows, rowHeight, view, full, length: Math.min(full, LONGEST) };
}

/** The skip that belongs to a scroll when somebody goes there at once, by dragging the scroll bar say. */
export function skipAt(space: ScrollSpace, scroll: number): number {
  return Math.round(spare(space) * share(space, scroll));
}

/** The scroll from which `skipAt` leads to a place, to within a pixel of the scroll bar. */
export function scrollAt(space: ScrollSpace, place: number): number {
  const [all, middle] = [spare(space), middleOf(space)];
  if (place <= EXACT || all === 0) return place;
  if (place >= EXACT + middle + all) return place - all;
  return EXACT + (place - EXACT) / (1 + all / middle);
}

export interface Position {
  readonly scroll: number;
  readonly skip: number;
}

export const placeOf = ({ scroll, skip }: Position): number => scroll + skip;

/** Half of what the smallest drag of the scroll bar moves: anything less was a wheel, a key or a finger. */
export const farFrom = ({ length, view }: ScrollSpace): number => length / (4 * Math.max(view, 1));

/** The position after somebody scrolled: exact nearby, in proportion far away. */
export function moved(space: ScrollSpace, { scroll, skip }: Position, to: number): Position {
  const isFar = Math.abs(to - scroll) > farFrom(space);
  return { scroll: to, skip: isFar ? skipAt(space, to) : Math.min(skip, spare(space)) };
}

/** The scroll bar is at an end, and the rows are not. */
export function isStuck(space: ScrollSpace, { scroll, skip }: Position): boolean {
  return (scroll <= 0 && skip > 0) || (scroll >= space.length - space.view && skip < spare(space));
}

/** The skip with which a place is seen at a scroll near its own; the ends have theirs. */
export function skipFor(space: ScrollSpace, place: number, scroll: number): number {
  const isEnd = scroll <= EXACT || scroll >= EXACT + middleOf(space);
  return isEnd ? skipAt(space, scroll) : Math.round(place - scroll);
}

/** The place nearest to the present one at which a row is wholly in sight, `head` pixels of which are covered. */
export function placeShowing(space: ScrollSpace, place: number, index: number, head: number): number {
  const top = index * space.rowHeight;
  if (top < place + head) return top - head;
  return Math.max(place, top + space.rowHeight - space.view);
}

/** Rows at a place, with some above and below; `to` is exclusive. */
export function rowsAt(
  { rows, rowHeight, view }: ScrollSpace,
  place: number,
  more: number,
): [number, number] {
  const first = Math.floor(place / rowHeight) - more;
  const last = Math.ceil((place + view) / rowHeight) + more;
  return [Math.max(0, Math.min(first, rows)), Math.max(0, Math.min(last, rows))];
}

const spare = ({ full, length }: ScrollSpace): number => full - length;

/** How much of the scroll bar lies between the two ends. */
const middleOf = ({ length, view }: ScrollSpace): number => length - view - 2 * EXACT;

function share(space: ScrollSpace, scroll: number): number {
  if (spare(space) === 0) return 0;
  return Math.max(0, Math.min(1, (scroll - EXACT) / middleOf(space)));
}
