import { useId } from "react";
import type { IncidentFeature, Source } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { dateWords, placeWords, shortened } from "../i18n/recordWords.ts";
import { typeName } from "../i18n/typeWords.ts";
import type { Row } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import type { Sort } from "../query/sort.ts";
import { rowsOf, type Shown } from "../store/selectors.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { externalUrl } from "../ui/externalUrl.ts";

/** So many rows go onto paper; a count and the address stand for the others. */
const MOST = 200;
/** Code points; a file may hold longer ones than anybody reads in a list. */
const LONGEST = 300;

interface PrintRowsProps {
  readonly shown: Shown;
  readonly sort: Sort;
  /** Of the view, for what is not printed. */
  readonly address: string;
}

/** The records that are shown, in the order of the list, and the sources that they rest on, numbered. */
export function PrintRows({ shown, sort, address }: PrintRowsProps) {
  const { messages, number } = useLocale();
  const { printing } = messages;
  const { query } = shown;
  // A reader's own records may have to be read first.
  useAtlas(({ arrivals }) => arrivals);
  const rows = rowsOf(shown, sort);
  const printed = rows.slice(0, MOST);
  const records = printed.map((row) => query.record(row));
  const sources = sourceNumbers(records);
  const left = rows.length - printed.length;
  if (rows.length === 0) return <p>{printing.none}</p>;
  return (
    <>
      <RowTable query={query} rows={printed} records={records} sources={sources} />
      {left > 0 && (
        <p className="print-more">
          {printing.more(number(left), left)} <span dir="ltr">{address}</span>
        </p>
      )}
      <SourceList numbers={sources} sources={query.dataset.sources} />
    </>
  );
}

type Records = readonly (IncidentFeature | null)[];
type SourceNumbers = ReadonlyMap<string, number>;

interface RowTableProps {
  readonly query: Query;
  readonly rows: readonly Row[];
  readonly records: Records;
  readonly sources: SourceNumbers;
}

function RowTable({ query, rows, records, sources }: RowTableProps) {
  const locale = useLocale();
  const { rows: heading, columns } = locale.messages.printing;
  const hasSources = sources.size > 0;
  const id = useId();
  return (
    <>
      <h2 id={id}>{heading}</h2>
      <table className="print-rows" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.date}</th>
            <th scope="col">{columns.place}</th>
            <th scope="col">{columns.type}</th>
            {hasSources && <th scope="col">{columns.sources}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const record = records[at]?.properties ?? null;
            return (
              <tr key={row}>
                <td dir="auto">{record && shortened(record.title, LONGEST)}</td>
                <td>{record && dateWords(locale, record)}</td>
                <td dir="auto">{record && placeWords(locale, record)}</td>
                <td dir="auto">{shortened(typeName(locale, query.type(row)), LONGEST)}</td>
                {hasSources && <td>{numbersOf(records[at] ?? null, sources).join(", ")}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function SourceList({
  numbers,
  sources,
}: {
  readonly numbers: SourceNumbers;
  readonly sources: ReadonlyMap<string, Source>;
}) {
  const { printing } = useLocale().messages;
  const id = useId();
  if (numbers.size === 0) return null;
  return (
    <>
      <h2 id={id}>{printing.sources}</h2>
      <ol className="print-sources" aria-labelledby={id}>
        {[...numbers.keys()].map((key) => (
          <li key={key}>
            <SourceWords id={key} source={sources.get(key)} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Title, publisher and address, as paper needs them. */
function SourceWords({ id, source }: { readonly id: string; readonly source: Source | undefined }) {
  const { printing } = useLocale().messages;
  if (source === undefined) return id;
  const url = externalUrl(source.url ?? "");
  return (
    <>
      <cite lang={source.lang} dir="auto">
        {shortened(source.title, LONGEST)}
      </cite>
      {". "}
      <span dir="auto">{shortened(source.publisher, LONGEST)}</span>
      {". "}
      {url === null ? (source.noUrl ?? printing.noAddress) : <span dir="ltr">{url.href}</span>}
    </>
  );
}

/** Sources in the order in which the rows name them first, from 1. */
function sourceNumbers(records: Records): SourceNumbers {
  const ids = new Set(records.flatMap(sourceIds));
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

function sourceIds(record: IncidentFeature | null): string[] {
  return record?.properties.claims.map(({ source }) => source) ?? [];
}

function numbersOf(record: IncidentFeature | null, numbers: SourceNumbers): number[] {
  const own = new Set(sourceIds(record).map((id) => numbers.get(id) ?? 0));
  return [...own].sort((a, b) => a - b);
}
