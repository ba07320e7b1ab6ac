import { type ReactNode, useContext } from "react";
import { useLocale } from "../i18n/locale.ts";
import { dateWords, edtfWords, placeWords } from "../i18n/recordWords.ts";
import { select } from "../store/actions.ts";
import { CloseCompare } from "./closeCompare.ts";
import type { ChosenList, Source } from "./compareSession.ts";
import { figuresOf } from "./figureWords.ts";
import type { ListFinding } from "./listTable.ts";
import type { Miss, Pair } from "./matchList.ts";
import type { OurRecord } from "./ourRecords.ts";
import type { ListRow } from "./readList.ts";
import { matchReasons, missReason } from "./reasonWords.ts";

interface Sides {
  readonly list: ChosenList;
  readonly source: Source;
}

/** A row and a record that match, side by side, and why. */
export function PairRow({ pair, list, source }: Sides & { readonly pair: Pair }) {
  const locale = useLocale();
  return (
    <li className="compare-row">
      <div className="compare-sides">
        <Theirs theirs={pair.theirs} list={list} />
        <Ours ours={pair.ours} source={source} />
      </div>
      <Reasons reasons={matchReasons(locale, pair)} />
    </li>
  );
}

export function TheirRow({ theirs, miss, list }: Sides & { readonly theirs: ListRow; readonly miss: Miss }) {
  const locale = useLocale();
  return (
    <li className="compare-row">
      <Theirs theirs={theirs} list={list} />
      <Reasons reasons={[missReason(locale, miss, "theirs")]} />
    </li>
  );
}

export function RecordRow({ ours, miss, source }: Sides & { readonly ours: OurRecord; readonly miss: Miss }) {
  const locale = useLocale();
  return (
    <li className="compare-row">
      <Ours ours={ours} source={source} />
      <Reasons reasons={[missReason(locale, miss, "ours")]} />
    </li>
  );
}

/** A row that could not be read, or not wholly. */
export function FindingRow({ found: { line, reason, detail } }: { readonly found: ListFinding }) {
  const { messages, number } = useLocale();
  return (
    <li className="compare-row compare-finding">
      <span className="compare-whose">{messages.compare.line(number(line))}</span>
      <span dir="auto">{messages.compare.findings[reason](detail)}</span>
    </li>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <p className="compare-reasons">
      {reasons.map((reason) => (
        <span key={reason} dir="auto">
          {reason}{" "}
        </span>
      ))}
    </p>
  );
}

function Theirs({
  theirs,
  list: { table, columns },
}: {
  readonly theirs: ListRow;
  readonly list: ChosenList;
}) {
  const locale = useLocale();
  const { compare } = locale.messages;
  const { line, dateText, point, place, title, cells } = theirs;
  const degrees = (value: number): string => locale.number(Math.round(value * 1000) / 1000);
  const where = point === null ? compare.noPlace : compare.point(degrees(point.lat), degrees(point.lon));
  const figures = columns.figures.flatMap((column) => {
    const value = cells[column];
    return value ? [compare.figure(table.header[column] ?? "", value)] : [];
  });
  return (
    <Side
      whose={compare.yourLine(locale.number(line))}
      title={title || place || compare.noTitle}
      facts={[dateText === null ? compare.noDate : edtfWords(locale, dateText), place || where]}
      figures={figures}
    />
  );
}

function Ours({ ours: { record }, source }: { readonly ours: OurRecord; readonly source: Source }) {
  const locale = useLocale();
  const close = useContext(CloseCompare);
  const { account } = locale.messages.compare;
  const open = (): void => {
    close();
    select(record.id);
  };
  return (
    <Side
      whose={account[source]}
      title={
        <button type="button" className="compare-open" onClick={open}>
          {record.title}
        </button>
      }
      facts={[dateWords(locale, record), placeWords(locale, record)]}
      figures={figuresOf(locale, record)}
    />
  );
}

interface SideProps {
  readonly whose: string;
  readonly title: ReactNode;
  readonly facts: readonly string[];
  readonly figures: readonly string[];
}

function Side({ whose, title, facts, figures }: SideProps) {
  return (
    <div className="compare-side">
      <span className="compare-whose">{whose}</span>
      <span className="compare-title" dir="auto">
        {title}
      </span>
      <span className="compare-facts">
        {facts.map((fact) => (
          <span key={fact} dir="auto">
            {fact}
          </span>
        ))}
      </span>
      {figures.length > 0 && (
        <ul className="compare-values">
          {figures.map((figure) => (
            <li key={figure} dir="auto">
              {figure}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
