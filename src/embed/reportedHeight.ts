/** Parts that stand where a link names none that we know. */
const USUAL = "map,sentence,chips,timeline";

/** Three rows of the list; it scrolls. */
const FIXED = { chips: 36, timeline: 144, list: 320 };

/** A scrollbar that comes or goes must not start a to and fro between host and frame. */
const STEP = 20;

/**
 * The height that a frame asks its host for, in CSS pixels: of its width and its parts alone. What it is given comes
 * into it nowhere, so no host can make it grow by answering. The loader has the same table, to keep the place free.
 * The numbers are those of the parts as they are set at that width.
 * @param width of the frame, CSS pixels
 * @param parts as the link names them (`EmbedPart`); without one that is known: the usual ones
 */
export function reportedHeight(width: number, parts: readonly string[]): number {
  const heights: Readonly<Record<string, number>> = {
    ...FIXED,
    // Lower than wide, and neither a slit on a phone nor a wall on a desk.
    map: Math.min(560, Math.max(260, Math.round((0.62 * width) / STEP) * STEP)),
    // One line on a desk, two or three of smaller type on a phone.
    sentence: width < 300 ? 64 : width < 560 ? 46 : 35,
  };
  const known = Object.keys(heights).filter((part) => parts.includes(part));
  // Credit and link, which wrap in the narrowest frames.
  const foot = width < 310 ? 50 : 36;
  return (known.length > 0 ? known : USUAL.split(",")).reduce(
    (sum, part) => sum + (heights[part] ?? 0),
    foot,
  );
}
