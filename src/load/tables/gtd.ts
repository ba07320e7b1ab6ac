import { countryCode } from "../../domain/countries.ts";
import { isoDay, parseDay } from "../../domain/day.ts";
import { UNTYPED } from "../../domain/imported.ts";
import type { IncidentType } from "../../domain/vocabulary.ts";
import { givenType, ownTypes, speaksOfDetention } from "./detentionTypes.ts";
import { findingOf } from "./findings.ts";
import {
  AREAS,
  type Aspect,
  countOf,
  type ImportedActor,
  type ImportedArea,
  type ImportedDay,
  type ImportedFigure,
  type ImportedTypes,
  NO_AREA,
  type Read,
} from "./importedRow.ts";
import { bad, dateOfParts, dayIn } from "./tableDates.ts";
import type { TableFormat } from "./tableFormat.ts";

const COLUMNS =
  "eventid iyear imonth iday approxdate extended resolution country country_txt region region_txt provstate city latitude longitude specificity vicinity location summary crit1 crit2 crit3 doubtterr alternative alternative_txt multiple success suicide attacktype1 attacktype1_txt attacktype2 attacktype2_txt attacktype3 attacktype3_txt targtype1 targtype1_txt targsubtype1 targsubtype1_txt corp1 target1 natlty1 natlty1_txt targtype2 targtype2_txt targsubtype2 targsubtype2_txt corp2 target2 natlty2 natlty2_txt targtype3 targtype3_txt targsubtype3 targsubtype3_txt corp3 target3 natlty3 natlty3_txt gname gsubname gname2 gsubname2 gname3 gsubname3 motive guncertain1 guncertain2 guncertain3 individual nperps nperpcap claimed claimmode claimmode_txt claim2 claimmode2 claimmode2_txt claim3 claimmode3 claimmode3_txt compclaim weaptype1 weaptype1_txt weapsubtype1 weapsubtype1_txt weaptype2 weaptype2_txt weapsubtype2 weapsubtype2_txt weaptype3 weaptype3_txt weapsubtype3 weapsubtype3_txt weaptype4 weaptype4_txt weapsubtype4 weapsubtype4_txt weapdetail nkill nkillus nkillter nwound nwoundus nwoundte property propextent propextent_txt propvalue propcomment ishostkid nhostkid nhostkidus nhours ndays divert kidhijcountry ransom ransomamt ransomamtus ransompaid ransompaidus ransomnote hostkidoutcome hostkidoutcome_txt nreleased addnotes scite1 scite2 scite3 dbsource int_log int_ideo int_misc int_any related".split(
    " ",
  );

const types: Aspect<ImportedTypes> = {
  columns: [
    "attacktype1",
    "attacktype1_txt",
    "attacktype2_txt",
    "attacktype3_txt",
    "targsubtype1",
    "targsubtype2",
    "targsubtype3",
    "success",
  ],
  read: readTypes,
};

/** Global Terrorism Database: one row per attack. */
export const GTD: TableFormat = {
  format: "gtd",
  source: {
    id: "src-gtd",
    title: "Global Terrorism Database (GTD)",
    publisher: "START, University of Maryland",
    url: "https://www.start.umd.edu/gtd",
  },
  expected: COLUMNS,
  spoken: ["summary", "target1"],
  alwaysCore: false,
  ids: { column: "eventid", version: "", once: true },
  date: { columns: ["iyear", "imonth", "iday", "extended", "resolution", "approxdate"], read: readDate },
  types,
  typesOfDetention: types,
  countries: {
    columns: ["country_txt"],
    read([country = ""]) {
      const code = countryCode(country);
      if (code !== null) return { part: [code] };
      return country === "" ? { part: [] } : { part: [], odd: findingOf("unknown_country", country) };
    },
  },
  actors: [
    { columns: ["gname", "claimed"], read: readActor },
    { columns: ["gname2", "claim2"], read: readActor },
    { columns: ["gname3", "claim3"], read: readActor },
  ],
  sources: {
    columns: ["dbsource", "scite1?", "scite2?", "scite3?"],
    read: ([origin = "", ...cited]) => ({
      part: {
        names: origin === "" ? [] : [origin],
        evidence: cited.filter((cell) => cell !== "").length > 1 ? "several" : "single",
      },
    }),
  },
  area: {
    columns: ["specificity", "vicinity"],
    read: ([code, vicinity]) => ({ part: areaOf(code, vicinity) }),
  },
  figures: {
    columns: ["nkill", "nkillter", "nwound", "nwoundte", "nhostkid", "nreleased", "nperps", "nperpcap"],
    read: readFigures,
  },
  point: { kind: "degrees", lon: "longitude", lat: "latitude" },
  translated: [],
  words: {
    columns: [
      "attacktype1_txt",
      "city",
      "summary",
      "location",
      "provstate",
      "scite1",
      "scite2",
      "scite3",
      "eventid",
    ],
    read: ([type = "", city = "", summary = "", location = "", province = "", ...rest]) => ({
      part: {
        title: [type || UNTYPED, city === "Unknown" ? province : city].filter(Boolean).join(" · "),
        summary: summary || location,
        place: city === "" || city === "Unknown" ? province : city,
        citations: rest.slice(0, 3).filter((cell) => cell !== ""),
        ownId: rest[3] ?? "",
      },
    }),
  },
};

