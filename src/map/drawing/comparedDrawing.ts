import { TITLE_SIZE } from "../markSizes.ts";
import type { SceneMark } from "../sceneMark.ts";
import { type Drawn, drawn } from "./drawn.ts";

type Compared = Pick<SceneMark, "bubble" | "title" | "radius" | "halfWidth">;

/** What lies beneath all marks, around the middle of its own: its circle, and the line to its title. */
export function beneathDrawing(mark: Compared): Drawn | null {
  const parts = [...circle(mark.bubble), ...leader(mark)];
  return parts.length === 0 ? null : drawn("g", {}, ...parts);
}

function circle(bubble: SceneMark["bubble"]): Drawn[] {
  if (bubble === null || bubble.radius === 0) return [];
  const radius = tenths(bubble.radius);
  if (!bubble.isCapped) return [drawn("circle", { class: "map-bubble", r: radius })];
  return [
    drawn("circle", { class: "map-bubble map-bubble-capped", r: radius }),
    drawn("text", { class: "map-bubble-more", y: -radius, dy: "0.36em" }, "+"),
  ];
}

/** The title beside a mark, seen from its middle; null: it has none. */
export function titleDrawing({ title }: Pick<SceneMark, "title">): Drawn | null {
  if (title === null) return null;
  const { text, dx, dy, halfWidth, anchor } = title;
  const toAnchor = anchor === "start" ? -halfWidth : anchor === "end" ? halfWidth : 0;
  const attributes = {
    class: `map-title map-title-${anchor}`,
    x: tenths(dx + toAnchor),
    y: tenths(dy + TO_BASELINE),
  };
  return drawn("text", attributes, isolated(text));
}

/** A title nearer than this needs no line to its mark. */
const NEAR = 8;

/** From the edge of a mark to the nearest point of its title. */
function leader({ title, halfWidth, radius }: Compared): Drawn[] {
  if (title === null) return [];
  const x = nearestTo0(title.dx, title.halfWidth);
  const y = nearestTo0(title.dy, title.radius);
  const [left, top] = [clamp(x, halfWidth), clamp(y, radius)];
  if (Math.hypot(x - left, y - top) < NEAR) return [];
  const ends = { x1: tenths(left), y1: tenths(top), x2: tenths(x), y2: tenths(y) };
  return [drawn("line", { class: "map-title-line", ...ends })];
}

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

const nearestTo0 = (middle: number, half: number): number => middle - clamp(middle, half);

/** From the middle of the letters to the line they stand on. */
const TO_BASELINE = 0.35 * TITLE_SIZE;

/** The map is never mirrored, but the signs of a title follow its own direction (UAX #9, isolates). */
const isolated = (text: string): string => `\u2068${text}\u2069`;

const tenths = (pixels: number): number => Math.round(pixels * 10) / 10 + 0;
