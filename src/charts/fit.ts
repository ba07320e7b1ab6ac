/*
 * Text in a picture does not wrap by itself, and how wide it is nobody knows before it is drawn. Widths are taken from
 * the average letter of a sans serif, on the safe side.
 */

/** Width of a letter over its size. */
const LETTER = 0.55;
/** Of letters of scripts that are drawn in squares. */
const SQUARE = 1;
const SQUARES = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/;

/** Width of a text in pixels, rather more than less. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (SQUARES.test(letter) ? SQUARE : LETTER), 0) * size;
}

/** A text cut to a width, with an ellipsis where it was longer. */
export function fitted(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const letters = [...text];
  let kept = "";
  for (const letter of letters) {
    if (widthOf(`${kept}${letter}…`, size) > width) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in lines of at most a width; words that are longer stay whole. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
