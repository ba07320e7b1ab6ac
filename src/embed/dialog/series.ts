import { parseWindowEdge } from "../../domain/day.ts";
import type { Filter } from "../../domain/filter.ts";
import { formatPeriod } from "../../i18n/dates.ts";
import type { Locale } from "../../i18n/locale.ts";
import { sentenceOf } from "../../i18n/sentence.ts";
import type { Query } from "../../query/query.ts";
import type { Period } from "../../store/store.ts";
import type { LinkState } from "../../url/linkState.ts";

/** One map of one snippet. */
export interface Item {
  readonly state: LinkState;
  readonly title: string;
  readonly sentence: string;
  /** In words; null: the only one. */
  readonly period: string | null;
}

interface Wording {
  readonly query: Query;
  readonly locale: Locale;
  /** As typed; empty: the sentence makes the title. */
  readonly title: string;
}

/** The one map of a view. */
export function itemOf(state: LinkState, { query, locale, title }: Wording): Item {
  const sentence = sentenceFor(state.filter, query, locale);
  return {
    state,
    sentence,
    title: title.trim() || locale.messages.embed.frameTitle(sentence),
    period: null,
  };
}

/** The same view once for each period. Titles differ, so that screen readers tell the frames of a page apart. */
export function seriesOf(state: LinkState, periods: readonly Period[], wording: Wording): readonly Item[] {
  const { locale } = wording;
  const items = periods.map(({ from, to }) => ({
    ...itemOf({ ...state, filter: { ...state.filter, from, to } }, wording),
    period: formatPeriod(locale, parseWindowEdge(from, "from"), parseWindowEdge(to, "to")),
  }));
  const isAlone = (title: string): boolean => items.filter((item) => item.title === title).length === 1;
  return items.map((item) =>
    // The sentence names the period, too, cut to what is recorded; where nothing is, it says only that.
    isAlone(item.title)
      ? item
      : { ...item, title: locale.messages.embedDialog.series.title(item.title, item.period) },
  );
}

function sentenceFor(filter: Filter, query: Query, locale: Locale): string {
  const { counts, countries } = query.side(filter);
  return sentenceOf(locale, filter, {
    shown: counts.shown,
    countries,
    coverage: query.coverage,
    files: query.dataset.files?.length ?? 0,
  });
}
