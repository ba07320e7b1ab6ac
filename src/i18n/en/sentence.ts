import { one } from "../plural.ts";

/** What the view holds, in one sentence. The same for page, screen reader, printout and embed. */
export interface SentenceParts {
  /** Formatted number. */
  readonly count: string;
  /** "attacks on prisons", in the number that the count asks for. */
  readonly what: string;
  readonly period: string;
}

export const sentence = {
  /** All types together. */
  incidents: { one: "incident at a place of detention", other: "incidents at prisons and camps" },
  /** Of a reader's own file, which need not be about prisons. */
  ownIncidents: { one: "incident", other: "incidents" },
  ownType: (type: string) => ({ one: `incident of type ${type}`, other: `incidents of type ${type}` }),
  /** Where the records are not the atlas's own. */
  inFiles: (sentence: string, files: string, n: number) =>
    one(n, `In this file: ${sentence}`, `In these ${files} files: ${sentence}`),
  inNoCountry: ({ count, what, period }: SentenceParts) => `${count} recorded ${what}, ${period}`,
  inCountry: ({ count, what, period }: SentenceParts, country: string) =>
    `${count} recorded ${what} in ${country}, ${period}`,
  inCountries: ({ count, what, period }: SentenceParts, countries: string) =>
    `${count} recorded ${what} in ${countries} countries, ${period}`,
  /** Asked for by actor, source, text, place …: the sentence names only type, country and period. */
  narrowedInNoCountry: ({ count, what, period }: SentenceParts) =>
    `${count} recorded ${what} matching your other filters, ${period}`,
  narrowedInCountry: ({ count, what, period }: SentenceParts, country: string) =>
    `${count} recorded ${what} in ${country} matching your other filters, ${period}`,
  narrowedInCountries: ({ count, what, period }: SentenceParts, countries: string) =>
    `${count} recorded ${what} in ${countries} countries matching your other filters, ${period}`,
  nothing: "No record here. This does not mean that nothing happened.",
  recordsEnd: (day: string) => `Records end on ${day}.`,
  recordsBegin: (day: string) => `Records begin on ${day}.`,
};
