import { one } from "../plural.ts";

export const list = {
  sortBy: "Sort by",
  sorts: { date: "Newest first", "-date": "Oldest first", place: "Place", type: "Type" },
  undated: "No date known",
  unplaced: "No place known",
  mayLieOutside: "Date may lie outside",
  placeMayLieOutside: "Date or place may lie outside",
  announcedOnly: "Announced",
  records: (count: string, n: number) => one(n, "1 record", `${count} records`),
  empty: "No record here. This does not mean that nothing happened.",
  notCovered:
    "Ordinary prison violence is not covered here: a record needs an armed group, a party to a conflict, state forces acting against people held, or people held for political violence.",
  clearAll: "Clear all filters",
  outsideSearch: (count: string, n: number) =>
    one(
      n,
      "1 record outside your other filters has these words.",
      `${count} records outside your other filters have these words.`,
    ),
  showThem: "Search all records",
  disputed: "Disputed",
  attempted: "Foiled",
  adjacent: "Adjacent",
  reading: "This record is being read.",
};
