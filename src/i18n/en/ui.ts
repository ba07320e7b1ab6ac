import { one } from "../plural.ts";

/** What the small parts say that many screens share. */
export const ui = {
  close: "Close",
  removeFilter: (filter: string) => `Remove filter: ${filter}`,
  notLoaded: "This part could not be loaded. Check the connection and try again.",

  copy: "Copy",
  copied: "Copied",
  copyByHand: "Copying is not allowed here. The text is selected: copy it with your keyboard or by touch.",

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
      town: "Ring: in this town or municipality",
      province: "Hollow: in this province",
      country: "Badge: only the country is known",
      nowhere: "No place: in the list, not on the map",
      cluster: "Several, with the share of each family",
      facility: "Prison or camp, not counted; faint without a record shown",
    },
    clusterCount: "12",
    badge: "ML 4",
  },
};
