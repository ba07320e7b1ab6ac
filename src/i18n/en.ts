import { ENGLISH_DATES } from "./dateMessages.ts";
import { about } from "./en/about.ts";
import { app } from "./en/app.ts";
import { compare } from "./en/compare.ts";
import { detail } from "./en/detail.ts";
import { embed } from "./en/embed.ts";
import { exporting } from "./en/exporting.ts";
import { filters } from "./en/filters.ts";
import { list } from "./en/list.ts";
import { load } from "./en/load.ts";
import { map } from "./en/map.ts";
import { open } from "./en/open.ts";
import { sentence } from "./en/sentence.ts";
import { timeline } from "./en/timeline.ts";
import { ui } from "./en/ui.ts";
import { vocabulary } from "./en/vocabulary.ts";

/** English, the language in which messages are defined: one object per screen. */
export const en = {
  about,
  app,
  compare,
  dates: ENGLISH_DATES,
  detail,
  embed,
  exporting,
  filters,
  list,
  load,
  map,
  open,
  sentence,
  timeline,
  ui,
  vocabulary,
};
