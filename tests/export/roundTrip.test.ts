import { getIssues } from "@placemarkio/check-geojson";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { claimsTable, recordsTable } from "../../src/domain/csv.ts";
import type { Filter } from "../../src/domain/filter.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { exportFile } from "../../src/export/files.ts";
import { checkIncident } from "../../src/load/checks.ts";
import { readCollection } from "../../src/load/readCollection.ts";
import { createQuery, type Query } from "../../src/query/query.ts";
import { decode } from "../../src/url/codec.ts";
import { linkTo } from "../../src/url/link.ts";
import { NOTHING_ASKED } from "../../src/url/linkState.ts";
import { filters } from "../arbitraries.ts";
import { poolOf } from "../filterPool.ts";
import { publishedDataset } from "../published.ts";
import { runs } from "../runs.ts";

let query: Query;

/**
 * The records, written as no `JSON.stringify` writes them: line breaks, 17 digits, -0, an escape that needs
 * none, a number beyond 2^53 and a key twice. Only a copy of the text gives them back.
 */
beforeAll(async () => {
  const dataset = await publishedDataset();
  const odd = '{"odd":[0.10000000000000000555,-0,"\\u00e9",9007199254740993],"twice":1,"twice":2,\r\n';
  const incidents = dataset.incidents.map(({ text }) => {
    const written = text.replace("{", odd);
    return { text: written, feature: JSON.parse(written) };
  });
  query = createQuery({ ...dataset, incidents }, (code) => code);
});

const pause = (): Promise<void> => Promise.resolve();

function exported(filter: Filter): string {
  const { rows, counts } = query.answer(filter, { zoom: 1, bounds: null, period: query.coverage });
  const permalink = linkTo({ ...NOTHING_ASKED, filter }, { base: "https://atlas.example/map/" });
  const context = { filter, counts, permalink, generated: "2026-11-20T00:00:00.000Z", citation: "cited" };
  return exportFile("geojson", query, rows, context).text;
}

it("what is exported reads back unchanged, byte for byte, in the order of the dataset", async () => {
  await fc.assert(
    fc.asyncProperty(filters(poolOf(query)), async (filter) => {
      const shown = new Set(query.rows(filter));
      const originals = query.dataset.incidents.filter((_, row) => shown.has(row));
      const reading = await readCollection("export", exported(filter), checkIncident, pause);
      if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
      expect(reading.value.problems).toEqual([]);
      expect(reading.value.features).toEqual(originals);
    }),
    { numRuns: runs(100) },
  );
});

it("somebody else's validator finds nothing in any export", () => {
  fc.assert(
    fc.property(filters(poolOf(query)), (filter) => {
      expect(getIssues(exported(filter))).toEqual([]);
    }),
    { numRuns: runs(50) },
  );
});

it("the permalink inside a file opens the same filter", () => {
  fc.assert(
    fc.property(filters(poolOf(query)), (filter) => {
      const { permalink, filter: told } = JSON.parse(exported(filter)).metadata;
      expect(decode(new URL(permalink).search).state.filter).toEqual(filter);
      expect(told).toEqual(filter);
    }),
    { numRuns: runs(200) },
  );
});

it("both tables have a row for each record and claim, and a cell for each column", () => {
  const features = query.rows(NO_FILTER).map((row) => query.record(row));
  const claims = features.flatMap(({ properties }) => properties.claims);
  for (const [table, rows] of [
    [recordsTable(features), features.length],
    [claimsTable(features), claims.length],
  ] as const) {
    expect(table.data).toHaveLength(rows);
    expect(new Set(table.data.map((row) => row.length))).toEqual(new Set([table.fields.length]));
  }
});
