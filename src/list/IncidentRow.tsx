import { type MouseEvent, memo } from "react";
import type { PublishedIncident } from "../domain/schema.ts";
import { type Locale, useLocale } from "../i18n/locale.ts";
import { dateWords, placeWords, shortened } from "../i18n/recordWords.ts";
import { typeName } from "../i18n/typeWords.ts";
import { STANDING_CODES } from "../query/answer.ts";
import { select } from "../store/actions.ts";
import { TypeMark } from "../ui/TypeMark.tsx";
import { rememberOpened } from "./opened.ts";

interface IncidentRowProps {
  /** Position in the list, from 0. */
  readonly index: number;
  /** Where it stands in its list and how high it is, in CSS pixels; null: in the flow. */
  readonly top: number | null;
  readonly height: number | null;
  /** null: it is being read. */
  readonly record: PublishedIncident | null;
  readonly type: string;
  readonly ownClass: number;
  /** Code of the record's standing, as in STANDING_CODES. */
  readonly standing: number;
  /** Whether the filter asks for a place: then that may lie outside, too. */
  readonly near: boolean;
  /** Whether the Tab key leads to it. */
  readonly isStop: boolean;
}

/** Code points; a file may hold longer ones than anybody reads in a list. */
const LONGEST_TITLE = 300;
const LONGEST_TYPE = 60;

/** One record: what, when, where, and what about it is not sure. */
export const IncidentRow = memo(function IncidentRow(props: IncidentRowProps) {
  const { index, top, height, record, type, ownClass, isStop } = props;
  const locale = useLocale();
  const open = ({ currentTarget }: MouseEvent<HTMLElement>): void => {
    if (record === null) return;
    rememberOpened(record.id, currentTarget);
    select(record.id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of the grid of the list
    // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
    <div
      className="list-row"
      role="row"
      aria-rowindex={index + 1}
      data-index={index}
      style={top === null || height === null ? undefined : { insetBlockStart: top, blockSize: height }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: the one cell of the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its button has the focus */}
      <div role="gridcell">
        <button
          type="button"
          className="list-open"
          data-id={record?.id}
          aria-busy={record === null}
          tabIndex={isStop ? 0 : -1}
          onClick={open}
        >
          <TypeMark type={type} ownClass={ownClass} size={24} />
          <span className="list-words">
            {record === null ? <Reading /> : <RecordWords record={record} locale={locale} />}
            <span className="list-facts list-kind">
              <span dir="auto">{shortened(typeName(locale, type), LONGEST_TYPE)}</span>
              {flagsOf(props, locale).map((flag) => (
                <span key={flag} className="list-flag">
                  {flag}
                </span>
              ))}
            </span>
          </span>
        </button>
      </div>
    </div>
  );
});

function RecordWords({ record, locale }: { readonly record: PublishedIncident; readonly locale: Locale }) {
  return (
    <>
      <span className="list-title" dir="auto">
        {shortened(record.title, LONGEST_TITLE)}
      </span>
      <span className="list-facts">
        <span>{dateWords(locale, record)}</span>
        <span dir="auto">{placeWords(locale, record)}</span>
      </span>
    </>
  );
}

/** The room of a record that is being read. */
function Reading() {
  const { messages } = useLocale();
  return (
    <>
      <span className="list-title list-reading">
        <span className="visually-hidden">{messages.list.reading}</span>
      </span>
      <span className="list-facts list-reading" />
    </>
  );
}

function flagsOf({ record, standing, near }: IncidentRowProps, { messages }: Locale): string[] {
  const { list } = messages;
  return [
    STANDING_CODES[standing] === "possible" && (near ? list.placeMayLieOutside : list.mayLieOutside),
    record?.outcome === "foiled" && list.attempted,
    record !== null && record.contested.length > 0 && list.disputed,
    record?.status === "announced" && list.announcedOnly,
    // Of a reader's own file nearly every row is: there it says nothing.
    record?.scope === "adjacent" && record.id.startsWith("inc-") && list.adjacent,
  ].filter((flag) => typeof flag === "string");
}
