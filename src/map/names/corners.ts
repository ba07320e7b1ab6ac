import type { Size } from "../camera.ts";
import type { Corner } from "./names.ts";

/** Of the style sheet: below it the foot is left out. */
const FOOT_FROM = 181;
const FOOT = 30;
/** Five buttons of a pointer's or a finger's size at the edge. */
const BUTTON = { fine: 28, coarse: 44 } as const;
const EDGE = 8;
const LEGEND_WIDTH = 96;
/** Of the closed legend, which is as high as a button. */
const LEGEND_FROM_BELOW = 38;

/**
 * Where buttons, the closed legend, scale and credits lie over a map, a little generously and for every map of a size
 * the same: names under them would be cut, and a picture leaves the same room as the live map that takes its place.
 * @param end the side of the buttons
 * @param touch whether buttons are made for fingers
 */
export function cornersOf({ width, height }: Size, end: "left" | "right", touch: boolean): Corner[] {
  const side = touch ? BUTTON.coarse : BUTTON.fine;
  const buttons = { halfWidth: side / 2 + EDGE, radius: (5 * side + EDGE) / 2 };
  const x = buttons.halfWidth;
  const corners: Corner[] = [
    { ...buttons, x: end === "right" ? width - x : x, y: Math.min(buttons.radius, height / 2) },
  ];
  if (height < FOOT_FROM) return corners;
  const legend = { halfWidth: LEGEND_WIDTH / 2, radius: (LEGEND_FROM_BELOW + side) / 2 };
  return [
    ...corners,
    { x: width / 2, y: height - FOOT / 2, halfWidth: width / 2, radius: FOOT / 2 },
    {
      ...legend,
      x: end === "right" ? legend.halfWidth : width - legend.halfWidth,
      y: height - legend.radius,
    },
  ];
}
