import { parseEdtf } from "../domain/edtf.ts";

/** How 3/4/2020 is read. */
export type DateOrder = "dmy" | "mdy";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const TIME = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * A date as lists have it, as EDTF: `2020-08-02 00:00:00`, `2020/08/02`, `20200802`, `2 August 2020`,
 * `Aug 2, 2020`, `August 2020`, `02/08/2020`, `2020-08-00` (day not known) and EDTF itself.
 * @returns null where it is none of these, or no day of the calendar
 */
export function typedDate(text: string, order: DateOrder): string | null {
  const bare = text.trim().replace(TIME, "");
  const edtf = FORMS.map((form) => form(bare, order)).find((found) => found !== null) ?? bare;
  return parseEdtf(edtf).ok ? edtf : null;
}

type Form = (text: string, order: DateOrder) => string | null;

const FORMS: readonly Form[] = [
  (text) => joined(/^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text), 1, 2, 3),
  (text) => joined(/^(\d{4})(\d{2})(\d{2})$/.exec(text), 1, 2, 3),
  (text) => joined(/^(\d{4})[/.-](\d{1,2})$/.exec(text), 1, 2, 9),
  (text, order) => joined(SLASHED.exec(text), 3, order === "dmy" ? 2 : 1, order === "dmy" ? 1 : 2),
  (text) => joined(/^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(text), 3, 2, 1),
  (text) => joined(/^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text), 3, 1, 2),
  (text) => joined(/^([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(text), 2, 1, 9),
];

/** A month or day of 0 is how some datasets say that it is not known. */
function joined(found: RegExpExecArray | null, year: number, month: number, day: number): string | null {
  if (found === null) return null;
  const parts = [found[year] ?? "", monthOf(found[month] ?? ""), Number(found[day] ?? 0)] as const;
  if (parts[1] === 0) return parts[0];
  const known = parts[2] === 0 ? [parts[0], parts[1]] : parts;
  return known.map((part) => String(part).padStart(2, "0")).join("-");
}

/** Of a number, a name or the beginning of one; 13 where it is none, which no calendar has. */
function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const named = MONTHS.findIndex((name) => name.startsWith(text.toLowerCase().replace(/^sept$/, "sep")));
  return named < 0 ? 13 : named + 1;
}

/** Which order the dates of a column show: a number above 12 cannot be a month. null: they do not say. */
export function orderShown(texts: readonly string[]): DateOrder | null {
  for (const text of texts) {
    const found = SLASHED.exec(text.trim().replace(TIME, ""));
    if (found && Number(found[1]) > 12) return "dmy";
    if (found && Number(found[2]) > 12) return "mdy";
  }
  return null;
}

/** Whether the order matters at all. */
export function hasSlashed(texts: readonly string[]): boolean {
  return texts.some((text) => SLASHED.test(text.trim().replace(TIME, "")));
}
