import { type Drawn, drawn } from "../drawing/drawn.ts";
import type { PlacedName } from "./names.ts";

/** A name at its place, and a town's own mark; its colours come from the style sheet. */
export function nameDrawing(name: PlacedName): Drawn {
  const { key, kind, strong, x, y } = name;
  const attributes = {
    "data-key": key,
    class: `map-name map-name-${kind}${strong ? " map-name-strong" : ""}`,
    transform: `translate(${tenths(x)} ${tenths(y)})`,
  };
  return drawn("g", attributes, ...nameBody(name));
}

/** What of a name stands around its place. */
export function nameBody(name: PlacedName): Drawn[] {
  const { lines, size, spacing, anchor } = name;
  const attributes = {
    "font-size": tenths(size),
    "letter-spacing": spacing === 0 ? undefined : tenths(spacing),
    "text-anchor": anchor,
  };
  return [
    ...dotOf(name),
    drawn("text", attributes, ...lines.map((line, index) => lineOf(name, line, index))),
  ];
}

/** From the middle of the letters to the line they stand on, in their size. */
const TO_BASELINE = 0.35;

function lineOf(name: PlacedName, line: string, index: number): Drawn {
  const { lines, dx, dy, halfWidth, anchor, size, leading, spacing } = name;
  const toAnchor = anchor === "start" ? -halfWidth : anchor === "end" ? halfWidth : spacing / 2;
  const y = dy + (index - (lines.length - 1) / 2) * leading + TO_BASELINE * size;
  return drawn("tspan", { x: tenths(dx + toAnchor), y: tenths(y) }, isolated(line));
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The map is never mirrored, but the signs of a name follow its own direction (UAX #9, isolates). */
const isolated = (line: string): string => (RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line);

/** A capital has the usual sign for a seat of government: a dot in a thin ring. */
function dotOf({ dot, kind }: PlacedName): Drawn[] {
  if (!dot) return [];
  if (kind === "town") return [drawn("circle", { class: "map-name-dot", r: 2 })];
  return [
    drawn("circle", { class: "map-name-ring", r: 3.1 }),
    drawn("circle", { class: "map-name-dot", r: 1.4 }),
  ];
}

const tenths = (pixels: number): number => Math.round(pixels * 10) / 10 + 0;
