import { useLocale } from "../i18n/locale.ts";
import { closeOpenDialog } from "../store/opening.ts";
import type { OwnData } from "../store/openWorld.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { FileFacts } from "./FileFacts.tsx";
import { FindingList } from "./FindingList.tsx";
import { SaveReport } from "./SaveReport.tsx";
import { TermsNotes } from "./TermsNotes.tsx";

/** What became of a file: taken, left out and why, and whose it is. */
export function ReportPage() {
  const { messages, number } = useLocale();
  const { open } = messages;
  const report = useAtlas((state) => state.own?.report ?? null);
  if (report === null) return null;
  const { taken, leftOut, total, files, findings } = report;
  return (
    <>
      <p className="open-sum" role="status">
        <strong>{open.taken(number(taken), taken)}</strong>
        <span>{leftOut === 0 ? open.noneLeftOut : open.leftOut(number(leftOut), leftOut)}</span>
        <span>{open.ofTotal(number(total), total)}</span>
      </p>
      <TermsNotes formats={files.map(({ format }) => format)} />
      <div className="open-buttons">
        <Button tone="strong" onClick={closeOpenDialog}>
          {open.showThem}
        </Button>
        {findings.size > 0 && <SaveReport report={report} />}
      </div>
      <FileFacts files={files} />
      {findings.size > 0 && <FindingList report={report} />}
      <Names heading={open.unknownActors} note={open.unknownActorsNote} names={report.unknownActors} />
      <Names heading={open.ownTypes} names={report.ownTypes} />
    </>
  );
}

/** As many names as anybody reads; the most frequent stand first. */
const MOST_NAMES = 100;

interface NamesProps {
  readonly heading: (count: string, n: number) => string;
  readonly note?: string;
  readonly names: OwnData["report"]["unknownActors"];
}

function Names({ heading, note, names }: NamesProps) {
  const { messages, number } = useLocale();
  const { open } = messages;
  if (names.length === 0) return null;
  const more = names.length - MOST_NAMES;
  return (
    <Disclosure summary={heading(number(names.length), names.length)}>
      {note !== undefined && <p>{note}</p>}
      <ul className="open-names">
        {names.slice(0, MOST_NAMES).map(({ name, count }) => (
          <li key={name} dir="auto">
            {open.named(name, number(count))}
          </li>
        ))}
        {more > 0 && <li>{open.andMore(number(more), more)}</li>}
      </ul>
    </Disclosure>
  );
}
