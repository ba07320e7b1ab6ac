import "./filters.css";
import { useLocale } from "../i18n/locale.ts";
import { useShown } from "../store/useShown.ts";

/** Where every record is: shown, not sure, undated, without a place, outside the view. Always complete. */
export function AccountingLine() {
  const { messages, number } = useLocale();
  const asked = useShown();
  if (asked === null) return null;
  const { accounting } = messages.filters;
  const { shown, total, possible, undated, unlocated, outsideView } = asked.answer.counts;
  const mayLieOutside =
    asked.filter.near !== null ? accounting.dateOrPlaceMayLieOutside : accounting.mayLieOutside;
  const parts = [
    accounting.shown(number(shown), number(total)),
    ...[
      { count: possible, say: mayLieOutside },
      { count: undated, say: accounting.undated },
      { count: unlocated, say: accounting.unlocated },
      { count: outsideView, say: accounting.outsideView },
    ].flatMap(({ count, say }) => (count > 0 ? [say(number(count), count)] : [])),
  ];
  return (
    <ul className="filters-accounting">
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}
