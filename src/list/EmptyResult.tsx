import { NO_FILTER } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import { clearFilter, setFilter } from "../store/actions.ts";
import { keepingLocked } from "../store/locked.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";

/** Nothing fits: what that does not mean, and the two ways out. */
export function EmptyResult() {
  const { messages, number } = useLocale();
  const query = useAtlas((state) => state.query);
  const filter = useAtlas((state) => state.filter);
  const lock = useAtlas((state) => state.lock);
  const { q } = filter;
  const freed = keepingLocked({ filter, lock }, { ...NO_FILTER, q });
  const elsewhere = query !== null && q !== "" ? query.count(freed) : 0;
  return (
    <div className="list-empty">
      <p>{messages.list.empty}</p>
      <p className="list-note">{messages.list.notCovered}</p>
      {elsewhere > 0 && (
        <p>
          {messages.list.outsideSearch(number(elsewhere), elsewhere)}{" "}
          <Button onClick={() => setFilter({ ...NO_FILTER, q })}>{messages.list.showThem}</Button>
        </p>
      )}
      <Button onClick={clearFilter}>{messages.list.clearAll}</Button>
    </div>
  );
}
