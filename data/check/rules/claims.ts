import type { Claim } from "../../../src/domain/schema.ts";
import { ORDER_WORDS } from "../../../src/domain/statedBounds.ts";
import type { Operator } from "../../../src/domain/vocabulary.ts";
import { shown } from "../problem.ts";
import type { Rule } from "../rule.ts";

const ABOUT_FIGURES = ["measure", "population", "unit", "op"] as const;
const NUMBERS = ["value", "low", "high"] as const;

/** What each operator is stated with. */
const TAKES: Record<Operator, readonly (typeof NUMBERS)[number][]> = {
  eq: ["value"],
  approx: ["value"],
  gt: ["value"],
  ge: ["value"],
  lt: ["value"],
  le: ["value"],
  range: ["low", "high"],
  order: ["value"],
  most: [],
  vague: [],
};
const WITH_VALUE = Object.entries(TAKES)
  .flatMap(([op, fields]) => (fields[0] === "value" ? [op] : []))
  .join(", ");
const NEEDS_WORD: ReadonlySet<Operator> = new Set(["order", "most", "vague"]);

interface Fault {
  readonly field: keyof Claim & string;
  readonly message: string;
  readonly expected: string;
}

/** A figure has the numbers or words of its operator; any other claim says in text what it says. */
export const figureOperator: Rule = function* ({ records }) {
  for (const { document, path, value } of records.incidents) {
    for (const [index, claim] of (value?.properties.claims ?? []).entries()) {
      for (const { field, message, expected } of faultsOf(claim)) {
        const at = { document, path: [...path, "properties", "claims", index, field] };
        yield { ...at, message: `${claim.id}: ${message}`, expected };
      }
    }
  }
};

function faultsOf(claim: Claim): Fault[] {
  if (claim.about === "figure") return [...missingParts(claim), ...wrongNumbers(claim), ...oddNumbers(claim)];
  const figures = [...ABOUT_FIGURES, ...NUMBERS].filter((field) => claim[field] !== undefined);
  return [
    ...figures.map((field) =>
      fault(field, `${field} on a claim about ${claim.about}`, "figures on claims about figures"),
    ),
    ...(claim.text ? [] : [fault("about", `a claim about ${claim.about} without text`, "text")]),
  ];
}

function missingParts(claim: Claim): Fault[] {
  return ABOUT_FIGURES.filter((field) => claim[field] === undefined).map((field) =>
    fault("about", `a figure without ${field}`, ABOUT_FIGURES.join(", ")),
  );
}

function wrongNumbers(claim: Claim): Fault[] {
  const { op } = claim;
  if (!op) return [];
  const takes = TAKES[op];
  const isKnownWord = op === "order" && ORDER_WORDS.has(claim.word?.toLowerCase() ?? "");
  const extra = NUMBERS.filter((field) => claim[field] !== undefined && !takes.includes(field));
  const missing = takes.filter((field) => claim[field] === undefined && !isKnownWord);
  return [
    ...extra.map((field) =>
      fault(
        field,
        `${field} with the operator ${op}`,
        takes.join(" and ") || `a word alone, or an operator with a number: ${WITH_VALUE}`,
      ),
    ),
    ...(missing.length > 0
      ? [fault("op", `the operator ${op} without ${missing.join(" and ")}`, takes.join(" and "))]
      : []),
    ...(NEEDS_WORD.has(op) && !claim.word
      ? [fault("op", `the operator ${op} without word`, "the word of the source")]
      : []),
  ];
}

function oddNumbers(claim: Claim): Fault[] {
  const { low, high, unit } = claim;
  const broken = NUMBERS.filter((field) => unit !== "percent" && !Number.isInteger(claim[field] ?? 0));
  return [
    ...broken.map((field) => fault(field, `${field} is ${shown(claim[field])}`, "a whole number")),
    ...(unit === "percent" && NUMBERS.some((field) => (claim[field] ?? 0) > 100)
      ? [fault("unit", "more than 100 percent", "at most 100")]
      : []),
    ...((low ?? 0) > (high ?? Number.POSITIVE_INFINITY)
      ? [fault("low", `low ${low} above high ${high}`, "low at most high")]
      : []),
  ];
}

function fault(field: Fault["field"], message: string, expected: string): Fault {
  return { field, message, expected };
}
