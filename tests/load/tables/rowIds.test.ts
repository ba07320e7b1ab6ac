import { describe, expect, it } from "vitest";
import { allRecords, listOf, opened } from "../opening.ts";
import { fixture } from "./readTable.ts";

/** As a reader opens it: the words of each row, and what was told. */
async function openedTable(name: string, gzip = false) {
  const plain = new Blob([Uint8Array.from(fixture(name))]);
  const content = gzip ? plain.stream().pipeThrough(new CompressionStream("gzip")) : plain.stream();
  const files = await opened(await new Response(content).blob());
  const { report, columns } = files.opened;
  expect(report.taken + report.leftOut).toBe(report.total);
  expect(columns.size).toBe(report.taken);
  const records = await allRecords(files);
  return {
    records,
    words: records.map(({ properties }) => properties.summary || properties.title),
    told: listOf(report.findings)
      .filter(({ reason }) => reason !== "bad_date")
      .map(({ reason, line, left, detail }) => `${line} ${reason} ${detail}${left ? "" : ", taken"}`),
    report,
  };
}

describe("ids that stand twice in a table", () => {
  it.each([false, true])(
    "ACLED: the newest row of an event counts, wherever it stands (gzip: %s)",
    async (gzip) => {
      const { words, told, records, report } = await openedTable("acled-newer-versions.csv", gzip);
      expect(words).toEqual(["Told once.", "Told at last.", "Without a time."]);
      expect(told).toEqual([
        "2 older_version MUP1",
        "4 duplicate_id MUP1",
        "5 older_version MUP1",
        "6 duplicate_id MUP2",
        "9 duplicate_id MUP3",
        "10 latitude 95",
      ]);
      expect(records[1]?.properties.figures[0]).toMatchObject({ low: 4, high: 4 });
      expect([report.total, report.files[0]?.taken, report.files[0]?.leftOut]).toEqual([9, 3, 6]);
      expect(report.ownTypes).toEqual([{ name: "Battles", count: 3 }]);
    },
  );

  it("GTD: the first counts", async () => {
    const { words, told } = await openedTable("gtd-duplicate-ids.csv");
    expect(words).toEqual(["First.", "Second."]);
    expect(told).toEqual(["4 duplicate_id 202001010001"]);
  });

  it("GTD: ids that a spreadsheet has rounded say nothing", async () => {
    const { words, told } = await openedTable("gtd-rounded-ids.csv");
    expect(words).toEqual(["First.", "Second.", "Third.", "Fourth."]);
    expect(told).toEqual([]);
  });

  it("UCDP: the first counts, and rows without an id are rows like any other", async () => {
    const { records, told } = await openedTable("ucdp-duplicate-ids.csv");
    expect(records.map(({ properties }) => properties.date)).toEqual([
      "2020-01-01",
      "2020-01-02",
      "2020-01-03",
      "2020-01-04",
    ]);
    expect(told).toEqual(["3 duplicate_id 11"]);
  });

  it("any other table: both count, since a table may have several rows of one event", async () => {
    const { words, told } = await openedTable("generic-repeated-ids.csv");
    expect(words).toEqual(["One", "Two", "One more"]);
    expect(told).toEqual(["4 repeated_id 7, taken"]);
  });

  it("10,000 ids are told from each other, and each that comes again is found", async () => {
    const ids = Array.from({ length: 10_000 }, (_, number) => `MUP${number}`);
    const row = (id: string): string => `${id},2020-01-01,Battles,Armed clash,10,20`;
    const header = "event_id_cnty,event_date,event_type,sub_event_type,latitude,longitude";
    const { opened: all } = await opened([header, ...ids.map(row), ...ids.map(row)].join("\n"));
    expect([all.report.taken, all.report.leftOut]).toEqual([10_000, 10_000]);
  });
});
