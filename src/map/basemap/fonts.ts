import latinExtUrl from "@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-ext-wght-normal.woff2?url";
import latinUrl from "@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?url";
import vietnameseUrl from "@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-vietnamese-wght-normal.woff2?url";
import type { StyleSpecification } from "maplibre-gl";
import { LABEL_FONT } from "./style.ts";

/**
 * The site's own typeface for the labels (`font-faces` of the MapLibre style specification). MapLibre fetches
 * a file when a letter of its range is first drawn and hands the bytes to the CSS Font Loading API, so that
 * `connect-src 'self'` is all it needs. Letters that no file covers come from the local fonts of the style.
 * @param baseUri absolute URL that relative file names are resolved against, `document.baseURI`
 */
export function basemapFontFaces(baseUri: string): NonNullable<StyleSpecification["font-faces"]> {
  return {
    [LABEL_FONT]: FILES.map(({ url, range }) => ({
      url: new URL(url, baseUri).href,
      "unicode-range": range.split(","),
    })),
  };
}

/** Ranges as in the package's own style sheet, without the letters that an earlier file has. */
const FILES = [
  {
    url: latinUrl,
    range: "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2212,U+2215",
  },
  {
    url: latinExtUrl,
    range: "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0300-036F,U+1E00-1E9F,U+2C60-2C7F",
  },
  { url: vietnameseUrl, range: "U+1EA0-1EFF" },
];
