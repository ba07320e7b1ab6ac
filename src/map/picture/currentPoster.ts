import { ENGLISH, type Locale } from "../../i18n/locale.ts";
import { atlas } from "../../store/store.ts";
import { resolvedTheme } from "../../store/theme.ts";
import type { Size } from "../camera.ts";
import { currentPicture } from "./currentPicture.ts";
import { currentWords } from "./currentWords.ts";
import type { ReadJson } from "./groundFetcher.ts";
import { PICTURE_MESSAGES } from "./pictureMessages.ts";
import { poster } from "./poster.ts";
import { posterPlan } from "./posterPlan.ts";

export interface PosterAsked extends Size {
  /** Given by an editor; null or empty: none. */
  readonly title: string | null;
  /** Left out: as the page has it. */
  readonly theme?: "light" | "dark";
  readonly locale?: Locale;
}

/**
 * What is shown now as an SVG document that is complete in itself: the same records, filter, camera, colours and
 * language, at any size from 320 × 300 pixels on.
 * @throws where no records are shown yet, or the words of a picture cannot be fetched
 */
export async function currentPoster({ title, locale = ENGLISH, ...asked }: PosterAsked): Promise<string> {
  await locale.fetchMessages(PICTURE_MESSAGES);
  const state = atlas.getState();
  const { query } = state;
  if (query === null) throw new Error("no records are shown yet");
  const size = { width: Math.round(asked.width), height: Math.round(asked.height) };
  const shown = { ...state, query };
  const words = currentWords(shown, size, { locale, title: title?.trim() || null });
  const plan = posterPlan(words, size);
  const picture = await currentPicture(shown, plan.map.size, { locale, read: readBasemap });
  const device = window.matchMedia("(prefers-color-scheme: dark)");
  const theme = asked.theme ?? resolvedTheme(state.theme, device.matches);
  return poster({ words, plan, picture, theme });
}

/** null where it cannot be had: the picture then shows what it can. */
const readBasemap: ReadJson = async (path) => {
  try {
    const response = await fetch(new URL(`basemap/${path}`, document.baseURI));
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
};
