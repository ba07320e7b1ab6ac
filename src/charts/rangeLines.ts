import type { PublishedIncident } from "../domain/schema.ts";
import type { TotalPart } from "../domain/totals.ts";
import type { Locale } from "../i18n/locale.ts";
import { dateWords } from "../i18n/recordWords.ts";
import type { RangeLine } from "./rangeDrawing.ts";
import type { ChartTable } from "./table.ts";

type Part = TotalPart<PublishedIncident>;

/** Records with a figure of somebody, in the order of the total: the highest first. */
export function rangeLines(parts: readonly Part[], { messages, number }: Locale): readonly RangeLine[] {
  const { charts } = messages;
  return parts.flatMap(({ record, figure: { stated, moreThan, headline } }) => {
    if (stated === null || (stated.high === 0 && !moreThan)) return [];
    const words = moreThan ? charts.rangeOpen : charts.range;
    const range = words(number(stated.low), number(stated.high));
    const claimant = headline?.claimant.name ?? null;
    return [
      {
        key: record.id,
        title: record.title,
        range,
        claimant: claimant ?? charts.noClaimant,
        name: charts.recordBar(record.title, range, claimant),
        ...stated,
        open: moreThan,
      },
    ];
  });
}

export function rangeTable(lines: readonly RangeLine[], parts: readonly Part[], locale: Locale): ChartTable {
  const { columns, yes } = locale.messages.charts;
  const records = new Map(parts.map(({ record }) => [record.id, record]));
  return {
    fields: [
      columns.record,
      columns.date,
      columns.low,
      columns.high,
      columns.moreThan,
      columns.claimant,
      columns.id,
    ],
    rows: lines.map(({ key, title, low, high, open, claimant }) => {
      const record = records.get(key);
      const date = record === undefined ? null : dateWords(locale, record);
      return {
        key,
        cells: [title, date, low, high, open ? yes : null, claimant, key],
        isButton: true,
        pressed: null,
      };
    }),
  };
}
