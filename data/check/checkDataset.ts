import { measureGroups } from "../../src/domain/figures.ts";
import { type FileKind, fileKind, itemsOf, member, type Records, readRecords } from "./dataset.ts";
import { type Document, readDocument } from "./document.ts";
import { isError, type Problem } from "./problem.ts";
import type { Finding, Known, RuleInput } from "./rule.ts";
import { lists } from "./rules/ids.ts";
import { RULES } from "./rules.ts";

/** Names of files with their text. */
export type Files = ReadonlyMap<string, string>;

/** Rules that would repeat for every reference that a file is not there or cannot be read. */
const ACROSS_FILES: ReadonlySet<string> = new Set(["reference", "paragraphs", "countries"]);

const FILE_OF = {
  incidents: "incidents/inc-….geojson, one for each record",
  facilities: "facilities.geojson",
  sources: "sources.json",
  vocabulary: "vocabulary.json",
  metadata: "metadata.json",
};

/** What a dataset consists of, and the kinds of file of which one holds it. */
const NEEDED: readonly (readonly [what: keyof typeof FILE_OF, holders: readonly FileKind[]])[] = [
  ["incidents", ["incident", "incidents"]],
  ["facilities", ["facilities"]],
  ["sources", ["sources"]],
  ["vocabulary", ["vocabulary"]],
  ["metadata", ["metadata", "incidents"]],
];

/**
 * Checks data files by every rule, in the order of file, line and column. Never throws over data.
 * @param files name and text of each file to check; names appear in the messages as they are
 * @param beside files that those refer to (not checked themselves); without any, `files` is a whole dataset
 */
export function checkDataset(files: Files, beside?: Files): Problem[] {
  const read = readDocuments(files);
  const input = ruleInput(files, read.documents, readDocuments(beside ?? new Map()).documents);
  const whole = beside ? [] : missingFiles(read.documents, read.problems);
  const isIncomplete = [...read.problems, ...whole].some(isError);
  const found = Object.entries(RULES)
    .filter(([rule]) => !(isIncomplete && ACROSS_FILES.has(rule)))
    .flatMap(([rule, check]) => [...check(input)].map((finding) => problemOf(rule, finding)));
  return [...read.problems, ...whole, ...found].sort(byPosition);
}

/** Reads every file that is JSON; texts are left out. */
export function readDocuments(files: Files): { documents: Document[]; problems: Problem[] } {
  const readings = [...files]
    .filter(([name]) => !isText(name))
    .map(([name, text]) => readDocument(name, text));
  return {
    documents: readings.flatMap(({ document }) => document ?? []),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

function ruleInput(files: Files, documents: Document[], beside: Document[]): RuleInput {
  const records = readRecords(documents);
  return {
    documents,
    records,
    known: knownOf([records, readRecords(beside)]),
    texts: new Map([...files].filter(([name]) => isText(name))),
  };
}

function knownOf(all: readonly Records[]): Known {
  const ids = (kind: "incidents" | "sources" | "actors") =>
    new Set(all.flatMap((records) => lists(records)[kind].map(({ id }) => id)));
  const vocabularies = all.flatMap((records) => records.vocabularies.map(({ raw }) => raw));
  const facilities = all.flatMap((records) => records.facilities);
  return {
    incidents: ids("incidents"),
    sources: ids("sources"),
    actors: ids("actors"),
    measures: new Set(
      vocabularies.flatMap((raw) => itemsOf(raw, "measures").flatMap((item) => textOf(item, "id"))),
    ),
    facilities: new Map(
      facilities.flatMap(({ raw, value }) =>
        textOf(member(raw, "properties"), "id").map((id) => [id, value?.properties ?? null]),
      ),
    ),
    incidentOf: byId(all, ({ incidents }) => incidents.flatMap(({ value }) => value?.properties ?? [])),
    sourceOf: byId(all, ({ sources }) => sources.flatMap(({ value }) => value ?? [])),
    groups: new Map(
      all.flatMap((records) =>
        records.vocabularies.flatMap(({ value }) => (value ? [...measureGroups(value)] : [])),
      ),
    ),
    names: [
      ...facilities.flatMap(({ raw }) =>
        itemsOf(member(raw, "properties"), "names").flatMap((name) => textOf(name, "name")),
      ),
      ...vocabularies.flatMap((raw) => itemsOf(raw, "actors").flatMap(namesOfActor)),
    ],
  };
}

/** By id; of several with one id, that of the first of `all`. */
function byId<Item extends { readonly id: string }>(
  all: readonly Records[],
  itemsIn: (records: Records) => readonly Item[],
): ReadonlyMap<string, Item> {
  return new Map([...all].reverse().flatMap((records) => itemsIn(records).map((item) => [item.id, item])));
}

function namesOfActor(actor: unknown): string[] {
  const other = itemsOf(actor, "altNames").filter((name) => typeof name === "string");
  return [...textOf(actor, "name"), ...other];
}

function textOf(value: unknown, key: string): string[] {
  const text = member(value, key);
  return typeof text === "string" ? [text] : [];
}

function missingFiles(documents: readonly Document[], problems: readonly Problem[]): Problem[] {
  // A file that could not be read may be any of them.
  if (problems.some(isError)) return [];
  const kinds = new Set(documents.map(({ name, value }) => fileKind(name, value)));
  return NEEDED.filter(([, holders]) => !holders.some((kind) => kinds.has(kind))).map(([what]) => ({
    file: "data",
    line: 1,
    column: 1,
    rule: "missing-file",
    severity: "error",
    message: `no file with ${what}`,
    expected: FILE_OF[what],
  }));
}

function problemOf(rule: string, { document, path, offset, message, expected }: Finding): Problem {
  const { line, column } = offset === undefined ? document.locate(path) : document.locateOffset(offset);
  return { file: document.name, line, column, rule, severity: "error", message, expected };
}

function byPosition(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}

function isText(name: string): boolean {
  return fileKind(name, null) === "text";
}
