import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { markName, markWords, type Told } from "../../src/map/markWords.ts";
import { sceneLabels } from "../../src/map/sceneLabels.ts";
import { inCountry, markers, markOf, placed, queryOf, sceneFrom } from "./sceneSamples.ts";

await ENGLISH.fetchMessages(["map"]);

const DAMASCUS = [36.3, 33.5] as const;
const OWN_TYPES = ["Protest", "Battle"];

function told(samples: Parameters<typeof queryOf>[0], unread: readonly number[] = []): Told {
  return { ...queryOf(samples, { unread }), facility: () => null, ownTypes: OWN_TYPES };
}

describe("the number on a mark", () => {
  const labels = sceneLabels(ENGLISH);
  it.each([
    [7, "7"],
    [9_999, "9,999"],
    [12_345, "12K"],
    [999_999, "999K"],
    [1_000_000, "1M"],
    [1_249_000, "1.2M"],
  ])("%i is written %s", (count, label) => expect(labels.cluster(count)).toBe(label));
  it("is short on a badge, too", () => {
    expect(labels.badge({ country: "SY", others: [], count: 12_345 }, true)).toBe("Syria 12K");
    expect(labels.badge({ country: "SY", others: [], count: 1 }, false)).toBe("SY");
    expect(labels.badge({ country: "SY", others: ["IQ", "LB"], count: 9 }, false)).toBe("SY +2 · 9");
  });
});

describe("the name of a mark", () => {
  const samples = [placed(DAMASCUS), placed(DAMASCUS, { type: "Protest 1" }), inCountry("SY", DAMASCUS)];
  const { pin, cluster, badge } = markers(samples);
  const named = (key: string, marks: Parameters<typeof sceneFrom>[1]["marks"], query = told(samples)) => {
    const mark = markOf(sceneFrom(queryOf(samples), { marks }), key);
    return { name: markName(mark, query, ENGLISH), words: markWords(mark, query, ENGLISH) };
  };

  it("says the number of a cluster in full, by classes of which some are the file's own", () => {
    const families = Uint32Array.from(
      { length: 12 },
      (_, index) => ({ 1: 12_000, 5: 340, 11: 5 })[index] ?? 0,
    );
    const marks = [{ ...cluster([0, 1]), count: 12_345, families }];
    const { name, words } = named("p0", marks);
    expect(name).toBe("12,345 records: Unrest and escape 12,000, Protest 340, and Other types 5");
    expect(words).toEqual({
      title: "12,345 records",
      lines: ["Unrest and escape 12,000, Protest 340, and Other types 5", "Open to zoom in."],
    });
  });
  it("says the country of a badge", () => {
    const { name } = named("badge-SY", [{ ...badge([2]), count: 1_234 }]);
    expect(name).toMatch(/^country sy 1234: 1,234 records in Syria without a more exact place: /);
  });
  it("is the record's own title", () => {
    expect(named("p0", [pin(0)]).name).toBe("Sample 0. 2 August 2020. Syria");
  });
  it("is its type and how exactly its place is known until it has been read", () => {
    const { name, words } = named("p1", [pin(1)], told(samples, [1]));
    expect(name).toBe("Protest 1. In its town");
    expect(words).toEqual({ title: "Protest 1", lines: ["Being read from the file…"] });
  });
});
