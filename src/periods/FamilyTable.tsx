import { FAMILIES } from "../domain/vocabulary.ts";
import { type Locale, useLocale } from "../i18n/locale.ts";
import { typeName } from "../i18n/typeWords.ts";
import type { Query } from "../query/query.ts";
import { classLook } from "../ui/glyphs.ts";
import "../ui/marks.css";
import type { Comparison, PeriodSide } from "./comparison.ts";
import { PeriodColumns } from "./PeriodColumns.tsx";

interface FamilyTableProps {
  readonly query: Query;
  readonly sides: Comparison["sides"];
}

/** How many records of each family began in either period: numbers, and bars of one scale. */
export function FamilyTable({ query, sides }: FamilyTableProps) {
  const locale = useLocale();
  const { periods } = locale.messages;
  const most = Math.max(1, ...sides.flatMap(({ side }) => Array.from(side.families)));
  const classes = Array.from(sides[0].side.families, (_, at) => at).filter((at) =>
    sides.some(({ side }) => (side.families[at] ?? 0) > 0),
  );
  if (classes.length === 0) return null;
  return (
    <table className="periods-table periods-families">
      <caption>{periods.families}</caption>
      <PeriodColumns rows={periods.family} sides={sides} />
      <tbody>
        {classes.map((at) => (
          <tr key={at} className={classLook(at).className}>
            <th scope="row">
              <svg className="mark" viewBox="0 0 24 24" width={14} height={14} aria-hidden="true">
                <path className="mark-shape" d={classLook(at).shape} />
              </svg>
              <span dir="auto">{className(at, query, locale)}</span>
            </th>
            <Cells sides={sides} at={at} most={most} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellsProps {
  readonly sides: readonly [PeriodSide, PeriodSide];
  readonly at: number;
  readonly most: number;
}

function Cells({ sides: [first, second], at, most }: CellsProps) {
  return (
    <>
      <Cell which="first" count={first.side.families[at] ?? 0} most={most} />
      <Cell which="second" count={second.side.families[at] ?? 0} most={most} />
    </>
  );
}

interface CellProps {
  readonly which: "first" | "second";
  readonly count: number;
  readonly most: number;
}

function Cell({ which, count, most }: CellProps) {
  const { number } = useLocale();
  return (
    <td className={`periods-${which}`}>
      <span className="periods-track">
        {count > 0 && <span className="periods-bar" style={{ inlineSize: `${(count / most) * 100}%` }} />}
      </span>
      <span className="periods-number">{number(count)}</span>
    </td>
  );
}

/** Of a reader's own file classes stand for types; the last for all that have none of their own. */
function className(at: number, query: Query, locale: Locale): string {
  const { vocabulary, periods } = locale.messages;
  const family = FAMILIES[at];
  if (family !== undefined) return vocabulary.families[family];
  const type = query.ownTypes[at - FAMILIES.length];
  return type === undefined || query.classOf(type) !== at ? periods.ownOthers : typeName(locale, type);
}
