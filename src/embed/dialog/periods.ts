import type { Coverage } from "../../domain/dateStanding.ts";
import { civilDay, parseWindowEdge } from "../../domain/day.ts";
import type { Filter } from "../../domain/filter.ts";
import type { Period } from "../../store/store.ts";

/** More maps than anybody sets side by side. */
export const MOST_PERIODS = 40;

export interface PeriodFault {
  readonly kind: "form" | "backward" | "twice";
  /** From 1. */
  readonly line: number;
}

export interface Periods {
  readonly periods: readonly Period[];
  readonly faults: readonly PeriodFault[];
}

/** First and last day as they are typed (`2012`, `2012-07`); null where that is no period. */
export function periodOf(from: string, to: string): Period | null {
  const [first, last] = [parseWindowEdge(from, "from"), parseWindowEdge(to, "to")];
  return first !== null && last !== null && first <= last ? { from, to } : null;
}

/** One period a line, `FROM/TO`, or one year, month or day that is both. Empty lines say nothing; bad ones are named. */
export function readPeriods(text: string): Periods {
  const periods: Period[] = [];
  const faults: PeriodFault[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const words = line.trim();
    if (words === "") continue;
    const reading = readLine(words);
    const isTwice =
      typeof reading !== "string" &&
      periods.some(({ from, to }) => from === reading.from && to === reading.to);
    if (typeof reading !== "string" && !isTwice) periods.push(reading);
    else faults.push({ kind: typeof reading === "string" ? reading : "twice", line: index + 1 });
  }
  return { periods, faults };
}

function readLine(words: string): Period | "form" | "backward" {
  const [from = "", to = from, ...more] = words.split("/").map((part) => part.trim());
  const isForm =
    more.length === 0 && parseWindowEdge(from, "from") !== null && parseWindowEdge(to, "to") !== null;
  return isForm ? (periodOf(from, to) ?? "backward") : "form";
}

/** Each calendar year of the window, or of what is recorded; the first and the last cut as the window is. */
export function yearsOf({ from, to }: Pick<Filter, "from" | "to">, coverage: Coverage): readonly Period[] {
  const first = Math.max(edgeOf(from, "from") ?? coverage.from, coverage.from);
  const last = Math.min(edgeOf(to, "to") ?? coverage.to, coverage.to);
  if (first > last) return [];
  const [begin, end] = [civilDay(first).year, civilDay(last).year];
  return Array.from({ length: end - begin + 1 }, (_, index) => {
    const year = String(begin + index).padStart(4, "0");
    return { from: from?.startsWith(year) ? from : year, to: to?.startsWith(year) ? to : year };
  });
}

const edgeOf = (text: string | null, edge: "from" | "to"): number | null =>
  text === null ? null : parseWindowEdge(text, edge);
