import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { edtfWords } from "../i18n/recordWords.ts";
import type { Query } from "../query/query.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { FirstLines } from "./FirstLines.tsx";
import { RecordLine } from "./RecordLine.tsx";
import { proceedingsChecks } from "./staleness.ts";

interface ProceedingsLedgerProps {
  readonly records: readonly PublishedIncident[];
  readonly query: Query;
}

/** Of which records somebody looked for the outcome in court, and of which nobody did. */
export function ProceedingsLedger({ records, query }: ProceedingsLedgerProps) {
  const locale = useLocale();
  const { ledgers } = locale.messages;
  const { checked, unchecked } = proceedingsChecks(records);
  return (
    <>
      <p className="ledgers-note">
        {checked.length === 0
          ? ledgers.noneChecked
          : ledgers.checked(locale.number(checked.length), checked.length)}
      </p>
      {checked.length > 0 && (
        <FirstLines>
          {checked.map((record) => (
            <RecordLine key={record.id} record={record} query={query}>
              <span className="ledgers-said">
                {ledgers.lastCheckedOn(edtfWords(locale, record.proceedingsChecked ?? ""))}
              </span>
            </RecordLine>
          ))}
        </FirstLines>
      )}
      {unchecked.length > 0 && (
        <Disclosure summary={ledgers.unchecked(locale.number(unchecked.length), unchecked.length)}>
          <FirstLines>
            {unchecked.map((record) => (
              <RecordLine key={record.id} record={record} query={query} />
            ))}
          </FirstLines>
        </Disclosure>
      )}
    </>
  );
}
