import { gzipSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";

/** A file as the browser's own chooser would hand it over. */
export interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function textFile(name: string, text: string, mimeType = "text/plain"): Given {
  return { name, mimeType, buffer: Buffer.from(text) };
}

export function gzipped(file: Given): Given {
  return { name: `${file.name}.gz`, mimeType: "application/gzip", buffer: gzipSync(file.buffer) };
}

/** Five made-up rows in no known format, of which no name tells the type; one has a latitude that is none. */
export const LIST_CSV = textFile(
  "list.csv",
  [
    "ref,when,what,name,lat,lon",
    "1,2020-08-02,Shelling,Alpha,34.4,70.4",
    "2,2020-09,Raid,Beta,33.3,44.4",
    "3,2019,Raid,=Gamma,12.6,-8",
    "4,,Vigil,Delta,0.5,29.5",
    "5,2020-10-20,Raid,Epsilon,95,29.5",
  ].join("\r\n"),
);

const point = (name: string, lon: number, lat: number) => ({
  type: "Feature",
  properties: { date: "2020-08-02", type: "Raid", title: name },
  geometry: { type: "Point", coordinates: [lon, lat] },
});
const POINTS = [point("Alpha", 70.4, 34.4), point("Beta", 44.4, 33.3)];
const LINE = {
  ...point("Gamma", 0, 0),
  geometry: {
    type: "LineString",
    coordinates: [
      [10, 10],
      [12, 11],
    ],
  },
};

export const POINTS_FILE = textFile(
  "points.geojson",
  JSON.stringify({ type: "FeatureCollection", features: POINTS }),
);
export const LINE_FILE = textFile("line.geojson", JSON.stringify(LINE));

/** Each kind of GeoJSON, with the rows that it holds. */
export const GEOJSON: readonly (readonly [kind: string, file: Given, rows: number])[] = [
  ["a FeatureCollection", POINTS_FILE, 2],
  ["a Feature", LINE_FILE, 1],
  [
    "newline-delimited features",
    textFile("points.ndjson", POINTS.map((one) => JSON.stringify(one)).join("\n")),
    2,
  ],
  [
    "an RFC 8142 sequence",
    textFile("points.geojsons", POINTS.map((one) => `\u001e${JSON.stringify(one)}\n`).join("")),
    2,
  ],
];

/** A made-up row under the columns of ACLED. */
export const ACLED_CSV = textFile(
  "acled.csv",
  [
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp",
    "XXX1,2020-08-02,2020,1,Political violence,Battles,Armed clash,Made-up group,,Rebel group,Made-up forces,,State forces,State forces-Rebel group,,4,Caucasus and Central Asia,Afghanistan,Nangarhar,Jalalabad,,Jalalabad,34.43,70.45,1,Made-up paper,National,A made-up fight at a prison.,3,,1600000000",
  ].join("\n"),
);

export const openDialog = (page: Page): Locator => page.getByRole("dialog");
export const dataBar = (page: Page): Locator => page.getByRole("region", { name: "Data that is open" });

/** Opens files by the button of the page, as far as the browser's own chooser. */
export async function giveFiles(page: Page, files: readonly Given[]): Promise<void> {
  await page.getByRole("button", { name: "Open data…" }).click();
  const choosing = page.waitForEvent("filechooser");
  await openDialog(page).getByRole("button", { name: "Choose files…" }).click();
  await (await choosing).setFiles([...files]);
}

/** Drops files on the page. */
export async function dropFiles(page: Page, files: readonly Given[]): Promise<void> {
  const given = files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") }));
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all) {
      data.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name));
    }
    return data;
  }, given);
  const target = page.locator("#atlas-map");
  await target.dispatchEvent("dragenter", { dataTransfer: transfer });
  await target.dispatchEvent("drop", { dataTransfer: transfer });
}

/** Says which column is the type, takes the rows, and looks at them. */
export async function takeTypes(page: Page, column: string): Promise<void> {
  await openDialog(page).getByLabel("Type").selectOption({ label: column });
  await openDialog(page).getByRole("button", { name: "Show the rows" }).click();
  await showRows(page);
}

export async function showRows(page: Page): Promise<void> {
  await openDialog(page).getByRole("button", { name: "Show on the map" }).click();
}
