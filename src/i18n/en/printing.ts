import { one } from "../plural.ts";

/** What stands on pictures and paper that leave the page. */
export const printing = {
  /** Record model 8, in two lengths. */
  cases:
    "Recorded cases, not a census: cases documented here, not cases that happened. Places and years that are reported more have more records.",
  casesShort: "Recorded cases, not a census.",
  credit: (to: string, version: string) =>
    `Prison Incident Atlas · Map data: Natural Earth, GeoNames · Records to ${to} · Data version ${version}`,
  creditUpdated: (to: string, version: string, updated: string) =>
    `Prison Incident Atlas · Map data: Natural Earth, GeoNames · Records to ${to} · Data version ${version} · Last change ${updated}`,
  /** Of a reader's own files. */
  ownCredit: (files: string, to: string) =>
    `Data: ${files}, records to ${to}; nobody at the Prison Incident Atlas has checked them · Map data: Natural Earth, GeoNames`,
  signs: {
    site: "at the site",
    town: "in this town",
    province: "in this province",
    country: "in this country",
    cluster: "several",
    facility: "prison or camp, not counted",
  },

  picture: "Map of these records",
  rows: "Records",
  columns: { title: "Record", date: "Date", place: "Place", type: "Type", sources: "Sources" },
  more: (count: string, n: number) =>
    one(n, "… and 1 more record. The whole list:", `… and ${count} more records. The whole list:`),
  none: "No record here. This does not mean that nothing happened.",
  sources: "Sources of these records",
  noAddress: "No address",
  address: "This view:",
  printedOn: (day: string) => `Printed on ${day}.`,
};
