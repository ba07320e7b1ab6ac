import "./ledgers.css";
import { useMemo } from "react";
import { measureGroups } from "../domain/figures.ts";
import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Query } from "../query/query.ts";
import type { Shown } from "../store/selectors.ts";
import { useShown } from "../store/useShown.ts";
import { DisagreementGroup } from "./DisagreementGroup.tsx";
import { disagreementsOf } from "./disagreements.ts";
import { Staleness } from "./Staleness.tsx";
import { MOST_READ, useShownRecords } from "./useShownRecords.ts";

/** What the shown records leave open: where voices contradict each other, and how long ago somebody looked. */
export function LedgersPanel() {
  const shown = useShown();
  return shown === null ? null : <Ledgers shown={shown} />;
}

function Ledgers({ shown }: { readonly shown: Shown }) {
  const { messages, number } = useLocale();
  const { ledgers } = messages;
  const found = useShownRecords(shown);
  if (found.state !== "ready") {
    return (
      <p className="ledgers ledgers-note" role="status">
        {ledgers.notShown[found.state](number(MOST_READ))}
      </p>
    );
  }
  const { records } = found;
  return (
    <div className="ledgers">
      <p className="ledgers-intro">{ledgers.intro(number(records.length), records.length)}</p>
      {records.length > 0 && (
        <>
          <Disagreements records={records} query={shown.query} />
          <Staleness records={records} query={shown.query} />
        </>
      )}
    </div>
  );
}

interface RecordsProps {
  readonly records: readonly PublishedIncident[];
  readonly query: Query;
}

/** So many lines may stand open at first. */
const FEW = 6;

function Disagreements({ records, query }: RecordsProps) {
  const { messages, number } = useLocale();
  const { ledgers } = messages;
  const groups = useMemo(
    () => disagreementsOf(records, measureGroups(query.dataset.vocabulary)),
    [records, query],
  );
  const count = records.filter(({ contested }) => contested.length > 0).length;
  return (
    <section className="ledgers-part" aria-labelledby="ledgers-disagreement">
      <h2 id="ledgers-disagreement">{ledgers.disagreement}</h2>
      <p className="ledgers-note">
        {count === 0 ? ledgers.undisputed : ledgers.disputed(number(count), count)}
      </p>
      {groups.map((group, index) => (
        <DisagreementGroup
          key={group.matter}
          group={group}
          query={query}
          open={index === 0 && group.disagreements.length <= FEW}
        />
      ))}
    </section>
  );
}
