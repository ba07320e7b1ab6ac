import { parseDay } from "../../../src/domain/day.ts";
import { type DateKind, type EdtfReason, parseEdtf } from "../../../src/domain/edtf.ts";
import { type Entry, member } from "../dataset.ts";
import type { Path } from "../positions.ts";
import { shown } from "../problem.ts";
import type { Finding, Rule, RuleInput } from "../rule.ts";
import { allEntries, DATE_PATTERNS } from "./shape.ts";
import { jsonSchemaOf, walk } from "./walk.ts";

const OUT_OF_ORDER: ReadonlySet<EdtfReason> = new Set(["end_before_start", "one_of_order"]);
const ORDERED_PAIRS = [
  ["from", "until"],
  ["from", "to"],
] as const;

/** Every date is a real one in a form that we take. */
export const edtf: Rule = function* (input) {
  for (const { at, text, kind } of dates(input)) {
    const result = parseEdtf(text, kind);
    if (result.ok || OUT_OF_ORDER.has(result.reason)) continue;
    yield {
      ...at,
      message: `${shown(text)} (${result.reason.replaceAll("_", " ")})`,
      expected: result.expected,
    };
  }
  for (const { at, text } of days(input)) {
    if (parseDay(text) !== null) continue;
    yield { ...at, message: `${shown(text)} is no day of the calendar`, expected: "a real day, YYYY-MM-DD" };
  }
};

/** Nothing ends before it starts. */
export const dateOrder: Rule = function* (input) {
  for (const { at, text, kind } of dates(input)) {
    const result = parseEdtf(text, kind);
    if (result.ok || !OUT_OF_ORDER.has(result.reason)) continue;
    yield { ...at, message: shown(text), expected: result.expected };
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
  for (const { entry, value, path, pattern } of strings(input)) {
    const at = { document: entry.document, path: [...entry.path, ...path] };
    if (pattern === DATE_PATTERNS.edtf) yield { at, text: value, kind: dateKindOf(entry, path) };
  }
  for (const { document, path, value } of input.records.incidents) {
    for (const [index, { about, text }] of (value?.properties.claims ?? []).entries()) {
      const at = { document, path: [...path, "properties", "claims", index, "text"] };
      if (about === "date" && text !== undefined) yield { at, text, kind: undefined };
    }
  }
}

function* days(input: RuleInput): Iterable<Omit<DateText, "kind">> {
  for (const { entry, value, path, pattern } of strings(input)) {
    const at = { document: entry.document, path: [...entry.path, ...path] };
    if (pattern === DATE_PATTERNS.day) yield { at, text: value };
  }
}

function* strings({ records }: RuleInput) {
  for (const entry of allEntries(records)) {
    for (const { value, path, schema } of walk(entry.raw, jsonSchemaOf(entry.schema))) {
      if (typeof value === "string") yield { entry, value, path, pattern: schema.pattern };
    }
  }
}

/** Objects that hold two ends of a time. */
function* spans({ records }: RuleInput) {
  for (const entry of allEntries(records)) {
    for (const { value, path } of walk(entry.raw, jsonSchemaOf(entry.schema))) {
      for (const [start, end] of ORDERED_PAIRS) {
        const [from, until] = [member(value, start), member(value, end)];
        const at = { document: entry.document, path: [...entry.path, ...path, start] };
        if (typeof from === "string" && typeof until === "string") yield { at, from, until };
      }
    }
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
