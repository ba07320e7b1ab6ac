import type { MeasureGroup } from "../../domain/vocabulary.ts";
import { one } from "../plural.ts";
import { nearMisses } from "./nearMisses.ts";

/** Measures are compared within these groups; the data defines the measures themselves. */
const groupDefinitions: Readonly<Record<MeasureGroup, string>> = {
  out_of_custody:
    "People who left custody without permission: they escaped, or somebody let them out by force.",
  at_large: "Of those who got out, how many were still missing on a day.",
  recaptured: "Of those who got out, how many were back in custody, gave themselves up included.",
  released: "People who left with the permission of whoever held them.",
  hostages_taken: "People seized and kept in order to force something.",
  hostages_released: "Hostages who came out of it, by whatever means.",
  killed:
    "People who lost their lives, by who they were: staff, people held and attackers are never added up in silence.",
  injured: "People who were hurt and lived.",
  casualties: "Killed and injured in one number, where the source does not part them.",
  transferred: "People moved to another place or country and still in somebody’s charge.",
  held: "How many were in a place on a day, or of whom a figure is a part.",
  capacity: "How many a place was made for.",
  took_part: "People who acted in it, attended it or were in a programme.",
  attackers: "Those who came from outside to attack.",
  arrested: "People taken into custody because of it.",
  charged: "People accused before a court, tried or not.",
  convicted: "People whom a court found guilty.",
  acquitted: "People whom a court found not guilty.",
  sentence_reduced: "People whose term was shortened.",
  eligible: "People to whom a decree or deal applies, gone or not. Never added to those who left.",
  trained: "People who work in or for prisons and were taught.",
  monitored: "People whom an authority watches.",
  members: "People said to belong to a group or network.",
  prisons_affected: "Places that it touched.",
  share_percent: "A share, where the source gives no number.",
};

/** The words of the codebook. */
export const codebook = {
  intro:
    "Every word that a record may be coded with, with its definition, records that have it, and a near miss: a case that could be taken for it and is coded otherwise. Near misses are made up.",
  choice:
    "Nobody picks the examples: an arithmetic over the names of the records decides, so that they stay the same from version to version unless a record is added that comes before them.",
  notShown:
    "Another file is open. Examples lead to records of the atlas, so they stand here only while its own data is shown.",
  lists: {
    types: "Types",
    outcomes: "Outcomes",
    measures: "Measures",
    actorRoles: "Roles of actors",
    bases: "On what a role rests",
    precisions: "Precision of places",
    claimantRoles: "Roles of claimants",
    evidences: "Evidence",
  },
  notes: {
    types:
      "One type for each record, by where the violence took place and what came of it, never by what a source calls it. Others may stand beside it under “also”; examples are of the first.",
    outcomes: "What became of an act against custody. An attempt that failed is recorded, too.",
    measures:
      "The word of the source is kept, and figures are compared only within a group, for the same population and unit.",
    actorRoles:
      "The part that a group or authority has in a record. A filter on an actor asks for those who acted or left: attacker, accomplice, opener, detainees.",
    bases: "Who says that an actor had this role. One role may rest on several.",
    precisions: "How exactly the place is known, which is also how it is drawn.",
    claimantRoles:
      "In what capacity somebody speaks. The order decides whose figure stands first; it does not make it true.",
    evidences: "Worked out from the claims of a record; the first that fits, in this order.",
  },
  nearMiss: "Near miss",
  instead: (code: string) => `Coded as: ${code}`,
  noExample: "No record here has it yet.",
  allExamples: (count: string, n: number) =>
    one(n, "The only record that has it:", `The ${count} records that have it:`),
  someExamples: (shown: string, count: string) => `${shown} of the ${count} records that have it:`,
  groupDefinitions,
  nearMisses,
};
