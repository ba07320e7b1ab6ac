import { useId, useMemo } from "react";
import { NO_FILTER } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import { setFilter } from "../store/actions.ts";
import { keepingLocked } from "../store/locked.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { useShown } from "../store/useShown.ts";
import { Button } from "../ui/Button.tsx";

/** What a link can carry. */
const LONGEST = 100;

/** Text search; words that records outside the other filters have too are said and offered. */
export function SearchField() {
  const { messages, number } = useLocale();
  const id = useId();
  const filter = useAtlas((state) => state.filter);
  const lock = useAtlas((state) => state.lock);
  const { q } = filter;
  // Without a lock the other filters change nothing of what is said here.
  const held = lock.length === 0 ? NO_FILTER : filter;
  const shown = useShown();
  const isSearching = shown?.answer.searching === true;
  const { query = null, arrivals = 0 } = shown ?? {};
  const searched = shown?.filter.q ?? "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: the search may have ended with an arrival
  const everywhere = useMemo(
    () =>
      query === null || searched.trim() === "" || isSearching
        ? 0
        : query.count(keepingLocked({ filter: held, lock }, { ...NO_FILTER, q: searched })),
    [query, searched, held, lock, arrivals, isSearching],
  );
  const outside = everywhere - (shown?.answer.counts.shown ?? 0);
  return (
    <search className="filters-search">
      <label htmlFor={id}>{messages.filters.search}</label>
      <input
        className="field"
        id={id}
        type="search"
        value={q}
        autoComplete="off"
        maxLength={LONGEST}
        onChange={(event) => setFilter({ q: event.target.value })}
      />
      {isSearching && (
        <p className="filters-note" role="status">
          {messages.filters.searching}
        </p>
      )}
      {!isSearching && searched.trim() !== "" && outside > 0 && (
        <p className="filters-note" role="status">
          {messages.filters.searchOutside(number(outside), outside)}{" "}
          <Button onClick={() => setFilter({ ...NO_FILTER, q })}>{messages.filters.showAlso}</Button>
        </p>
      )}
    </search>
  );
}
