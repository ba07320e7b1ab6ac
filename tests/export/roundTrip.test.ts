import { getIssues } from "@placemarkio/check-geojson";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { claimsTable, recordsTable } from "../../src/domain/csv.ts";
import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import { exportFile } from "../../src/export/files.ts";
import { decode } from "../../src/url/codec.ts";
import { linkTo } from "../../src/url/link.ts";
import { NOTHING_ASKED } from "../../src/url/linkState.ts";
import { type FilterPool, filters } from "../arbitraries.ts";
import { poolOf } from "../filterPool.ts";
import { type Published, published } from "../published.ts";
import { runs } from "../runs.ts";

let all: Published;
let pool: FilterPool;

/**
 * The records, written as no `JSON.stringify` writes them: line breaks, 17 digits, -0, an escape that needs
 * none, a number beyond 2^53 and a key twice. Only a copy of the bytes gives them back.
 */
const ODD = '{"odd":[0.10000000000000000555,-0,"\\u00e9",9007199254740993],"twice":1,"twice":2,\r\n';

beforeAll(async () => {
  all = await published((text) => text.replace("{", () => ODD));
  pool = poolOf(all.query);
});

async function exported(filter: Filter): Promise<string> {
  const { query } = all;
  const { rows, counts } = query.answer(filter, {
    zoom: 1,
    distance: 44,
    bounds: null,
    period: query.coverage,
  });
  const permalink = linkTo({ ...NOTHING_ASKED, filter }, { base: "https://atlas.example/map/" });
  const context = { filter, counts, permalink, generated: "2026-11-20T00:00:00.000Z", citation: "cited" };
  const { blob } = await exportFile("geojson", query, rows, context);
  return blob.text();
}

/** What stands between the brackets of `features`. */
function featuresText(text: string): string {
  const start = text.indexOf('"features":[\n') + '"features":[\n'.length;
  return text.slice(start, text.lastIndexOf("\n]}"));
}

it("these bytes do not survive parsing and writing", () => {
  for (const text of all.texts) expect(JSON.stringify(JSON.parse(text))).not.toBe(text);
});

it("what is exported leaves byte for byte as it came, in the order of the dataset", async () => {
  await fc.assert(
    fc.asyncProperty(filters(pool), async (filter) => {
      const { standings } = all.query.answer(filter, {
        zoom: 1,
        distance: 44,
        bounds: null,
        period: all.query.coverage,
      });
      const shown = all.texts.filter((_, row) => standings[row] !== 0);
      expect(featuresText(await exported(filter))).toBe(shown.join(",\n"));
    }),
    { numRuns: runs(50) },
  );
});

it("somebody else's validator finds nothing in any export", async () => {
  await fc.assert(
    fc.asyncProperty(filters(pool), async (filter) => {
      expect(getIssues(await exported(filter))).toEqual([]);
    }),
    { numRuns: runs(15) },
  );
});

it("the permalink inside a file opens the same filter", async () => {
  await fc.assert(
    fc.asyncProperty(filters(pool), async (filter) => {
      const { permalink, filter: told } = JSON.parse(await exported(filter)).metadata;
      expect(decode(new URL(permalink).search).state.filter).toEqual(filter);
      expect(told).toEqual(filter);
    }),
    { numRuns: runs(80) },
  );
});

it("both tables have a row for each record and claim, and a cell for each column", async () => {
  const { query, records } = all;
  const claims = records.flatMap(({ properties }) => properties.claims);
  for (const [table, rows] of [
    [recordsTable(records), records.length],
    [claimsTable(records), claims.length],
  ] as const) {
    expect(table.data).toHaveLength(rows);
    expect(new Set(table.data.map((row) => row.length))).toEqual(new Set([table.fields.length]));
  }
  const answer = query.answer(NO_FILTER, { zoom: 1, distance: 44, bounds: null, period: query.coverage });
  const context = {
    filter: NO_FILTER,
    counts: answer.counts,
    permalink: "https://atlas.example/",
    generated: "2026-11-20T00:00:00.000Z",
    citation: "cited",
  };
  const { blob } = await exportFile("claims", query, answer.rows, context);
  // Blob.text() takes the byte order mark off; cells of these records hold no line break.
  expect((await blob.text()).trimEnd().split("\r\n")).toHaveLength(claims.length + 1);
});
