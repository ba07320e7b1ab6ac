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
  if (index === undefined) return "A record";
  return line === undefined ? `Record ${index + 1}` : `Record ${index + 1} (line ${line})`;
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
    not_json: ({ file, line, column }) =>
      line === undefined
        ? `The file ${file} is not JSON, or only a part of it arrived.`
        : `The file ${file} is not JSON, or only a part of it arrived: it breaks off at line ${line}, column ${column}.`,
    not_a_collection: ({ file, detail }) =>
      detail
        ? `The file ${file} is no GeoJSON FeatureCollection; its type is “${detail}”.`
        : `The file ${file} is no GeoJSON FeatureCollection.`,
    bad_content: ({ file, detail }) => `The file ${file} does not hold what it must: ${detail}`,
    bad_feature: (parts) => `${featureOf(parts)} in ${parts.file} was left out: ${parts.detail}`,
    broken_feature: (parts) =>
      parts.line === undefined
        ? `${featureOf(parts)} in ${parts.file} was left out: it is not JSON.`
        : `${featureOf(parts)} in ${parts.file} was left out: it is not JSON from column ${parts.column} on.`,
    deep_feature: (parts) =>
      `${featureOf(parts)} in ${parts.file} was left out: it is nested more than ${parts.detail} levels deep.`,
    duplicate_id: (parts) => `${featureOf(parts)} stands twice in ${parts.file}. The first one is shown.`,
    unknown_reference: (parts) =>
      `${featureOf(parts)} in ${parts.file} refers to “${parts.detail}”, which no file explains. It is shown all the same.`,
  } satisfies Record<ProblemReason, (parts: Parts) => string>,
};
