import { countryCode } from "../../domain/countries.ts";
import { isoDay } from "../../domain/day.ts";
import { UNTYPED } from "../../domain/imported.ts";
import type { ActorRole, IncidentType } from "../../domain/vocabulary.ts";
import { givenType, ownTypes } from "./detentionTypes.ts";
import { ESCAPE, EXCHANGE, STAFF } from "./detentionWords.ts";
import { findingOf } from "./findings.ts";
import {
  AREAS,
  type Aspect,
  countOf,
  type ImportedActor,
  type ImportedDay,
  type ImportedFigure,
  type ImportedTypes,
  type Read,
} from "./importedRow.ts";
import { bad, dateOfParts, daysIn, monthText, someDayWithin, yearText } from "./tableDates.ts";
import type { TableFormat } from "./tableFormat.ts";

const COLUMNS =
  "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp".split(
    " ",
  );

/** Old files have these in place of the newer names. */
const ASSOCIATES = ["assoc_actor_1|ally_actor_1", "assoc_actor_2|ally_actor_2"] as const;

const OWN_ID = "event_id_cnty|data_id";

/** ACLED, as exported today and until about 2019: one row per event and day. */
export const ACLED: TableFormat = {
  format: "acled",
  source: {
    id: "src-acled",
    title: "Armed Conflict Location & Event Data (ACLED)",
    publisher: "ACLED",
    url: "https://acleddata.com",
  },
  expected: COLUMNS,
  spoken: ["notes"],
  alwaysCore: false,
  ids: { column: OWN_ID, version: "timestamp", once: true },
  date: { columns: ["event_date", "time_precision", "year"], read: readDate },
  types: { columns: ["event_type"], read: ([type = ""]) => ownTypes([typeName(type)]) },
  typesOfDetention: {
    columns: ["event_type", "sub_event_type", "actor1", "inter1", "fatalities"],
    read: readTypes,
  },
  countries: { columns: ["iso", "iso3", "country"], read: readCountries },
  actors: [
    actorAspect("actor1", "inter1", "first", "lead"),
    actorAspect(ASSOCIATES[0], "inter1", "first", "ally"),
    actorAspect("actor2", "inter2", "second", "lead"),
    actorAspect(ASSOCIATES[1], "inter2", "second", "ally"),
  ],
  sources: {
    columns: ["source"],
    read([source = ""]) {
      const names = listOf(source);
      return { part: { names, evidence: names.length > 1 ? "several" : "single" } };
    },
  },
  area: {
    columns: ["geo_precision"],
    // Without a known precision the coarsest that ACLED has.
    read: ([code]) => ({
      part: code === "1" ? AREAS.locality : code === "2" ? AREAS.municipality : AREAS.province,
    }),
  },
  figures: { columns: ["fatalities"], read: readFigures },
  point: { kind: "degrees", lon: "longitude", lat: "latitude" },
  translated: [],
  words: {
    columns: ["sub_event_type", "event_type", "location", "notes", OWN_ID],
    read: ([subType = "", type = "", location = "", notes = "", ownId = ""]) => ({
      part: {
        title: [subType || typeName(type), location].filter(Boolean).join(" · "),
        summary: notes,
        place: location,
        citations: [],
        ownId,
      },
    }),
  },
};

const typeName = (type: string): string => type || UNTYPED;

/** `;` stands between names in all versions. */
export function listOf(text: string): string[] {
  return [...new Set(text.split(";").map((name) => name.trim()))].filter((name) => name !== "");
}

/** 1: the day; 2: a day of the week around it, which is the mid-point; 3: a day of the month. Others: of the year. */
function readDate([text = "", precision = "", year = ""]: readonly string[]): Read<ImportedDay> {
  const [day, other] = daysIn(text);
  if (day === undefined) {
    const known = dateOfParts(Number(year), 0, 0);
    return text === "" ? { part: { text: known } } : { ...bad(text), part: { text: known } };
  }
  if (other !== undefined) {
    return precision === "1" || precision === ""
      ? { part: { text: `${isoDay(day)}/${isoDay(other)}`, kind: "one_of" } }
      : { part: { text: yearText(day) } };
  }
  if (precision === "1" || precision === "") return { part: { text: isoDay(day) } };
  if (precision === "2") return { part: { text: someDayWithin(day - 3, day + 3) } };
  return { part: { text: precision === "3" ? monthText(day) : yearText(day) } };
}

type EventClass = "battle" | "remote" | "against" | "riot" | "protest" | "other";

/** Old files say "Battle-No change of territory", "Remote violence" and "Riots/Protests". */
function classOf(type: string, inter1: string): EventClass {
  const plain = type.toLowerCase();
  if (plain.startsWith("battle")) return "battle";
  if (plain.startsWith("explosions") || plain.startsWith("remote")) return "remote";
  if (plain.startsWith("violence against")) return "against";
  if (plain.startsWith("riots/protests")) return isInter(inter1, "5", "rioters") ? "riot" : "protest";
  if (plain.startsWith("riots")) return "riot";
  return plain.startsWith("protests") ? "protest" : "other";
}