const LONGEST_YEARS = 10 * 366;

/** Months and days of 0 are not known. An attack that went on (`extended`) ends on the day of its resolution. */
function readDate(cells: readonly string[]): Read<ImportedDay> {
  const [year = "", month = "", day = "", extended = "", resolution = "", approximate = ""] = cells;
  const note = approximate === "" ? {} : { note: approximate };
  const text = dateOfParts(Number(year), Number(month), Number(day));
  if (text === null) return year === "" ? { part: { text, ...note } } : bad([year, month, day].join("-"));
  const first = parseDay(text);
  const last = extended === "1" ? resolutionDay(resolution) : null;
  if (first === null || last === null || last === first) return { part: { text, ...note } };
  const isEnd = last > first && last - first < LONGEST_YEARS;
  if (!isEnd) return { part: { text, ...note }, odd: findingOf("date_order", `${text} / ${resolution}`) };
  return { part: { text: `${text}/${isoDay(last)}`, ...note } };
}

/** As Americans write it, month first, where it is not an ISO day. */
function resolutionDay(text: string): number | null {
  const [, month = "", day = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) ?? dayIn(text);
}

const PRISON_TARGET = "26";

function readTypes(cells: readonly string[], subjects: number): Read<ImportedTypes> {
  const [code = "", name = "", second = "", third = "", ...rest] = cells;
  const targets = rest.slice(0, 3);
  const stated = [name, second, third].filter((type) => type !== "" && type !== ".");
  const own = stated.length > 0 ? stated : [UNTYPED];
  const isPrison = targets.includes(PRISON_TARGET);
  if (!isPrison && !speaksOfDetention(subjects)) return ownTypes(own);
  const type = TYPES.get(code.replace(/\.0+$/, ""));
  if (type === undefined) return ownTypes(own);
  // "Success" is that the attack took place, which says nothing of what it wanted; without it, it was foiled.
  return givenType(type, own, subjects, rest[3] === "0" ? "foiled" : "unknown");
}

/** By kind of attack; hijackings have no equivalent. */
const TYPES: ReadonlyMap<string, IncidentType> = new Map([
  ["1", "staff_attack"],
  ["2", "prison_attack"],
  ["3", "prison_attack"],
  ["5", "hostage_taking"],
  ["6", "staff_attack"],
  ["7", "prison_attack"],
  ["8", "custody_violence"],
  ["9", "prison_attack"],
]);

function readActor([name = "", claimed = ""]: readonly string[]): Read<readonly ImportedActor[]> {
  if (name === "" || name === "Unknown" || name === ".") return { part: [] };
  const basis = claimed === "1" ? "claimed" : "reported";
  return { part: [{ name, role: "attacker", basis, kind: "category" }] };
}

/** Near a town is not in it: coarser. 5 and nothing: the place is not known, whatever point stands there. */
function areaOf(code = "", vicinity = ""): ImportedArea {
  if (code === "1") return vicinity === "1" ? AREAS.municipality : AREAS.locality;
  if (code === "2" || code === "3") return AREAS.municipality;
  return code === "4" ? AREAS.province : NO_AREA;
}

function readFigures(cells: readonly string[]): Read<readonly ImportedFigure[]> {
  const figures: ImportedFigure[] = [];
  let odd: string | null = null;
  const add = (cell: number, figure: Omit<ImportedFigure, "op">): void => {
    const { value, isBad } = countOf(cells[cell] ?? "");
    if (isBad) odd ??= cells[cell] ?? "";
    // No attackers among the dead, no hostages, nobody arrested: these say nothing by themselves.
    if (value === null || (value === 0 && figure.population !== "mixed")) return;
    figures.push({ ...figure, op: "eq", value });
  };
  // The totals of dead and injured include those who attacked.
  add(0, { measure: "killed", population: "mixed" });
  add(1, { measure: "killed", population: "attacker", isPart: true });
  add(2, { measure: "injured", population: "mixed" });
  add(3, { measure: "injured", population: "attacker", isPart: true });
  add(4, { measure: "hostages_taken", population: "hostage" });
  add(5, { measure: "hostages_released", population: "hostage" });
  add(6, { measure: "attackers", population: "attacker" });
  add(7, { measure: "arrested", population: "attacker" });
  return { part: figures, ...(odd !== null && { odd: findingOf("bad_number", odd) }) };
}
