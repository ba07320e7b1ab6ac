import "./periods.css";
import { type KeyboardEvent, useId, useMemo } from "react";
import { useLocale } from "../i18n/locale.ts";
import { compareWith } from "../store/actions.ts";
import type { Shown } from "../store/selectors.ts";
import type { Period } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { useShown } from "../store/useShown.ts";
import { Button } from "../ui/Button.tsx";
import { compare } from "./comparison.ts";
import { FamilyTable } from "./FamilyTable.tsx";
import { PeriodHead } from "./PeriodHead.tsx";
import { PeriodList } from "./PeriodList.tsx";
import { PeriodNotes } from "./PeriodNotes.tsx";
import { TotalsTable } from "./TotalsTable.tsx";

/** Two periods beside each other, under the same other filters. */
export function PeriodsPanel() {
  const shown = useShown();
  const vs = useAtlas((state) => state.vs);
  return shown && vs && <Compared shown={shown} vs={vs} />;
}

function Compared({ shown, vs }: { readonly shown: Shown; readonly vs: Period }) {
  const { periods } = useLocale().messages;
  const heading = useId();
  const { query, filter } = shown;
  // A search that was under way is another question when it has ended.
  const comparison = useMemo(() => compare(shown.query, shown.filter, vs), [shown, vs]);
  const [first, second] = comparison.sides;
  const stopOnEscape = (event: KeyboardEvent): void => {
    if (event.key === "Escape") stop();
  };
  return (
    <section className="periods" aria-labelledby={heading} onKeyDown={stopOnEscape}>
      <header className="periods-head">
        <h2 id={heading}>{periods.heading}</h2>
        <Button tone="quiet" onClick={stop}>
          {periods.stop}
        </Button>
      </header>
      <p className="periods-note">{periods.byStart}</p>
      <div className="periods-pair">
        <PeriodHead query={query} part={first} which="first" />
        <PeriodHead query={query} part={second} which="second" />
      </div>
      <PeriodNotes comparison={comparison} />
      <FamilyTable query={query} sides={comparison.sides} />
      <TotalsTable query={query} sides={comparison.sides} />
      <p className="periods-reporting">{periods.moreReporting}</p>
      <div className="periods-pair periods-lists">
        <PeriodList query={query} part={first} />
        <PeriodList query={query} part={second} swapWith={{ from: filter.from, to: filter.to }} />
      </div>
    </section>
  );
}

/** The tab goes, and what had the focus in it: the focus moves to what stands in its place (WCAG 2.4.3). */
function stop(): void {
  compareWith(null);
  document.getElementById("atlas-list")?.focus({ preventScroll: true });
}
