import type { Total } from "../domain/totals.ts";
import type { TotalSpan } from "./en/totals.ts";
import type { Locale } from "./locale.ts";

/**
 * A total as one sentence: "Between 26,846 and 46,551 people got out in 110 recorded incidents, by the lowest and
 * highest figures stated; in 32 of them a source says “more than”; 2 have no figure; in 3 one side denies it."
 * Whoever shows it has the messages `totals` fetched.
 */
export function totalSentence(locale: Locale, total: Omit<Total, "parts">): string {
  const { totals } = locale.messages;
  return totals.sentence([mainClause(locale, total), ...asides(locale, total)]);
}

function mainClause({ messages, number }: Locale, total: Omit<Total, "parts">): string {
  const { low, high, records, moreThan, name } = total;
  const clauses = messages.totals.said[name];
  const count = records === 0 ? total.withoutNumber + total.announced + total.nobody : records;
  const span: TotalSpan = {
    low: number(low),
    high: number(high),
    lowest: low,
    records: number(count),
    count,
  };
  if (records === 0) return clauses.unnumbered(span);
  if (low < high) return clauses.between(span);
  return moreThan > 0 ? clauses.atLeast(span) : clauses.exactly(span);
}

const ASIDES = [
  "moreThan",
  "perpetratorOnly",
  "covered",
  "withoutNumber",
  "announced",
  "nobody",
  "denials",
] as const satisfies readonly (keyof Total)[];

/** Only what there is. Without a number the main clause has said already how many there are. */
function asides({ messages, number }: Locale, total: Omit<Total, "parts">): string[] {
  const said = total.records + total.withoutNumber + total.announced + total.nobody;
  return ASIDES.flatMap((aside) => {
    const count = total[aside];
    return count > 0 ? [messages.totals.asides[aside](number(count), count, said === 1)] : [];
  });
}
