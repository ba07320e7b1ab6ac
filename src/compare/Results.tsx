import { type ReactNode, useEffect, useRef } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { useLocale } from "../i18n/locale.ts";
import { type ChosenList, type Compared, sourceOf } from "./compareSession.ts";
import { coverageWords } from "./coverageWords.ts";
import { FindingRow, PairRow, RecordRow, TheirRow } from "./ResultRow.tsx";
import { ResultRows } from "./ResultRows.tsx";
import { SaveComparison } from "./SaveComparison.tsx";

interface ResultsProps {
  readonly list: ChosenList;
  readonly compared: Compared;
}

/** The three lists, and what could not be read. */
export function Results({ list, compared }: ResultsProps) {
  const locale = useLocale();
  const { compare } = locale.messages;
  const { comparison } = compared;
  const { pairs, onlyTheirs, onlyOurs } = comparison;
  const { leftOut, warnings } = compared.list;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed to get here is gone: the focus goes on to what came.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // The tabs make their rows one step later: before that there is nothing to scroll.
    const frame = requestAnimationFrame(() => heading.current?.scrollIntoView({ block: "start" }));
    return () => cancelAnimationFrame(frame);
  }, []);
  const findings = [...leftOut, ...warnings];
  const sides = { list, source: sourceOf(compared) };
  return (
    <section className="compare-results" aria-labelledby="compare-results">
      <h3 id="compare-results" ref={heading} tabIndex={-1}>
        {compare.results}
      </h3>
      <Account compared={compared} />
      <I18nProvider locale={locale.tag}>
        <Tabs className="compare-tabs">
          <TabList className="compare-tab-list" aria-label={compare.results}>
            <CountedTab id="both" label={compare.tabs.both} count={pairs.length} />
            <CountedTab id="theirs" label={compare.tabs.theirs} count={onlyTheirs.length} />
            <CountedTab id="ours" label={compare.tabs.ours[sides.source]} count={onlyOurs.length} />
            <CountedTab id="leftOut" label={compare.tabs.leftOut} count={leftOut.length} />
          </TabList>
          <Panel
            id="both"
            note={pairs.length > 0 && compare.pairs(locale.number(pairs.length), pairs.length)}
          >
            <ResultRows empty={compare.nothing.both} items={pairs}>
              {(pair) => (
                <PairRow key={`${pair.theirs.line} ${pair.ours.record.id}`} pair={pair} {...sides} />
              )}
            </ResultRows>
          </Panel>
          <Panel id="theirs">
            <ResultRows empty={compare.nothing.theirs} items={onlyTheirs}>
              {({ theirs, miss }) => <TheirRow key={theirs.line} theirs={theirs} miss={miss} {...sides} />}
            </ResultRows>
          </Panel>
          <Panel id="ours" note={coverageWords(locale, comparison.coverage)}>
            <ResultRows empty={compare.nothing.ours} items={onlyOurs}>
              {({ ours, miss }) => <RecordRow key={ours.record.id} ours={ours} miss={miss} {...sides} />}
            </ResultRows>
          </Panel>
          <Panel
            id="leftOut"
            note={warnings.length > 0 && compare.remarks(locale.number(warnings.length), warnings.length)}
          >
            <ResultRows empty={compare.nothing.leftOut} items={findings}>
              {(found) => <FindingRow key={`${found.line} ${found.reason}`} found={found} />}
            </ResultRows>
          </Panel>
        </Tabs>
      </I18nProvider>
      <SaveComparison list={list} compared={compared} />
    </section>
  );
}

/** How many of each side, in all and in each list: every row adds up. */
function Account({ compared }: { readonly compared: Compared }) {
  const { list, records, comparison } = compared;
  const { messages, number } = useLocale();
  const { account, asideNote } = messages.compare;
  const { matchedRows, matchedRecords, onlyTheirs, onlyOurs, notCovered } = comparison;
  const lines = [
    [
      account.list,
      list.rows.length + list.leftOut.length,
      matchedRows,
      onlyTheirs.length,
      list.leftOut.length,
    ],
    [account[sourceOf(compared)], records, matchedRecords, onlyOurs.length, notCovered],
  ] as const;
  return (
    <>
      <table className="compare-account">
        <caption className="visually-hidden">{account.caption}</caption>
        <thead>
          <tr>
            <td />
            {[account.all, account.both, account.only, account.aside].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, ...counts]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {counts.map((count, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of four
                <td key={index}>{number(count)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="compare-note">{asideNote}</p>
    </>
  );
}

interface CountedTabProps {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

function CountedTab({ id, label, count }: CountedTabProps) {
  const { number } = useLocale();
  return (
    <Tab id={id} className="compare-tab">
      {label} <span className="compare-count">{number(count)}</span>
    </Tab>
  );
}

interface PanelProps {
  readonly id: string;
  readonly note?: string | false;
  readonly children: ReactNode;
}

function Panel({ id, note = false, children }: PanelProps) {
  return (
    <TabPanel id={id} className="compare-panel">
      {note && <p className="compare-note">{note}</p>}
      {children}
    </TabPanel>
  );
}
