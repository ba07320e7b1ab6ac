/** The files that the atlas opens with, relative to the page. */
export const INCIDENTS_FILE = "data/incidents.geojson";
export const FACILITIES_FILE = "data/facilities.geojson";
export const SOURCES_FILE = "data/sources.json";
export const VOCABULARY_FILE = "data/vocabulary.json";

/** Where a file of the data stands as it was in an earlier version; null: the present one. */
export function fileOfVersion(file: string, version: string | null): string {
  return version === null ? file : file.replace(/^data\//, `data/v/${encodeURIComponent(version)}/`);
}
