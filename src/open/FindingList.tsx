import { useMemo } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { countsByReason, findingAt, type Report } from "./reportCounts.ts";

/** More lines than these nobody reads on a page; the saved report has all. */
const MOST_LINES = 200;

/** What was odd, first by reason with counts, then line by line. */
export function FindingList({ report }: { readonly report: Report }) {
  const { messages, number } = useLocale();
  const { open } = messages;
  const counts = useMemo(() => countsByReason(report), [report]);
  return (
    <section className="open-section">
      <h3>{open.reasonsHeading}</h3>
      <ul className="open-reasons">
        {counts.map(({ reason, left, warned }) => (
          <li key={reason}>
            <span>{open.reasons[reason]}</span>
            {left > 0 && <span className="open-count">{open.reasonLeft(number(left), left)}</span>}
            {warned > 0 && <span className="open-count">{open.reasonWarned(number(warned), warned)}</span>}
          </li>
        ))}
      </ul>
      <Disclosure summary={open.findingsHeading}>
        <Lines report={report} />
      </Disclosure>
    </section>
  );
}

function Lines({ report }: { readonly report: Report }) {
  const { messages, number } = useLocale();
  const { open, load } = messages;
  const { size } = report.findings;
  const shown = Math.min(size, MOST_LINES);
  const lines = Array.from({ length: shown }, (_, index) => findingAt(report, index));
  return (
    <>
      {size > shown && <p>{open.findingsFirst(number(shown), number(size))}</p>}
      <ol className="open-lines">
        {lines.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may have two findings of one kind
          <li key={index} dir="auto">
            {load.problems[finding.reason](finding)}
          </li>
        ))}
      </ol>
    </>
  );
}
