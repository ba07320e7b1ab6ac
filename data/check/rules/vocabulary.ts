import {
  ACTOR_ROLES,
  BASES,
  CLAIMANT_ROLES,
  EVIDENCES,
  FACILITY_TYPES,
  FAMILY_OF,
  INCIDENT_TYPES,
  OUTCOMES,
  PRECISIONS,
} from "../../../src/domain/vocabulary.ts";
import { itemsOf, member } from "../dataset.ts";
import type { Rule } from "../rule.ts";

const CODES = {
  types: INCIDENT_TYPES,
  outcomes: OUTCOMES,
  precisions: PRECISIONS,
  actorRoles: ACTOR_ROLES,
  bases: BASES,
  claimantRoles: CLAIMANT_ROLES,
  evidences: EVIDENCES,
  facilityTypes: FACILITY_TYPES,
} as const;

/** The published word lists hold the codes of the schema, each once and in its order. */
export const vocabularyCodes: Rule = function* ({ records }) {
  for (const { document, path, raw } of records.vocabularies) {
    for (const [list, codes] of Object.entries(CODES)) {
      const found = itemsOf(raw, list).map((term) => member(term, "id"));
      if (found.join() === codes.join()) continue;
      const message = `${list} has ${found.join(", ") || "nothing"}`;
      yield { document, path: [...path, list], message, expected: codes.join(", ") };
    }
    for (const [index, type] of itemsOf(raw, "types").entries()) {
      const [id, family] = [member(type, "id"), member(type, "family")];
      const expected = new Map<unknown, string>(Object.entries(FAMILY_OF)).get(id);
      if (expected === undefined || family === expected) continue;
      const at = { document, path: [...path, "types", index, "family"] };
      yield { ...at, message: `${id} in the family ${family}`, expected };
    }
  }
};
