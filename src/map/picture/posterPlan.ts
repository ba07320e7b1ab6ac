import type { Size } from "../camera.ts";
import { type Drawn, drawn } from "../drawing/drawn.ts";
import { circleItems, familyItems, type LegendItem, signItems } from "./posterLegend.ts";
import { cutLine, lineWidth, textLines, type Weight } from "./posterText.ts";
import { type PosterWords, SIGNS, type Sign } from "./posterWords.ts";

/** A picture without its map: what stands above and below it, and the room between. Pixels from the upper left. */
export interface PosterPlan {
  readonly size: Size;
  /** The map reaches from side to side. */
  readonly map: { readonly top: number; readonly size: Size };
  readonly parts: readonly Drawn[];
}

/** How much is said; the first that leaves the map its share is taken. */
interface Detail {
  readonly signs: readonly Sign[];
  readonly circles: readonly number[];
  readonly isLong: boolean;
  /** Share of the height that the map has at least. */
  readonly map: number;
}

const CIRCLE_SHARES = [0.5, 1, 3];

const DETAILS: readonly Detail[] = [
  { signs: SIGNS, circles: CIRCLE_SHARES, isLong: true, map: 0.5 },
  { signs: SIGNS, circles: CIRCLE_SHARES, isLong: false, map: 0.48 },
  { signs: SIGNS.slice(0, 5), circles: [0.5, 1], isLong: false, map: 0.45 },
  { signs: [], circles: [0.5, 1], isLong: false, map: 0 },
];

/**
 * Lays out what a picture says. Nothing is written smaller than 9 px; in a small picture the explanation of signs goes
 * first; sentence, families, credit and the line on what is counted never do.
 * @param scale of the letters; left out: as the size asks for
 * @param isBrief whether to begin with the least, for a picture that is looked at much smaller than it is
 */
export function posterPlan(
  words: PosterWords,
  size: Size,
  { scale = scaleOf(size), isBrief = false }: { readonly scale?: number; readonly isBrief?: boolean } = {},
): PosterPlan {
  const [first, ...others] = isBrief ? DETAILS.slice(-1) : DETAILS;
  let plan = planWith(words, size, scale, first as Detail);
  for (const detail of others) {
    if (plan.isEnough) break;
    plan = planWith(words, size, scale, detail);
  }
  return plan;
}

/** One at 900 × 600. */
function scaleOf({ width, height }: Size): number {
  return Math.max(0.8, Math.min(1.7, Math.sqrt(width * height) / 735));
}

function planWith(
  words: PosterWords,
  size: Size,
  scale: number,
  detail: Detail,
): PosterPlan & { readonly isEnough: boolean } {
  const above = headOf(words, size, scale);
  const below = footOf(words, size, scale, detail);
  const height = Math.max(1, Math.floor(size.height - above.height - below.height));
  const top = Math.round(above.height);
  return {
    size,
    map: { top, size: { width: size.width, height } },
    parts: [...above.parts, drawn("g", { transform: `translate(0 ${top + height})` }, ...below.parts)],
    isEnough: height >= detail.map * size.height,
  };
}

interface Block {
  readonly height: number;
  readonly parts: readonly Drawn[];
}

/** Places parts one below the other, on the side where reading begins. */
class Column {
  readonly #parts: Drawn[] = [];
  readonly #size: Size;
  readonly #isRightToLeft: boolean;
  readonly margin: number;
  y: number;

  constructor(size: Size, { direction }: PosterWords, scale: number) {
    this.#size = size;
    this.#isRightToLeft = direction === "rtl";
    this.margin = Math.round(14 * scale);
    this.y = 0;
  }

  get room(): number {
    return this.#size.width - 2 * this.margin;
  }

