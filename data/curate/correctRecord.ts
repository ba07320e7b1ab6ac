import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { isoDay } from "../../src/domain/day.ts";
import { HISTORY_KINDS } from "../../src/domain/vocabulary.ts";
import { didYouMean } from "../check/nearest.ts";
import { corrected, type HistoryLine } from "./correction.ts";
import { curatedRecords, usedIds } from "./curatedFiles.ts";

/*
 * npm run data:correct -- inc-… [--kind corrected] [--source src-…] [--note "A sentence."]
 *
 * Adds a line to the history of a record and sets the day of its review. What is not given is asked for on a terminal.
 * `--source ""` where there is none. Exit code: 0 written, 2 not.
 */

const DAY_MS = 86_400_000;
const KINDS = ["corrected", "court_ruling"] as const;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { kind: { type: "string" }, source: { type: "string" }, note: { type: "string" } },
  });
  const [id = ""] = positionals;
  const file = `data/incidents/${id}.geojson`;
  if (!existsSync(file)) return refused(`${id || "Nothing"} is no record${didYouMean(id, usedIds("data"))}`);
  const answers = await asked(values);
  const wrong = wrongWith(id, answers);
  if (wrong) return refused(wrong);
  writeFileSync(file, corrected(readFileSync(file, "utf8"), lineOf(answers)));
  console.log(`${file}\n\nNow change the record itself, then: npm run data:check`);
  return 0;
}

interface Answers {
  readonly kind?: string | undefined;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}

const QUESTIONS = {
  kind: `Kind (${KINDS.join(", ")}): `,
  source: "Source (src-… of data/sources.json; empty where there is none): ",
  note: "What changed, in one sentence: ",
} as const;

/** Asks only where somebody can answer. */
async function asked(given: Answers): Promise<Answers> {
  if (!process.stdin.isTTY) return given;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ask = async (field: keyof Answers): Promise<string> =>
    given[field] ?? (await terminal.question(QUESTIONS[field])).trim();
  const answers = { kind: await ask("kind"), source: await ask("source"), note: await ask("note") };
  terminal.close();
  return answers;
}

function wrongWith(id: string, { kind = "", source, note = "" }: Answers): string | null {
  if (kind === "withdrawn" || kind === "renamed") return elsewhere(id, kind);
  if (!KINDS.some((known) => known === kind)) return `--kind "${kind}": expected ${KINDS.join(" or ")}`;
  if (source === undefined)
    return '--source is missing: src-… of data/sources.json, or "" where there is none';
  const sources = curatedRecords("data").sources.flatMap(({ value }) => value?.id ?? []);
  if (source !== "" && !sources.includes(source))
    return `--source "${source}" is not in data/sources.json${didYouMean(source, sources)}`;
  if (source === "" && kind === "court_ruling") return "--source: a ruling has one";
  return note.trim() === "" ? "--note is missing: what changed, in one sentence" : null;
}

/** The two that leave no record under this id. */
function elsewhere(id: string, kind: "withdrawn" | "renamed"): string {
  const line =
    kind === "withdrawn"
      ? `"withdrawn": [{ "id": "${id}", "on": "${today()}", "reason": "…" }], and delete its file`
      : `"renamed": { "${id}": "inc-…" }, and give its file and its id the new name`;
  return `This is done in data/ids.json: ${line}`;
}

function lineOf({ kind, source, note = "" }: Answers): HistoryLine {
  const known = HISTORY_KINDS.find((code) => code === kind) ?? "corrected";
  return { date: today(), kind: known, note: note.trim(), ...(source && { source }) };
}

const today = (): string => isoDay(Math.floor(Date.now() / DAY_MS));

function refused(message: string): number {
  console.error(
    `${message}\nnpm run data:correct -- inc-… [--kind corrected] [--source src-…] [--note "A sentence."]`,
  );
  return 2;
}

process.exitCode = await main();
