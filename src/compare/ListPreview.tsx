import { useMemo } from "react";
import { useLocale } from "../i18n/locale.ts";
import { edtfWords } from "../i18n/recordWords.ts";
import type { ChosenList } from "./compareSession.ts";
import { createCountryNames } from "./countryNames.ts";
import { createRowReader } from "./readList.ts";

const ROWS = 4;

/** The first rows of a list as they are understood. */
export function ListPreview({ list: { table, columns } }: { readonly list: ChosenList }) {
  const locale = useLocale();
  const { compare } = locale.messages;
  const countries = useMemo(() => createCountryNames([locale.region]), [locale]);
  const readRow = createRowReader(columns, countries);
  const rows = table.rows.slice(0, ROWS).flatMap((row) => readRow(row, () => {}) ?? []);
  const degrees = (value: number): string => locale.number(Math.round(value * 1000) / 1000);
  return (
    // A wide table scrolls here, and this is how a keyboard gets there.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls
    <section className="compare-preview preview-table" tabIndex={0} aria-label={compare.preview}>
      <table>
        <caption>{compare.preview}</caption>
        <thead>
          <tr>
            <th scope="col">{compare.previewDate}</th>
            <th scope="col">{compare.roles.place}</th>
            <th scope="col">{compare.roles.title}</th>
            <th scope="col">{compare.previewPoint}</th>
            <th scope="col">{compare.previewCountry}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, dateText, place, title, point, countries: named }) => (
            <tr key={line}>
              <td>{dateText === null ? compare.noDate : edtfWords(locale, dateText)}</td>
              <td dir="auto">{place || compare.none}</td>
              <td dir="auto">{title || compare.none}</td>
              <td>{point === null ? compare.none : compare.point(degrees(point.lat), degrees(point.lon))}</td>
              <td>{named.length === 0 ? compare.none : locale.list(named.map(locale.region))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
