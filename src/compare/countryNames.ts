import m49 from "../domain/m49.json" with { type: "json" };
import { foldText } from "../domain/text.ts";
import { createPhrases } from "./phrases.ts";

/** Finds the countries that a list names. Codes are ISO 3166-1 alpha-2. */
export interface CountryNames {
  /** What a cell for the country holds: a name, or a code. */
  named(cell: string): readonly string[];
  /** Names of countries that stand in a text. */
  in(text: string): readonly string[];
}

/** Names in use besides those that the language has (ACLED, GTD, UCDP and common short forms). */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "bosnia-herzegovina": "BA",
  burma: "MM",
  congo: "CG",
  "congo, democratic republic of": "CD",
  "cote d'ivoire": "CI",
  "democratic republic of congo": "CD",
  "democratic republic of the congo": "CD",
  "dr congo": "CD",
  "east timor": "TL",
  eswatini: "SZ",
  "ivory coast": "CI",
  macedonia: "MK",
  palestine: "PS",
  "republic of congo": "CG",
  "republic of the congo": "CG",
  "russian federation": "RU",
  swaziland: "SZ",
  "syrian arab republic": "SY",
  "the gambia": "GM",
  turkey: "TR",
  uk: "GB",
  usa: "US",
  "united states of america": "US",
  "west bank and gaza strip": "PS",
  zaire: "CD",
};

/** @param nameOf name of a code in the reader's language, and in English, in which most lists are */
export function createCountryNames(nameOf: readonly ((code: string) => string)[]): CountryNames {
  const codes = Object.keys(m49);
  const known = new Set(codes);
  const names = createPhrases([
    ...codes.flatMap((code) =>
      nameOf.flatMap((name) => nameForms(name(code)).map((form) => [form, code] as const)),
    ),
    ...Object.entries(OTHER_NAMES).map(([name, code]) => [foldText(name), code] as const),
  ]);
  return {
    named: (cell) => {
      const code = cell.trim().toUpperCase();
      // "DR Congo (Zaire)", "Yemen (North Yemen)": UCDP adds the other name in brackets.
      const found = known.has(code) ? [code] : names.of(foldText(cell.replace(/\(.*\)/, "")));
      return [...new Set(found)];
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
