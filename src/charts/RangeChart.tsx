import { useState } from "react";
import type { PublishedIncident } from "../domain/schema.ts";
import type { Total } from "../domain/totals.ts";
import { useLocale } from "../i18n/locale.ts";
import { select } from "../store/actions.ts";
import { Button } from "../ui/Button.tsx";
import { ChartFigure } from "./ChartFigure.tsx";
import { rangeDrawing } from "./rangeDrawing.ts";
import { rangeLines, rangeTable } from "./rangeLines.ts";

const FIRST = 20;

/** What was opened last, and how many lines were shown: closing it leads back to there. */
let opened: { readonly id: string; readonly count: number } | null = null;

function takeOpened(): typeof opened {
  const last = opened;
  opened = null;
  return last;
}

/** People who got out, one line a record; a line opens its record. */
export function RangeChart({ total }: { readonly total: Total<PublishedIncident> }) {
  const locale = useLocale();
  const { messages, number } = locale;
  const { charts } = messages;
  const [last] = useState(takeOpened);
  const [count, setCount] = useState(last?.count ?? FIRST);
  const lines = rangeLines(total.parts, locale);
  if (lines.length === 0) return <p className="charts-note">{charts.noneOut}</p>;
  const drawn = lines.slice(0, count);
  const hidden = lines.length - drawn.length;
  const open = (id: string): void => {
    opened = { id, count };
    select(id);
  };
  return (
    <ChartFigure
      name="out-of-custody"
      title={charts.titles.out}
      notes={[
        charts.notes.out,
        ...(hidden > 0 ? [charts.highest(number(drawn.length), number(lines.length))] : []),
        ...(total.withoutNumber > 0
          ? [charts.withoutNumber(number(total.withoutNumber), total.withoutNumber)]
          : []),
      ]}
      draw={(width) => rangeDrawing(drawn, lines[0]?.high ?? 1, number, width)}
      table={rangeTable(lines, total.parts, locale)}
      legend={[]}
      onPress={open}
      returnTo={last?.id ?? null}
    >
      {lines.length > FIRST && (
        <p className="charts-more">
          <Button onClick={() => setCount(hidden > 0 ? lines.length : FIRST)} aria-expanded={hidden === 0}>
            {hidden > 0 ? charts.showMore(number(hidden), hidden) : charts.showFewer}
          </Button>
        </p>
      )}
    </ChartFigure>
  );
}
