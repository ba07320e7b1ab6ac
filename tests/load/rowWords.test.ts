import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Vocabulary } from "../../src/domain/schema.ts";
import { factsContextOf } from "../../src/load/atlasDataset.ts";
import { FoldedWords } from "../../src/load/foldedWords.ts";
import { limitsFor } from "../../src/load/limits.ts";
import type { Mapping } from "../../src/load/mapping.ts";
import { openFiles } from "../../src/load/openFiles.ts";
import { createQuickWords } from "../../src/load/quickWords.ts";
import { createRecordMaker } from "../../src/load/recordMaker.ts";
import { addRowTexts, decodeWords, rowText } from "../../src/load/rowTexts.ts";
import { createTextIndex } from "../../src/query/textSearch.ts";
import { runs } from "../runs.ts";
import { allRecords, type Content, sourceOf } from "./opening.ts";

const VOCABULARY: Vocabulary = JSON.parse(readFileSync("data/vocabulary.json", "utf8"));
const MAPPING: Mapping = { date: "when", end: null, type: "sort", title: "name" };

/** Words of the rows: straight from their bytes (null: not to be had so), and of their records. */
async function wordsOf(content: Content, mapping: Mapping | null) {
  const outcome = await openFiles([sourceOf("file", content)], {
    mapping,
    limits: limitsFor(8),
    vocabulary: VOCABULARY,
    openedOn: "2026-11-20",
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const { opened, plain, rowFormats } = outcome.value;
  const context = factsContextOf(opened.dataset);
  const quick = createQuickWords(rowFormats, opened.dataset, opened.columns);
  const bytes = new Uint8Array((await plain[0]?.arrayBuffer()) ?? []);
  const into = new FoldedWords();
  const straight = Array.from(opened.spans.starts, (start, row) => {
    into.clear();
    if (!quick(into, bytes, start, opened.spans.ends[row] ?? 0, row, 0)) return null;
    const text = new TextDecoder().decode(into.bytes.subarray(0, into.length));
    expect(text.length).toBe(into.units);
    return setOf(text);
  });
  const records = (await allRecords(outcome.value)).map((record) => rowText(record, context));
  const index = createTextIndex(decodeWords);
  const sources = plain.map((blob) => ({ kind: "blob", blob }) as const);
  const make = createRecordMaker(rowFormats, opened.dataset.vocabulary);
  await addRowTexts(index, sources, opened.spans, make, context, quick);
  return { straight, records, index };
}

const setOf = (text: string): string[] => [...new Set(text.split(" ").filter(Boolean))].sort();

async function expectSame(content: Content, mapping: Mapping | null): Promise<number> {
  const { straight, records, index } = await wordsOf(content, mapping);
  for (const [row, own] of straight.entries())
    if (own !== null) expect(own).toEqual(setOf(records[row] ?? ""));
  const asked = records.map((text) => setOf(text)[0]?.slice(0, 3)).filter(Boolean);
  for (const q of asked.slice(0, 3)) {
    const bits = index.search(q ?? "");
    const found = records.map((_, row) => ((bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0);
    expect(found).toEqual(records.map((text) => text.includes(q ?? "")));
  }
  return straight.filter((own) => own !== null).length;
}

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "",
    "  ",
    "riot",
    "Attack on a prison",
    "S\u00e3o Jos\u00e9",
    "It's Al-Hawl",
    'the "camp"',
    "q",
    "\\",
  ),
  fc.constantFrom("ΟΔΟΣ Α", "ﬁ", "سجن", "\u00a0", "\u0301x", "a\tb\nc"),
);

describe("words straight from the bytes", () => {
  it("of features are those of their records", async () => {
    const value = fc.oneof(
      text,
      fc.integer(),
      fc.double(),
      fc.constantFrom(null, true, -0, [1, "a"], { b: "c" }),
    );
    const properties = fc.record(
      { name: value, sort: value, when: fc.constant("2013-07-22"), a: value, b: value, __proto__: value },
      { requiredKeys: [] },
    );
    const twice = (one: string): string => one.replace("{", '{"a":"stands first","a":"last",');
    const written = fc
      .tuple(properties, fc.constantFrom("plain", "spaced", "twice", "geometry", "null"))
      .map(([own, how]) => {
        if (how === "geometry") return '{"type":"Point","coordinates":[1,2]}';
        const text = JSON.stringify(how === "null" ? null : own, null, how === "spaced" ? 2 : undefined);
        const inner = how === "twice" && text !== "{}" ? twice(text) : text;
        return `{"type":"Feature","geometry":null,"properties":${inner},"bbox":[{}]}`;
      });
    let quick = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 8 }), async (features) => {
        const file = `{"type":"FeatureCollection","features":[${features.join(",")}]}`;
        quick += await expectSame(file, MAPPING);
      }),
      { numRuns: runs(100) },
    );
    expect(quick).toBeGreaterThan(0);
  });

  const cell = fc.oneof(
    text,
    fc.constantFrom("Taliban", "Taliban; Made-up Front", "Unknown", "Mali", "Syria", "12"),
  );
  it.each([
    "event_id_cnty,event_date,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,country,location,latitude,longitude,geo_precision,source,notes,fatalities,notes",
    "eventid,iyear,imonth,iday,country_txt,city,provstate,location,summary,attacktype1_txt,gname,latitude,longitude,scite1,nkill,crit1",
    "id,year,type_of_violence,conflict_name,dyad_name,side_a,side_b,where_coordinates,where_description,latitude,longitude,source_headline,source_article,country,best,low,high,date_start,date_end,where_prec",
    "name,when,sort,place,description,country,lat,lon,,name",
  ])("of rows are those of their records: %s", async (header) => {
    const columns = header.split(",");
    const quoted = (own: string): string => `"${own.replaceAll('"', '""').replaceAll("\u0000", "")}"`;
    const row = fc.tuple(
      ...columns.map((name) => (/^l(at|on)/.test(name) ? fc.constantFrom("1.5", "12") : cell)),
    );
    let rows = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (table) => {
        const lines = table.map((cells) => cells.map(quoted).join(","));
        rows += await expectSame(
          `${header}\n${lines.join("\n")}\n`,
          header.startsWith("name") ? MAPPING : null,
        );
      }),
      { numRuns: runs(50) },
    );
    expect(rows).toBeGreaterThan(0);
  });
});
