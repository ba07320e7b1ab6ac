import "./filters.css";
import { useLocale } from "../i18n/locale.ts";
import { answerOf } from "../store/selectors.ts";
import { useAtlas } from "../store/useAtlas.ts";

/** Where every record is: shown, not sure, undated, without a place, outside the view. Always complete. */
export function AccountingLine() {
  const { messages, number } = useLocale();
  const near = useAtlas((state) => state.filter.near !== null);
  const answer = useAtlas(answerOf);
  if (answer === null) return null;
  const { accounting } = messages.filters;
  const { shown, total, possible, undated, unlocated, outsideView } = answer.counts;
  const mayLieOutside = near ? accounting.dateOrPlaceMayLieOutside : accounting.mayLieOutside;
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