/** Number or words: both are in use. */
function isInter(inter: string, number: string, word: string): boolean {
  return inter === number || inter.toLowerCase().startsWith(word);
}

function readTypes(cells: readonly string[], subjects: number): Read<ImportedTypes> {
  const own = [typeName(cells[0] ?? "")];
  const type = typeOf(cells, subjects);
  return type === null ? ownTypes(own) : givenType(type, own, subjects);
}

/** Our type of an event whose notes speak of a place of detention; null where the table of equivalents has none. */
function typeOf(
  [type = "", subType = "", actor1 = "", inter1 = "", fatalities = ""]: readonly string[],
  subjects: number,
): IncidentType | null {
  const byInmates = isInmates(actor1);
  switch (classOf(type, inter1)) {
    case "battle":
      return byInmates ? "custody_violence" : "prison_attack";
    case "remote":
      return "prison_attack";
    case "riot":
      return "riot";
    case "against":
      if (byInmates) return "custody_violence";
      if ((subjects & STAFF) !== 0 && !isInter(inter1, "1", "state forces")) return "staff_attack";
      return (countOf(fatalities).value ?? 0) > 0 ? "custody_death" : null;
    case "protest":
      return null;
    case "other":
      return developmentType(type, subType.toLowerCase(), subjects);
  }
}

function developmentType(type: string, subType: string, subjects: number): IncidentType | null {
  if (subType === "agreement") return (subjects & EXCHANGE) !== 0 ? "exchange" : "release";
  if (subType === "arrests") return "counter_operation";
  if (subType === "change to group/activity") return "network";
  if (/^non-violent transfer/i.test(subType || type)) return "seizure";
  return (subjects & ESCAPE) !== 0 ? "breakout" : null;
}

function isInmates(actor: string): boolean {
  return /^prisoners?\b/i.test(actor);
}

function readCountries([iso = "", iso3 = "", country = ""]: readonly string[]): Read<readonly string[]> {
  const code = countryCode(iso) ?? countryCode(iso3) ?? countryCode(country);
  if (code !== null) return { part: [code] };
  const detail = country || iso || iso3;
  return detail === "" ? { part: [] } : { part: [], odd: findingOf("unknown_country", detail) };
}

function actorAspect(
  names: string,
  inter: string,
  side: "first" | "second",
  place: "lead" | "ally",
): Aspect<readonly ImportedActor[]> {
  return {
    columns: [names, inter, "event_type", "sub_event_type"],
    common: 2,
    read: (cells) => readSide(cells, side, place),
  };
}

/**
 * Who acted. In a battle both sides did, and the file does not say who began; elsewhere the first actor did. Civilians
 * and protesters are named and acted against nobody.
 */
function readSide(
  [names = "", inter = "", type = "", subType = ""]: readonly string[],
  side: "first" | "second",
  place: "lead" | "ally",
): Read<readonly ImportedActor[]> {
  if (names === "") return { part: [] };
  const event = classOf(type, inter);
  const isCivil = isInter(inter, "6", "protesters") || isInter(inter, "7", "civilians");
  const acts = !isCivil && (event === "battle" || (side === "first" && ATTACKS.has(event)));
  const quiet: ActorRole = subType.toLowerCase() === "agreement" ? "party" : "mentioned";
  const role: ActorRole = acts ? (place === "lead" ? "attacker" : "accomplice") : quiet;
  const kind = place === "lead" ? kindOf(inter) : "category";
  return { part: listOf(names).map((name) => actorOf(name, role, kind)) };
}

const ATTACKS: ReadonlySet<EventClass> = new Set(["battle", "remote", "against", "riot"]);

function actorOf(name: string, role: ActorRole, kind: ImportedActor["kind"]): ImportedActor {
  return { name, role: isInmates(name) ? "inmates" : role, basis: "reported", kind };
}

function kindOf(inter: string): ImportedActor["kind"] {
  if (isInter(inter, "1", "state forces")) return "state_force";
  const isGroup =
    isInter(inter, "2", "rebel") ||
    isInter(inter, "3", "political militia") ||
    isInter(inter, "4", "identity militia");
  return isGroup ? "armed_group" : "category";
}

/**
 * The lowest that was reported, by ACLED's rule, of all sides together. 0 says that no source reports a death, not that
 * there was none: a figure without a number.
 */
function readFigures([fatalities = ""]: readonly string[]): Read<readonly ImportedFigure[]> {
  const { value, isBad } = countOf(fatalities);
  if (value === null) return isBad ? { part: [], odd: findingOf("bad_number", fatalities) } : { part: [] };
  const common = { measure: "killed", population: "mixed" } as const;
  return {
    part: [value === 0 ? { ...common, op: "vague", word: "none reported" } : { ...common, op: "eq", value }],
  };
}
