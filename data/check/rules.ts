import type { Rule } from "./rule.ts";
import { personClaimant } from "./rules/claimants.ts";
import { figureOperator } from "./rules/claims.ts";
import { dateOrder, edtf } from "./rules/dates.ts";
import { duplicateEvent } from "./rules/events.ts";
import { hostagesFreed, jointFigure } from "./rules/figures.ts";
import { fileName, sorted, uniqueId } from "./rules/ids.ts";
import { claimCycle, parentCycle, reference, sourceCycle } from "./rules/links.ts";
import { ownWords } from "./rules/ownWords.ts";
import { paragraphs } from "./rules/paragraphs.ts";
import { placeholder } from "./rules/placeholders.ts";
import { campaignWithoutPoint, countries, placeFields } from "./rules/places.ts";
import {
  decimals,
  nullIsland,
  placeInCountry,
  pointAndSource,
  radius,
  sitePoint,
  swappedAxes,
} from "./rules/points.ts";
import { accused, proceedingsChecked } from "./rules/proceedings.ts";
import { retiredId } from "./rules/retired.ts";
import { claimSource, rfc7946, schema, unknownField } from "./rules/shape.ts";
import { locator, sourceType, sourceUrl, tracking } from "./rules/sources.ts";
import { computedField, repeated, typeOutcome } from "./rules/types.ts";
import { vocabularyCodes } from "./rules/vocabulary.ts";
import { words } from "./rules/words.ts";

/** Every rule by the name that messages show. `json` and `missing-file` come from reading the files. */
export const RULES: Readonly<Record<string, Rule>> = {
  rfc7946,
  schema,
  placeholder,
  "unknown-field": unknownField,
  edtf,
  "date-order": dateOrder,
  "unique-id": uniqueId,
  "file-name": fileName,
  reference,
  "parent-cycle": parentCycle,
  "source-cycle": sourceCycle,
  "claim-cycle": claimCycle,
  "campaign-without-point": campaignWithoutPoint,
  "place-fields": placeFields,
  point: pointAndSource,
  "site-point": sitePoint,
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
  "own-words": ownWords,
  sorted,
  "retired-id": retiredId,
  "duplicate-event": duplicateEvent,
  "joint-figure": jointFigure,
  "hostages-freed": hostagesFreed,
  "person-claimant": personClaimant,
  accused,
  "source-url": sourceUrl,
  "source-type": sourceType,
  tracking,
  locator,
  "vocabulary-codes": vocabularyCodes,
  paragraphs,
};
