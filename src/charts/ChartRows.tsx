import { useLocale } from "../i18n/locale.ts";
import type { ChartTable } from "./table.ts";

interface ChartRowsProps {
  readonly table: ChartTable;
  readonly label: string;
  readonly onPress: (key: string) => void;
}

/** The numbers of a chart as a table, which does what the chart does: bars may be too thin for a finger. */
export function ChartRows({ table: { fields, rows }, label, onPress }: ChartRowsProps) {
  const { number } = useLocale();
  const words = (cell: string | number | null): string =>
    typeof cell === "number" ? number(cell) : (cell ?? "");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section className="charts-scroll" aria-label={label} tabIndex={0}>
      <table className="charts-table">
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field} scope="col">
                {field}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first = null, ...rest], isButton, pressed }) => (
            <tr key={key}>
              <th scope="row">
                {isButton ? (
                  <button
                    type="button"
                    className="charts-link"
                    aria-pressed={pressed ?? undefined}
                    onClick={() => onPress(key)}
                  >
                    {words(first)}
                  </button>
                ) : (
                  words(first)
                )}
              </th>
              {rest.map((cell, index) => (
                <td key={fields[index + 1]} data-number={typeof cell === "number"}>
                  {words(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
