import { civilDay, dayOf, parseWindowEdge } from "../domain/day.ts";
import type { Filter } from "../domain/filter.ts";
import { FAMILY_OF, type IncidentType } from "../domain/vocabulary.ts";
import { formatPeriod } from "./dates.ts";
import type { Locale } from "./locale.ts";

/** What the sentence tells of the answer. */
export interface SentenceFacts {
  readonly shown: number;
  /** ISO 3166-1 alpha-2 codes of the countries touched. */
  readonly countries: readonly string[];
  /** First and last day that the dataset covers, as day numbers. */
  readonly coverage: { readonly from: number; readonly to: number };
}

type AskedFor = Pick<Filter, "type" | "from" | "to"> & Partial<Filter>;

/** One sentence for what is being looked at, and where the records begin or end if that was passed. */
export function sentenceOf(locale: Locale, filter: AskedFor, facts: SentenceFacts): string {
  const { sentence } = locale.messages;
  if (facts.shown === 0) return sentence.nothing;
  return [mainSentence(locale, filter, facts), ...edges(locale, filter, facts)].join(" ");
}

function mainSentence(
  locale: Locale,
  filter: AskedFor,
  { shown, countries, coverage }: SentenceFacts,
): string {
  const { sentence } = locale.messages;
  const parts = {
    count: locale.number(shown),
    what: nounOf(locale, filter.type, shown),
    period: formatPeriod(locale, ...periodOf(filter, coverage)),
  };
  const narrowed = isNarrowed(filter);
  const [country] = countries;
  if (country === undefined)
    return narrowed ? sentence.narrowedInNoCountry(parts) : sentence.inNoCountry(parts);
  if (countries.length === 1) {
    const name = locale.region(country);
    return narrowed ? sentence.narrowedInCountry(parts, name) : sentence.inCountry(parts, name);
  }
  const many = locale.number(countries.length);
  return narrowed ? sentence.narrowedInCountries(parts, many) : sentence.inCountries(parts, many);
}

/**
 * The window that was asked for, cut to what the records cover: nothing is claimed beyond. An edge that
 * nobody asked for is left open in words, too.
 */
function periodOf(
  { from, to }: AskedFor,
  coverage: SentenceFacts["coverage"],
): [number | null, number | null] {
  const first =
    from === null ? null : Math.max(parseWindowEdge(from, "from") ?? coverage.from, coverage.from);
  const last = to === null ? null : Math.min(parseWindowEdge(to, "to") ?? coverage.to, coverage.to);
  // Without a window the years say enough; one that lies wholly outside the records says nothing of them.
  const outside = (first ?? coverage.from) > (last ?? coverage.to);
  return (first === null && last === null) || outside ? wholeYears(coverage) : [first, last];
}

function wholeYears({ from, to }: SentenceFacts["coverage"]): [number, number] {
  return [dayOf(civilDay(from).year, 1, 1), dayOf(civilDay(to).year, 12, 31)];
}

function nounOf(locale: Locale, types: readonly IncidentType[], count: number): string {
  const { typeNouns, familyNouns } = locale.messages.vocabulary;
  const { incidents } = locale.messages.sentence;
  const [first] = types;
  if (first === undefined) return locale.form(count, incidents);
  if (types.length === 1) return locale.form(count, typeNouns[first]);
  const families = new Set(types.map((type) => FAMILY_OF[type]));
  const [family] = families;
  const whole = family !== undefined && families.size === 1 && types.length === sizeOf(family);
  return locale.form(count, whole ? familyNouns[family] : incidents);
}

const sizeOf = (family: string): number =>
  Object.entries(FAMILY_OF).filter(([type, of]) => of === family && type !== "campaign").length;

/** Whether anything but type, country and dates was asked for. */
function isNarrowed(filter: AskedFor): boolean {
  const lists = [
    filter.outcome,
    filter.actor,
    filter.role,
    filter.basis,
    filter.source,
    filter.precision,
    filter.evidence,
  ];
  return (
    lists.some((list) => (list?.length ?? 0) > 0) ||
    filter.scope === "core" ||
    Boolean(filter.min ?? filter.near ?? filter.q)
  );
}

function edges(locale: Locale, { from, to }: AskedFor, { coverage }: SentenceFacts): string[] {
  const { sentence } = locale.messages;
  const first = from === null ? null : parseWindowEdge(from, "from");
  const last = to === null ? null : parseWindowEdge(to, "to");
  return [
    ...(first !== null && first < coverage.from
      ? [sentence.recordsBegin(formatPeriod(locale, coverage.from, coverage.from))]
      : []),
    ...(last !== null && last > coverage.to
      ? [sentence.recordsEnd(formatPeriod(locale, coverage.to, coverage.to))]
      : []),
  ];
}
