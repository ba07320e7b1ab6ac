import { civilDay, dayOf, parseWindowEdge } from "../domain/day.ts";
import type { Filter } from "../domain/filter.ts";
import { FAMILY_OF, familyOf, isIncidentType } from "../domain/vocabulary.ts";
import { formatPeriod } from "./dates.ts";
import type { Locale, Messages } from "./locale.ts";
import { shortened } from "./recordWords.ts";
import { typeName } from "./typeWords.ts";

/** What the sentence tells of the answer. */
export interface SentenceFacts {
  readonly shown: number;
  /** ISO 3166-1 alpha-2 codes of the countries touched. */
  readonly countries: readonly string[];
  /** First and last day that the dataset covers, as day numbers. */
  readonly coverage: { readonly from: number; readonly to: number };
  /** How many files of a reader's own are open; absent or 0: these are the atlas's records. */
  readonly files?: number;
}

/** The part of a locale that the sentence needs. */
export interface SentenceLocale extends Pick<Locale, "number" | "region" | "form"> {
  readonly messages: Pick<Messages, "sentence" | "dates"> & {
    readonly vocabulary: Pick<Messages["vocabulary"], "typeNouns" | "familyNouns" | "types" | "untyped">;
  };
}

type AskedFor = Pick<Filter, "type" | "from" | "to"> & Partial<Filter>;

/** One sentence for what is being looked at, and where the records begin or end if that was passed. */
export function sentenceOf(locale: SentenceLocale, filter: AskedFor, facts: SentenceFacts): string {
  const { sentence } = locale.messages;
  if (facts.shown === 0) return sentence.nothing;
  const main = mainSentence(locale, filter, facts);
  const { files = 0 } = facts;
  return [
    files > 0 ? sentence.inFiles(main, locale.number(files), files) : main,
    ...edges(locale, filter, facts),
  ].join(" ");
}

function mainSentence(
  locale: SentenceLocale,
  filter: AskedFor,
  { shown, countries, coverage, files = 0 }: SentenceFacts,
): string {
  const { sentence } = locale.messages;
  const parts = {
    count: locale.number(shown),
    what: nounOf(locale, filter.type, shown, files > 0),
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

/** @param own whether a reader's own file is open: what it holds need not be at prisons */
function nounOf(locale: SentenceLocale, types: readonly string[], count: number, own: boolean): string {
  const { typeNouns, familyNouns } = locale.messages.vocabulary;
  const { incidents, ownIncidents, ownType } = locale.messages.sentence;
  const all = locale.form(count, own ? ownIncidents : incidents);
  const [first] = types;
  if (first === undefined) return all;
  if (types.length === 1) {
    if (isIncidentType(first)) return locale.form(count, typeNouns[first]);
    return locale.form(count, ownType(shortened(typeName(locale, first), LONGEST_TYPE)));
  }
  const families = new Set(types.map(familyOf));
  const [family] = families;
  const whole = family && families.size === 1 && types.length === sizeOf(family);
  return whole ? locale.form(count, familyNouns[family]) : all;
}

/** Code points that a type in the sentence may have; a file may call a type anything. */
const LONGEST_TYPE = 60;

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

function edges(locale: SentenceLocale, { from, to }: AskedFor, { coverage }: SentenceFacts): string[] {
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
