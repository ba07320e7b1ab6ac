import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";

/** What of the filter the link has locked; nothing where it has locked nothing. */
export function FixedFilters() {
  const { messages, list } = useLocale();
  const { fixed, parts } = messages.filters;
  const lock = useAtlas((state) => state.lock);
  if (lock.length === 0) return null;
  const hasWindow = lock.includes("from") && lock.includes("to");
  const names = lock.map((key) => parts[hasWindow && (key === "from" || key === "to") ? "window" : key]);
  return <p className="filters-fixed">{fixed(list([...new Set(names)]))}</p>;
}
