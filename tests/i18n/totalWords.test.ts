import { beforeAll, expect, it } from "vitest";
import { TOTAL_NAMES, type Total } from "../../src/domain/totals.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { totalSentence } from "../../src/i18n/totalWords.ts";

beforeAll(() => ENGLISH.fetchMessages(["totals"]));

const NOTHING: Omit<Total, "parts"> = {
  name: "out",
  low: 0,
  high: 0,
  records: 0,
  moreThan: 0,
  perpetratorOnly: 0,
  covered: 0,
  withoutNumber: 0,
  announced: 0,
  nobody: 0,
  denials: 0,
  silent: 0,
};
const said = (change: Partial<Total>): string => totalSentence(ENGLISH, { ...NOTHING, ...change });

it("says a total with all that is beside it, as the record model has it", () => {
  const total = { low: 26846, high: 46551, records: 110, moreThan: 32, withoutNumber: 2, denials: 3 };
  expect(said(total)).toBe(
    "Between 26,846 and 46,551 people got out in 110 recorded incidents, by the lowest and highest figures stated; " +
      "in 32 of them a source says “more than”; 2 have no figure; in 3 one side denies it.",
  );
});

it("has a sentence of its own for one record, one number, an open one and none", () => {
  expect(said({ low: 1, high: 1, records: 1 })).toBe(
    "1 person got out in 1 recorded incident, by the figure stated.",
  );
  expect(said({ low: 9, high: 9, records: 1, moreThan: 1, denials: 1 })).toBe(
    "At least 9 people got out in 1 recorded incident, by the figure stated; a source says “more than”; one side denies it.",
  );
  expect(said({ withoutNumber: 2 })).toBe(
    "How many people got out cannot be added up from the 2 recorded incidents that speak of it; 2 have no figure.",
  );
});

it("says of each total whom it counts, that they are recorded, and where attackers may be among them", () => {
  const sentences = TOTAL_NAMES.map((name) => said({ name, low: 2, high: 3, records: 2 }));
  expect(new Set(sentences).size).toBe(TOTAL_NAMES.length);
  for (const sentence of sentences) expect(sentence).toContain("2 recorded incidents");
  for (const name of ["killed_mixed", "injured_unknown"] as const)
    expect(said({ name, low: 2, high: 3, records: 2 })).toContain("attackers");
});

it("tells parts of wider records, claims of the group alone and announcements", () => {
  expect(said({ low: 5, high: 6, records: 4, covered: 2, perpetratorOnly: 1, announced: 1, nobody: 1 })).toBe(
    "Between 5 and 6 people got out in 4 recorded incidents, by the lowest and highest figures stated; " +
      "in 1 of them only the group itself gives a number; 2 are parts of a wider one and are counted with it; " +
      "1 was only announced and adds nothing; in 1 the figure is zero.",
  );
});
