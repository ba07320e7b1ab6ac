import { one } from "../plural.ts";
import { codebook } from "./aboutCodebook.ts";

/** The part about the atlas: what it is, how it is made, what its words mean. */
export const about = {
  contents: "Contents",
  backToContents: "Back to the contents",
  noData: "The records have not been loaded, so what is counted from them is missing here.",
  otherFile: "Another file is open. What stands here is about the atlas’s own records.",
  version: (version: string, day: string, records: string) =>
    `Version ${version}: ${records} recorded incidents, up to ${day}.`,
  sections: {
    what: "What this is",
    here: "What is here, what is thin, and why",
    method: "Method",
    codebook: "Codebook",
    rules: "Editorial rules and corrections",
    licence: "Licence and how to cite",
    borders: "Borders and names",
    files: "Files to download",
    privacy: "Privacy",
    contact: "Contact",
  },
  what: {
    lead: "An atlas of recorded incidents at prisons and detention camps: attacks, escapes, riots, deaths in custody, networks inside, releases, exchanges and programmes.",
    selection:
      "It is a selection, not a census. What stands here has been recorded, with a public source, and every figure with whoever gives it. What does not stand here may have happened all the same.",
    rule: "What belongs",
    ruleLead: "A record belongs here when all three are true:",
    ruleParts: [
      "It happened at a place of detention, on the way to or from one, or is a decision or act about people held there.",
      "Armed groups, parties to a conflict, state forces acting against people held, or people held for political violence take part.",
      "At least one public source describes it.",
    ],
    states:
      "What states do belongs as much as what is done to them: strikes on prisons, raids, deaths in the charge of an authority. Otherwise only one side’s violence would show.",
    scopes: "Core and adjacent",
    adjacent:
      "Cases at the edge are recorded as adjacent: gangs, mutineers, armed criminals, lone actors, incidents without a known group or with a contested one. One switch among the filters leaves them out.",
    scopeCounts: (all: string, core: string, adjacent: string) =>
      `Of ${all} recorded incidents ${core} are core and ${adjacent} adjacent.`,
    notCovered:
      "Ordinary prison violence is not covered. Where a choice of filters leaves nothing, the page says: “No record here. This does not mean that nothing happened.”",
  },
  here: {
    lead: "Counted from the data that this page has loaded. Cases documented here, not cases that happened. Places, years and groups that are reported more have more records.",
    byRegion: "Recorded incidents by region",
    regionNote: (unplaced: string, n: number) =>
      one(
        n,
        "Regions of the United Nations (M49). A record that touches two regions counts in both; 1 record touches no country.",
        `Regions of the United Nations (M49). A record that touches two regions counts in both; ${unplaced} records touch no country.`,
      ),
    region: "Region",
    /** UN M49. Not every browser has names for these codes. */
    records: "Records",
    byDecade: "Recorded incidents by decade of start",
    decade: "Decade",
    decadeName: (year: string) => `${year}s`,
    decadeNote: (undated: string, n: number) =>
      one(
        n,
        "1 record has no date, or may have begun in either of two decades.",
        `${undated} records have no date, or may have begun in either of two decades.`,
      ),
    thin: "What is thin",
    thinRegions: (regions: string) =>
      `Thin by these counts: ${regions}. A continent is called thin with fewer than one record in twenty, a part of one with fewer than one in fifty.`,
    noThinRegions:
      "By these counts no region is thin: no continent has fewer than one record in twenty, no part of one fewer than one in fifty.",
    reasons: "Three things make it so, and none of them says that less happened there.",
    languages: (languages: string) =>
      `Research leans on few languages. The sources, by language: ${languages}.`,
    languageCount: (language: string, count: string) => `${language} (${count})`,
    ordinary:
      "Ordinary prison violence is not covered. Where most violence in prisons is between gangs or between inmates and guards, little of it falls under the rule.",
    press:
      "Only what is published and can still be reached is recorded. Where few report on prisons, where press archives are closed, or where a story was told on the radio alone, there is nothing to link to.",
    restsOn: "On what the records rest",
    oneSource: "Records that rest on one source",
    secondHand: "Records known only at second hand, through a page that tells of another",
    notInFull: "Records of which no source was read in full",
  },
  share: (part: string, whole: string) => `${part} of ${whole}`,
  percent: (percent: string) => `${percent} %`,
  underOnePercent: "< 1 %",
  method: {
    parts: {
      sources: "Sources",
      dates: "Dates",
      figures: "Figures",
      places: "Places",
      actors: "Actors",
    },
    origin:
      "Records are compiled by hand from public pages: press, agencies, governments and courts, the United Nations, human rights organisations, research. Encyclopaedias and blogs lead to a source and never give the figure that stands first. A digest of another page has the same origin and does not count as a second voice.",
    claims:
      "A record is made of claims: who says what, in which role, in which source and where in it. The place in the source is noted only where the page itself was read; otherwise the record says “place in the source not noted”.",
    sharesHeading: "How well that can be traced, as it is",
    shares: {
      voiced: "Figures with a claimant and a source",
      located: "Claims with their place in the source",
      readInFull: "Claims from a source that was read in full",
      read: "Sources read in full",
      excerpt: "Sources read as an excerpt",
      secondary: "Sources known at second hand",
      linked: "Sources with an address",
      archived: "Sources with an archived copy",
    },
    what: "What",
    howMany: "How many",
    dates:
      "A date is what the sources leave: a day, a month, a year, from one day to another, one of two days. Asked for a period, a record is certain where every reading of its date falls into it, possible where some reading does (“date may lie outside”), and undated where there is none. An approximate date is never certain. All three are counted apart; undated records have a switch of their own.",
    drawing: (window: string) => `Made-up dates, asked for ${window}`,
    standings: {
      certain: "certain",
      possible: "possible: date may lie outside",
      out: "not in the period",
      undated: "undated: its own switch",
    },
    noDate: "no date",
    byStart:
      "Where periods are compared and years counted, each record counts once, by its start. Days are calendar days without a time zone.",
    figures:
      "Every figure is a claim. Figures are compared where they count the same: the same record, group, population and unit. What they span, from the lowest to the highest stated, is the envelope; nothing is averaged. First reports count towards it only where no later figure exists, figures that were replaced or are misprints do not, and a denial is another account, not a low estimate.",
    headline:
      "One figure stands first: that of the first claimant in the order of the codebook, from courts to those who did it. A perpetrator’s figure leads only where it is alone, and always as claimed.",
    totals:
      "Totals add the lowest and the highest figures and print both, with the number of records where a source says “more than”, has no number, or denies. People who are to be let go are never added to those who were, and a series is not counted beside its incidents.",
    example: "An example from the data",
    exampleFigure: (group: string, span: string) => `${group}: ${span}`,
    noExample: "No record has figures of two claimants that differ.",
    places:
      "A place is drawn as exactly as it is known, and no finer. The facility owns its point; incidents take it from there. A town’s point stands for the town, with a radius; a country is a badge and is never clustered with pins; what has no place is in the list and not on the map. Points have at most three decimals, five for a site with a public source.",
    actors:
      "Groups, forces and authorities come from one list. Each has a role in a record and what that rests on: claimed by itself, blamed by another, denied, reported, found by a court. Nobody is made a member of anything by being held: civilians in camps are held, and that is all.",
    affiliations:
      "A filter on an actor takes in those that were affiliated with it on the date of the record. Affiliations stand here only with a source; their beginning and end are left open where the source gives none.",
    affiliationShares: {
      actors: "Actors with an affiliation",
      sourced: "Affiliations with a source",
      dated: "Affiliations with a known beginning",
    },
  },
  codebook,
  rules: {
    list: [
      "Every sentence and every number hangs on a source and on somebody who says it. The verb follows: asserted, reported, claimed, alleged, announced.",
      "No private person is named, nor described so that one living person fits. Victims and relatives never. Office-holders appear by their office.",
      "Whoever is accused is called alleged, with the state of the proceedings and the day on which it was last checked. A title asserts only what a final judgment found.",
      "Summaries are in words of our own. Letters, speeches and editorials are not quoted; media of armed groups, their slogans and pictures do not appear.",
      "Nothing that would help somebody to act: no methods, weapons, layouts, guards, routes or means of communication. Titles of linked pages stay as they are.",
      "Neutral words: escaped or got out, group and members, killed, people held, said to belong to.",
      "Nationality and religion only as a number that a source gives, where the story needs it.",
      "Institutes that argue for a cause, and digests of them, are labelled as such; where a ministry says the same, the ministry is the claimant.",
    ],
    corrections: "Corrections and withdrawals",
    correcting:
      "A correction needs the id of the record, what is wrong and a public source. It adds a line to the history of the record, which says what changed, when and by which source; an earlier published version is never rewritten. A new decision of a court is added to the proceedings.",
    withdrawing:
      "A record that has to go for legal or safety reasons is replaced by a note that says when and why, so that links to it still answer. Ids are never given twice; a renamed one leads to the new.",
    counts: (corrected: string, rulings: string) =>
      `In this version the histories hold corrections: ${corrected}; court rulings added later: ${rulings}.`,
  },
  licence: {
    data: "Records, claims and summaries are published under CC BY 4.0: use them for anything, say where they are from, and say what you changed.",
    link: "CC BY 4.0",
    pages: "The linked pages belong to others and may name people; this map does not.",
    basemap:
      "Base map: Natural Earth (public domain). Towns: GeoNames (CC BY 4.0). Every point names where it is from and keeps that attribution.",
    attribution: (attribution: string) => `Attribution, as the data gives it: ${attribution}`,
    citing:
      "Name the version: records change, and an earlier version stays as it was. A single record has its own citation and link in its panel; an export carries its filter, counts and citation.",
    citation: "Citation of the whole",
    citationText: (title: string, version: string, day: string, url: string) =>
      `${title}, version ${version}, recorded incidents to ${day}. ${url} (CC BY 4.0)`,
    figure:
      "For a number taken from here, cite whoever states it, too: “by the lowest and highest figures stated”, and that the incidents are recorded, not all that happened.",
  },
  /** Record model 9.10, word for word. */
  borders: "Names of countries and borders follow ISO 3166 and Natural Earth and take no position.",
  bordersMore: {
    kosovo: "Kosovo has the code XK, which ISO 3166 leaves to its users.",
    names:
      "Prisons and camps have the names that sources use, former names with their years; names of groups are those under which they are best known, and no judgment.",
  },
  files: "The data as files",
  download: {
    lead: "The same data that this page shows, made from it with every version.",
    file: "File",
    holds: "What it holds",
    list: {
      "incidents.geojson": "All records with their claims, figures, actors, places and proceedings",
      "facilities.geojson": "Prisons and camps with their names, points and where the points are from",
      "incidents.csv": "One line for each record, flat, figures as lowest and highest",
      "claims.csv": "One line for each claim: who says what, in which source",
      "sources.json": "The pages that claims were taken from, how and when they were read",
      "vocabulary.json": "The words of this codebook, measures and actors with their affiliations",
      "datapackage.json": "Description of the tables (Frictionless Data Package)",
      "schema/v1/incident.schema.json": "What a record must be (JSON Schema 2020-12)",
    },
  },
  privacy: {
    nothing:
      "Nothing leaves your browser. Map, typeface and data come from this site alone; there are no cookies, no counters and no requests to anybody else.",
    ownFiles:
      "Files of your own that you open are read on your computer and are not sent anywhere. A link that you copy can name such a file, but does not contain it.",
    limits:
      "Whoever runs the server that this page comes from sees that it was fetched, as with any page. A linked source, once you open it, is a page of others; it is not told where you come from. Data from another address comes only when you open it yourself, or a link that names it, and only from where this copy allows.",
  },
  contact: {
    none: "No contact set",
    noneNote: "Whoever publishes this copy has not named an address for corrections.",
    write: "Corrections, with the id of the record and a public source, go to:",
  },
};
