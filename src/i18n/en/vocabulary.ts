import type {
  ACTOR_KINDS,
  ActorRole,
  Attribution,
  Basis,
  ClaimantRole,
  CONTESTED,
  Evidence,
  FacilityType,
  HISTORY_KINDS,
  MeasureGroup,
  Outcome,
  PlaceRole,
  Population,
  PROCEEDING_STEPS,
  Precision,
  SOURCE_TYPES,
  STATUSES,
  Unit,
} from "../../domain/vocabulary.ts";
import { families, familyNouns, typeDefinitions, typeNouns, types } from "./typeNames.ts";

/** The members of a closed word list. A code without a name does not compile. */
type CodeOf<List extends readonly string[]> = List[number];

const outcomes: Record<Outcome, string> = {
  succeeded: "Succeeded",
  partly: "Partly succeeded",
  foiled: "Foiled",
  disputed: "Disputed",
  unknown: "Not known",
  none: "Does not apply",
};

const statuses: Record<CodeOf<typeof STATUSES>, string> = {
  reported: "Reported",
  announced: "Announced",
  carried_out: "Carried out",
  ongoing: "Ongoing",
};

const contested: Record<CodeOf<typeof CONTESTED>, string> = {
  occurrence: "Whether it took place",
  nature: "What it was",
  actor: "Who did it",
  date: "When it was",
  place: "Where it was",
  figure: "How many",
};

const precisions: Record<Precision, string> = {
  facility: "At the site",
  locality: "In its town",
  municipality: "In its municipality",
  province: "In its province",
  country: "Country only",
  none: "Not on the map",
};

const placeRoles: Record<PlaceRole, string> = {
  site: "Where it happened",
  origin: "From",
  destination: "To",
  hand_over: "Handed over at",
  decision: "Decided in",
  employer: "Where those attacked worked",
  named: "Named in it",
};

const actorKinds: Record<CodeOf<typeof ACTOR_KINDS>, string> = {
  armed_group: "Armed group",
  state_force: "State force",
  war_party: "Party to a war",
  authority: "Authority",
  movement: "Movement",
  network: "Network",
  gang: "Gang",
  category: "Category",
};

const actorRoles: Record<ActorRole, string> = {
  attacker: "Attacker",
  accomplice: "Accomplice",
  opener: "Opened the place",
  inmates: "Detainees who acted or left",
  party: "Party to the deal",
  speaker: "Said or published it",
  provider: "Runs it or pays for it",
  released: "Let go",
  subject: "Subject of it",
  holder: "Held the place",
  state_force: "State force",
  held: "Held",
  mentioned: "Mentioned",
};

const bases: Record<Basis, string> = {
  claimed: "Claimed",
  blamed: "Blamed",
  denied: "Denied",
  reported: "Reported",
  self_declared: "Self-declared",
  court: "Found by a court",
};

const claimantRoles: Record<ClaimantRole, string> = {
  court: "Court",
  inquiry: "Inquiry",
  intergovernmental: "Intergovernmental body",
  holding_authority: "Holding authority",
  government: "Government",
  rights_group: "Rights group",
  research: "Research",
  media: "Media",
  advocacy: "Advocacy",
  party: "Party to it",
  perpetrator: "Those who did it",
};

const attributions: Record<Attribution, string> = {
  asserted: "Asserted",
  reported: "Reported",
  claimed: "Claimed",
  alleged: "Alleged",
  announced: "Announced",
  promised: "Promised",
  forecast: "Forecast",
};

const measureGroups: Record<MeasureGroup, string> = {
  out_of_custody: "Got out",
  at_large: "Still at large",
  recaptured: "Recaptured",
  released: "Released",
  hostages_taken: "Taken hostage",
  hostages_released: "Hostages let go",
  killed: "Killed",
  injured: "Injured",
  casualties: "Killed or injured",
  transferred: "Transferred",
  held: "Held there",
  capacity: "Capacity",
  took_part: "Took part",
  attackers: "Attackers",
  arrested: "Arrested",
  charged: "Charged",
  convicted: "Convicted",
  acquitted: "Acquitted",
  sentence_reduced: "Sentence reduced",
  eligible: "Eligible",
  trained: "Trained",
  monitored: "Monitored",
  members: "Members",
  prisons_affected: "Prisons affected",
  share_percent: "Share in per cent",
};

const populations: Record<Population, string> = {
  staff: "Prison staff",
  security_force: "Security forces",
  detainee: "People held",
  attacker: "Attackers",
  civilian: "Civilians",
  hostage: "Hostages",
  official: "Officials",
  child: "Children",
  mixed: "Mixed",
  unknown: "Not stated who",
};

const units: Record<Unit, string> = {
  person: "people",
  family: "families",
  prison: "prisons",
  place: "places",
  percent: "per cent",
};

const proceedingSteps: Record<CodeOf<typeof PROCEEDING_STEPS>, string> = {
  investigated: "Investigated",
  charged: "Charged",
  trial: "On trial",
  convicted: "Convicted",
  acquitted: "Acquitted",
  annulled: "Judgment annulled",
  retrial_ordered: "New trial ordered",
  appeal_pending: "Appeal pending",
  final: "Judgment final",
  withdrawn: "Charges withdrawn",
  pardoned: "Pardoned",
};

const historyKinds: Record<CodeOf<typeof HISTORY_KINDS>, string> = {
  added: "Added",
  corrected: "Corrected",
  court_ruling: "Court ruling",
  renamed: "Renamed",
  withdrawn: "Withdrawn",
};

const evidences: Record<Evidence, string> = {
  tertiary_only: "Encyclopaedias and blogs only",
  party_only: "Only those involved say it",
  official: "An official body says it",
  several: "Several independent origins",
  single: "One origin",
};

const sourceTypes: Record<CodeOf<typeof SOURCE_TYPES>, string> = {
  government: "Government",
  intergovernmental: "Intergovernmental body",
  court: "Court",
  research: "Research",
  rights_group: "Rights group",
  media: "Media",
  advocacy: "Advocacy",
  blog: "Blog",
  tertiary: "Encyclopaedia or digest",
};

const facilityTypes: Record<FacilityType, string> = {
  prison: "Prison",
  detention_centre: "Detention centre",
  military: "Military detention",
  police: "Police custody",
  rehabilitation: "Rehabilitation centre",
  closed_camp: "Closed camp",
  group: "Group of sites",
};

/** A name for every code of the record model, in neutral words (record model 9.6). */
export const vocabulary = {
  families,
  familyNouns,
  types,
  typeDefinitions,
  typeNouns,
  outcomes,
  statuses,
  contested,
  precisions,
  placeRoles,
  actorKinds,
  actorRoles,
  bases,
  claimantRoles,
  attributions,
  measureGroups,
  populations,
  units,
  proceedingSteps,
  historyKinds,
  evidences,
  sourceTypes,
  facilityTypes,
  /** A row of a reader's own file that says no type. */
  untyped: "No type given",
};
