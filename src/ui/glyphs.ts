import { FAMILIES, type Family, familyOf, type IncidentType, isIncidentType } from "../domain/vocabulary.ts";
import { arrow, bar, dot, head, line, polygon, ring } from "./strokes.ts";

/*
 * One table of path data for map, legend, list and picture. Box 24 × 24, middle at 12,12: that is where a
 * mark stands on the map, and where its glyph is centred. Fill both, never stroke; fill rule `nonzero`.
 */

/** The family's outline, all of about the same area, so that none looks more important. */
export const FAMILY_SHAPES: Readonly<Record<Family, string>> = {
  /** Diamond. */
  assault:
    "M10.9 .9Q12 -.2 13.1 .9L23.1 10.9Q24.2 12 23.1 13.1L13.1 23.1Q12 24.2 10.9 23.1L.9 13.1Q-.2 12 .9 10.9Z",
  /** Circle. */
  unrest: dot([12, 12], 10.2),
  /** Square. */
  release: "M4 3H20Q21 3 21 4V20Q21 21 20 21H4Q3 21 3 20V4Q3 3 4 3Z",
  /** Shield: flat above, a point below. */
  inside: "M3.5 2.5H20.5Q21.5 2.5 21.5 3.5V15.5L12 23.5L2.5 15.5V3.5Q2.5 2.5 3.5 2.5Z",
  /** Speech bubble. */
  words: "M5 4H19Q23 4 23 8V15Q23 19 19 19H12L6.5 23.8V19H5Q1 19 1 15V8Q1 4 5 4Z",
};

/** The type's sign, drawn in `--mark-ink` on the family's shape, from 20 px on. Two bars stand for custody. */
export const GLYPHS: Readonly<Record<IncidentType, string>> = {
  /** From outside onto a wall. */
  prison_attack: bar([12, 6], [12, 18]) + head([5.4, 12], [10, 12], 3.8) + head([18.6, 12], [14, 12], 3.8),
  custody_violence:
    bar([5, 8.8], [5, 15.2]) +
    bar([19, 8.8], [19, 15.2]) +
    bar([8.6, 8.6], [15.4, 15.4]) +
    bar([15.4, 8.6], [8.6, 15.4]),
  hostage_taking:
    line("9.2,7.4 6.6,7.4 6.6,16.6 9.2,16.6") +
    line("14.8,7.4 17.4,7.4 17.4,16.6 14.8,16.6") +
    dot([12, 12], 2.3),
  custody_death: bar([7, 7.4], [7, 16.6]) + bar([17, 7.4], [17, 16.6]) + bar([9.5, 12], [14.5, 12], 2.2),
  /** A person. */
  staff_attack: `${dot([12, 8.6], 2.9)}M6.6 17.6V16.6Q6.6 12.8 12 12.8Q17.4 12.8 17.4 16.6V17.6Z`,
  /** Out of a box. */
  breakout: line("12,7 7,7 7,17 12,17") + arrow([9.8, 12], [19.4, 12], 3.4),
  riot: bar([12, 17.5], [12, 5.8], 2.2) + bar([9.6, 17.5], [6, 8.2], 2.2) + bar([14.4, 17.5], [18, 8.2], 2.2),
  /** A wall with a gap, and out on both sides. */
  seizure:
    bar([12, 5.2], [12, 9.4]) +
    bar([12, 14.6], [12, 18.8]) +
    head([9.6, 12], [4.8, 12], 3.8) +
    head([14.4, 12], [19.2, 12], 3.8),
  /** An open door. */
  release: line("13,17.2 17.2,17.2 17.2,6.8 11,6.8", 1.8) + polygon("6.4,5.9 12,8.2 12,19.6 6.4,18.1"),
  exchange: arrow([6, 8.7], [18.4, 8.7], 3) + arrow([18, 15.3], [5.6, 15.3], 3),
  transfer: bar([6.2, 6.6], [6.2, 17.4]) + bar([17.8, 6.6], [17.8, 17.4]) + arrow([8.2, 12], [15.8, 12], 3.2),
  /** Away from a tent. */
  camp_departure: polygon("8.8,6.4 13.2,17.6 4.4,17.6") + arrow([12.4, 10.6], [20.4, 10.6], 3.6),
  network:
    line("12,7.6 7.4,15.8 16.6,15.8 12,7.6", 1.6) +
    dot([12, 7.4], 2.5) +
    dot([7.2, 16], 2.5) +
    dot([16.8, 16], 2.5),
  /** A magnifier. */
  counter_operation: ring([10.8, 10.6], 4.9) + bar([14, 13.8], [18, 17.8], 2.4),
  /** Scales. */
  legal:
    bar([12, 5.6], [12, 17]) +
    bar([6, 7.6], [18, 7.6], 1.8) +
    bar([8.6, 17.4], [15.4, 17.4]) +
    polygon("4.2,11.6 9,11.6 6.6,14.8") +
    polygon("15,11.6 19.8,11.6 17.4,14.8"),
  /** A megaphone. */
  propaganda: polygon("5.6,9.4 9,9.4 15,6 15,17 9,13.6 5.6,13.6") + bar([18, 8.6], [18, 14.4]),
  /** An open book. */
  programme: polygon("5,7 11.2,8.8 11.2,17 5,15.2") + polygon("19,7 12.8,8.8 12.8,17 19,15.2"),
  /** A series. */
  campaign: [8, 11.6, 15.2].map((y) => dot([6.8, y], 1.2) + bar([9.6, y], [18, y])).join(""),
};

