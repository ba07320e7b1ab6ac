import type { Rule } from "./rule.ts";
import { figureOperator } from "./rules/claims.ts";
import { dateOrder, edtf } from "./rules/dates.ts";
import { sorted, uniqueId } from "./rules/ids.ts";
import { claimCycle, parentCycle, reference, sourceCycle } from "./rules/links.ts";
import { paragraphs } from "./rules/paragraphs.ts";
import { campaignWithoutPoint, countries, placeFields } from "./rules/places.ts";
import { decimals, nullIsland, placeInCountry, pointAndSource, radius, swappedAxes } from "./rules/points.ts";
import { claimSource, rfc7946, schema, unknownField } from "./rules/shape.ts";
import { sourceUrl } from "./rules/sources.ts";
import { computedField, proceedingsChecked, repeated, typeOutcome } from "./rules/types.ts";
import { vocabularyCodes } from "./rules/vocabulary.ts";
import { words } from "./rules/words.ts";

/** Every rule by the name that messages show. `json` and `missing-file` come from reading the files. */
export const RULES: Readonly<Record<string, Rule>> = {
  rfc7946,
  schema,
  "unknown-field": unknownField,
  edtf,
  "date-order": dateOrder,
  "unique-id": uniqueId,
  reference,
  "parent-cycle": parentCycle,
  "source-cycle": sourceCycle,
  "claim-cycle": claimCycle,
  "campaign-without-point": campaignWithoutPoint,
  "place-fields": placeFields,
  point: pointAndSource,
  countries,
  "place-in-country": placeInCountry,
  "null-island": nullIsland,
  "swapped-axes": swappedAxes,
  decimals,
  radius,
  "claim-source": claimSource,
  "figure-operator": figureOperator,
  "type-outcome": typeOutcome,
  repeated,
  computed: computedField,
  "proceedings-checked": proceedingsChecked,
  words,
  sorted,
  "source-url": sourceUrl,
  "vocabulary-codes": vocabularyCodes,
  paragraphs,
};
