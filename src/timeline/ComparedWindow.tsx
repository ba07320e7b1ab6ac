import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { useShown } from "../store/useShown.ts";
import { daysOf, edgesOf, endOf, positionOf } from "./brush.ts";

/** The second period over the bars: hatched and named, never to be taken for the window that is dragged. */
export function ComparedWindow() {
  const locale = useLocale();
  const shown = useShown();
  const vs = useAtlas((state) => state.vs);
  if (shown === null || vs === null) return null;
  const edges = edgesOf(shown.answer.bins.bins);
  const days = daysOf(vs, shown.query.coverage);
  const [from, to] = [positionOf(edges, days.from), positionOf(edges, days.to + 1)];
  const end = Math.max(1, endOf(edges));
  const label = locale.messages.periods.compared(formatPeriod(locale, days.from, days.to));
  // It may lie where the axis does not reach.
  if (to <= from) return <span className="visually-hidden">{label}</span>;
  return (
    <div
      className="timeline-vs"
      data-late={from + to > end}
      style={{ insetInlineStart: `${(from / end) * 100}%`, inlineSize: `${((to - from) / end) * 100}%` }}
    >
      <span className="timeline-vs-label">{label}</span>
    </div>
  );
}
