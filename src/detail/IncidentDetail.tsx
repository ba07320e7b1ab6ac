import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { dateWords, edtfWords } from "../i18n/recordWords.ts";
import type { Row } from "../query/answer.ts";
import { ActorLines } from "./ActorLines.tsx";
import { ClaimLine } from "./ClaimLine.tsx";
import { CopyActions } from "./CopyActions.tsx";
import { supersededIn } from "./claimWords.ts";
import { Figures } from "./Figures.tsx";
import { NearRecords } from "./NearRecords.tsx";
import { OutsideFilter } from "./OutsideFilter.tsx";
import { Places } from "./Places.tsx";
import { Proceedings } from "./Proceedings.tsx";
import { RecordHead } from "./RecordHead.tsx";
import { RelatedRecords } from "./RelatedRecords.tsx";
import { SourceList } from "./SourceList.tsx";

interface IncidentDetailProps {
  readonly record: PublishedIncident;
  /** null: a campaign, which is counted nowhere. */
  readonly row: Row | null;
}

export function IncidentDetail({ record, row }: IncidentDetailProps) {
  const locale = useLocale();
  const { detail, vocabulary } = locale.messages;
  const superseded = supersededIn(record.claims);
  const statements = record.claims.filter(({ about }) => about !== "figure");
  return (
    <>
      <RecordHead record={record} />
      {row !== null && <OutsideFilter row={row} />}
      {row === null && <p className="detail-note">{detail.campaignNote}</p>}
      <p className="detail-summary" dir="auto">
        {record.summary}
      </p>
      <dl className="detail-facts">
        <dt>{detail.when}</dt>
        <dd>
          {dateWords(locale, record)}
          {record.dateNote && <p className="detail-note">{record.dateNote}</p>}
        </dd>
        <dt>{detail.where}</dt>
        <dd>
          <Places record={record} />
        </dd>
        {record.outcome !== "none" && (
          <>
            <dt>{detail.outcome}</dt>
            <dd>{vocabulary.outcomes[record.outcome]}</dd>
          </>
        )}
        <dt>{detail.status}</dt>
        <dd>{vocabulary.statuses[record.status]}</dd>
      </dl>
      <Figures record={record} />
      <dl className="detail-facts detail-facts-more">
        {record.actors.length > 0 && (
          <>
            <dt>{detail.who}</dt>
            <dd>
              <ActorLines actors={record.actors} />
            </dd>
          </>
        )}
        {record.contested.length > 0 && (
          <>
            <dt>{detail.contested}</dt>
            <dd>{record.contested.map((what) => vocabulary.contested[what]).join(" · ")}</dd>
          </>
        )}
        <dt>{detail.evidence}</dt>
        <dd>{vocabulary.evidences[record.evidence]}</dd>
      </dl>
      {statements.length > 0 && (
        <section className="detail-section">
          <h3>{detail.statements}</h3>
          <ul className="detail-claims">
            {statements.map((claim) => (
              <ClaimLine key={claim.id} claim={claim} superseded={superseded.has(claim.id)} />
            ))}
          </ul>
        </section>
      )}
      <Proceedings record={record} />
      <RelatedRecords record={record} />
      {row !== null && <NearRecords id={record.id} row={row} />}
      <SourceList ids={record.sources} />
      <section className="detail-section">
        <CopyActions id={record.id} title={record.title} />
        <p className="detail-note">{detail.reviewed(edtfWords(locale, record.reviewed))}</p>
        <ul className="detail-history">
          {record.history.map(({ date, kind, note }) => (
            <li key={`${date} ${kind} ${note}`}>
              {edtfWords(locale, date)}: {vocabulary.historyKinds[kind]}. {note}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
