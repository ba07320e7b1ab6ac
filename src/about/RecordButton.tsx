import { useContext } from "react";
import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { dateWords, shortened } from "../i18n/recordWords.ts";
import { select } from "../store/actions.ts";
import { CloseAbout } from "./closeAbout.ts";

/** Code points. */
const LONGEST_TITLE = 160;

interface RecordButtonProps {
  readonly record: PublishedIncident;
  /** Id of what is opened: the record, or a claim in it. */
  readonly opens: string;
  /** Whether it can be opened just now. */
  readonly enabled: boolean;
}

/** A record by its title and date; a press closes the dialog and opens it. */
export function RecordButton({ record, opens, enabled }: RecordButtonProps) {
  const locale = useLocale();
  const close = useContext(CloseAbout);
  const words = (
    <>
      <span className="about-title" dir="auto">
        {shortened(record.title, LONGEST_TITLE)}
      </span>{" "}
      <span className="about-when">{dateWords(locale, record)}</span>
    </>
  );
  if (!enabled) return <span className="about-record">{words}</span>;
  const open = (): void => {
    close();
    select(opens);
  };
  return (
    <button type="button" className="about-record" onClick={open}>
      {words}
    </button>
  );
}
