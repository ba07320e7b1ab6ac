import { one } from "../plural.ts";
import { markLabels } from "./markLabels.ts";

/** Which way a move by hand went; `none` where nothing can be said. */
export type MapMove = "north" | "south" | "east" | "west" | "in" | "out" | "none";

export const map = {
  /** Of the canvas itself, which takes the keys. */
  canvas: "Map. Arrow keys move it, plus and minus zoom.",
  marks: (count: number) =>
    one(
      count,
      "1 mark on the map. Enter opens it.",
      `${count} marks on the map. Arrow keys go from mark to mark, Enter opens one.`,
    ),
  noMarks: "No mark on the map.",

  /** On a mark. */
  ...markLabels,

  /** Names of marks: said by screen readers. */
  pinName: (title: string, date: string, place: string) => `${title}. ${date}. ${place}`,
  /** Of a record of a reader's own file that is still being read. */
  pinUnread: (type: string, precision: string) => `${type}. ${precision}`,
  clusterName: (count: number, shown: string, families: string) =>
    one(count, `1 record: ${families}`, `${shown} records: ${families}`),
  /** Begins with what stands on the badge, so that it can be called by that (WCAG 2.5.3). */
  badgeName: (label: string, count: number, shown: string, country: string, families: string) =>
    one(
      count,
      `${label}: 1 record in ${country} without a more exact place: ${families}`,
      `${label}: ${shown} records in ${country} without a more exact place: ${families}`,
    ),
  facilityName: (name: string, kind: string) => `${name} (${kind})`,
  familyShare: (family: string, count: string) => `${family} ${count}`,
  /** Types of a reader's own file, beyond those that have a colour each. */
  otherTypes: "Other types",

  /** Below a name, in the tooltip. */
  dateAndPlace: (date: string, place: string) => `${date} · ${place}`,
  beingRead: "Being read from the file…",
  records: (count: number, shown: string) => one(count, "1 record", `${shown} records`),
  recordsIn: (count: number, shown: string, country: string) =>
    one(count, `1 record in ${country}`, `${shown} records in ${country}`),
  onlyCountry: "Only the country is known.",
  /** What the circles beneath marks tell, by the lowest figure that each record's sources state. */
  circles: {
    told: {
      out: (count: string) => `At least ${count} people out of custody`,
      killed: (count: string) => `At least ${count} people killed, attackers included`,
    },
    beyond: "more than its circle shows",
    without: (count: number, shown: string) =>
      one(count, "1 record without a figure", `${shown} records without a figure`),
    none: "no figure stated",
    legend: {
      out: "People out of custody, by the lowest figures stated",
      killed: "People killed, attackers included, by the lowest figures stated",
    },
    legendNote: "Smaller circles lie hidden beneath their marks; a broken line marks a larger number.",
  },
  zoomsIn: "Open to zoom in.",
  listsThem: "Open for the list.",

  /** The list of a mark that zooming cannot tell apart. */
  chooser: (count: number, shown: string) => one(count, "1 record here", `${shown} records here, by date`),
  chooserPart: (part: string, all: string) =>
    `${part} of ${all}. Fewer dates or types make the list shorter.`,
  chooserMore: (count: string) => `Show ${count} more`,
  closeChooser: "Close the list",

  controls: "Map controls",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show all records of this selection",
  reset: "Back to the first view",
  wholeScreen: "Show on the whole screen",
  leaveWholeScreen: "Leave the whole screen",
  pan: "Move the map",
  panNorth: "Move north",
  panSouth: "Move south",
  panWest: "Move west",
  panEast: "Move east",
  legend: "Legend",
  legendOthers: (count: number, shown: string) =>
    one(count, "1 other type of this file", `${shown} other types of this file`),

  scaleKm: (km: string) => `${km} km`,
  scaleMetres: (metres: string) => `${metres} m`,
  scaleName: (length: string) => `Scale: this bar is ${length} at the middle of the map`,

  whereCountry: (country: string) => country,
  whereCountryNear: (country: string, town: string) => `${country} · near ${town}`,
  whereNear: (town: string) => `near ${town}`,

  /** Said after the map was moved by hand. */
  inView: (move: MapMove, count: number, shown: string) => {
    const said = one(count, "1 record in view.", `${shown} records in view.`);
    return {
      north: `Moved north. ${said}`,
      south: `Moved south. ${said}`,
      east: `Moved east. ${said}`,
      west: `Moved west. ${said}`,
      in: `Zoomed in. ${said}`,
      out: `Zoomed out. ${said}`,
      none: said,
    }[move];
  },

  credits: "Natural Earth · GeoNames · borders take no position",
  creditsShort: "Natural Earth · GeoNames",
  creditsHeading: "About this map",
  creditGeneralised: (name: string, licence: string) =>
    `${name}: land, coasts and borders, generalised (${licence})`,
  creditSelected: (name: string, licence: string) => `${name}: towns, a selection (${licence})`,
  creditLicence: (licence: string) => `Licence ${licence}`,
  publicDomain: "public domain",
  bordersTakeNoPosition:
    "Names of countries and borders follow ISO 3166 and Natural Earth and take no position.",
  nearInPlace: "Near in time and place. No link is implied.",

  trouble: {
    no_webgl:
      "This browser has no WebGL 2: the map is a picture with the same marks, and moves by its buttons.",
    no_worker:
      "A part of the map did not start: it is a picture with the same marks, and moves by its buttons.",
    lost: "The map stopped: it is a picture with the same marks, and moves by its buttons.",
  },
  tryAgain: "Draw the map again",

  /** MapLibre's own words, shown where a frame leaves the page its gestures. */
  gestures: {
    ctrl: "Hold Ctrl and scroll to zoom the map",
    command: "Hold ⌘ and scroll to zoom the map",
    fingers: "Use two fingers to move the map",
  },
};
