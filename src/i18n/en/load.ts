import type { ProblemReason } from "../../domain/dataset.ts";

/** A problem as far as it is known; `detail` and `id` are text from the file, shown as text. */
interface Parts {
  readonly file: string;
  readonly detail?: string | undefined;
  readonly index?: number | undefined;
  readonly id?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** One of the features of a file, as well as it can be named; people count from 1. */
function featureOf({ id, index, line }: Parts): string {
  if (id !== undefined) return `The record “${id}”`;
  if (index !== undefined)
    return line === undefined ? `Record ${index + 1}` : `Record ${index + 1} (line ${line})`;
  return line === undefined ? "A record" : `The record in line ${line}`;
}

/** Quoted, where there is something to quote. */
function found(detail: string | undefined, before: string, after = ""): string {
  return detail === undefined ? "" : `${before}“${detail}”${after}`;
}

export const load = {
  problems: {
    cancelled: () => "Loading was stopped. Nothing is shown until the records are loaded.",
    network: ({ file }) => `The file ${file} could not be reached. The connection may be down.`,
    status: ({ file, detail }) =>
      detail === "404"
        ? `The file ${file} is not there (404).`
        : `The server did not give out the file ${file} (${detail}).`,
    encoding: ({ file }) => `The file ${file} is not UTF-8 text.`,
    html: ({ file }) => `The server sent a web page in place of the file ${file}.`,
    empty: ({ file }) => `The file ${file} is empty.`,
    not_json: ({ file, line, column }) => {
      if (line === undefined) return `The file ${file} is not JSON, or only a part of it arrived.`;
      return column === undefined
        ? `The file ${file} is not JSON, or only a part of it arrived: it breaks off at line ${line}.`
        : `The file ${file} is not JSON, or only a part of it arrived: it breaks off at line ${line}, column ${column}.`;
    },
    not_a_collection: ({ file, detail }) =>
      detail
        ? `The file ${file} is no GeoJSON FeatureCollection; its type is “${detail}”.`
        : `The file ${file} is no GeoJSON FeatureCollection.`,
    bad_content: ({ file, detail }) => `The file ${file} does not hold what it must: ${detail}`,
    bad_feature: (parts) => `${featureOf(parts)} in ${parts.file} was left out: ${parts.detail}`,
    broken_feature: (parts) =>
      parts.column === undefined
        ? `${featureOf(parts)} in ${parts.file} was left out: it is not JSON.`
        : `${featureOf(parts)} in ${parts.file} was left out: it is not JSON from column ${parts.column} on.`,
    deep_feature: (parts) =>
      `${featureOf(parts)} in ${parts.file} was left out: it is nested more than ${parts.detail} levels deep.`,
    duplicate_id: (parts) => `${featureOf(parts)} stands twice in ${parts.file}. The first one is shown.`,
    unknown_reference: (parts) =>
      `${featureOf(parts)} in ${parts.file} refers to “${parts.detail}”, which no file explains. It is shown all the same.`,
    timeout: ({ file }) => `The server of ${file} did not answer in time.`,
    not_allowed: ({ file }) =>
      `${file} was not opened: this page opens files from its own address, and from those that its publisher allows.`,
    archive: ({ file }) =>
      `The file ${file} is an archive or a spreadsheet. Unpack it, or save it as CSV or GeoJSON.`,
    bad_gzip: ({ file }) =>
      `The file ${file} cannot be unpacked: it is damaged, or only a part of it is there.`,
    gzip_bomb: ({ file, detail }) =>
      `The file ${file} was not opened: it unpacks to more than ${detail} times its own size, as no text does. Unpack it yourself if you trust it.`,
    too_many_rows: ({ file, detail }) =>
      `The file ${file} was not opened: it has more than ${detail} records, which is more than a browser can filter at once.`,
    too_many_bytes: ({ file, detail }) =>
      `The file ${file} was not opened: unpacked it is larger than ${detail} MB, which is more than this device can hold.`,
    crs: ({ file, detail }) =>
      `The file ${file} was not opened: its coordinates are in the system ${found(detail, "")}. Save it again with longitude and latitude (WGS 84, EPSG:4326).`,
    projected: ({ file }) =>
      `Most coordinates in ${file} look like metres of a projected map, not like longitude and latitude. Save it again in WGS 84 (EPSG:4326).`,
    swapped_axes: ({ file }) =>
      `Longitude and latitude in ${file} are probably the wrong way round. They were left as they are. To mend it, exchange the names of the two columns, or the two numbers of each place (GeoJSON: longitude first), and open the file again.`,
    sea_axes: ({ file }) =>
      `Most places in ${file} lie at sea, and would lie on land with longitude and latitude exchanged. They were left as they are. If they are the wrong way round, exchange the names of the two columns, or the two numbers of each place (GeoJSON: longitude first), and open the file again.`,
    bad_bbox: ({ file, detail }) =>
      `The box (bbox) that ${file} gives for its records is none${found(detail, ": ")}. It was not used.`,
    truncated: ({ file, line }) =>
      line === undefined
        ? `The file ${file} ends in the middle. All records before that are shown.`
        : `The file ${file} ends in the middle of line ${line}. All records before that are shown.`,
    trailing_comma: ({ file, line }) =>
      `In ${file}, line ${line}, a comma stands where nothing follows. All records are shown.`,
    junk: ({ file, line }) =>
      `In ${file}, line ${line}, something stands between two records that is no JSON. The records around it are shown.`,
    windows_1252: ({ file, line }) =>
      line === undefined
        ? `The file ${file} is not UTF-8. It was read as Windows-1252; check accented letters.`
        : `The file ${file} is not UTF-8 (line ${line}). It was read as Windows-1252; check accented letters.`,
    no_coordinates: ({ file }) =>
      `The file ${file} has no columns for longitude and latitude that could be recognised.`,
    invalid_utf8: (parts) => `${featureOf(parts)} in ${parts.file} was left out: its text is not UTF-8.`,
    large_feature: (parts) =>
      `${featureOf(parts)} in ${parts.file} was left out: it is larger than ${parts.detail} MB by itself.`,
    bad_geometry: (parts) =>
      `${featureOf(parts)} in ${parts.file} was left out: its geometry is none${found(parts.detail, " (", ")")}.`,
    not_finite: (parts) =>
      `${featureOf(parts)} in ${parts.file} was left out: a coordinate is too large to be a number${found(parts.detail, " (", ")")}.`,
    latitude: (parts) =>
      `${featureOf(parts)} in ${parts.file} was left out: its latitude ${parts.detail ?? ""} is not between −90 and 90.`,
    longitude: (parts) =>
      `${featureOf(parts)} in ${parts.file} was left out: its longitude ${parts.detail ?? ""} is not between −360 and 360.`,
    bad_coordinates: (parts) =>
      `${featureOf(parts)} in ${parts.file} was left out: its coordinates are no numbers${found(parts.detail, " (", ")")}.`,
    cell_count: (parts) =>
      `${featureOf(parts)} in ${parts.file} was left out: it has more or fewer cells than the header${found(parts.detail, " (", ")")}.`,
    unclosed_quote: (parts) =>
      `${featureOf(parts)} in ${parts.file} was left out: a quotation mark is opened and never closed.`,
    older_version: (parts) =>
      `${featureOf(parts)} in ${parts.file} was left out: a later line has the same id${found(parts.detail, " (", ")")} and a newer timestamp. The newer one is shown.`,
    repeated_id: (parts) =>
      `${featureOf(parts)} in ${parts.file} has an id that a record before it has, too${found(parts.detail, ": ")}. Both are shown.`,
    swapped_row: (parts) =>
      `${featureOf(parts)} in ${parts.file} lies outside its country, and would lie in it with longitude and latitude exchanged${found(parts.detail, ": ")}. It is shown where the file has it. To mend it, exchange the two numbers and open the file again.`,
    open_shape: (parts) =>
      `${featureOf(parts)} in ${parts.file} has a line or an area that is not complete: a line needs two positions, the edge of an area four, the last of them the same as the first. It is shown as it is.`,
    null_island: (parts) =>
      `${featureOf(parts)} in ${parts.file} stands at 0, 0, which means that its place is not known. It is listed without a place.`,
    longitude_wrapped: (parts) =>
      `${featureOf(parts)} in ${parts.file} has the longitude ${parts.detail ?? ""}. It is drawn at the same place between −180 and 180.`,
    duplicate_key: (parts) =>
      `${featureOf(parts)} in ${parts.file} has ${found(parts.detail, "")} twice. The last one counts.`,
    bad_date: (parts) =>
      `${featureOf(parts)} in ${parts.file} has a date that cannot be read${found(parts.detail, ": ")}. It is listed without a date.`,
    date_order: (parts) =>
      `${featureOf(parts)} in ${parts.file} ends before it begins${found(parts.detail, ": ")}. Its start alone is taken.`,
    bad_number: (parts) =>
      `${featureOf(parts)} in ${parts.file} has a figure that is no number${found(parts.detail, ": ")}. The figure is not taken.`,
    stray_quote: (parts) =>
      `${featureOf(parts)} in ${parts.file} has a quotation mark inside a cell. It was taken as part of the text.`,
    unknown_country: (parts) =>
      `${featureOf(parts)} in ${parts.file} names a country that is not known${found(parts.detail, ": ")}. It is listed without a country.`,
    figure_order: (parts) =>
      `${featureOf(parts)} in ${parts.file} has a best estimate outside its lowest and highest${found(parts.detail, ": ")}. All three are shown as they stand.`,
    no_deaths: (parts) =>
      `${featureOf(parts)} in ${parts.file} counts no deaths, though UCDP records events with deaths only.`,
  } satisfies Record<ProblemReason, (parts: Parts) => string>,
};
