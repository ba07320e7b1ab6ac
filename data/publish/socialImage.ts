import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { map } from "../../src/i18n/en/map.ts";
import { printing } from "../../src/i18n/en/printing.ts";
import { en } from "../../src/i18n/en.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { sentenceOf } from "../../src/i18n/sentence.ts";
import { worldGround } from "../../src/map/picture/groundDrawing.ts";
import { pictureQuery } from "../../src/map/picture/pictureQuery.ts";
import { poster } from "../../src/map/picture/poster.ts";
import { posterPlan } from "../../src/map/picture/posterPlan.ts";
import { type PosterLocale, posterWords } from "../../src/map/picture/posterWords.ts";
import { stillScene } from "../../src/map/picture/stillScene.ts";
import { type LabelLocale, sceneLabels } from "../../src/map/sceneLabels.ts";
import type { FirstParts } from "./firstPage.ts";

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

/** The picture's own size, in CSS pixels: cards are looked at small, so all of it is drawn larger. */
const DRAWN = { width: 800, height: 420 };
/** Of the letters. */
const SCALE = 1.15;

/** What the card shows: the map of the default view, with all that says what it is. */
export function cardSvg({ rows, world, countries: entries }: CardParts): string {
  const query = pictureQuery(rows, null, null);
  const labels = sceneLabels(CARD_LOCALE);
  const asked = { filter: NO_FILTER, camera: null, selection: null, facilities: [], labels };
  const all = query.answer(NO_FILTER, { zoom: 0, distance: 0, bounds: null, period: query.coverage });
  const words = posterWords(CARD_LOCALE, {
    title: ENGLISH.messages.app.title,
    sentence: sentenceOf(ENGLISH, NO_FILTER, { ...all, coverage: query.coverage }),
    marks: all.marks,
    ownTypes: [],
    files: null,
    to: query.coverage.to,
    version: rows.version,
    updated: rows.updated,
    circles: null,
  });
  const plan = posterPlan(words, DRAWN, { scale: SCALE, isBrief: true });
  const { camera, scene } = stillScene({ query, ...asked, size: plan.map.size });
  const countries = entries.flatMap(({ code, point, rank, minzoom, name = ENGLISH.region(code) }) =>
    minzoom === null ? [] : [{ code, point, rank, minzoom, name }],
  );
  const ground = worldGround(world);
  const picture = { camera, size: plan.map.size, scene, ground, countries, towns: [] };
  return poster({ words, plan, picture, theme: "light" });
}

/** What the card is made of: files of the build. */
export type CardParts = Pick<FirstParts, "rows" | "world" | "countries">;

/** Messages that come later are at hand while building. */
const CARD_LOCALE: PosterLocale & LabelLocale = {
  ...ENGLISH,
  messages: { ...en, map, printing },
};
