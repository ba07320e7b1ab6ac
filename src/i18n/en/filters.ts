import { one } from "../plural.ts";

export const filters = {
  search: "Search titles, places, groups",
  searchOutside: (count: string, n: number) =>
    one(
      n,
      "1 more record outside your other filters has these words.",
      `${count} more records outside your other filters have these words.`,
    ),
  showAlso: "Show them too",
  searching: "Searching…",
  type: "Type",
  typeNote: "A record can have several types.",
  /** Heading of the types that only the file has which a reader opened. */
  ownTypes: "Types of this file",
  /** Where a family has the width of a thumb; the full name is said all the same. */
  familyShort: { assault: "Assault", unrest: "Unrest", release: "Release", inside: "Inside", words: "Words" },
  familyEntries: (family: string, count: string, n: number) =>
    one(n, `${family}, 1 entry`, `${family}, ${count} entries`),
  outcome: "Outcome",
  country: "Country",
  region: "Region",
  actor: "Group or body",
  actorNote: "With those affiliated with it on the date of the record.",
  role: "In the role of",
  actingRoles:
    "Those who attacked, helped, opened the place, or were held and acted or left, unless you choose other roles.",
  basis: "How that role is known",
  source: "Source",
  precision: "Precision of the place",
  evidence: "Evidence",
  scopeCore: "Core records only",
  min: "At least this figure",
  minNote: "By the lowest figure that a source states.",
  minGroup: "What is counted",
  minValue: "At least",
  near: "Near a place",
  nearNote:
    "Records without a place are left out. A record whose area only partly lies within may lie outside.",
  nearPlace: "Place",
  nearKm: "Within km",
  nearCentre: "Centre of the map",
  nearPick: "Choose a place",
  find: "Find",
  findIn: (what: string) => `Find in: ${what}`,
  moreValues: (step: string, all: string) =>
    step === all ? `Show the other ${all}` : `Show ${step} of ${all} more`,
  sourceName: (publisher: string, title: string) => `${publisher}: ${title}`,
  clearAll: "Clear all",
  active: "Active filters",
  any: "Any",
  /** What a link has locked. */
  fixed: (parts: string) => `Fixed by the link to this page: ${parts}.`,
  parts: {
    /** First and last day together. */
    window: "dates",
    from: "first day",
    to: "last day",
    dates: "how certain dates are",
    by: "how dates are counted",
    undated: "records without a date",
    type: "type",
    outcome: "outcome",
    country: "country",
    region: "region",
    actor: "group or body",
    role: "role of the group",
    basis: "how that role is known",
    source: "source",
    precision: "precision of the place",
    evidence: "evidence",
    scope: "core records",
    min: "least figure",
    q: "search",
    near: "nearness to a place",
  },
  chips: {
    certain: "Dates certain",
    byStart: "By start",
    noUndated: "Without undated records",
    actor: (actor: string) =>
      `${actor}, with affiliates at the time, as attacker, accomplice, opener or inmates`,
    actorInRoles: (actor: string, roles: string) => `${actor}, with affiliates at the time, as ${roles}`,
    roles: (roles: string) => `In the role of ${roles}`,
    basis: (bases: string) => `Role known as: ${bases}`,
    core: "Core records only",
    min: (group: string, value: string) => `${group}: at least ${value}`,
    words: (q: string) => `Words: ${q}`,
    near: (km: string, place: string) => `Within ${km} km of ${place}`,
  },
  accounting: {
    shown: (shown: string, total: string) => `${shown} of ${total} records shown`,
    mayLieOutside: (count: string, n: number) =>
      one(n, "1 whose date may lie outside", `${count} whose dates may lie outside`),
    dateOrPlaceMayLieOutside: (count: string, n: number) =>
      one(n, "1 whose date or place may lie outside", `${count} whose date or place may lie outside`),
    undated: (count: string, n: number) => one(n, "1 undated", `${count} undated`),
    unlocated: (count: string, n: number) => one(n, "1 without a place", `${count} without a place`),
    outsideView: (count: string, n: number) => one(n, "1 outside the view", `${count} outside the view`),
  },
};
