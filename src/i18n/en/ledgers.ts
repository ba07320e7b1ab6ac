import { one } from "../plural.ts";

export const ledgers = {
  intro: (count: string, n: number) =>
    one(
      n,
      "What 1 recorded incident leaves open. The filter decides which.",
      `What ${n === 0 ? "no" : count} recorded incidents leave open. The filter decides which.`,
    ),
  /** Why there is nothing to show. */
  notShown: {
    other: () =>
      "Ledgers go through claims and the days on which sources were checked. The file that is open has neither.",
    many: (most: string) =>
      `Ledgers go through every record, and at most ${most}. Narrow the filter to see them.`,
    reading: () => "Going through the records …",
    failed: () => "The records cannot be read. Their file was moved, changed or deleted: open it again.",
  },
  disagreement: "Where voices disagree",
  undisputed: "Nothing in these records is contested, as far as the sources found tell.",
  disputed: (count: string, n: number) =>
    one(
      n,
      "In 1 recorded incident something is contested. Nothing is settled or averaged here.",
      `In ${count} recorded incidents something is contested. One that is contested twice stands in both places. Nothing is settled or averaged here.`,
    ),
  widestFirst: "The widest apart first, by their ratio.",
  noVoices: "Who says what stands in the record.",
  reportedOf: (actor: string, by: string) =>
    actor === by ? `Reported by ${by}.` : `Reported of ${actor} by ${by}.`,
  foundOf: (actor: string, by: string) => `Found of ${actor} by ${by}.`,
  whenWhere: (when: string, where: string) => `${when} · ${where}`,
  more: (count: string, n: number) => one(n, "Show 1 more", `Show ${count} more`),
  evidence: "What rests on little",
  evidenceNote: "A line shows its records in the list, under the filter that is set.",
  sources: "When sources were last checked",
  sourcesNote: (count: string, n: number) =>
    one(
      n,
      "These records rest on 1 source.",
      `These records rest on ${count} sources. The longest unchecked come first.`,
    ),
  lastChecked: "Last checked",
  how: { read: "Read in full", excerpt: "Excerpt", secondary: "Second hand" },
  checkedSource: (publisher: string, how: string, day: string) => `${publisher} · ${how}, ${day}`,
  archived: "Links with a copy in an archive",
  notArchived: "Links without one",
  noAddress: "Without an address, with the reason",
  deadLinks: "Dead links",
  notTested: "not known, nobody has tested them",
  allSources: "All of these sources, the longest unchecked first",
  proceedings: "When court outcomes were last checked",
  noneChecked: "Nobody has checked any of these records for proceedings.",
  checked: (count: string, n: number) =>
    one(n, "Checked for 1 record.", `Checked for ${count} records, the longest ago first.`),
  lastCheckedOn: (day: string) => `Last checked on ${day}.`,
  unchecked: (count: string, n: number) =>
    one(n, "Not checked at all: 1 record", `Not checked at all: ${count} records`),
};
