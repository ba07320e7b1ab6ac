import { one } from "../plural.ts";

/** What the small parts say that many screens share. */
export const ui = {
  close: "Close",
  removeFilter: (filter: string) => `Remove filter: ${filter}`,
  notLoaded: "This part could not be loaded. Check the connection and try again.",

  copy: "Copy",
  copied: "Copied",
  copyByHand: "Copying is not allowed here. The text is selected: copy it with your keyboard or by touch.",

  linkNeedsFile: (names: string) =>
    `A link can only name ${names}: it shows this view to those who have the file and open it.`,

  count: (n: number, shown: string) => one(n, `${shown} record`, `${shown} records`),

  /** Beside a link to somebody else's page. */
  linkHost: (host: string) => `(${host})`,
  newTab: "(opens in a new tab)",

  legend: {
    heading: "Legend",
    families: "Colour and shape tell the family, the sign inside tells the type.",
    marks: "How exactly a place is known, and other marks",
    signs: "All signs",
    samples: {
      site: "At the site",
      town: "In this town",
      province: "In this province",
      country: "In this country",
      nowhere: "No place: in the list only",
      cluster: "Several, by family",
      facility: "Prison or camp, not counted",
    },
    clusterCount: "12",
    badge: "ML 4",
  },
};
