import { type ReactNode, useId, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { ChartRows } from "./ChartRows.tsx";
import { DrawnChart } from "./DrawnChart.tsx";
import type { Drawing } from "./drawing.ts";
import type { PictureFrame } from "./picture.ts";
import { SaveChart } from "./SaveChart.tsx";
import type { ChartTable } from "./table.ts";
import { useWidth } from "./useWidth.ts";

export type Legend = PictureFrame["legend"];

interface ChartFigureProps {
  /** In the name of the file: "by-year". */
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  /** Of a width in CSS pixels. */
  readonly draw: (width: number) => Drawing;
  readonly table: ChartTable;
  readonly legend: Legend;
  readonly onPress: (key: string) => void;
  readonly returnTo?: string | null;
  /** Above the picture: the way back from what was pressed. */
  readonly back?: ReactNode;
  /** Whether the picture itself does not say what each of its bars stands for. */
  readonly hasReadout?: boolean;
  /** Below it: what else there is to choose. */
  readonly children?: ReactNode;
}

/** Until it is known: the width of the column on a desk. */
const FIRST_WIDTH = 348;

/** A chart with all that belongs to it: heading, picture, table, caption, and the ways to take it away. */
export function ChartFigure(props: ChartFigureProps) {
  const {
    name,
    title,
    notes,
    draw,
    table,
    legend,
    onPress,
    returnTo = null,
    back,
    hasReadout = false,
    children,
  } = props;
  const { messages } = useLocale();
  const { charts } = messages;
  const heading = useId();
  const [width, drawnWidth] = useWidth(FIRST_WIDTH);
  const [pointed, setPointed] = useState<string | null>(null);
  return (
    <figure className="charts-figure" aria-labelledby={heading}>
      <div className="charts-head">
        <h3 id={heading}>{title}</h3>
        {back}
      </div>
      {notes.map((note) => (
        <p key={note} className="charts-note">
          {note}
        </p>
      ))}
      <div ref={width}>
        <DrawnChart
          drawing={draw(drawnWidth)}
          label={charts.keys}
          returnTo={returnTo}
          onPress={onPress}
          onPoint={setPointed}
        />
      </div>
      {hasReadout && (
        <p className="charts-readout" aria-hidden="true">
          {pointed}
        </p>
      )}
      {children}
      <Disclosure summary={charts.table}>
        <ChartRows table={table} label={title} onPress={onPress} />
      </Disclosure>
      <figcaption className="charts-note">{charts.caption}</figcaption>
      <SaveChart name={name} title={title} notes={notes} draw={draw} table={table} legend={legend} />
    </figure>
  );
}
