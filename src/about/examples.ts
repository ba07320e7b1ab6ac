import type { PublishedIncident } from "../domain/schema.ts";
import { stableOrder } from "./stableOrder.ts";

/** The word lists of the codebook, in its order. */
export const CODE_LISTS = [
  "types",
  "outcomes",
  "measures",
  "actorRoles",
  "bases",
  "precisions",
  "claimantRoles",
  "evidences",
] as const;
export type CodeList = (typeof CODE_LISTS)[number];

/** A record that has a code. */
export interface Example {
  readonly record: PublishedIncident;
  /** What is opened: the record, or the claim within it that has the code. */
  readonly opens: string;
}

/** Some of the records that have a code, and how many have it. */
export interface Examples {
  readonly shown: readonly Example[];
  readonly count: number;
}

export const NO_EXAMPLES: Examples = { shown: [], count: 0 };
const MOST_SHOWN = 3;

type Use = readonly [code: string, opens: string];

const USES: Readonly<Record<CodeList, (record: PublishedIncident) => readonly Use[]>> = {
  types: ({ type, id }) => [[type, id]],
  outcomes: ({ outcome, id }) => [[outcome, id]],
  measures: ({ claims }) =>
    claims.flatMap(({ measure, id }): Use[] => (measure === undefined ? [] : [[measure, id]])),
  actorRoles: ({ actors, id }) => actors.map(({ role }) => [role, id]),
  bases: ({ actors, id }) => actors.flatMap(({ basis }) => basis.map(({ kind }): Use => [kind, id])),
  precisions: ({ precision, id }) => [[precision, id]],
  claimantRoles: ({ claims }) => claims.map(({ claimant, id }) => [claimant.role, id]),
  evidences: ({ evidence, id }) => [[evidence, id]],
};

/**
 * For each code of a list the records that have it, three of them as examples. Which three is decided by a hash of
 * the ids, so that nobody picks them and a new record seldom changes them.
 */
export function examplesOf(
  list: CodeList,
  records: readonly PublishedIncident[],
): ReadonlyMap<string, Examples> {
  const found = new Map<string, Map<string, Example>>();
  for (const record of records) {
    for (const [code, opens] of USES[list](record)) {
      const ofCode = found.get(code) ?? new Map<string, Example>();
      if (!ofCode.has(record.id)) ofCode.set(record.id, { record, opens });
      found.set(code, ofCode);
    }
  }
  return new Map([...found].map(([code, byId]) => [code, some(byId, `${list} ${code}`)]));
}

function some(byId: ReadonlyMap<string, Example>, salt: string): Examples {
  const chosen = stableOrder(byId.keys(), salt).slice(0, MOST_SHOWN);
  return { shown: chosen.flatMap((id) => byId.get(id) ?? []), count: byId.size };
}
