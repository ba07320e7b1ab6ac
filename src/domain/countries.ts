import names from "./countryNames.json" with { type: "json" };
import { foldText } from "./text.ts";

/*
 * Per ISO 3166-1 alpha-2 code: number, alpha-3 and English names (CLDR, through `Intl.DisplayNames`), then the names
 * that ACLED, GTD and UCDP have for it, former states with one successor included. Former states with several
 * successors (Soviet Union, Yugoslavia, Czechoslovakia) have no code of today and stay without.
 */

const CODES = new Map<string, string>();
for (const [code, [number = "", alpha3 = "", ...spelled]] of Object.entries(names)) {
  for (const key of [code, number, alpha3, ...spelled]) if (key !== "") CODES.set(keyOf(key), code);
}

/** Every name by which a country is known in English, with its code; without the codes. */
export const COUNTRY_NAMES: readonly (readonly [name: string, code: string])[] = Object.entries(
  names,
).flatMap(([code, [, , ...spelled]]) =>
  spelled.filter((name) => name !== code).map((name) => [name, code] as const),
);

/** ISO 3166-1 alpha-2 (`XK` for Kosovo) of a number (`4`, `004`), an alpha-2 or alpha-3 code or an English name. */
export function countryCode(text: string): string | null {
  if (text === "") return null;
  return CODES.get(keyOf(text)) ?? CODES.get(foldText(text.replace(/\s*\([^)]*\)$/, ""))) ?? null;
}

function keyOf(text: string): string {
  return /^\d{1,3}(?:\.0+)?$/.test(text) ? String(Math.trunc(Number(text))).padStart(3, "0") : foldText(text);
}
