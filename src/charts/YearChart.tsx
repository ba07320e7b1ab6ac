import { useMemo, useState } from "react";
import type { Filter } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import { setFilter } from "../store/actions.ts";
import type { Shown } from "../store/selectors.ts";
import { Button } from "../ui/Button.tsx";
import { classLook } from "../ui/glyphs.ts";
import "../ui/marks.css";
import { ChartFigure } from "./ChartFigure.tsx";
import { className, typesOfClass } from "./classes.ts";
import { CLASS_INKS } from "./palette.ts";
import { windowOf, yearBars, yearTable } from "./yearBars.ts";
import { yearDrawing } from "./yearDrawing.ts";

/** How dates were asked for before a year was chosen here. */
type DateManner = Pick<Filter, "by" | "undated">;
const USUAL: DateManner = { by: "overlap", undated: true };

/** Records by the year in which they start; a year filters by it, a family by its types. */
export function YearChart({ shown: { query, filter, answer } }: { readonly shown: Shown }) {
  const locale = useLocale();
  const { charts } = locale.messages;
  const [before, setBefore] = useState(USUAL);
  const counts = query.chartCounts(answer);
  const nameOf = useMemo(() => {
    const names = Array.from(CLASS_INKS, (_, number) => className(locale, query, number));
    return (number: number): string => names[number] ?? "";
  }, [locale, query]);
  const bars = yearBars(counts, filter, locale, nameOf);
  if (bars.years.length === 0 && bars.apart.length === 0)
    return <p className="charts-note">{charts.noYears}</p>;
  const isWindow = filter.from !== null || filter.to !== null;
  const showAll = (): void => setFilter({ from: null, to: null, ...before });
  const press = (key: string): void => {
    const year = counts.years.find(({ from }) => String(from) === key);
    if (year === undefined) return;
    if (bars.years.some((bar) => bar.key === key && bar.pressed)) {
      showAll();
      return;
    }
    if (!isWindow) setBefore({ by: filter.by, undated: filter.undated });
    // So that the list holds those that the bar counts: the records that start in it.
    setFilter({ ...windowOf(year), by: "start", undated: false });
  };
  return (
    <ChartFigure
      name="by-year"
      title={query.dataset.files === null ? charts.titles.years : charts.titles.ownYears}
      notes={[charts.notes.years]}
      draw={(width) => yearDrawing(bars.years, bars.apart, locale.number, width)}
      table={yearTable(bars, locale, nameOf)}
      legend={bars.classes.map((number) => ({ ink: CLASS_INKS[number] ?? "own-7", words: nameOf(number) }))}
      onPress={press}
      hasReadout
      back={isWindow && <Button onClick={showAll}>{charts.allYears}</Button>}
    >
      <ClassButtons shown={{ query, filter }} classes={bars.classes} nameOf={nameOf} />
    </ChartFigure>
  );
}

interface ClassButtonsProps {
  readonly shown: Pick<Shown, "query" | "filter">;
  readonly classes: readonly number[];
  readonly nameOf: (number: number) => string;
}

/** The legend, which is also a choice. */
function ClassButtons({ shown: { query, filter }, classes, nameOf }: ClassButtonsProps) {
  const { charts } = useLocale().messages;
  const chosen = new Set(filter.type);
  const isPressed = (types: readonly string[]): boolean =>
    types.length > 0 && types.every((type) => chosen.has(type));
  const toggle = (types: readonly string[]): void => {
    const rest = filter.type.filter((type) => !types.includes(type));
    setFilter({ type: isPressed(types) ? rest : [...rest, ...types] });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      className="charts-legend"
      role="group"
      aria-label={query.dataset.files === null ? charts.families : charts.types}
    >
      {classes.map((number) => {
        const types = typesOfClass(query, number);
        const look = classLook(number);
        return (
          <Button key={number} aria-pressed={isPressed(types)} onClick={() => toggle(types)}>
            <svg
              className={`mark ${look.className}`}
              viewBox="0 0 24 24"
              width={14}
              height={14}
              aria-hidden="true"
            >
              <path className="mark-shape" d={look.shape} />
            </svg>
            <span dir="auto">{nameOf(number)}</span>
          </Button>
        );
      })}
      {filter.type.length > 0 && (
        <Button tone="quiet" onClick={() => setFilter({ type: [] })}>
          {charts.allFamilies}
        </Button>
      )}
    </div>
  );
}
