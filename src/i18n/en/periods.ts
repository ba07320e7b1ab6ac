import { one } from "../plural.ts";

export const periods = {
  /** The form that asks for the second period. */
  base: (period: string) => `Compare ${period} with`,
  presets: {
    before: (period: string) => `The same length before: ${period}`,
    year: (period: string) => `The same days a year before: ${period}`,
  },
  nothingBefore: (day: string) =>
    `The records begin on ${day}. Choose shorter dates, or type the other period.`,
  typed: "Or another period",
  stop: "Stop comparing",
  /** Beside the second window of the timeline. */
  compared: (period: string) => `Compared with ${period}`,

  heading: "Two periods compared",
  byStart: "Counted by their start: each record once, in the period in which it began.",
  moreReporting: "More records may mean more reporting.",
  first: "Dates shown",
  second: "Compared with",
  count: (n: number) => one(n, "record", "records"),
  mayLieOutside: (count: string, n: number) =>
    one(
      n,
      "1 of them may have begun outside this period.",
      `${count} of them may have begun outside this period.`,
    ),
  allCertain: (n: number) =>
    one(n, "It certainly began in this period.", "All certainly began in this period."),
  covered: (covered: string, days: string) => `Records cover ${covered} of its ${days} days.`,
  lengths: (first: string, second: string) =>
    `The periods are not equally long: ${first} days against ${second}.`,
  bothLie: (count: string, n: number) =>
    one(
      n,
      "The periods overlap: 1 record lies in both.",
      `The periods overlap: ${count} records lie in both.`,
    ),
  overlapEmpty: "The periods overlap; no record lies in both.",
  mayLieInBoth: (count: string, n: number) =>
    one(
      n,
      "1 record is counted in both: its start is not known exactly and may lie in either.",
      `${count} records are counted in both: their start is not known exactly and may lie in either.`,
    ),
  undated: (count: string, n: number) =>
    one(n, "1 record without a date is in neither.", `${count} records without a date are in neither.`),
  families: "Records by family",
  family: "Family",
  totals: "Totals",
  total: "What is added up",
  killed: (population: string) => `Killed: ${population}`,
  noFigure: "No figure recorded.",
  ownOthers: "Other types",
  list: (period: string) => `Records that began in this period: ${period}`,
  firstOf: (shown: string, count: string) => `The newest ${shown} of ${count}`,
  showAll: (count: string, n: number) => one(n, "Show it in the list", `Show all ${count} in the list`),
};
