import { fileURLToPath } from "node:url";
import { readFolder } from "../data/check/readFiles.ts";
import { publishFiles } from "../data/publish/publishFiles.ts";
import { type Facts, factsOf } from "../src/domain/facts.ts";
import type { IncidentFeature } from "../src/domain/schema.ts";
import { loadDataset } from "../src/load/loadDataset.ts";
import { partsOf } from "../src/load/loadedParts.ts";
import type { LoadResult } from "../src/load/progress.ts";
import type { Row } from "../src/query/answer.ts";
import { createQuery } from "../src/query/createQuery.ts";
import type { Query } from "../src/query/query.ts";
import { contextOf } from "./queryOf.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const INCIDENTS = "incidents.geojson";

const countryName = (code: string): string =>
  new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;

/** The curated records as they are published and as the page reads them. */
export interface Published {
  readonly query: Query;
  /** By row. */
  readonly records: readonly IncidentFeature[];
  /** What the plain predicate is asked of, by row. */
  readonly facts: readonly Facts[];
  /** The very text of each row in the file. */
  readonly texts: readonly string[];
}

/**
 * From the curated files through publishing and loading to the query.
 * @param rewritten what the text of each record is replaced with before it is loaded
 * @throws when anything at all is wrong with it
 */
export async function published(rewritten?: (text: string) => string): Promise<Published> {
  const { files } = publishFiles(curated());
  const plain = await loaded(files);
  const file = files.get(INCIDENTS) ?? "";
  const result = rewritten
    ? await loaded(new Map([...files, [INCIDENTS, spliced(file, plain, rewritten)]]))
    : plain;
  const { dataset, columns, ids } = result.opened;
  const query = createQuery({ dataset, columns, ids, ...partsOf(result), countryName });
  const records = [...Array(query.size).keys()].map((row) => recordAt(query, row));
  const context = contextOf(dataset, countryName);
  return { query, records, facts: records.map((record) => factsOf(record, context)), texts: textsOf(result) };
}

/** Records of the atlas's own data are at hand. */
export function recordAt(query: Query, row: Row): IncidentFeature {
  const record = query.record(row);
  if (record === null) throw new Error(`row ${row} is not at hand`);
  return record;
}

/** The curated files, by the names that the data check knows them by. */
function curated(): ReadonlyMap<string, string> {
  return new Map([...readFolder(`${ROOT}data`)].map(([name, text]) => [name.slice(ROOT.length), text]));
}

type Loaded = Extract<LoadResult, { ok: true }>;

async function loaded(files: ReadonlyMap<string, string>): Promise<Loaded> {
  const result = await loadDataset({
    version: null,
    base: "https://atlas.example/",
    fetch: async (input) => {
      const text = files.get(String(input).replace("https://atlas.example/data/", ""));
      return new Response(text ?? null, { status: text === undefined ? 404 : 200 });
    },
    signal: new AbortController().signal,
    onProgress: () => {},
    pause: () => Promise.resolve(),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const { problems } = result.opened.dataset;
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return result;
}

function textsOf({ opened: { spans }, sources: [source] }: Loaded): string[] {
  if (source?.kind !== "bytes") throw new Error("the published records are not at hand");
  const decoder = new TextDecoder();
  return Array.from(spans.starts, (start, row) =>
    decoder.decode(source.bytes.subarray(start, spans.ends[row])),
  );
}

/** The file with the text of each row replaced; all else stays where it is. */
function spliced(file: string, plain: Loaded, rewritten: (text: string) => string): string {
  return textsOf(plain).reduce((text, own) => text.replace(own, () => rewritten(own)), file);
}
