/**
 * Advance widths of IBM Plex Sans, regular, of U+0020 to U+007E: one digit of base 36 each, in units of 0.028 em,
 * rounded up. No text can be measured without a page, and a name that is a little shorter than its box harms nobody.
 */
const ADVANCES =
  "9bfqmyp9cchmafaemmmmmmmmmmbbmmmiwnonolkpqfjnitqqmqnllpmwmmlcecmlmklilkcjl99jawlklleidlisjihdcdm";

export const UNIT = 0.028;
/** Letters that the table does not have; ideographs and the like are as wide as high. */
const MEAN = 22;
const SQUARE = 36;
const SQUARE_FROM = 0x2e80;

/** @param spacing between two letters. Both in em. */
export function textWidth(text: string, spacing: number): number {
  let width = -spacing;
  for (const letter of text.normalize("NFD")) {
    const code = letter.charCodeAt(0);
    // An accent has no width of its own.
    if (code >= FIRST_ACCENT && /\p{M}/u.test(letter)) continue;
    const units = Number.parseInt(ADVANCES[code - 32] ?? "", 36) || (code < SQUARE_FROM ? MEAN : SQUARE);
    width += units * UNIT + spacing;
  }
  return width;
}

const FIRST_ACCENT = 0x300;

/**
 * Breaks a name between words into as few lines as keep to a width, of about the same length.
 * @returns the lines, and the width of the widest
 */
export function linesOf(
  text: string,
  spacing: number,
  most: number,
): readonly [lines: string[], width: number] {
  const whole = textWidth(text, spacing);
  if (whole <= most) return [[text], whole];
  const aim = (2 * whole) / Math.ceil(whole / most);
  const [first = "", ...words] = text.split(" ");
  const lines = [first];
  for (const word of words) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    const breaks =
      textWidth(`${line}`, spacing) + textWidth(longer, spacing) > aim && lines.length * most < whole;
    if (breaks) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return [lines, Math.max(...lines.map((line) => textWidth(line, spacing)))];
}
