import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isoDay } from "../../src/domain/day.ts";
import { parseEdtf } from "../../src/domain/edtf.ts";
import { INCIDENT_TYPES, isIncidentType } from "../../src/domain/vocabulary.ts";
import { outlineCodes } from "../basemap/outlines.ts";
import { didYouMean } from "../check/nearest.ts";
import { usedIds } from "./curatedFiles.ts";
import { type Beginning, newId, skeleton } from "./skeleton.ts";

/*
 * npm run data:new -- "Title" [--country NG] [--date 2022-07-05] [--type prison_attack]
 *
 * Writes the file of a new record with TODO in each field that a person has to write, and says what comes next.
 */

const USAGE = 'npm run data:new -- "Title" [--country NG] [--date 2022-07-05] [--type prison_attack]';
const DAY_MS = 86_400_000;

function main(): number {
  const beginning = readArguments();
  if (typeof beginning === "string") {
    console.error(`${beginning}\n${USAGE}`);
    return 2;
  }
  const id = newId(beginning, usedIds("data"));
  const file = `data/incidents/${id}.geojson`;
  // A file that is there is never written over.
  writeFileSync(file, skeleton(id, beginning), { flag: "wx" });
  console.log(nextSteps(file));
  return 0;
}

/** A text where something is wrong with them. */
function readArguments(): Beginning | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { country: { type: "string" }, date: { type: "string" }, type: { type: "string" } },
    });
    const [title = "", ...more] = positionals;
    if (title.trim() === "" || more.length > 0) return "One title, in quotes.";
    const beginning = { title: title.trim(), today: isoDay(Math.floor(Date.now() / DAY_MS)), ...values };
    return wrongWith(beginning) ?? beginning;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function wrongWith({ country, date, type }: Beginning): string | null {
  const parsed = date === undefined ? null : parseEdtf(date);
  if (country !== undefined && !(outlineCodes().includes(country) && /^[A-Z]{2}$/.test(country)))
    return `--country ${country}: expected two capital letters of ISO 3166-1, such as NG.`;
  if (parsed && !parsed.ok) return `--date ${date}: expected ${parsed.expected}.`;
  if (type !== undefined && !isIncidentType(type))
    return `--type ${type}: expected one of ${INCIDENT_TYPES.join(", ")}${didYouMean(type, INCIDENT_TYPES)}.`;
  return null;
}

function nextSteps(file: string): string {
  return `${file}

1. Add the page to data/sources.json, and the place to data/facilities.geojson if it is not there.
2. Write each TODO. An editor that knows JSON Schema completes fields and codes.
   What does not apply is taken out: the actor, the figure, the statement.
3. npm run data:check -- ${file}
   says what is missing; npm start shows the record while you write.`;
}

process.exitCode = main();
