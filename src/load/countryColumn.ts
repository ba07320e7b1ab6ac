import { countryCode } from "../domain/countries.ts";
import type { Sample } from "./mapping.ts";

/** Columns and properties that say in which country something is, lower-case, the surest first. */
export const COUNTRY_COLUMNS = [
  "iso_a2",
  "iso2",
  "country_code",
  "iso_a3",
  "iso3",
  "iso",
  "country_name",
  "country_txt",
  "country",
];

/**
 * ISO 3166-1 alpha-2 of what such a column holds. Numbers are read only where its name says whose they are: GTD and UCDP
 * have numbers of their own.
 */
export function statedCountry(column: string, text: string): string | null {
  return /^\d/.test(text) && !/iso/i.test(column) ? null : countryCode(text);
}

/** The property that says it for more than half of the rows; null: there is none. */
export function countryProperty({ columns, rows }: Sample): string | null {
  const isCountry = (column: string): boolean => {
    const values = rows.flatMap((row) => row[columns.indexOf(column)]?.trim() || []);
    const known = values.filter((value) => statedCountry(column, value) !== null);
    return known.length * 2 > rows.length;
  };
  const found = COUNTRY_COLUMNS.flatMap((name) => columns.filter((column) => column.toLowerCase() === name));
  return found.find(isCountry) ?? null;
}
