import { one } from "../plural.ts";

export const charts = {
  heading: "Charts of these records",
  /** Record model 8, word for word. */
  caption:
    "Cases documented here, not cases that happened. Places, years and groups that are reported more have more records.",
  titles: {
    years: "Records by year of start and family",
    ownYears: "Records by year of start and type",
    countries: "Records by country",
    out: "People who got out of custody",
  },
  notes: {
    years: "A record counts once, in the year in which it starts.",
    countries: "A record that touches several countries counts in each of them.",
    out: "From the lowest to the highest figure stated; an arrow where a source says “more than”. Each mark on the scale is ten times the last.",
  },
  nothing: "No record is shown, so there is nothing to draw.",
  noYears: "No record shown has a year.",
  noCountries: "No record shown names a country.",
  noFigures: "The open file has no figures with claimants, so there are none to compare.",
  noneOut: "No record shown gives a figure of people who got out of custody.",
  tooMany: (most: string) => `Figures are compared for at most ${most} records. Set a filter first.`,
  reading: "The records are being read.",

  year: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  uncertain: "Year not certain",
  undated: "No date",
  /** As they stand below their bars, in two lines. */
  uncertainBar: ["not", "certain"],
  undatedBar: ["no", "date"],
  records: (count: string, n: number) => one(n, "1 recorded incident", `${count} recorded incidents`),
  bar: (name: string, records: string, parts: string) => `${name}, ${records}: ${parts}`,
  part: (family: string, count: string) => `${family} ${count}`,
  plainBar: (name: string, records: string) => `${name}, ${records}`,
  recordBar: (title: string, range: string, claimant: string | null) =>
    claimant === null ? `${title}, ${range}` : `${title}, ${range}, ${claimant} first`,
  /** Where no claimant may lead: encyclopaedias never do, nor the group that did it beside others. */
  noClaimant: "no leading claimant",
  highest: (shown: string, all: string) => `The ${shown} records with the highest figures, of ${all}.`,
  others: (count: string, n: number) => one(n, "Others: 1 country", `Others: ${count} countries`),
  showOthers: (count: string, n: number) => one(n, "Show 1 other country", `Show ${count} other countries`),
  showMore: (count: string, n: number) => one(n, "Show 1 more record", `Show ${count} more records`),
  showFewer: "Show fewer",
  nowhere: (count: string, n: number) =>
    one(n, "1 record shown names no country.", `${count} records shown name no country.`),
  withoutNumber: (count: string, n: number) =>
    one(n, "1 record says so without a number.", `${count} records say so without a number.`),
  otherTypes: "Other types",
  families: "Families: choose one to filter by it",
  types: "Types: choose one to filter by it",
  allYears: "All years",
  allCountries: "All countries",
  allFamilies: "All types",
  range: (low: string, high: string) => (low === high ? low : `${low}–${high}`),
  rangeOpen: (low: string, high: string) => (low === high ? `${low} or more` : `${low}–${high} or more`),
  /** Ways through the buttons of a chart, told once. */
  keys: "Arrow keys move between the bars.",

  table: "Show as a table",
  columns: {
    year: "Year",
    all: "All",
    country: "Country",
    code: "Code",
    records: "Records",
    record: "Record",
    id: "Id",
    date: "Date",
    low: "Lowest",
    high: "Highest",
    moreThan: "More than",
    claimant: "First claimant",
  },
  yes: "yes",
  save: "Save this chart",
  saveAs: { svg: "SVG", png: "PNG", csv: "CSV" },
  saved: (file: string) => `${file} was handed to the browser.`,
  notSaved: "This browser could not make the picture. The SVG can be saved instead.",
  credit: (title: string, version: string, licence: string, day: string) =>
    `${title}, version ${version} (${licence}). Drawn on ${day}.`,
  ownCredit: (files: string, day: string) =>
    `Data: ${files}. Drawn with Prison Incident Atlas on ${day}; nobody there has checked the data.`,
};
