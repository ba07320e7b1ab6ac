import { textWidth } from "../names/textLines.ts";

/** On the safe side: where the typeface is missing, another takes its place. */
const SAFE = { regular: 1.05, semibold: 1.12 } as const;
export type Weight = keyof typeof SAFE;

/** Width of a line in pixels, rather more than less. */
export function lineWidth(text: string, size: number, weight: Weight = "regular"): number {
  return textWidth(text, 0) * size * SAFE[weight];
}

/** Code points that anybody reads in a picture; a file may hold longer texts. */
const LONGEST = 600;

/**
 * A text in lines of at most a width; what is longer than `most` lines, or a word longer than a line, is cut with an
 * ellipsis.
 */
export function textLines(
  text: string,
  size: number,
  width: number,
  { weight = "regular", most = 6 }: { readonly weight?: Weight; readonly most?: number } = {},
): string[] {
  const fits = (line: string): boolean => lineWidth(line, size, weight) <= width;
  const lines: string[] = [];
  for (const word of clean(text).split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(fits(word) ? word : cut(word, fits));
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return kept.map((line, index) => (index === most - 1 ? cut(`${line} ${lines[most] ?? ""}`, fits) : line));
}

/** One line, cut to a width with an ellipsis. */
export function cutLine(text: string, size: number, width: number): string {
  const fits = (line: string): boolean => lineWidth(line, size) <= width;
  const line = clean(text);
  return fits(line) ? line : cut(line, fits);
}

function cut(line: string, fits: (line: string) => boolean): string {
  const letters = [...line];
  while (letters.length > 0 && !fits(`${letters.join("").trimEnd()}…`)) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** Without signs that would turn or hide the text around it; whatever an editor or a file wrote. */
function clean(text: string): string {
  const short = [...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join("");
  return short
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
