import type { Ink } from "./drawing.ts";
import { type Drawing, headPoints, mirrored, type Shape } from "./drawing.ts";
import { widthOf, wrapped } from "./fit.ts";
import { LIGHT, LIGHT_GROUND } from "./palette.ts";

/** What stands round a chart, so that the picture says by itself what it is. */
export interface PictureFrame {
  readonly title: string;
  /** What is being looked at: the sentence of the filter. */
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly legend: readonly { readonly ink: Ink; readonly words: string }[];
  readonly caption: string;
  readonly credit: string;
  /** Of the language. */
  readonly lang: string;
  readonly direction: "ltr" | "rtl";
}

/** Width of a saved picture and the room round it, in CSS pixels; a PNG has twice as many. */
export const PICTURE_WIDTH = 720;
const MARGIN = 24;
/** Width that is left for the chart. */
export const DRAWING_WIDTH = PICTURE_WIDTH - 2 * MARGIN;

/** Fonts that are there already: a picture fetches nothing. */
const FONTS = "'IBM Plex Sans', 'Helvetica Neue', Arial, sans-serif";

/**
 * A chart as an SVG file that is complete in itself (SVG 1.1: shapes and text with presentation attributes alone, in
 * the light colours, without style sheets, scripts, foreign objects or anything to fetch).
 */
export function pictureOf(drawing: Drawing, frame: PictureFrame): string {
  const head = [
    ...block(frame.title, 20, "ink", true),
    ...block(frame.sentence, 14, "ink-2"),
    ...frame.notes.flatMap((note) => block(note, 12, "ink-3")),
  ];
  const legend = legendRows(frame.legend);
  const foot = [...block(frame.caption, 12, "ink-2"), ...block(frame.credit, 12, "ink-3")];
  const lines: string[] = [];
  let y = MARGIN;
  const place = (shapes: readonly Shape[], height: number): void => {
    const shown = frame.direction === "rtl" ? mirrored(shapes, DRAWING_WIDTH) : shapes;
    lines.push(
      `<g transform="translate(${MARGIN} ${round(y)})">`,
      ...shown.map((shape) => element(shape, frame)),
      "</g>",
    );
    y += height;
  };
  for (const { shape, height } of head) place([shape], height);
  y += 12;
  for (const row of legend) place(row, 24);
  y += legend.length > 0 ? 8 : 0;
  place(drawing.shapes, drawing.height);
  y += 20;
  for (const { shape, height } of foot) place([shape], height);
  const height = Math.ceil(y + MARGIN - 8);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${height}" viewBox="0 0 ${PICTURE_WIDTH} ${height}" font-family="${FONTS}" direction="${frame.direction}" xml:lang="${escaped(frame.lang)}" role="img">`,
    `<title>${escaped(frame.title)}</title>`,
    `<desc>${escaped(`${frame.sentence} ${frame.caption} ${frame.credit}`)}</desc>`,
    `<rect width="${PICTURE_WIDTH}" height="${height}" fill="${LIGHT_GROUND}"/>`,
    ...lines,
    "</svg>",
    "",
  ].join("\n");
}

/** A paragraph, line by line. */
function block(text: string, size: number, ink: Ink, bold = false): { shape: Shape; height: number }[] {
  const lines = wrapped(text, size, DRAWING_WIDTH);
  return lines.map((line, index) => ({
    shape: { kind: "text", x: 0, y: size, text: line, size, ink, bold },
    height: Math.round(size * 1.35) + (index === lines.length - 1 ? 6 : 0),
  }));
}

function legendRows(legend: PictureFrame["legend"]): Shape[][] {
  const rows: Shape[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const { ink, words } of legend) {
    const width = 18 + widthOf(words, 12) + 18;
    if (x + width > DRAWING_WIDTH) {
      rows.push([]);
      x = 0;
    }
    rows
      .at(-1)
      ?.push(
        { kind: "bar", x, y: 2, width: 12, height: 12, ink },
        { kind: "text", x: x + 18, y: 12, text: words, size: 12, ink: "ink" },
      );
    x += width;
  }
  return rows;
}

function element(shape: Shape, { direction }: PictureFrame): string {
  const colour = LIGHT[shape.ink];
  switch (shape.kind) {
    case "bar":
      return `<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}" fill="${colour}"/>`;
    case "line":
      return `<line x1="${round(shape.x1)}" y1="${round(shape.y1)}" x2="${round(shape.x2)}" y2="${round(shape.y2)}" stroke="${colour}"${shape.dashed ? ' stroke-dasharray="3 2"' : ""}/>`;
    case "head":
      return `<polygon points="${headPoints(round(shape.x), round(shape.y), direction)}" fill="${colour}"/>`;
    case "text": {
      const weight = shape.bold ? ' font-weight="600"' : "";
      return `<text x="${round(shape.x)}" y="${round(shape.y)}" font-size="${shape.size}" fill="${colour}" text-anchor="${shape.anchor ?? "start"}"${weight}>${escaped(shape.text)}</text>`;
    }
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text of data stays text; what XML 1.0 has no place for (§ 2.2) is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}
