/** The files that the atlas opens with, relative to the page. */
export const INCIDENTS_FILE = "data/incidents.geojson";
export const FACILITIES_FILE = "data/facilities.geojson";
export const SOURCES_FILE = "data/sources.json";
export const VOCABULARY_FILE = "data/vocabulary.json";
