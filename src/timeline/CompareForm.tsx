import { useId, useState } from "react";
import { parseWindowEdge } from "../domain/day.ts";
import type { Filter } from "../domain/filter.ts";
import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Query } from "../query/query.ts";
import { compareWith, setFilter, setPeriod, showPanel } from "../store/actions.ts";
import { axisDays } from "../store/axisDays.ts";
import { atlas, type Period } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { daysOf, type Extent } from "./brush.ts";
import { baseOf, offeredPeriods, periodText } from "./comparePresets.ts";
import { DateErrors, DateFields } from "./DateFields.tsx";
import { useDateDrafts } from "./useDateDrafts.ts";
import { hull, limitOf, showing, stored } from "./zoom.ts";

type DateFilter = Pick<Filter, "from" | "to">;

const NO_DATES: DateFilter = { from: null, to: null };

/** Which other period the shown one is compared with: one of two that suggest themselves, or any that is typed. */
export function CompareForm() {
  const query = useAtlas((state) => state.query);
  return query && <LoadedForm query={query} />;
}

function LoadedForm({ query }: { readonly query: Query }) {
  const { coverage } = query;
  const locale = useLocale();
  const { periods } = locale.messages;
  const { from, to } = useAtlas((state) => state.filter);
  const asked = useAtlas((state) => state.axis);
  const axis = useAtlas((state) => state.period) ?? axisDays({ axis: asked }, coverage);
  const vs = useAtlas((state) => state.vs);
  const errors = useId();
  const base = baseOf({ from, to }, axis, coverage);
  const offered = base === null ? [] : offeredPeriods(base, coverage);
  const [typed, setTyped] = useState<DateFilter>(vs ?? NO_DATES);
  const drafts = useDateDrafts(typed, (dates) => {
    setTyped(dates);
    if (dates.from !== null && dates.to !== null) compare({ from: dates.from, to: dates.to }, base, query);
  });
  return (
    <div className="timeline-compare">
      {base !== null && (
        <p className="timeline-compare-base">{periods.base(formatPeriod(locale, base.from, base.to))}</p>
      )}
      {offered.map(({ key, days }) => (
        <Button key={key} onClick={() => compare(periodText(days), base, query)}>
          {periods.presets[key](formatPeriod(locale, days.from, days.to))}
        </Button>
      ))}
      {offered.length === 0 && (
        <p className="timeline-compare-base">
          {periods.nothingBefore(formatPeriod(locale, coverage.from, coverage.from))}
        </p>
      )}
      <fieldset className="timeline-compare-typed">
        <legend>{periods.typed}</legend>
        <DateFields drafts={drafts} coverage={offered[0]?.days ?? coverage} errorId={errors} />
      </fieldset>
      <DateErrors drafts={drafts} id={errors} />
      {vs !== null && (
        <Button tone="quiet" onClick={() => compareWith(null)}>
          {periods.stop}
        </Button>
      )}
    </div>
  );
}

/** One step of the history, although where no dates were asked for those on the axis become the filter's. */
function compare(vs: Period, base: Extent | null, { coverage }: Query): void {
  const { filter, period, axis } = atlas.getState();
  const home = axisDays({ axis }, coverage);
  const isOpen = filter.from === null && filter.to === null;
  const isWhole = base === null || (base.from === coverage.from && base.to === coverage.to);
  setFilter(isOpen && !isWhole ? periodText(base) : {}, { dragging: true });
  compareWith(vs);
  showPanel("periods");
  const both = hull(daysOf(atlas.getState().filter, coverage), {
    from: parseWindowEdge(vs.from, "from") ?? coverage.from,
    to: parseWindowEdge(vs.to, "to") ?? coverage.to,
  });
  setPeriod(stored(showing(period ?? home, both, limitOf(coverage, hull(home, both))), home));
  setFilter({});
}
