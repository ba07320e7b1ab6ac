import { fileURLToPath } from "node:url";
import { readFolder } from "../data/check/readFiles.ts";
import { publishFiles } from "../data/publish/publishFiles.ts";
import type { Dataset } from "../src/domain/dataset.ts";
import { loadDataset } from "../src/load/loadDataset.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** The curated files, by the names that the data check knows them by. */
function curated(): ReadonlyMap<string, string> {
  return new Map([...readFolder(`${ROOT}data`)].map(([name, text]) => [name.slice(ROOT.length), text]));
}

/**
 * The dataset as it is published and as the page reads it: from the curated files through publishing and
 * loading.
 * @throws when anything at all is wrong with it
 */
export async function publishedDataset(): Promise<Dataset> {
  const { files } = publishFiles(curated());
  const result = await loadDataset({
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
  if (result.dataset.problems.length > 0) throw new Error(JSON.stringify(result.dataset.problems));
  return result.dataset;
}
