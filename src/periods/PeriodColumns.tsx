import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";

interface PeriodColumnsProps {
  /** What the rows are. */
  readonly rows: string;
  readonly sides: readonly { readonly days: { readonly from: number; readonly to: number } }[];
}

/** Heads of a table with a column for each period; the page shows them once, above all tables. */
export function PeriodColumns({ rows, sides }: PeriodColumnsProps) {
  const locale = useLocale();
  return (
    <thead className="visually-hidden">
      <tr>
        <th scope="col">{rows}</th>
        {sides.map(({ days }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the two have nothing else that must differ
          <th key={at} scope="col">
            {formatPeriod(locale, days.from, days.to)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
