import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { dayNumber } from "../../src/domain/day.ts";
import { formatPeriod } from "../../src/i18n/dates.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import type { SiteFacts } from "./siteFacts.ts";

/** The picture that cards show. Pixels; 1.91:1 is what Open Graph readers cut to. */
export const CARD = { file: "card.png", width: 1200, height: 630 };

const FAMILY = "IBM Plex Sans";
const WEIGHTS = ["400Regular/IBMPlexSans_400Regular", "600SemiBold/IBMPlexSans_600SemiBold"];

/** The site's own typeface as files that a rasteriser reads; the site itself has it as WOFF2. */
function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return WEIGHTS.map((name) => resolve(`@expo-google-fonts/ibm-plex-sans/${name}.ttf`));
}

/**
 * A PNG of an SVG document, with the site's typeface and no font of the machine, so that the same drawing gives the
 * same bytes everywhere. Colours must be plain: custom properties and `color-mix` are not known here.
 * @param width pixels; the height follows
 * @throws for text that is no SVG
 */
export function rasterise(svg: string, width: number): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: fontFiles(),
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
  });
  return drawing.render().asPng();
}

/** What the card shows. */
export function cardSvg({ title, sentence, period, updated, version }: SiteFacts): string {
  const { width, height } = CARD;
  const dayWords = (day: string): string => formatPeriod(ENGLISH, dayNumber(day), dayNumber(day));
  const { app } = ENGLISH.messages;
  const foot = `${app.firstCredit(dayWords(period.to))} · ${app.firstVersion(dayWords(updated ?? period.to), version)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FAMILY}" fill="#1b1f24">`,
    `<rect width="${width}" height="${height}" fill="#f6f5f1"/>`,
    `<rect width="${width}" height="12" fill="#a8321f"/>`,
    `<text x="72" y="150" font-size="64" font-weight="600">${escaped(title)}</text>`,
    ...linesOf(sentence, { letters: 44, size: 46, from: 270 }),
    ...linesOf(foot, { letters: 88, size: 24, from: height - 90 }),
    "</svg>",
  ].join("");
}

/** @param from where the first line stands; all in pixels but `letters` */
function linesOf(
  text: string,
  { letters, size, from }: Record<"letters" | "size" | "from", number>,
): string[] {
  return wrapped(text, letters).map(
    (line, index) =>
      `<text x="72" y="${from + index * Math.round(size * 1.35)}" font-size="${size}">${escaped(line)}</text>`,
  );
}

/** Lines of at most so many letters; a longer word stands alone. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
