import { one } from "../plural.ts";

export const exporting = {
  exactly: (count: string, n: number) =>
    one(n, "Exactly the 1 record that is shown.", `Exactly the ${count} records that are shown.`),
  nothing: "Nothing is shown, so there is nothing to take away.",
  geojson: "GeoJSON",
  geojsonNote:
    "Every record as it is published, with filter, counts, sources, licence and a link back to this view.",
  ownGeojsonNote:
    "Every row of your file that is shown, as it came, with the filter, counts and a link back to this view.",
  csv: "CSV, one row a record",
  csvNote: "Flat columns, figures with their lowest and highest.",
  claims: "CSV, one row a claim",
  claimsNote: "Who says what, in which role, where it was read.",
  terms: (count: string, n: number, owners: string) =>
    one(
      n,
      `1 row shown is under the terms of ${owners}, which bind whoever passes it on. It leaves only when you ask for it.`,
      `${count} rows shown are under the terms of ${owners}, which bind whoever passes them on. They leave only when you ask for them.`,
    ),
  agree: "Put these rows into the file, too. I keep to the terms.",
  writing: (rows: string) => `Writing … ${rows}`,
  failed:
    "The file could not be written. Perhaps the file it is made from was changed or moved. Open it again.",
  saved: (file: string) => `${file} was handed to the browser.`,
  refused: "If nothing was saved, this frame does not allow it. The text stands here to copy.",
  showText: "Show as text, to copy",
  text: "Text of the file",
  citation: (title: string, version: string, shown: string, total: string, day: string, link: string) =>
    `${title}, version ${version}: ${shown} of ${total} recorded incidents, exported on ${day}. ${link}`,
};
