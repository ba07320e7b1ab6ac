import { one } from "../plural.ts";

export const app = {
  /** Names that CLDR writes otherwise than newspapers do, and those of UN M49 regions, which no browser knows. */
  regionNames: {
    CD: "DR Congo",
    CG: "Republic of the Congo",
    "002": "Africa",
    "009": "Oceania",
    "019": "Americas",
    "142": "Asia",
    "150": "Europe",
    "005": "South America",
    "011": "Western Africa",
    "013": "Central America",
    "014": "Eastern Africa",
    "015": "Northern Africa",
    "017": "Middle Africa",
    "018": "Southern Africa",
    "021": "Northern America",
    "029": "Caribbean",
    "030": "Eastern Asia",
    "034": "Southern Asia",
    "035": "South-eastern Asia",
    "039": "Southern Europe",
    "053": "Australia and New Zealand",
    "054": "Melanesia",
    "057": "Micronesia",
    "061": "Polynesia",
    "143": "Central Asia",
    "145": "Western Asia",
    "151": "Eastern Europe",
    "154": "Northern Europe",
    "155": "Western Europe",
    "202": "Sub-Saharan Africa",
    "419": "Latin America and the Caribbean",
  } as Readonly<Record<string, string>>,
  title: "Prison Incident Atlas",
  subtitle: "Attacks, escapes, releases and recruitment in conflicts",
  skipToList: "Skip map – go to list",
  regionMap: "Map",
  regionFilters: "Filters",
  regionList: "Records",
  regionTimeline: "Timeline",
  showFilters: "Filters",
  hideMap: "Hide map",
  showMap: "Show map",
  mapHidden: "The map is hidden. The list shows the same records.",
  loadingMap: "Drawing the map …",
  /** The buttons of the header, and what the dialogs are headed that they open. */
  tools: {
    open: "Open data…",
    compare: "Compare a list",
    exporting: "Export",
    embed: "Embed",
    about: "About",
  },
  dialogs: {
    compare: "Compare a list of yours",
    exporting: "Take these records away",
    embed: "Embed this view in an article",
    about: "About this atlas",
  },
  /** The dialog of opening, page by page. */
  opening: {
    offer: "Open data of your own",
    reading: "Reading",
    columns: "Which columns are what?",
    failed: "This could not be opened",
    report: "What was read",
  },
  preparing: "Preparing …",
  readingRecord: "Reading this record …",
  /** Where even the words for what went wrong cannot be fetched. */
  noRecords: "The records could not be loaded. The connection may be down.",
  drop: "Drop files to open them here. They do not leave this browser.",
  /** Over a page that shows nothing yet. */
  otherData: "Other data",
  manyFiles: (first: string, more: string, n: number) =>
    one(n, `${first} and 1 more`, `${first} and ${more} more`),
  openFullMap: "Open full map",
  /** Below the picture that stands before any script runs. */
  firstCredit: (to: string) => `Prison Incident Atlas · Natural Earth, GeoNames · Records to ${to}`,
  firstVersion: (updated: string, version: string) =>
    `Last change of a record: ${updated} · Data version ${version}`,
  firstGeojson: "All records as GeoJSON",
  firstCsv: "All records as CSV",
  loading: (rows: string) => `Reading records … ${rows}`,
  retry: "Try again",
  broken:
    "Something in this page broke that should not have. The records are not lost: reload the page, or take them as a file.",
  reload: "Reload the page",
  sheet: "Records and filters",
  sheetStop: (stop: "low" | "half" | "full") =>
    ({ low: "Panel lowered", half: "Panel half open", full: "Panel fully open" })[stop],
  raiseSheet: "Raise or lower the panel",
  tabs: {
    list: "List",
    charts: "Charts",
    ledgers: "Ledgers",
    periods: "Periods",
    filters: "Filters",
    more: "More",
  },
  regionPanels: "What to show of these records",
  dataErrors: (count: number) =>
    one(
      count,
      "The data has 1 problem. Good records are shown.",
      `The data has ${count} problems. Good records are shown.`,
    ),
  curation: (count: number) =>
    one(count, "The data check found 1 problem", `The data check found ${count} problems`),
  curationLine: ({
    file,
    line,
    column,
    rule,
    message,
    expected,
  }: {
    file: string;
    line: number;
    column: number;
    rule: string;
    message: string;
    expected: string;
  }) => `${file}:${line}:${column} ${rule}: ${message}; expected ${expected}`,
  badLink: (keys: string) => `Part of the link could not be read and was left out: ${keys}`,
  dismiss: "Dismiss",
  versionShown: (version: string) => `Data as of version ${version}.`,
  showPresent: "Show the present data",
  versionMissing: (asked: string, present: string) =>
    `This link asks for version “${asked}” of the data, which is not here; the present version ${present} is shown.`,
  theme: "Colours",
  themes: { auto: "As on this device", light: "Light", dark: "Dark" },
};
