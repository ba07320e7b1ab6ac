import { arrow, bar, dot, line, polygon, ring } from "./strokes.ts";

/*
 * Signs of the interface, in a 16 × 16 box, to fill (rule `nonzero`) in the colour of the text.
 * Those that point along the line of reading (`chevronStart`, `chevronEnd`) are mirrored by parts.css in right-to-left pages.
 */

const W = 1.6;

const tray = line("2.8,10.2 2.8,13.2 13.2,13.2 13.2,10.2", W);

export const ICONS = {
  close: bar([3.4, 3.4], [12.6, 12.6], W) + bar([12.6, 3.4], [3.4, 12.6], W),
  plus: bar([8, 2.6], [8, 13.4], W) + bar([2.6, 8], [13.4, 8], W),
  minus: bar([2.6, 8], [13.4, 8], W),
  search: ring([6.9, 6.9], 4.7, W) + bar([10, 10], [14, 14], 1.9),
  download: arrow([8, 1.8], [8, 10.6], 3.6, W) + tray,
  embed: line("5.4,3.8 1.8,8 5.4,12.2", W) + line("10.6,3.8 14.2,8 10.6,12.2", W),
  link:
    line("6.6,4.9 8.6,2.9 11,2.9 13.1,5 13.1,7.4 11.1,9.4", W) +
    line("9.4,11.1 7.4,13.1 5,13.1 2.9,11 2.9,8.6 4.9,6.6", W) +
    bar([6, 10], [10, 6], W),
  copy:
    line("10.6,5.4 10.6,2.6 2.6,2.6 2.6,10.6 5.4,10.6", W) +
    line("5.4,5.4 13.4,5.4 13.4,13.4 5.4,13.4 5.4,5.4", W) +
    dot([5.4, 5.4], W / 2),
  info: ring([8, 8], 6.6, 1.5) + dot([8, 4.9], 1) + bar([8, 7], [8, 11.8], 1.7),
  filter: bar([2, 4], [14, 4], W) + bar([4, 8], [12, 8], W) + bar([6, 12], [10, 12], W),
  list: [3.8, 8, 12.2].map((y) => dot([2.7, y], 1.1) + bar([5.6, y], [14, y], W)).join(""),
  map:
    line("1.8,3.8 6,2.4 10,3.8 14.2,2.4 14.2,12.2 10,13.6 6,12.2 1.8,13.6 1.8,3.8", 1.4) +
    bar([6, 2.4], [6, 12.2], 1.4) +
    bar([10, 3.8], [10, 13.6], 1.4),
  chevronUp: line("3,10.4 8,5.4 13,10.4", W),
  chevronDown: line("3,5.6 8,10.6 13,5.6", W),
  chevronStart: line("10.4,3 5.4,8 10.4,13", W),
  chevronEnd: line("5.6,3 10.6,8 5.6,13", W),
  /** Back to the beginning. */
  reset: `M8 2.6A5.4 5.4 0 1 1 3 6.9L4.5 7.4A3.8 3.8 0 1 0 8 4.2Z${polygon("8.4,0.4 8.4,6.4 4.6,3.4")}`,
  play: polygon("4,2.4 13,8 4,13.6"),
  pause: bar([5, 2.8], [5, 13.2], 2.6) + bar([11, 2.8], [11, 13.2], 2.6),
  external:
    line("6.6,3.4 2.8,3.4 2.8,13.2 12.6,13.2 12.6,9.4", 1.5) +
    bar([7, 9], [11.8, 4.2], W) +
    polygon("8.8,2 14,2 14,7.2"),
  up: arrow([8, 14], [8, 2], 4, W),
  down: arrow([8, 2], [8, 14], 4, W),
  left: arrow([14, 8], [2, 8], 4, W),
  right: arrow([2, 8], [14, 8], 4, W),
  /** Everything in view. */
  world:
    ring([8, 8], 6.6, 1.4) +
    bar([1.8, 8], [14.2, 8], 1.3) +
    "M8 1.4Q11.4 4.4 11.4 8Q11.4 11.6 8 14.6Q4.6 11.6 4.6 8Q4.6 4.4 8 1.4ZM8 3.3Q5.9 5.6 5.9 8Q5.9 10.4 8 12.7Q10.1 10.4 10.1 8Q10.1 5.6 8 3.3Z",
  /** The whole screen. */
  whole:
    line("2.6,6 2.6,2.6 6,2.6", W) +
    line("10,2.6 13.4,2.6 13.4,6", W) +
    line("13.4,10 13.4,13.4 10,13.4", W) +
    line("6,13.4 2.6,13.4 2.6,10", W),
  check: line("2.6,8.4 6.2,12 13.4,4.4", 1.9),
  warning: `M8 1.6L15 14H1ZM8 4.7L3.6 12.5H12.4Z${bar([8, 6.6], [8, 9.8], 1.5)}${dot([8, 11.2], 0.85)}`,
} as const satisfies Record<string, string>;

export type IconName = keyof typeof ICONS;
