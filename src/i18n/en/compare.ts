import { one } from "../plural.ts";

export const compare = {
  explanation:
    "Choose a CSV file of your own, with a row for each event. Every row is looked for among the records here, and every record here among your rows.",
  staysHere: "The file is read by this page alone. It never leaves your browser.",
  rule: (days: string, km: string) =>
    `A row and a record match if their dates can lie within ${days} days of each other, and if either their points lie within ${km} km or one names the prison or camp of the other.`,
  choose: "Choose a CSV file",
  chooseAnother: "Choose another file",
  drop: "or drop it here",
  reading: "Reading …",
  tooLarge: (limit: string) =>
    `This file is larger than ${limit} MB. Lists are compared up to that size; open a larger one as data.`,
  /** Why a file is no list. */
  refused: {
    empty: "This file is empty.",
    binary: "This is not text. Save the sheet as CSV, and choose that file.",
    no_rows: "This file has no rows below its first line.",
    one_column: "This file has one column only. A list to compare needs a date, a place or a name.",
    unreadable: "The browser could not read this file.",
  },
  file: (name: string, count: string, n: number) => one(n, `${name}: 1 row`, `${name}: ${count} rows`),
  cut: (most: string) =>
    `This file has more than ${most} rows. The first ${most} are compared; the others are not read.`,
  encoding: (label: string) => `The file is not UTF-8. It was read as ${label}.`,

  columns: "What its columns are",
  roles: {
    date: "Date, or first day",
    end: "Last day",
    lat: "Latitude",
    lon: "Longitude",
    place: "Place",
    title: "Title or description",
    country: "Country",
  },
  noColumn: "None",
  unnamedColumn: (position: string) => `Column ${position}`,
  order: "3/4/2020 is",
  orders: { dmy: "3 April", mdy: "March 4" },
  orderUnknown: "The dates of this file do not say which comes first, the day or the month. Please check.",
  figureColumns: "Figures to show beside ours",
  preview: "First rows, as they are read",
  previewDate: "Date",
  previewPoint: "Point",
  previewCountry: "Country",
  point: (lat: string, lon: string) => `${lat}, ${lon}`,
  none: "–",

  ours: "Compare with",
  allRecords: (count: string, n: number) => one(n, "the 1 record there is", `all ${count} records`),
  shownRecords: (count: string, n: number) =>
    one(n, "the 1 record that is shown just now", `the ${count} records that are shown just now`),
  tooManyRecords: (most: string) =>
    `At most ${most} records can be compared with a list. Set a filter first, and compare with the records shown.`,
  start: "Compare",
  comparing: "Comparing …",
  failed: "The records could not be read. Try again.",

  results: "What was found",
  tabs: {
    both: "In both",
    theirs: "Only in your list",
    ours: { atlas: "Only in the atlas", file: "Only in the open file" },
    leftOut: "Not read",
  },
  account: {
    caption: "How many of each",
    list: "Your list",
    atlas: "Atlas",
    file: "Open file",
    all: "In all",
    both: "In both",
    only: "Only there",
    aside: "Left aside",
  },
  asideNote:
    "Left aside are rows that could not be read, and records that your list does not cover and that match none of its rows.",
  pairs: (count: string, n: number) =>
    one(
      n,
      "1 pair. A row or a record can stand in several.",
      `${count} pairs, best first. A row or a record can stand in several.`,
    ),
  nothing: {
    both: "No row of your list matches a record.",
    theirs: "Every row of your list matches a record.",
    ours: "Every record that your list covers matches a row.",
    leftOut: "Every row was read.",
  },
  /** What "only in the atlas" is limited to. */
  covered: {
    periodAndCountries: (period: string, countries: string) =>
      `Only what your list covers can be missing from it: ${period}, in the countries that it names (${countries}).`,
    periodAndBox: (period: string, south: string, north: string, west: string, east: string) =>
      `Only what your list covers can be missing from it: ${period}, between the latitudes ${south} and ${north} and the longitudes ${west} and ${east}, as its points are. It names no country.`,
    period: (period: string) =>
      `Only what your list covers can be missing from it: ${period}. It names no country and has no points, so every country is looked at.`,
    countries: (countries: string) =>
      `Only what your list covers can be missing from it: the countries that it names (${countries}). It has no dates, so every time is looked at.`,
    box: (south: string, north: string, west: string, east: string) =>
      `Only what your list covers can be missing from it: what lies between the latitudes ${south} and ${north} and the longitudes ${west} and ${east}, as its points do. It names no country and has no dates.`,
    everything:
      "Your list has no dates, no points and names no country, so every record is looked for in it.",
  },
  noDate: "No date",
  noPlace: "No place",
  noTitle: "No title",
  line: (line: string) => `Line ${line}`,
  yourLine: (line: string) => `Your list, line ${line}`,
  figure: (name: string, value: string) => `${name}: ${value}`,
  /** An envelope: what is counted, its span, how many give a figure. */
  envelope: (name: string, range: string, claimants: string) => `${name}: ${range} (${claimants})`,
  envelopeWithout: (name: string, claimants: string) => `${name}: no number (${claimants})`,
  showMore: (count: string) => `Show ${count} more`,
  listed: (shown: string, all: string) => `${shown} of ${all} are listed.`,

  date: {
    same: "Same day.",
    overlap: "The dates overlap.",
    apart: (count: string, n: number) => one(n, "1 day apart.", `${count} days apart.`),
    atMost: (count: string, n: number) => one(n, "At most 1 day apart.", `At most ${count} days apart.`),
    /** Dates that are not known to the day. */
    mayMatch: {
      ours: (days: string) => `May lie within ${days} days: our date is not known to the day.`,
      theirs: (days: string) => `May lie within ${days} days: the date in your list is not known to the day.`,
      both: (days: string) => `May lie within ${days} days: neither date is known to the day.`,
    },
    notCompared: {
      ours: "The dates could not be compared: our record has none.",
      theirs: "The dates could not be compared: the row has none.",
      both: "The dates could not be compared: neither has one.",
    },
  },
  place: {
    here: "Less than 1 km apart.",
    apart: (km: string) => `${km} km apart.`,
    within: (km: string, radius: string) =>
      `${km} km from our point, which stands for ${radius} km around it.`,
    mayMatch: (km: string, radius: string, most: string) =>
      `May lie within ${most} km: ${km} km from our point, which stands for ${radius} km around it.`,
    tooFar: (km: string) => `The points are ${km} km apart; the name alone fits.`,
    /** The text in the list has a name of our facility. */
    names: (name: string) => `The row names “${name}”.`,
    partOf: (text: string, name: string) => `“${text}” is part of the name “${name}”.`,
  },
  missTheirs: {
    undated: "No date to compare, and no prison or camp of ours is named.",
    unplaced: "No point to compare, and no prison or camp named that has a record at this time.",
    day: (days: string) => `No record within ${days} days.`,
    place: (days: string, km: string) =>
      `There are records within ${days} days, but none within ${km} km or with a name that fits.`,
  },
  missOurs: {
    undated: "Our record has no date, and no row names its prison or camp.",
    unplaced: "Our record has no exact place, and no row of this time names its prison or camp.",
    day: (days: string) => `No row within ${days} days.`,
    place: (days: string, km: string) =>
      `There are rows within ${days} days, but none within ${km} km or with a name that fits.`,
  },
  findings: {
    quote: (found: string) => `A quotation mark is never closed: ${found}`,
    cells: (found: string) => `More cells than the first line has: ${found}`,
    nothing: (found: string) => (found === "" ? "Nothing to compare by." : `Nothing to compare by: ${found}`),
    date: (found: string) => `Date not understood, compared without a date: ${found}`,
    end: (found: string) => `Last day not understood or before the first, left aside: ${found}`,
    point: (found: string) => `Not a point on the globe, compared without a point: ${found}`,
    zero: (found: string) => `0,0 is a missing point, compared without a point: ${found}`,
  },
  remarks: (count: string, n: number) =>
    one(
      n,
      "Below stands also 1 remark on a row that was compared, though something in it was not understood.",
      `Below stand also ${count} remarks on rows that were compared, though something in them was not understood.`,
    ),
  with: (title: string, version: string, licence: string) =>
    `Compared with ${title}, version ${version} (${licence}).`,
  save: "Save as CSV",
  saveNote: "All lists in one file, with a column that says which; your columns come along as they are.",
  saved: (file: string) => `${file} was handed to the browser.`,
  notSaved: "If nothing was saved, this frame does not allow it. The text stands here to copy.",
  showText: "Show as text, to copy",
  text: "Text of the file",
};
