import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkDataset } from "../../data/check/checkDataset.ts";
import { formatProblem } from "../../data/check/problem.ts";
import { readFolder } from "../../data/check/readFiles.ts";
import { BASE, type BrokenFixture, patched, separate } from "./fixtureData.ts";

/*
 * A newcomer makes a record of an invented article: with the commands of the project, in a folder of their own. What
 * the data check says on the way, and to ten mistakes, is in `messages.txt`, which a person has read.
 */

const FOLDER = "tests/fixtures/newcomer";
const TSX = import.meta.resolve("tsx");

let home: string;
const said: string[] = [];

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "atlas-newcomer-"));
  mkdirSync(join(home, "data/incidents"), { recursive: true });
  for (const [name, text] of separate(BASE)) writeFileSync(join(home, name), text);
});

afterAll(() => rmSync(home, { recursive: true }));

test("from an article to a record, and ten mistakes on the way", () => {
  const told = run(
    "newRecord",
    "Escape from Example prison South",
    "--country=PT",
    "--date=2021-03-04",
    "--type=breakout",
  );
  const file = told.split("\n")[0] ?? "";
  expect(file).toBe("data/incidents/inc-escape-example-prison-south-2021.geojson");
  say("the skeleton", problems());

  const { source, set } = read("filled.json");
  change("data/sources.json", ({ sources }) => sources.push(source));
  const filled = patched(readFileSync(join(home, file), "utf8"), { set }, 2);
  writeFileSync(join(home, file), filled);
  say("filled", problems());

  for (const [name, fault] of Object.entries<Fault>(read("breaks.json"))) {
    const { replace } = fault;
    writeFileSync(join(home, file), replace ? filled.replace(...replace) : patched(filled, fault, 2));
    say(name, problems());
  }
  expect(`${said.join("\n")}\n`).toBe(readFileSync(`${FOLDER}/messages.txt`, "utf8"));

  writeFileSync(join(home, file), filled);
  run(
    "correctRecord",
    "inc-escape-example-prison-south-2021",
    "--kind=corrected",
    "--source=",
    "--note=Day mended.",
  );
  expect(problems()).toEqual([]);
  const { history } = JSON.parse(readFileSync(join(home, file), "utf8")).properties;
  expect(history.map(({ note }: { note: string }) => note)).toEqual(["Entered.", "Day mended."]);
});

type Fault = Pick<BrokenFixture, "set" | "remove" | "replace">;

function run(command: string, ...args: string[]): string {
  const script = join(process.cwd(), `data/curate/${command}.ts`);
  return execFileSync(process.execPath, ["--import", TSX, script, ...args], { cwd: home, encoding: "utf8" });
}

function problems(): string[] {
  const names = [...readFolder(join(home, "data"))].map(
    ([name, text]) => [name.slice(home.length + 1), text] as const,
  );
  return checkDataset(new Map(names)).map(formatProblem);
}

function say(name: string, lines: readonly string[]): void {
  said.push(`# ${name}`, ...(lines.length > 0 ? lines : ["no problem"]), "");
}

function read(name: string) {
  return JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"));
}

function change(name: string, edit: (value: { sources: unknown[] }) => void): void {
  const path = join(home, name);
  const value = JSON.parse(readFileSync(path, "utf8"));
  edit(value);
  writeFileSync(path, JSON.stringify(value, null, 2));
}
