import type { Source } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { edtfWords, shortened } from "../i18n/recordWords.ts";
import { select } from "../store/actions.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { FirstLines } from "./FirstLines.tsx";
import { type CheckDay, checkDays, HOWS, linkCounts } from "./staleness.ts";

/** Code points. */
const LONGEST_TITLE = 200;

/** Sources by the day they were last checked and how; links with and without a copy in an archive. */
export function SourceLedger({ sources }: { readonly sources: readonly Source[] }) {
  const { messages, number } = useLocale();
  const { ledgers } = messages;
  const { archived, notArchived, noAddress } = linkCounts(sources);
  const facts = [
    [ledgers.archived, number(archived)],
    [ledgers.notArchived, number(notArchived)],
    ...(noAddress > 0 ? [[ledgers.noAddress, number(noAddress)] as const] : []),
    [ledgers.deadLinks, ledgers.notTested],
  ] as const;
  return (
    <>
      <p className="ledgers-note">{ledgers.sourcesNote(number(sources.length), sources.length)}</p>
      <CheckTable days={checkDays(sources)} />
      <dl className="ledgers-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Disclosure summary={ledgers.allSources}>
        <FirstLines>
          {sources.map((source) => (
            <SourceLine key={source.id} source={source} />
          ))}
        </FirstLines>
      </Disclosure>
    </>
  );
}

function CheckTable({ days }: { readonly days: readonly CheckDay[] }) {
  const locale = useLocale();
  const { ledgers } = locale.messages;
  return (
    <table className="ledgers-table">
      <thead>
        <tr>
          <th scope="col">{ledgers.lastChecked}</th>
          {HOWS.map((how) => (
            <th key={how} scope="col">
              {ledgers.how[how]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(({ on, counts }) => (
          <tr key={on}>
            <th scope="row">{edtfWords(locale, on)}</th>
            {HOWS.map((how) => (
              <td key={how}>{locale.number(counts[how])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SourceLine({ source: { id, title, lang, publisher, checked } }: { readonly source: Source }) {
  const locale = useLocale();
  const { ledgers } = locale.messages;
  return (
    <li className="ledgers-line">
      <button type="button" className="ledgers-open" onClick={() => select(id)}>
        <span className="ledgers-title">
          <span className="ledgers-heading" lang={lang} dir="auto">
            {shortened(title, LONGEST_TITLE)}
          </span>
          <span className="ledgers-when">
            {ledgers.checkedSource(publisher, ledgers.how[checked.how], edtfWords(locale, checked.on))}
          </span>
        </span>
      </button>
    </li>
  );
}
