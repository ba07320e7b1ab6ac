import { useMemo } from "react";
import { useLocale } from "../i18n/locale.ts";
import { dateWords } from "../i18n/recordWords.ts";
import type { Row } from "../query/answer.ts";
import { select } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { TypeMark } from "../ui/TypeMark.tsx";
import { ENOUGH, kinOf, type Neighbours, neighboursOf, USUAL_REACH } from "./near.ts";
import { nearWords } from "./nearWords.ts";
import { useRecords } from "./useRecords.ts";

interface NearRecordsProps {
  readonly id: string;
  readonly row: Row;
}

/** Other records that are not far in time and place, whatever they are; what is known too vaguely has none. */
export function NearRecords({ id, row }: NearRecordsProps) {
  const { messages, number } = useLocale();
  const { near } = messages.detail;
  const query = useAtlas((state) => state.query);
  const neighbours = useMemo(() => {
    if (query === null || !query.hasNear(row)) return null;
    const kin = [...kinOf(id, query.dataset.parents)].flatMap((one) => query.rowOf(one) ?? []);
    return neighboursOf((reach) => query.near(row, reach), new Set(kin));
  }, [query, id, row]);
  if (neighbours === null) return null;
  const { reach, rows } = neighbours;
  const [km, days] = [number(reach.km), number(reach.days)];
  return (
    <section className="detail-section">
      <h3>{near.heading}</h3>
      <p className="detail-note">
        {rows.length === 0 && near.none(km, days)}
        {rows.length > 0 && reach === USUAL_REACH && near.within(km, days)}
        {rows.length > 0 &&
          reach !== USUAL_REACH &&
          near.widened(number(ENOUGH), number(USUAL_REACH.km), number(USUAL_REACH.days), km, days)}
      </p>
      {rows.length > 0 && <NearList neighbours={neighbours} />}
    </section>
  );
}

function NearList({ neighbours }: { readonly neighbours: Neighbours }) {
  const locale = useLocale();
  const query = useAtlas((state) => state.query);
  const rows = useMemo(() => neighbours.rows.map(({ row }) => row), [neighbours]);
  const { records, isReading } = useRecords(rows);
  const near = new Map(neighbours.rows.map((one) => [one.row, one]));
  return (
    <ul className="detail-records">
      {records.map((record) => {
        const one = near.get(query?.rowOf(record.id) ?? -1);
        return (
          <li key={record.id}>
            <button type="button" className="detail-record" onClick={() => select(record.id)}>
              <TypeMark type={record.type} size={20} />
              <span>
                <span dir="auto">{record.title}</span>
                {one && <span className="detail-note detail-apart">{nearWords(locale, one)}</span>}
                <span className="detail-note">{dateWords(locale, record)}</span>
              </span>
            </button>
          </li>
        );
      })}
      {isReading && <li className="detail-note">{locale.messages.detail.readingRecords}</li>}
    </ul>
  );
}
