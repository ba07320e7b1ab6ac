import type { Row } from "../query/answer.ts";
import type { Size } from "./camera.ts";
import { TITLE_SIZE } from "./markSizes.ts";
import { cornersOf } from "./names/corners.ts";
import type { Obstacle } from "./names/names.ts";
import { textWidth } from "./names/textLines.ts";
import type { MarkTitle, Scene, SceneMark, Target } from "./sceneMark.ts";

/** Records that are to be named on the map. */
export interface Naming {
  /** The most important first; `title` is of the data, and may hold anything. */
  readonly rows: readonly { readonly row: Row; readonly title: string }[];
  /** `more`: other records that the mark stands for. */
  readonly words: (title: string, more: number) => string;
}

/** More names than this would hide the map; a link can ask for any number. */
const MOST_NAMES = 24;
const LETTERS = 28;
/** Semibold letters are wider than those that were measured. */
const WIDER = 1.06;
const HALF_HEIGHT = 8;
const GAP = 3;
const EDGE = 3;

/** A title in one short line: cut between words, without signs that would turn or hide the text around it. */
export function shortTitle(title: string): string {
  const clean = title
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const letters = [...clean];
  if (letters.length <= LETTERS) return clean;
  const head = letters.slice(0, LETTERS).join("");
  const space = head.lastIndexOf(" ");
  const whole = letters[LETTERS] === " " || space < LETTERS / 2 ? head : head.slice(0, space);
  return `${whole.replace(/[\s\p{P}]+$/u, "")}…`;
}

/**
 * The titles of an answer's marks, by their keys: beside the mark where nothing else is, else where they cover least.
 * A mark that stands for several records that are to be named has the name of the first.
 * @param marks with all that takes room
 * @param at where the camera sees a mark
 */
export function placeTitles(
  marks: readonly SceneMark[],
  { rows, words }: Naming,
  markOf: (row: Row) => string | null,
  at: (mark: SceneMark) => Target,
  size: Size,
): ReadonlyMap<string, MarkTitle> {
  const boxes = new Map(marks.map((mark) => [mark.key, boxOf(at(mark))]));
  const byKey = new Map(marks.map((mark) => [mark.key, mark]));
  const titles = new Map<string, MarkTitle>();
  const taken = new Map<string, Box>(boxes);
  for (const [index, corner] of cornersOf(size, "right", false).entries())
    taken.set(`corner ${index}`, corner);
  for (const { row, title } of rows.slice(0, MOST_NAMES)) {
    const key = markOf(row) ?? `outside-${row}`;
    const [mark, box] = [byKey.get(key), boxes.get(key)];
    if (mark === undefined || box === undefined || titles.has(key)) continue;
    const text = words(shortTitle(title), Math.max(0, mark.count - 1));
    const placed = bestPlace(
      text,
      box,
      [...taken].flatMap(([of, other]) => (of === key ? [] : [other])),
      size,
    );
    titles.set(key, placed);
    taken.set(`${key} `, moved(box, placed));
  }
  return titles;
}

/** Middle and halves, on the screen. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly radius: number;
}

const boxOf = ({ x, y, halfWidth, radius }: Target): Box => ({ x, y, halfWidth, radius });

const moved = ({ x, y }: Box, { dx, dy, halfWidth, radius }: MarkTitle): Box => ({
  x: x + dx,
  y: y + dy,
  halfWidth,
  radius,
});

function bestPlace(text: string, mark: Box, others: readonly Box[], size: Size): MarkTitle {
  const halfWidth = (textWidth(text, 0) * TITLE_SIZE * WIDER) / 2;
  const [first, ...rest] = placesAround(mark, halfWidth).map(
    ([dx, dy, anchor]): MarkTitle => ({ text, dx, dy, anchor, halfWidth, radius: HALF_HEIGHT }),
  );
  const cost = (place: MarkTitle): number => covered(moved(mark, place), others, size);
  return rest.reduce((best, place) => (cost(place) < cost(best) ? place : best), first as MarkTitle);
}

type Place = readonly [dx: number, dy: number, anchor: MarkTitle["anchor"]];

/** Right, left, below, above, then aslant; where all is taken nearby, farther off, with a line to the mark. */
function placesAround(mark: Box, halfWidth: number): Place[] {
  return STEPS.flatMap((step) => placesAt(mark, halfWidth, step));
}

const STEPS = [0, 14, 28, 42, 56];

function placesAt(mark: Box, halfWidth: number, step: number): Place[] {
  const across = mark.halfWidth + GAP + step + halfWidth;
  const along = mark.radius + GAP + step + HALF_HEIGHT;
  return [
    [across, 0, "start"],
    [-across, 0, "end"],
    [0, along, "middle"],
    [0, -along, "middle"],
    [halfWidth, along, "start"],
    [halfWidth, -along, "start"],
    [-halfWidth, along, "end"],
    [-halfWidth, -along, "end"],
  ];
}

/** Square pixels of other things that a box covers, and of itself that nobody would see. */
function covered(box: Box, others: readonly Box[], { width, height }: Size): number {
  const frame = { x: width / 2, y: height / 2, halfWidth: width / 2 - EDGE, radius: height / 2 - EDGE };
  // Rounded: what is wholly in the frame costs nothing at all.
  const hidden = Math.round(4 * box.halfWidth * box.radius - overlap(box, frame));
  return others.reduce((sum, other) => sum + overlap(box, other), 4 * hidden);
}

function overlap(a: Box, b: Box): number {
  const across =
    Math.min(a.x + a.halfWidth, b.x + b.halfWidth) - Math.max(a.x - a.halfWidth, b.x - b.halfWidth);
  const along = Math.min(a.y + a.radius, b.y + b.radius) - Math.max(a.y - a.radius, b.y - b.radius);
  return Math.max(0, across) * Math.max(0, along);
}

/** What names of places must not be under: the marks, and their titles. */
export function obstaclesOf({ marks }: Scene): readonly Obstacle[] {
  const titles = marks.flatMap(({ x, y, dx, dy, title }): Obstacle[] => {
    if (title === null) return [];
    const { halfWidth, radius } = title;
    const box = { x: x + title.dx, y: y + title.dy, dx: dx + title.dx, dy: dy + title.dy };
    // Like a badge it marks no point: a town's name beside it would seem to belong to it.
    return [{ kind: "badge", ...box, halfWidth, radius }];
  });
  return titles.length === 0 ? marks : [...marks, ...titles];
}
