import { ENGLISH_DATES } from "./dateMessages.ts";
import { app } from "./en/app.ts";
import { embed } from "./en/embed.ts";
import { filters } from "./en/filters.ts";
import { list } from "./en/list.ts";
import { sentence } from "./en/sentence.ts";
import { timeline } from "./en/timeline.ts";
import { ui } from "./en/ui.ts";
import { vocabulary } from "./en/vocabulary.ts";

/** English, the language in which messages are defined, one object per screen: what the first view says. */
export const en = {
  app,
  dates: ENGLISH_DATES,
  embed,
  filters,
  list,
  sentence,
  timeline,
  ui,
  vocabulary,
};

/** What the parts say that have a chunk of their own; `FetchedPart` has it fetched next to them. */
export const enLater = {
  about: () => import("./en/about.ts").then(({ about }) => about),
  charts: () => import("./en/charts.ts").then(({ charts }) => charts),
  ledgers: () => import("./en/ledgers.ts").then(({ ledgers }) => ledgers),
  periods: () => import("./en/periods.ts").then(({ periods }) => periods),
  printing: () => import("./en/printing.ts").then(({ printing }) => printing),
  totals: () => import("./en/totals.ts").then(({ totals }) => totals),
  compare: () => import("./en/compare.ts").then(({ compare }) => compare),
  embedDialog: () => import("./en/embedDialog.ts").then(({ embedDialog }) => embedDialog),
  detail: () => import("./en/detail.ts").then(({ detail }) => detail),
  exporting: () => import("./en/exporting.ts").then(({ exporting }) => exporting),
  load: () => import("./en/load.ts").then(({ load }) => load),
  map: () => import("./en/map.ts").then(({ map }) => map),
  open: () => import("./en/open.ts").then(({ open }) => open),
};
