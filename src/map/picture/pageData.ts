import type { Messages } from "../../i18n/locale.ts";
import type { CountryName } from "../names/names.ts";
import type { SquareBits } from "./groundFiles.ts";
import type { PictureRows } from "./pictureRows.ts";

/** What a page brings along for the picture of it, written by the build. */
export interface PageData {
  readonly rows: PictureRows;
  readonly squares: SquareBits;
  /** By importance: code, longitude, latitude, the zoom from which it is named, and a name where no list has it. */
  readonly countries: readonly (readonly [
    code: string,
    lon: number,
    lat: number,
    minzoom: number,
    name?: string,
  ])[];
  readonly words: PictureWords;
}

/** Words of the page's language that a picture and its sentence need. */
export type PictureWords = Pick<Messages["vocabulary"], "typeNouns" | "familyNouns" | "types" | "untyped"> & {
  readonly regionNames: Readonly<Record<string, string>>;
};

/** Id of the element that holds it. */
export const PAGE_DATA = "atlas-picture";

/** Countries with their names, as placing them wants them. */
export function countryNamesOf(
  countries: PageData["countries"],
  region: (code: string) => string,
): CountryName[] {
  return countries.map(([code, lon, lat, minzoom, name], rank) => ({
    code,
    name: name ?? region(code),
    point: [lon, lat],
    rank,
    minzoom,
  }));
}
