import { useState } from "react";
import { dayNumber } from "../domain/day.ts";
import { fileName } from "../domain/fileName.ts";
import { formatPeriod } from "../i18n/dates.ts";
import { type Locale, useLocale } from "../i18n/locale.ts";
import { sentenceOf } from "../i18n/sentence.ts";
import type { Shown } from "../store/selectors.ts";
import { useShown } from "../store/useShown.ts";
import { Button } from "../ui/Button.tsx";
import { pngOf } from "../ui/pngOf.ts";
import { saveFile } from "../ui/saveFile.ts";
import type { Drawing } from "./drawing.ts";
import { DRAWING_WIDTH, type PictureFrame, pictureOf } from "./picture.ts";
import { type ChartTable, csvOf } from "./table.ts";

interface SaveChartProps extends Pick<PictureFrame, "title" | "notes" | "legend"> {
  readonly name: string;
  readonly draw: (width: number) => Drawing;
  readonly table: ChartTable;
}

const FORMATS = ["svg", "png", "csv"] as const;
type Format = (typeof FORMATS)[number];

/** What was done last, as a message; nothing yet. */
type Done = { readonly kind: "saved"; readonly file: string } | { readonly kind: "failed" } | null;

/** Takes a chart away as it is shown, with all that says what it is. */
export function SaveChart(props: SaveChartProps) {
  const locale = useLocale();
  const { charts } = locale.messages;
  const shown = useShown();
  const [done, setDone] = useState<Done>(null);
  if (shown === null) return null;
  const save = async (format: Format): Promise<void> => {
    const file = nameOf(props.name, shown, format);
    try {
      saveFile(await blobOf(format, props, frameOf(props, shown, locale)), file);
      setDone({ kind: "saved", file });
    } catch {
      setDone({ kind: "failed" });
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="charts-save" role="group" aria-label={charts.save}>
      <span aria-hidden="true">{charts.save}</span>
      {FORMATS.map((format) => (
        <Button key={format} onClick={() => void save(format)}>
          {charts.saveAs[format]}
        </Button>
      ))}
      <p className="charts-note" role="status">
        {done?.kind === "saved" && charts.saved(done.file)}
        {done?.kind === "failed" && charts.notSaved}
      </p>
    </div>
  );
}

async function blobOf(format: Format, { draw, table }: SaveChartProps, frame: PictureFrame): Promise<Blob> {
  if (format === "csv") return new Blob([csvOf(table)], { type: "text/csv;charset=utf-8" });
  const svg = pictureOf(draw(DRAWING_WIDTH), frame);
  return format === "png" ? pngOf(svg) : new Blob([svg], { type: "image/svg+xml" });
}

function frameOf({ title, notes, legend }: SaveChartProps, shown: Shown, locale: Locale): PictureFrame {
  return {
    title,
    sentence: sentenceOf(locale, shown.filter, {
      shown: shown.answer.counts.shown,
      countries: shown.answer.countries,
      coverage: shown.query.coverage,
      files: shown.query.dataset.files?.length ?? 0,
    }),
    notes,
    legend,
    caption: locale.messages.charts.caption,
    credit: creditOf(shown, locale),
    lang: locale.tag,
    direction: locale.direction,
  };
}

function creditOf({ query: { dataset } }: Shown, locale: Locale): string {
  const { charts } = locale.messages;
  const today = dayNumber(new Date().toISOString().slice(0, 10));
  const day = formatPeriod(locale, today, today);
  const { title, version, licence } = dataset.metadata;
  if (dataset.files !== null) return charts.ownCredit(locale.list(dataset.files), day);
  return charts.credit(title, version, licence, day);
}

function nameOf(name: string, { filter, answer }: Shown, format: Format): string {
  return fileName(filter, answer.counts.shown, "records", format).replace(/^prison-incidents/, `$&_${name}`);
}
