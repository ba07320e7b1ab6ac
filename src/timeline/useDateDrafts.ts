import { useState } from "react";
import { parseDay, parseWindowEdge } from "../domain/day.ts";
import type { Filter } from "../domain/filter.ts";
import { formatPeriod } from "../i18n/dates.ts";
import { type Locale, useLocale } from "../i18n/locale.ts";
import type { Thumb } from "./brush.ts";
import { monthNames } from "./dayFormats.ts";
import { parseTypedDate, type TypedDate } from "./typedDate.ts";

type DateFilter = Pick<Filter, "from" | "to">;
type Texts = Readonly<Record<Thumb, string>>;

export interface DateDrafts {
  readonly texts: Texts;
  readonly errors: Readonly<Record<Thumb, string | null>>;
  edit(edge: Thumb, text: string): void;
  /** Takes what was typed, or says why not and leaves it there. */
  commit(edge: Thumb): void;
}

/** What is being typed, and what the filter said when it was begun: a later brush overrules it. */
interface Draft {
  readonly of: DateFilter;
  readonly texts: Texts;
  readonly errors: Readonly<Record<Thumb, string | null>>;
}

const NO_ERRORS = { from: null, to: null };

/**
 * Two dates being typed. Both are read together, so that a window can be moved past itself: the first day
 * alone may come after the old last one, which is said and waits for the second.
 */
export function useDateDrafts(filter: DateFilter, onDates: (dates: DateFilter) => void): DateDrafts {
  const locale = useLocale();
  const [stored, setDraft] = useState<Draft | null>(null);
  const isCurrent = stored !== null && stored.of.from === filter.from && stored.of.to === filter.to;
  const draft: Draft = isCurrent
    ? stored
    : { of: filter, texts: { from: filter.from ?? "", to: filter.to ?? "" }, errors: NO_ERRORS };

  const commit = (edge: Thumb): void => {
    if (!isCurrent) return;
    const read = readBoth(draft.texts, locale);
    const errors = {
      from: errorOf(read.from, draft.texts.from, locale),
      to: errorOf(read.to, draft.texts.to, locale),
    };
    // The other field is not judged while nobody has left it.
    const other = edge === "from" ? "to" : "from";
    const errorsNow = {
      ...errors,
      [other]: draft.texts[other] === (filter[other] ?? "") ? null : errors[other],
    };
    if (!read.from.ok || !read.to.ok) {
      setDraft({ ...draft, errors: errorsNow });
      return;
    }
    const dates = { from: read.from.text, to: read.to.text };
    const reversed = reversedError(dates, locale);
    if (reversed !== null) {
      setDraft({ ...draft, errors: { ...NO_ERRORS, [edge]: reversed } });
      return;
    }
    setDraft(null);
    if (dates.from !== filter.from || dates.to !== filter.to) onDates(dates);
  };

  return {
    texts: draft.texts,
    errors: draft.errors,
    edit: (edge, text) =>
      setDraft({
        ...draft,
        texts: { ...draft.texts, [edge]: text },
        errors: { ...draft.errors, [edge]: null },
      }),
    commit,
  };
}

function readBoth(texts: Texts, locale: Locale): Readonly<Record<Thumb, TypedDate>> {
  const months = monthNames(locale);
  return { from: parseTypedDate(texts.from, months), to: parseTypedDate(texts.to, months) };
}

function errorOf(read: TypedDate, typed: string, locale: Locale): string | null {
  if (read.ok) return null;
  const { errors } = locale.messages.timeline;
  if (read.reason === "form") return errors.form(typed.trim());
  if (read.reason === "no_such_day") return errors.noSuchDay(typed.trim());
  const [first, second] = read.readings.map((iso) => dayWords(iso, locale));
  return errors.ambiguous(typed.trim(), first ?? "", second ?? "");
}

function reversedError({ from, to }: DateFilter, locale: Locale): string | null {
  const first = from === null ? null : parseWindowEdge(from, "from");
  const last = to === null ? null : parseWindowEdge(to, "to");
  if (first === null || last === null || first <= last) return null;
  return locale.messages.timeline.errors.reversed(
    edgeWords(from, first, locale),
    edgeWords(to, last, locale),
  );
}

/** An edge as it was typed, in words: "August 2020" where the month was typed. */
function edgeWords(text: string | null, day: number, locale: Locale): string {
  const [first, last] =
    text === null ? [day, day] : [parseWindowEdge(text, "from"), parseWindowEdge(text, "to")];
  return formatPeriod(locale, first, last);
}

function dayWords(iso: string, locale: Locale): string {
  const day = parseDay(iso);
  return day === null ? iso : formatPeriod(locale, day, day);
}
