import { parseDay } from "../../../src/domain/day.ts";
import { type DateKind, type EdtfReason, parseEdtf } from "../../../src/domain/edtf.ts";
import { type Entry, member } from "../dataset.ts";
import type { Path } from "../positions.ts";
import { shown } from "../problem.ts";
import type { Finding, Rule, RuleInput } from "../rule.ts";
import { isPlaceholder } from "./placeholders.ts";
import { allEntries, DATE_PATTERNS } from "./shape.ts";
import { type JsonSchema, jsonSchemaOf, type Node, walk } from "./walk.ts";

const OUT_OF_ORDER: ReadonlySet<EdtfReason> = new Set(["end_before_start", "one_of_order"]);
const ORDERED_PAIRS = [
  ["from", "until"],
  ["from", "to"],
] as const;

/** Every date is a real one in a form that we take. */
export const edtf: Rule = function* (input) {
  for (const { at, text, kind } of dates(input)) {
    const result = parseEdtf(text, kind);
    if (result.ok || OUT_OF_ORDER.has(result.reason) || isPlaceholder(text)) continue;
    yield {
      ...at,
      message: `${shown(text)} (${result.reason.replaceAll("_", " ")})`,
      expected: result.expected,
    };
  }
  for (const { at, text } of days(input)) {
    if (parseDay(text) !== null || isPlaceholder(text)) continue;
    yield { ...at, message: `${shown(text)} is no day of the calendar`, expected: "a real day, YYYY-MM-DD" };
  }
};

/** Nothing ends before it starts. */
export const dateOrder: Rule = function* (input) {
  for (const { at, text, kind } of dates(input)) {
    const result = parseEdtf(text, kind);
    if (result.ok || !OUT_OF_ORDER.has(result.reason)) continue;
    const other = text.split("/").reverse().join("/");
    yield {
      ...at,
      message: `${shown(text)} ends before it starts`,
      expected: `${result.expected}: ${shown(other)}, if its days are right`,
    };
  }
  for (const { at, from, until } of spans(input)) {
    if ((earliest(from) ?? "") <= (latest(until) ?? "9999")) continue;
    yield {
      ...at,
      message: `from ${shown(from)} until ${shown(until)}`,
      expected: "a start that is not after the end",
    };
  }
};

interface DateText {
  readonly at: Pick<Finding, "document" | "path">;
  readonly text: string;
  readonly kind: DateKind | undefined;
}

function* dates(input: RuleInput): Iterable<DateText> {
  yield* foundIn(input).dates;
  for (const { document, path, value } of input.records.incidents) {
    for (const [index, { about, text }] of (value?.properties.claims ?? []).entries()) {
      const at = { document, path: [...path, "properties", "claims", index, "text"] };
      if (about === "date" && text !== undefined) yield { at, text, kind: undefined };
    }
  }
}

function days(input: RuleInput): Found["days"] {
  return foundIn(input).days;
}

function spans(input: RuleInput): Found["spans"] {
  return foundIn(input).spans;
}

interface Found {
  readonly dates: DateText[];
  readonly days: Omit<DateText, "kind">[];
  /** Objects that hold two ends of a time. */
  readonly spans: { readonly at: DateText["at"]; readonly from: string; readonly until: string }[];
}

const found = new WeakMap<RuleInput, Found>();

/** All that has to do with time, from one walk through the records. */
function foundIn(input: RuleInput): Found {
  const known = found.get(input);
  if (known) return known;
  const all: Found = { dates: [], days: [], spans: [] };
  for (const entry of allEntries(input.records)) {
    for (const node of walk(entry.raw, jsonSchemaOf(entry.schema), isOfTime)) note(entry, node, all);
  }
  found.set(input, all);
  return all;
}

/** A date, or an object that may have two ends. */
function isOfTime(value: unknown, { pattern }: JsonSchema): boolean {
  if (typeof value === "string") return pattern === DATE_PATTERNS.edtf || pattern === DATE_PATTERNS.day;
  return ORDERED_PAIRS.some(([start]) => member(value, start) !== undefined);
}

function note(entry: Entry<unknown>, { value, path, schema }: Node, all: Found): void {
  const at = (...inside: Path): DateText["at"] => ({
    document: entry.document,
    path: [...entry.path, ...path, ...inside],
  });
  if (typeof value === "string") {
    if (schema.pattern === DATE_PATTERNS.edtf)
      all.dates.push({ at: at(), text: value, kind: dateKindOf(entry, path) });
    if (schema.pattern === DATE_PATTERNS.day) all.days.push({ at: at(), text: value });
    return;
  }
  for (const [start, end] of ORDERED_PAIRS) {
    const [from, until] = [member(value, start), member(value, end)];
    if (typeof from === "string" && typeof until === "string") all.spans.push({ at: at(start), from, until });
  }
}

/** Only the date of a record itself can be one of two days. */
function dateKindOf({ raw }: Entry<unknown>, path: Path): DateKind | undefined {
  const isOwnDate = path.join("/") === "properties/date";
  return isOwnDate && member(member(raw, "properties"), "dateKind") === "one_of" ? "one_of" : undefined;
}

function earliest(text: string): string | null {
  const result = parseEdtf(text);
  return result.ok ? result.date.days.start : null;
}

function latest(text: string): string | null {
  const result = parseEdtf(text);
  return result.ok ? result.date.days.end : null;
}
