import { useId } from "react";
import { isoDay } from "../domain/day.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Extent, Thumb } from "./brush.ts";
import type { DateDrafts } from "./useDateDrafts.ts";

interface DateFieldsProps {
  readonly drafts: DateDrafts;
  /** Shown where nothing is typed: what the window then reaches to. */
  readonly coverage: Extent;
  /** Edges that the link has locked: they can be read. */
  readonly fixed?: readonly string[];
  /** Id of the element that holds what is wrong ({@link DateErrors}). */
  readonly errorId: string;
}

/** First and last day, typed. */
export function DateFields({ drafts, coverage, fixed = [], errorId }: DateFieldsProps) {
  const { messages } = useLocale();
  const hint = useId();
  return (
    <form className="timeline-fields" onSubmit={(event) => event.preventDefault()}>
      <span id={hint} hidden>
        {messages.timeline.fieldHint}
      </span>
      {(["from", "to"] as const).map((edge) => (
        <DateField
          key={edge}
          edge={edge}
          drafts={drafts}
          placeholder={isoDay(coverage[edge])}
          readOnly={fixed.includes(edge)}
          describedBy={drafts.errors[edge] === null ? hint : errorId}
        />
      ))}
    </form>
  );
}

interface DateFieldProps {
  readonly edge: Thumb;
  readonly drafts: DateDrafts;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly describedBy: string;
}

function DateField({ edge, drafts, placeholder, readOnly, describedBy }: DateFieldProps) {
  const { messages } = useLocale();
  const { from, to, toAlone } = messages.timeline;
  return (
    <label className="timeline-field">
      <span>{edge === "from" ? from : to}</span>
      <input
        className="field"
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        {...(edge === "to" && { "aria-label": toAlone })}
        aria-describedby={describedBy}
        aria-invalid={drafts.errors[edge] !== null}
        placeholder={placeholder}
        readOnly={readOnly}
        value={drafts.texts[edge]}
        onChange={(event) => drafts.edit(edge, event.target.value)}
        onBlur={() => drafts.commit(edge)}
        onKeyDown={(event) => {
          if (event.key === "Enter") drafts.commit(edge);
        }}
      />
    </label>
  );
}

/** What is wrong with what was typed; told at once (WCAG 3.3.1, 4.1.3). */
export function DateErrors({ drafts, id }: { readonly drafts: DateDrafts; readonly id: string }) {
  const errors = [drafts.errors.from, drafts.errors.to].filter((error) => error !== null);
  return (
    <div id={id} className="timeline-errors" role="status">
      {errors.map((error) => (
        <p key={error}>{error}</p>
      ))}
    </div>
  );
}