  get block(): Block {
    return { height: this.y, parts: this.#parts };
  }

  /** @param x from where reading begins; @param baseline from the top of the picture */
  text(words: string, x: number, baseline: number, size: number, kind: string): void {
    const anchor = this.#isRightToLeft ? "end" : "start";
    const at = { x: tenths(this.#across(x)), y: tenths(baseline), "font-size": tenths(size) };
    const said = this.#isRightToLeft ? `\u2067${words}\u2069` : words;
    this.#parts.push(drawn("text", { class: `poster-${kind}`, "text-anchor": anchor, ...at }, said));
  }

  /** A sign around a middle. */
  sign(sign: Drawn, x: number, middle: number): void {
    const transform = `translate(${tenths(this.#across(x))} ${tenths(middle)})`;
    this.#parts.push(drawn("g", { transform }, sign));
  }

  lines(lines: readonly string[], size: number, kind: string, leading = 1.3): void {
    for (const line of lines) {
      this.text(line, 0, this.y + size * (0.5 * leading + 0.35), size, kind);
      this.y += size * leading;
    }
  }

  /** Signs and their words, side by side as long as there is room. */
  items(items: readonly LegendItem[], size: number): void {
    if (items.length === 0) return;
    const row = Math.max(size * 1.75, ...items.map(({ sign }) => (sign.tag === "circle" ? 0 : size * 1.9)));
    let x = 0;
    for (const { sign, width, words } of items) {
      const said = cutLine(words, size, this.room - width - GAP * size);
      const needed = width + GAP * size + lineWidth(said, size);
      if (x > 0 && x + needed > this.room) {
        x = 0;
        this.y += row;
      }
      this.sign(sign, x + width / 2, this.y + row / 2);
      this.text(said, x + width + GAP * size, this.y + row / 2 + 0.35 * size, size, "text");
      x += needed + BETWEEN * size;
    }
    this.y += row;
  }

  #across(x: number): number {
    return this.#isRightToLeft ? this.#size.width - this.margin - x : this.margin + x;
  }
}

/** Of the letters. */
const GAP = 0.4;
const BETWEEN = 1.1;

function headOf(words: PosterWords, size: Size, scale: number): Block {
  const column = new Column(size, words, scale);
  const paragraph = (text: string, letters: number, kind: string, weight: Weight, most: number): void =>
    column.lines(textLines(text, letters, column.room, { weight, most }), letters, kind, 1.25);
  column.y = 10 * scale;
  const { title, sentence } = words;
  if (title !== null) {
    paragraph(title, 20 * scale, "title", "semibold", 2);
    column.y += 2 * scale;
  }
  const kind = title === null ? "strong" : "text";
  paragraph(sentence, (title === null ? 17 : 15) * scale, kind, title === null ? "semibold" : "regular", 5);
  column.y += 9 * scale;
  return column.block;
}

function footOf(words: PosterWords, size: Size, scale: number, detail: Detail): Block {
  const column = new Column(size, words, scale);
  const letters = Math.max(10, 12 * scale);
  const small = Math.max(9, 11 * scale);
  column.y = 6 * scale;
  column.items(familyItems(words, letters * 1.15), letters);
  column.items(signItems(words, detail.signs, small * 1.8), small);
  circles(column, words, detail, small);
  column.y += 4 * scale;
  const cases = detail.isLong ? words.cases : words.casesShort;
  column.lines(textLines(cases, small, column.room), small, "text");
  column.lines(textLines(words.credit, small, column.room), small, "quiet");
  column.y += 8 * scale;
  return column.block;
}

/** What circles tell, and circles side by side as large as they are on the map, on one line. */
function circles(column: Column, words: PosterWords, detail: Detail, size: number): void {
  const items = circleItems(words, detail.circles);
  if (words.circles === null || items.length === 0) return;
  const most = Math.max(...items.map(({ width }) => width));
  column.y += 4;
  column.lines(textLines(words.circles.heading, size, column.room), size, "text");
  let x = 0;
  for (const { sign, width, words: value } of items) {
    column.sign(sign, x + width / 2, column.y + most - width / 2);
    column.text(value, x + width + GAP * size, column.y + most - 0.2 * size, size, "text");
    x += width + GAP * size + lineWidth(value, size) + BETWEEN * size;
  }
  column.y += most + 3;
  if (detail.isLong) column.lines(textLines(words.circles.note, size, column.room), size, "quiet");
}

const tenths = (pixels: number): number => Math.round(pixels * 10) / 10 + 0;
