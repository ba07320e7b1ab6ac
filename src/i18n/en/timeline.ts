import { one } from "../plural.ts";

type Unit = "decade" | "year" | "quarter" | "month" | "week" | "day";

/** Numbers come twice: formatted for the eye, and as they are to choose the form. */
export const timeline = {
  /** What the bars count. */
  bars: (unit: Unit): string =>
    ({
      decade: "Records by decade of their start",
      year: "Records by year of their start",
      quarter: "Records by quarter of their start",
      month: "Records by month of their start",
      week: "Records by week of their start",
      day: "Records by day of their start",
    })[unit],
  legend: {
    shown: "Shown",
    possible: "Date may lie outside",
    others: "Outside the dates",
    all: "Hidden by other filters",
    spans: "Start not known exactly",
  },
  /** One bar in words. */
  bar: {
    none: (period: string) => `${period}: nothing recorded`,
    shown: (period: string, all: string, n: number) =>
      one(n, `${period}: 1 record, shown`, `${period}: ${all} records, all shown`),
    some: (period: string, all: string, shown: string, n: number) =>
      one(n, `${period}: 1 record, not shown`, `${period}: ${all} records, ${shown} shown`),
    narrowed: (period: string, all: string, others: string, shown: string, n: number) =>
      one(
        n,
        `${period}: 1 record, hidden by other filters`,
        `${period}: ${all} records, ${others} meet the other filters, ${shown} shown`,
      ),
  },
  mayHaveBegun: (count: string, n: number) =>
    one(n, "1 more may have begun then", `${count} more may have begun then`),
  /** Beside the thin lines above the bars, when there is no room for all of them. */
  moreSpans: (count: string) => `+${count}`,

  brush: "Dates shown",
  thumbFrom: "First day",
  thumbTo: "Last day",

  from: "From",
  to: "to",
  toAlone: "Last day",
  fieldHint: "A year, a month or a day, as in 2020, 2020-08 or 2020-08-03",
  errors: {
    form: (typed: string) =>
      `“${typed}” is not read as a date. Type a year (2020), a month (2020-08, Aug 2020) or a day (2020-08-03, 3 August 2020).`,
    noSuchDay: (typed: string) => `“${typed}” is not in the calendar. Check the month and the day.`,
    ambiguous: (typed: string, first: string, second: string) =>
      `“${typed}” can mean ${first} or ${second}. Type the year first (2020-08-03) or name the month (3 August 2020).`,
    reversed: (from: string, to: string) =>
      `${from} comes after ${to}: the first day must not be later than the last.`,
  },

  dates: "Dates",
  options: "Options",
  optionsOf: "How dates are counted",
  datesOf: "Dates shown, and how they are counted",
  certain: "Only dates that certainly lie within",
  byStart: "Count by start",
  undated: (count: string) => `Keep records without a date (${count})`,

  preset: "Period",
  presets: {
    all: "All",
    months12: "Last 12 months of records",
    years5: "Last 5 years",
    years10: "Last 10 years",
    own: "Chosen dates",
  },
  reset: "Reset the dates",
  play: "Play: move the dates along the timeline",
  pause: "Pause",

  zoom: "Zoom of the timeline",
  pan: "What the timeline shows",
  zoomIn: "Zoom in to the dates shown",
  zoomOut: "Zoom out",
  zoomWhole: "Whole period of the records",
  /** Where a link says which period that is. */
  zoomHome: "The period that was shown at first",
  earlier: "Earlier",
  later: "Later",

  compare: "Compare periods",
  compareOf: "The period to compare with",
  /** Records that no map can show, under the bars. */
  lane: {
    heading: (count: string, n: number) =>
      n === 0
        ? "No recorded event without a place"
        : one(n, "1 recorded event without a place", `${count} recorded events without a place`),
    undated: (count: string, n: number) =>
      one(n, "1 of them without a date", `${count} of them without a date`),
    beyond: (count: string, n: number) => one(n, "1 beyond this axis", `${count} beyond this axis`),
    marks: "Along the timeline",
    record: (title: string, date: string) => `${title}: ${date}`,
    stack: (count: string, days: string, n: number) =>
      one(n, `1 record, ${days}`, `${count} records, ${days}`),
    bin: (days: string, count: string, n: number) =>
      one(n, `${days}: 1 record without a place`, `${days}: ${count} records without a place`),
    more: (count: string, n: number) => one(n, "1 more in the list", `${count} more in the list`),
  },

  /** Every chart carries it. */
  selection:
    "Cases documented here, not cases that happened. Places, years and groups that are reported more have more records.",

  table: {
    caption: (bars: string) => `${bars}; periods without records are left out`,
    period: "Period",
    all: "All records",
    others: "Meet the other filters",
    shown: "Shown",
    possible: "Of these, date may lie outside",
    spans: (count: string, n: number) =>
      one(
        n,
        "1 record more has a start that may lie in several of these periods.",
        `${count} records more have a start that may lie in several of these periods.`,
      ),
    undated: (count: string, n: number) =>
      one(n, "1 record shown has no date.", `${count} records shown have no date.`),
  },
};
