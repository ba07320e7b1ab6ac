import { dayNumber } from "../../src/domain/day.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { formatPeriod } from "../../src/i18n/dates.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { sentenceOf } from "../../src/i18n/sentence.ts";
import type { FirstHtml } from "./firstHtml.ts";

/**
 * Puts sentence, date and links into `index.html`: what a reader has before any script runs, and all that
 * one has where none does. The same sentence as the page's own.
 */
export function fillHtml(html: string, { count, countries, period, updated }: FirstHtml): string {
  const { app } = ENGLISH.messages;
  const coverage = { from: dayNumber(period.from), to: dayNumber(period.to) };
  const changed = updated === null ? "" : formatPeriod(ENGLISH, dayNumber(updated), dayNumber(updated));
  const values: Readonly<Record<string, string>> = {
    sentence: text(sentenceOf(ENGLISH, NO_FILTER, { shown: count, countries, coverage })),
    updated: text(app.firstUpdated(changed)),
    links: [
      link("./", app.openFullMap),
      link("data/incidents.geojson", app.firstGeojson),
      link("data/incidents.csv", app.firstCsv),
    ].join(" · "),
  };
  return html.replace(/<!--atlas:(\w+)-->/g, (mark, name: string) => values[name] ?? mark);
}

function text(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const link = (href: string, words: string): string => `<a href="${href}">${text(words)}</a>`;
