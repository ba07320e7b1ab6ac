import "./filters.css";
import type { Filter } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import { clearFilter, setFilter } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { activeFilters } from "./chipWords.ts";
import { FixedFilters } from "./FixedFilters.tsx";

/** The active filters, each to be taken away singly, or all at once, save those that the link has locked. */
export function ActiveChips() {
  const locale = useLocale();
  const filter = useAtlas((state) => state.filter);
  const lock = useAtlas((state) => state.lock);
  const dataset = useAtlas((state) => state.query?.dataset);
  if (dataset === undefined) return null;
  const active = activeFilters(filter, dataset, locale);
  if (active.length === 0 && lock.length === 0) return null;
  const isFree = (without: Partial<Filter>): boolean =>
    Object.keys(without).some((key) => !lock.some((locked) => locked === key));
  const free = active.filter(({ without }) => isFree(without));
  return (
    <div className="filters-active">
      <ul aria-label={locale.messages.filters.active}>
        {active.map(({ key, words, without }) => (
          <li key={key}>
            {isFree(without) ? (
              <Chip label={words} onRemove={() => setFilter(without)} />
            ) : (
              <span className="chip filters-fixed-chip" dir="auto">
                {words}
              </span>
            )}
          </li>
        ))}
      </ul>
      {free.length > 1 && <Button onClick={clearFilter}>{locale.messages.filters.clearAll}</Button>}
      <FixedFilters />
    </div>
  );
}
