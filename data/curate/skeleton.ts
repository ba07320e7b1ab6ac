import { foldText } from "../../src/domain/text.ts";
import { familyOf, isIncidentType } from "../../src/domain/vocabulary.ts";
import { PLACEHOLDER } from "../check/rules/placeholders.ts";

/** What is known of a record before it is written. */
export interface Beginning {
  readonly title: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** EDTF. */
  readonly date?: string | undefined;
  readonly type?: string | undefined;
  /** ISO day on which it is entered. */
  readonly today: string;
}

const WORDS_IN_ID = 5;
const SMALL_WORDS = new Set(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"]);

/** An id made of the title's words and the year, which nobody has or had. */
export function newId({ title, date }: Beginning, taken: ReadonlySet<string>): string {
  const words = foldText(title.replace(/-/g, " "))
    .replace(/[^a-z0-9 ]/g, "")
    .split(" ")
    .filter((word) => word !== "" && !SMALL_WORDS.has(word));
  const year = /\d{4}/.exec(date ?? "")?.[0];
  const named = words.slice(0, WORDS_IN_ID).filter((word) => word !== year);
  const id = ["inc", ...(named.length > 0 ? named : ["record"]), ...(year ? [year] : [])].join("-");
  if (!taken.has(id)) return id;
  let count = 2;
  while (taken.has(`${id}-${count}`)) count++;
  return `${id}-${count}`;
}

/**
 * The text of a new record's file: every field that most records need, and `TODO` in each that a person has to
 * write. The data check says for each what belongs there.
 */
export function skeleton(id: string, { title, country, date, type, today }: Beginning): string {
  const slug = id.replace(/^inc-/, "");
  const record = {
    $schema: "../schema/incident.schema.json",
    type: "Feature",
    id,
    geometry: null,
    properties: {
      id,
      title,
      summary: PLACEHOLDER,
      type: type ?? PLACEHOLDER,
      also: [],
      outcome: outcomeOf(type),
      status: PLACEHOLDER,
      scope: "core",
      date: date ?? PLACEHOLDER,
      places: [{ role: "site", facility: PLACEHOLDER }],
      countries: [country ?? PLACEHOLDER],
      actors: [
        {
          id: PLACEHOLDER,
          role: PLACEHOLDER,
          basis: [{ kind: PLACEHOLDER, by: PLACEHOLDER, source: PLACEHOLDER }],
        },
      ],
      claims: [
        { ...voice(`clm-${slug}-figure`, "figure"), ...figure() },
        { ...voice(`clm-${slug}-statement`, "statement"), text: PLACEHOLDER },
      ],
      contested: [],
      reviewed: today,
      history: [{ date: today, kind: "added", note: "Entered." }],
    },
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

function voice(id: string, about: string): object {
  return {
    id,
    about,
    source: PLACEHOLDER,
    claimant: { name: PLACEHOLDER, role: PLACEHOLDER },
    attribution: PLACEHOLDER,
    scope: "incident",
    stage: "later",
  };
}

function figure(): object {
  return {
    measure: PLACEHOLDER,
    population: PLACEHOLDER,
    unit: "person",
    op: PLACEHOLDER,
    value: PLACEHOLDER,
  };
}

/** Known already where the type allows but one. */
function outcomeOf(type: string | undefined): string {
  if (type === undefined || !isIncidentType(type)) return PLACEHOLDER;
  const hasNone = ["release", "inside", "words"].includes(familyOf(type) ?? "");
  return hasNone || type === "custody_death" ? "none" : PLACEHOLDER;
}
