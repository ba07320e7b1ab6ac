import { TITLE_SIZE } from "../markSizes.ts";
import type { PaintInk } from "./paintColours.ts";

/** A colour: of a token, of the family that a mark is of, or none. */
export type Paint = PaintInk | "family" | "none";

/** What the style sheets of the map say of a class, as attributes (SVG 2, presentation attributes). */
export interface PaintRule {
  /** The class; of a tag, what stands below elements of the classes. */
  readonly of: string;
  readonly tag?: string;
  /** Other classes that it, or what it stands in, has. */
  readonly within?: readonly string[];
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly more?: Readonly<Record<string, string | number>>;
  /** The line lies beneath the body. */
  readonly halo?: boolean;
}

const SEMIBOLD = { "font-weight": 600 };
const MIDDLE = { "text-anchor": "middle" };
const ROUND = { "stroke-linejoin": "round", "stroke-linecap": "round" };

/** As a cascade: a later rule goes before an earlier one. Held to `map/marks.css`, `names.css` and `picture.css`. */
export const PAINT_RULES: readonly PaintRule[] = [
  { of: "ground", tag: "use", more: ROUND },
  { of: "ground", tag: "path", more: ROUND },
  { of: "ground-sea", fill: "sea" },
  { of: "ground-land", fill: "land" },
  { of: "ground-shallows", fill: "shallows" },
  { of: "ground-coast", fill: "none", stroke: "coast" },
  { of: "ground-border", fill: "none", stroke: "border" },

  {
    of: "map-name",
    tag: "text",
    fill: "name-town-minor",
    stroke: "land",
    halo: true,
    more: { "stroke-width": 2.6, "stroke-linejoin": "round" },
  },
  { of: "map-name-strong", tag: "text", fill: "name-town" },
  { of: "map-name-country", tag: "text", fill: "name-country" },
  { of: "map-name-dot", fill: "name-dot", stroke: "land", halo: true, more: { "stroke-width": 1.6 } },
  { of: "map-name-ring", fill: "land", stroke: "name-dot", more: { "stroke-width": 1 } },

  { of: "map-ring", fill: "family", stroke: "family", more: { "fill-opacity": 0.09, "stroke-width": 1.25 } },
  {
    of: "map-ring",
    within: ["map-hollow"],
    fill: "none",
    more: { "fill-opacity": 1, "stroke-dasharray": "3 2.5" },
  },
  {
    of: "map-bubble",
    fill: "ink",
    stroke: "ink",
    more: { "fill-opacity": 0.13, "stroke-opacity": 0.55, "stroke-width": 1 },
  },
  { of: "map-bubble-capped", more: { "stroke-width": 1.5, "stroke-dasharray": "5 3" } },
  {
    of: "map-bubble-more",
    fill: "ink",
    stroke: "panel",
    halo: true,
    more: { "stroke-width": 3, "font-size": 16, ...SEMIBOLD, ...MIDDLE },
  },
  {
    of: "map-title",
    fill: "ink",
    stroke: "panel",
    halo: true,
    more: { "stroke-width": 3, "stroke-linejoin": "round", "font-size": TITLE_SIZE, ...SEMIBOLD, ...MIDDLE },
  },
  { of: "map-title-start", more: { "text-anchor": "start" } },
  { of: "map-title-end", more: { "text-anchor": "end" } },
  { of: "map-title-line", stroke: "ink-2", more: { "stroke-width": 1 } },

  { of: "mark-shape", fill: "family" },
  { of: "mark-glyph", fill: "mark-ink" },
  {
    of: "mark-shape",
    within: ["map-pin"],
    stroke: "mark-outline",
    halo: true,
    more: { "stroke-width": 2.5 },
  },
  {
    of: "mark-shape",
    within: ["map-pin", "map-hollow"],
    fill: "panel",
    stroke: "family",
    halo: false,
    more: { "stroke-width": 2 },
  },
  { of: "mark-glyph", within: ["map-pin", "map-hollow"], fill: "family" },

  { of: "map-disc", fill: "panel", stroke: "mark-outline", more: { "stroke-width": 1.5 } },
  { of: "map-count", fill: "ink", more: { "font-size": 12, ...SEMIBOLD, ...MIDDLE } },
  { of: "map-plate", fill: "panel", stroke: "rule-strong" },
  { of: "map-country", fill: "ink", more: { "font-size": 11.5, "font-weight": 500, ...MIDDLE } },
  { of: "map-site", fill: "panel", stroke: "facility", more: { "stroke-width": 2 } },
  { of: "map-site", within: ["map-faint"], more: { opacity: 0.45 } },

  { of: "map-halo", fill: "none", stroke: "accent", more: { "stroke-width": 3 } },
  { of: "map-halo", within: ["map-outside"], more: { "stroke-dasharray": "4 3" } },
  { of: "map-body", within: ["map-outside"], more: { opacity: 0.75 } },

  { of: "poster-ground", fill: "paper" },
  { of: "poster-rule", stroke: "rule", more: { "stroke-width": 1 } },
  { of: "poster-title", fill: "ink", more: SEMIBOLD },
  { of: "poster-strong", fill: "ink", more: SEMIBOLD },
  { of: "poster-text", fill: "ink" },
  { of: "poster-quiet", fill: "ink-2" },
];

/** What only a hand or a keyboard meets: not in a picture. */
export const UNPAINTED: ReadonlySet<string> = new Set(["map-touch", "map-focus"]);

/** Classes that look like nothing by themselves. */
export const STRUCTURE: readonly string[] = [
  "map-mark",
  "map-marks",
  "map-names",
  "map-cluster",
  "map-badge",
  "map-facility",
  "map-target",
  "map-name-town",
  "map-name-capital",
  "map-title-middle",
];
