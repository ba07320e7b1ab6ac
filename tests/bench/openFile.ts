import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { limitsFor } from "../../src/load/limits.ts";
import { openFiles } from "../../src/load/openFiles.ts";
import type { Progress } from "../../src/load/progress.ts";
import { createQuery } from "../../src/query/createQuery.ts";
import { textsOf } from "../../src/query/textSearch.ts";
import { recordsOf } from "../queryOf.ts";
import { sampleDataset } from "../samples.ts";
import { measure } from "./measure.ts";

/** From the bytes of a file to the first answer, as the worker and the page do it between them. */
const path = process.argv[2] ?? "";
const progress: Progress[] = [];
await measure(async () => {
  const blob = await openAsBlob(path);
  const result = await openFiles([{ name: basename(path), blob }], {
    mapping: null,
    limits: limitsFor(8),
    vocabulary: sampleDataset([]).vocabulary,
    openedOn: "2026-01-01",
    signal: new AbortController().signal,
    digestLater: true,
    onProgress: (step) => progress.push(step),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const { dataset, columns, ids } = result.value.opened;
  const countryName = (code: string): string => code;
  const query = createQuery({
    dataset,
    columns,
    ids,
    records: recordsOf([]),
    texts: textsOf([]),
    countryName,
  });
  const view = { zoom: 2, distance: 60, bounds: null, period: query.coverage };
  return query.answer(NO_FILTER, view).counts.shown;
});
