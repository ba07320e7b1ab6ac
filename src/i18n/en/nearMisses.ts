import { measures, outcomes, types } from "./nearMissesOfEvents.ts";
import { actorRoles, bases, claimantRoles, evidences, precisions } from "./nearMissesOfVoices.ts";

/** By list of the codebook; measures by what they are grouped under. */
export const nearMisses = {
  types,
  outcomes,
  measures,
  actorRoles,
  bases,
  precisions,
  claimantRoles,
  evidences,
};
