import { one } from "../plural.ts";

/** The dialog in which an embed is made. */
export const embedDialog = {
  settings: "Settings",
  title: {
    label: "Title",
    note: "Read out by screen readers where the frame begins. It does not appear on the map.",
  },
  height: {
    legend: "Height",
    fit: (px: string) => `Fits the width (${px} pixels at 600)`,
    fixed: "Always the same",
    pixels: "Height in pixels",
    fault: (least: string, most: string) =>
      `Expected a whole number from ${least} to ${most}. Until then the height fits the width.`,
  },
  theme: {
    legend: "Colours",
    options: { auto: "Automatic", light: "Light", dark: "Dark" },
  },
  language: (name: string) =>
    `Language: ${name}. The embed keeps it, whatever language its readers have set.`,
  parts: {
    legend: "Parts",
    names: {
      map: "Map",
      sentence: "Sentence with the count",
      chips: "Types to choose from",
      timeline: "Timeline",
      list: "List of records",
    },
    atLeastOne: "At least one part has to stay.",
  },
  record: (title: string) => `Opens with this record: ${title}`,
  version: {
    legend: "When the data change",
    follow: "Stay up to date",
    followNote: "Records that are added or corrected later appear in the article by themselves.",
    keep: (version: string) => `Keep this version of the data (${version})`,
    keepNote:
      "The map goes on showing what is recorded today, errors included, and says that it is an earlier version.",
  },
  lock: {
    legend: "Readers cannot change",
  },
  label: {
    summary: (count: string, n: number) =>
      n === 0
        ? "Records named on the map"
        : one(n, "Records named on the map: 1", `Records named on the map: ${count}`),
    legend: "Named on the map",
    search: "Find a record",
    reading: "Reading the titles …",
    some: (shown: string, all: string) => `${shown} of ${all}. Search for others by their titles.`,
    none: "No title has these words.",
    full: (most: string) => `No more than ${most} can be named.`,
  },
  compare: {
    summary: "The same scale in several maps",
    note: "Maps with the same values here compare at a glance.",
    axis: "Time axis",
    from: "Axis from",
    to: "Axis to",
    axisNote: "A year, month or day: 2012, 2012-07, 2012-07-21. Empty: all that is recorded.",
    axisFault:
      "Expected a first and a last day, the first one not after the last. Until then all that is recorded.",
    top: "Records at the top of the bars",
    topNote: "Empty: as many as the highest bar has.",
    topFault: "Expected a whole number from 1 on. Until then the highest bar decides.",
    size: "Circles tell, by area",
    sizes: { none: "Nothing", out: "People who got out", killed: "People killed" },
  },
  series: {
    summary: "A series of maps",
    legend: "Make",
    one: "One map",
    years: "A map for each year",
    list: "A map for each of these periods",
    field: "Periods, one a line",
    fieldNote: "First and last day with a slash between: 2011/2013, 2020-08/2020-10. A year may stand alone.",
    note: "The maps differ in their period and title alone: place, time axis, bars, circles and names are the same in all.",
    empty: "No period yet.",
    faults: {
      form: (line: string) => `Line ${line}: expected a period such as 2011/2013.`,
      backward: (line: string) => `Line ${line}: the period ends before it begins.`,
      twice: (line: string) => `Line ${line}: this period is there already.`,
    },
    tooMany: (most: string) => `More than ${most} periods: these are the first ${most}.`,
    previewed: "Period in the preview",
    all: (count: string) => `All ${count} maps, one after the other`,
    single: "Each map by itself",
    title: (title: string, period: string) => `${title}, ${period}`,
  },
  preview: {
    heading: "Preview",
    legend: "Width of the column",
    widths: { 320: "Phone, 320", 600: "Article, 600", 900: "Wide, 900" },
    frame: (width: string) => `Preview of the embed at ${width} pixels`,
    caption: (width: string, height: string) => `${width} × ${height} pixels`,
    scaled: (width: string, height: string, percent: string) =>
      `${width} × ${height} pixels, shown at ${percent} %`,
    skip: "Skip the preview",
  },
  copies: {
    heading: "To take away",
    tabs: { frame: "Frame", element: "Element", link: "Link", oembed: "oEmbed", picture: "Picture" },
    snippet: "HTML to paste",
    frameNote: "One tag, no script: every content system takes it. The same places are visible at any width.",
    element: "HTML of the element",
    elementNote:
      "Follows the height by itself and lets the article steer the map. It needs a content system that keeps scripts.",
    elementFailed: "The checksum of the script could not be fetched. Check the connection and try again.",
    link: "Link to the full map",
    linkNote: "The same view with filters, list and sources.",
    oembed: "oEmbed address",
    oembedNote:
      "For content systems that ask for it. It always stands for the whole atlas, not for this view.",
    noOembed:
      "This site was built without its own address, and oEmbed takes none but whole addresses: there is none here.",
  },
  picture: {
    note: "With title, legend, credit, date and the sentence on what is recorded burned in.",
    making: "Drawing the picture …",
    failed: "The picture could not be drawn. Check the connection and try again.",
    formats: { svg: "SVG", png: "PNG", png2: "PNG, 2×" },
    save: "Save as",
    saved: (file: string) =>
      `Saved as ${file}. If nothing was saved, save the picture below from its own menu.`,
    unsaved: "The browser could not make this file. Save the picture below from its own menu.",
  },
};
