import { anchorOf } from "../domain/anchor.ts";
import { describeDate } from "../domain/dateWords.ts";
import { parseEdtf } from "../domain/edtf.ts";
import type { PublishedIncident } from "../domain/schema.ts";
import { formatEdtf } from "./dates.ts";
import type { Locale } from "./locale.ts";

/** The date of a record in words, its uncertainty included; the message for undated records otherwise. */
export function dateWords(locale: Locale, { date, dateKind }: PublishedIncident): string {
  return date === null ? locale.messages.list.undated : edtfWords(locale, date, dateKind);
}

/** Intl formats are slow, and a list asks for the same dates at every change. */
const known = new Map<string, string>();

/** An EDTF string in words; as it stands where it is none that we take. */
export function edtfWords(locale: Locale, text: string, dateKind?: "one_of"): string {
  const key = `${locale.tag} ${dateKind} ${text}`;
  const words = known.get(key) ?? newWords(locale, text, dateKind);
  known.set(key, words);
  return words;
}

function newWords(locale: Locale, text: string, dateKind?: "one_of"): string {
  const parsed = parseEdtf(text, dateKind);
  return parsed.ok ? formatEdtf(locale, describeDate(parsed.date)) : text;
}

/** "Jalalabad, Afghanistan": the place a record stands at, else the countries it touches. */
export function placeWords(locale: Locale, { places, countries, precision }: PublishedIncident): string {
  const names = countries.map(locale.region);
  if (precision === "none" && names.length === 0) return locale.messages.list.unplaced;
  const local = anchorOf(places)?.place;
  return local && !names.includes(local) ? [local, ...names].join(", ") : locale.list(names);
}

/**
 * Text of a reader's own file where it must stay short: it may be as long as a book.
 * @param most code points
 */
export function shortened(text: string, most: number): string {
  // No more than two UTF-16 code units make a code point: the rest need not be looked at.
  const letters = [...text.slice(0, 2 * most + 2)];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}
