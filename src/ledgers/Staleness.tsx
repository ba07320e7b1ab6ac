import { useMemo } from "react";
import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Query } from "../query/query.ts";
import { setFilter, showPanel } from "../store/actions.ts";
import { ProceedingsLedger } from "./ProceedingsLedger.tsx";
import { SourceLedger } from "./SourceLedger.tsx";
import { sourcesOf, THIN, thinCounts } from "./staleness.ts";

interface StalenessProps {
  readonly records: readonly PublishedIncident[];
  readonly query: Query;
}

/** How thin the evidence is, and how long ago somebody looked. */
export function Staleness({ records, query }: StalenessProps) {
  const { ledgers } = useLocale().messages;
  const sources = useMemo(() => sourcesOf(records, query.dataset.sources), [records, query]);
  return (
    <>
      <section className="ledgers-part" aria-labelledby="ledgers-evidence">
        <h2 id="ledgers-evidence">{ledgers.evidence}</h2>
        <p className="ledgers-note">{ledgers.evidenceNote}</p>
        <ThinEvidence records={records} />
      </section>
      <section className="ledgers-part" aria-labelledby="ledgers-sources">
        <h2 id="ledgers-sources">{ledgers.sources}</h2>
        <SourceLedger sources={sources} />
      </section>
      <section className="ledgers-part" aria-labelledby="ledgers-proceedings">
        <h2 id="ledgers-proceedings">{ledgers.proceedings}</h2>
        <ProceedingsLedger records={records} query={query} />
      </section>
    </>
  );
}

/** Each line sets the filter that takes just these records out of those that are shown. */
function ThinEvidence({ records }: Pick<StalenessProps, "records">) {
  const { messages, number } = useLocale();
  const counts = thinCounts(records);
  return (
    <ul className="ledgers-lines">
      {THIN.map((evidence) => (
        <li key={evidence}>
          <button
            type="button"
            className="ledgers-row"
            disabled={counts[evidence] === 0}
            onClick={() => {
              setFilter({ evidence: [evidence] });
              showPanel("list");
            }}
          >
            <span className="ledgers-name">{messages.vocabulary.evidences[evidence]}</span>
            <span className="ledgers-number">{number(counts[evidence])}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
