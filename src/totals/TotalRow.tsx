import { useEffect, useRef } from "react";
import type { CountedFigure } from "../domain/countedFigure.ts";
import type { PublishedIncident } from "../domain/schema.ts";
import type { TotalName, TotalPart } from "../domain/totals.ts";
import { type Locale, useLocale } from "../i18n/locale.ts";
import { dateWords, placeWords } from "../i18n/recordWords.ts";
import { select } from "../store/actions.ts";
import { forgetOpened, rememberOpened } from "./opened.ts";
import type { Scale } from "./scale.ts";

interface TotalRowProps {
  readonly name: TotalName;
  readonly part: TotalPart<PublishedIncident>;
  readonly scale: Scale;
  readonly isAll: boolean;
  /** The record of this row was open until just now. */
  readonly isReturn: boolean;
}

/** One record of a total: what it states, who says so first, and what of it counts. */
export function TotalRow({ name, part, scale, isAll, isReturn }: TotalRowProps) {
  const locale = useLocale();
  const { record, figure } = part;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isReturn) return;
    button.current?.focus();
    forgetOpened();
  }, [isReturn]);
  const { headline } = figure;
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="totals-row"
        onClick={() => {
          rememberOpened({ name, id: record.id, all: isAll });
          select(record.id);
        }}
      >
        <span className="totals-title" dir="auto">
          {record.title}
        </span>
        <span className="totals-range">{rangeWords(figure, locale)}</span>
        <RowPlot figure={figure} scale={scale} />
        <span className="totals-facts">
          <span>{dateWords(locale, record)}</span>
          <span dir="auto">{placeWords(locale, record)}</span>
          {headline && <span dir="auto">{locale.messages.totals.by(headline.claimant.name)}</span>}
          {marksOf(part, locale).map((mark) => (
            <span key={mark} className="totals-mark">
              {mark}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}

function rangeWords({ stated, moreThan }: CountedFigure, { messages, number }: Locale): string {
  const { totals } = messages;
  if (stated === null) return totals.noNumber;
  return (moreThan ? totals.rangeOpen : totals.range)(number(stated.low), number(stated.high));
}

function marksOf({ figure, within }: TotalPart, { messages, number }: Locale): string[] {
  const { marks } = messages.totals;
  const { stated, added, denied, perpetratorOnly } = figure;
  const isOther =
    stated !== null && added !== null && (stated.low !== added.low || stated.high !== added.high);
  return [
    within !== null && marks.within,
    stated !== null && added === null && marks.announced,
    isOther && marks.addedAs(number(added.low), number(added.high)),
    denied && marks.denied,
    perpetratorOnly && marks.perpetratorOnly,
  ].filter((mark) => typeof mark === "string");
}

const WIDTH = 100;
const HEIGHT = 10;
/** Left free at the end, for what is open. */
const BEYOND = 8;

/** The range on the scale that all rows share. Stretches with its row; the words stand beside it. */
function RowPlot({
  figure: { stated, moreThan },
  scale,
}: {
  readonly figure: CountedFigure;
  readonly scale: Scale;
}) {
  const x = (value: number): number => 1 + scale.position(value) * (WIDTH - 2 - BEYOND);
  const middle = HEIGHT / 2;
  return (
    <svg
      className="totals-plot"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="totals-plot-axis" d={`M1 ${middle}H${WIDTH - 1}`} />
      {stated !== null && (
        <>
          {moreThan && (
            <path
              className="totals-plot-open"
              d={`M${x(stated.high)} ${middle}h${BEYOND - 1}m-2 -3.5l2 3.5l-2 3.5`}
            />
          )}
          <path className="totals-plot-bar" d={`M${x(stated.low)} ${middle}H${x(stated.high)}`} />
        </>
      )}
    </svg>
  );
}
