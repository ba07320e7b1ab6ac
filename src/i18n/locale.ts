import { createContext, useContext } from "react";
import { en } from "./en.ts";
import { type Forms, plural } from "./plural.ts";

/** All messages of a language. English is the definition; other languages must give the same. */
export type Messages = typeof en;

/** A language with its formats. Everything is formatted in UTC: a recorded day is the same everywhere. */
export interface Locale {
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  readonly messages: Messages;
  number(value: number): string;
  /** Name of an ISO 3166-1 alpha-2 country or UN M49 region, in this language. */
  region(code: string): string;
  /** "Syria, Iraq and Mali" */
  list(items: readonly string[]): string;
  /** The form of a word or sentence that a number asks for. */
  form(count: number, forms: Forms): string;
}

export function createLocale(tag: string, direction: Locale["direction"], messages: Messages): Locale {
  const numbers = new Intl.NumberFormat(tag);
  const regions = new Intl.DisplayNames(tag, { type: "region", fallback: "code" });
  const lists = new Intl.ListFormat(tag, { type: "conjunction" });
  return {
    tag,
    direction,
    messages,
    number: (value) => numbers.format(value),
    region: (code) => messages.app.regionNames[code] ?? nameOr(code, () => regions.of(code)),
    list: (items) => lists.format(items),
    form: (count, forms) => plural(tag, count, forms),
  };
}

/** `Intl.DisplayNames` throws at codes that are not of its form; data may hold such. */
function nameOr(code: string, name: () => string | undefined): string {
  try {
    return name() ?? code;
  } catch {
    return code;
  }
}

export const ENGLISH = createLocale("en", "ltr", en);

export const LocaleContext = createContext<Locale>(ENGLISH);

export function useLocale(): Locale {
  return useContext(LocaleContext);
}
