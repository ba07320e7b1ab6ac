import { createContext, useContext } from "react";
import { en, enLater } from "./en.ts";
import { type Later, type LaterScreen, laterMessages } from "./laterMessages.ts";
import { type Forms, plural } from "./plural.ts";

/** All messages of a language. English is the definition; other languages must give the same. */
export type Messages = typeof en & Later;

/** A language with its formats. Everything is formatted in UTC: a recorded day is the same everywhere. */
export interface Locale {
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  /**
   * Those of parts that are fetched later are here once they have been fetched, and throw before. A part with
   * a chunk of its own is shown by `ui/FetchedPart`, which waits for both; so it never meets them missing.
   */
  readonly messages: Messages;
  hasMessages(screens: readonly LaterScreen[]): boolean;
  /** Rejects where the connection does not give them; may be asked again. */
  fetchMessages(screens: readonly LaterScreen[]): Promise<void>;
  number(value: number): string;
  /** Name of an ISO 3166-1 alpha-2 country or UN M49 region, in this language. */
  region(code: string): string;
  /** "Syria, Iraq and Mali" */
  list(items: readonly string[]): string;
  /** The form of a word or sentence that a number asks for. */
  form(count: number, forms: Forms): string;
}

interface Language {
  readonly tag: string;
  readonly direction: Locale["direction"];
  readonly first: typeof en;
  readonly later: typeof enLater;
}

export function createLocale({ tag, direction, first, later }: Language): Locale {
  const numbers = new Intl.NumberFormat(tag);
  const regions = new Intl.DisplayNames(tag, { type: "region", fallback: "code" });
  const lists = new Intl.ListFormat(tag, { type: "conjunction" });
  const { messages, hasMessages, fetchMessages } = laterMessages(first, later);
  return {
    tag,
    direction,
    messages,
    hasMessages,
    fetchMessages,
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

export const ENGLISH = createLocale({ tag: "en", direction: "ltr", first: en, later: enLater });

export const LocaleContext = createContext<Locale>(ENGLISH);

export function useLocale(): Locale {
  return useContext(LocaleContext);
}