/** A reader's own file brings types that are none of ours: a hexagon, of about the same area as the families' shapes. */
export const OWN_SHAPE =
  "M11.1 .9Q12 .4 12.9 .9L20.8 5.5Q21.7 6 21.7 7V17Q21.7 18 20.8 18.5L12.9 23.1Q12 23.6 11.1 23.1L3.2 18.5Q2.3 18 2.3 17V7Q2.3 6 3.2 5.5Z";

const pips = (...centres: readonly (readonly [x: number, y: number])[]): string =>
  centres.map((centre) => dot(centre, 2.1)).join("");

/** Their signs by number, as on a die: no letter means the same in two languages. The last stands for all others. */
export const OWN_GLYPHS: readonly string[] = [
  pips([12, 12]),
  pips([8.4, 8.4], [15.6, 15.6]),
  pips([7.6, 7.6], [12, 12], [16.4, 16.4]),
  pips([8.4, 8.4], [15.6, 8.4], [8.4, 15.6], [15.6, 15.6]),
  pips([7.6, 7.6], [16.4, 7.6], [12, 12], [7.6, 16.4], [16.4, 16.4]),
  pips([8.2, 6.8], [15.8, 6.8], [8.2, 12], [15.8, 12], [8.2, 17.2], [15.8, 17.2]),
  ring([12, 12], 5),
];

/** How a class of marks is drawn: the five families, then the classes of a file's own types. */
export interface ClassLook {
  /** Sets `--family`, see marks.css. */
  readonly className: string;
  readonly shape: string;
}

/** In the order of the classes, see `CLASSES` of the columns. */
export const CLASS_LOOKS: readonly ClassLook[] = [
  ...FAMILIES.map((family) => ({ className: `family-${family}`, shape: FAMILY_SHAPES[family] })),
  ...OWN_GLYPHS.map((_, index) => ({ className: `own-${index + 1}`, shape: OWN_SHAPE })),
];

const OTHERS: ClassLook = { className: `own-${OWN_GLYPHS.length}`, shape: OWN_SHAPE };

/** A class that there is not is drawn as "all others". */
export function classLook(number: number): ClassLook {
  return CLASS_LOOKS[number] ?? OTHERS;
}

/**
 * Shape, colour and sign of a type.
 * @param ownClass class of a type that is none of ours; without it, it is one of "all others"
 */
export function typeLook(
  type: string,
  ownClass = CLASS_LOOKS.length - 1,
): ClassLook & { readonly glyph: string } {
  const family = familyOf(type);
  const number = family === null ? Math.max(ownClass, FAMILIES.length) : FAMILIES.indexOf(family);
  const glyph = isIncidentType(type) ? GLYPHS[type] : OWN_GLYPHS[number - FAMILIES.length];
  return { ...classLook(number), glyph: glyph ?? "" };
}
