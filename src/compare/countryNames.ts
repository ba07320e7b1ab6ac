import { COUNTRY_NAMES, countryCode } from "../domain/countries.ts";
import { COUNTRY_CODES } from "../domain/regions.ts";
import { foldText } from "../domain/text.ts";
import { createPhrases } from "./phrases.ts";

/** Finds the countries that a list names. Codes are ISO 3166-1 alpha-2. */
export interface CountryNames {
  /** What a cell for the country holds: a name, or a code. */
  named(cell: string): readonly string[];
  /** Names of countries that stand in a text. */
  in(text: string): readonly string[];
}

/** @param nameOf name of a code in the reader's language, and in English, in which most lists are */
export function createCountryNames(nameOf: readonly ((code: string) => string)[]): CountryNames {
  const codes = COUNTRY_CODES;
  const names = createPhrases([
    ...codes.flatMap((code) =>
      nameOf.flatMap((name) => nameForms(name(code)).map((form) => [form, code] as const)),
    ),
    ...COUNTRY_NAMES.map(([name, code]) => [foldText(name), code] as const),
  ]);
  return {
    named: (cell) => {
      // A number may be a code of GTD's own, which are not those of ISO 3166-1.
      const code = /^\s*\d/.test(cell) ? null : countryCode(cell.trim());
      return [...new Set(code === null ? names.of(foldText(cell.replace(/\(.*\)/, ""))) : [code])];
    },
    in: (text) => {
      const found = names.in(foldText(text));
      // "Congo" stands in "DR Congo", and "Guinea" in "Equatorial Guinea": the longer name is meant.
      const isPart = (phrase: string): boolean =>
        found.some(([other]) => other !== phrase && ` ${other} `.includes(` ${phrase} `));
      return [...new Set(found.flatMap(([phrase, code]) => (isPart(phrase) ? [] : [code])))];
    },
  };
}

/** "Myanmar (Burma)" and "Congo - Kinshasa" are how Intl names some; lists write the first part. */
function nameForms(name: string): string[] {
  const plain = foldText(name);
  const bare = foldText(name.replace(/\(.*\)/, ""));
  return plain === bare ? [plain] : [plain, bare];
}
