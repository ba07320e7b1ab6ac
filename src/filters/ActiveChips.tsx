import "./filters.css";
import { useLocale } from "../i18n/locale.ts";
import { clearFilter, setFilter } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { activeFilters } from "./chipWords.ts";

/** The active filters, each to be taken away singly, or all at once. */
export function ActiveChips() {
  const locale = useLocale();
  const filter = useAtlas((state) => state.filter);
  const dataset = useAtlas((state) => state.query?.dataset);
  if (dataset === undefined) return null;
  const active = activeFilters(filter, dataset, locale);
  if (active.length === 0) return null;
  return (
    <div className="filters-active">
      <ul aria-label={locale.messages.filters.active}>
        {active.map(({ key, words, without }) => (
          <li key={key}>
            <Chip label={words} onRemove={() => setFilter(without)} />
          </li>
        ))}
      </ul>
      {active.length > 1 && <Button onClick={clearFilter}>{locale.messages.filters.clearAll}</Button>}
    </div>
  );
}
