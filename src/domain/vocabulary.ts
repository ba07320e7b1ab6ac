/**
 * The closed word lists of the record model, version 1. Codes are published and appear in links:
 * removing one is a breaking change. Names and definitions for people stand in `data/vocabulary.json`
 * and in the messages; only the codes stand here.
 */

export const FAMILIES = ["assault", "unrest", "release", "inside", "words"] as const;
export type Family = (typeof FAMILIES)[number];

/** Every type with its family, in the order in which legend, filters and codebook show them. */
export const FAMILY_OF = {
  prison_attack: "assault",
  custody_violence: "assault",
  hostage_taking: "assault",
  custody_death: "assault",
  staff_attack: "assault",
  breakout: "unrest",
  riot: "unrest",
  seizure: "unrest",
  release: "release",
  exchange: "release",
  transfer: "release",
  camp_departure: "release",
  network: "inside",
  counter_operation: "inside",
  legal: "inside",
  propaganda: "words",
  programme: "words",
  campaign: "words",
} as const satisfies Record<string, Family>;

export type IncidentType = keyof typeof FAMILY_OF;
export const INCIDENT_TYPES = Object.keys(FAMILY_OF) as IncidentType[];

/** A file of a reader's own may bring any type. */
export function isIncidentType(type: string): type is IncidentType {
  return Object.hasOwn(FAMILY_OF, type);
}

/** null: a type that is not ours has no family. */
export function familyOf(type: string): Family | null {
  return isIncidentType(type) ? FAMILY_OF[type] : null;
}

/** A campaign is a container of incidents: no pin, no row, no count. */
export const COUNTED_TYPES = INCIDENT_TYPES.filter((type) => type !== "campaign");

export const OUTCOMES = ["succeeded", "partly", "foiled", "disputed", "unknown", "none"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const STATUSES = ["reported", "announced", "carried_out", "ongoing"] as const;
export const SCOPES = ["core", "adjacent"] as const;
export const CONTESTED = ["occurrence", "nature", "actor", "date", "place", "figure"] as const;

export const PRECISIONS = ["facility", "locality", "municipality", "province", "country", "none"] as const;
export type Precision = (typeof PRECISIONS)[number];

export const PLACE_ROLES = [
  "site",
  "origin",
  "destination",
  "hand_over",
  "decision",
  "employer",
  "named",
] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

/** The roles whose place a record may stand at, the first found wins. The others never give a point. */
export const ANCHOR_ROLES = ["site", "origin", "hand_over"] as const satisfies readonly PlaceRole[];

/** The roles of places where a record took place; the others only bear on it. */
export const SCENE_ROLES: ReadonlySet<PlaceRole> = new Set([...ANCHOR_ROLES, "destination"]);

export const ACTOR_KINDS = [
  "armed_group",
  "state_force",
  "war_party",
  "authority",
  "movement",
  "network",
  "gang",
  "category",
] as const;

export const ACTOR_ROLES = [
  "attacker",
  "accomplice",
  "opener",
  "inmates",
  "party",
  "speaker",
  "provider",
  "released",
  "subject",
  "holder",
  "state_force",
  "held",
  "mentioned",
] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

/** The roles that a filter on an actor takes unless others are chosen: those who acted or left. */
export const ACTING_ROLES = [
  "attacker",
  "accomplice",
  "opener",
  "inmates",
] as const satisfies readonly ActorRole[];

export const BASES = ["claimed", "blamed", "denied", "reported", "self_declared", "court"] as const;
export type Basis = (typeof BASES)[number];

/** Ordered: the first claimant in this order leads a figure. */
export const CLAIMANT_ROLES = [
  "court",
  "inquiry",
  "intergovernmental",
  "holding_authority",
  "government",
  "rights_group",
  "research",
  "media",
  "advocacy",
  "party",
  "perpetrator",
] as const;
export type ClaimantRole = (typeof CLAIMANT_ROLES)[number];

export const ABOUTS = ["figure", "occurrence", "date", "place", "actor", "nature", "statement"] as const;
export const ATTRIBUTIONS = [
  "asserted",
  "reported",
  "claimed",
  "alleged",
  "announced",
  "promised",
  "forecast",
] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];
export const CLAIM_SCOPES = ["incident", "part", "wider", "background"] as const;
export const STAGES = ["first_report", "later"] as const;
export const DOUBTS = ["misprint", "outlier", "denied"] as const;

export const OPERATORS = ["eq", "approx", "gt", "ge", "lt", "le", "range", "order", "most", "vague"] as const;
export type Operator = (typeof OPERATORS)[number];

/** Measures keep the word of the source; figures compare within a group. */
export const MEASURE_GROUPS = [
  "out_of_custody",
  "at_large",
  "recaptured",
  "released",
  "hostages_taken",
  "hostages_released",
  "killed",
  "injured",
  "casualties",
  "transferred",
  "held",
  "capacity",
  "took_part",
  "attackers",
  "arrested",
  "charged",
  "convicted",
  "acquitted",
  "sentence_reduced",
  "eligible",
  "trained",
  "monitored",
  "members",
  "prisons_affected",
  "share_percent",
] as const;
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

export const POPULATIONS = [
  "staff",
  "security_force",
  "detainee",
  "attacker",
  "civilian",
  "hostage",
  "official",
  "child",
  "mixed",
  "unknown",
] as const;
export type Population = (typeof POPULATIONS)[number];

export const UNITS = ["person", "family", "prison", "place", "percent"] as const;
export type Unit = (typeof UNITS)[number];

export const PROCEEDING_STEPS = [
  "investigated",
  "charged",
  "trial",
  "convicted",
  "acquitted",
  "annulled",
  "retrial_ordered",
  "appeal_pending",
  "final",
  "withdrawn",
  "pardoned",
] as const;

/** Steps that end a case, for now at least: with none of them its outcome is not known. */
export const ENDING_STEPS: ReadonlySet<(typeof PROCEEDING_STEPS)[number]> = new Set([
  "convicted",
  "acquitted",
  "final",
  "withdrawn",
  "pardoned",
]);

export const HISTORY_KINDS = ["added", "corrected", "court_ruling", "renamed", "withdrawn"] as const;

export const EVIDENCES = ["tertiary_only", "party_only", "official", "several", "single"] as const;
export type Evidence = (typeof EVIDENCES)[number];

export const SOURCE_TYPES = [
  "government",
  "intergovernmental",
  "court",
  "research",
  "rights_group",
  "media",
  "advocacy",
  "blog",
  "tertiary",
] as const;

export const FACILITY_TYPES = [
  "prison",
  "detention_centre",
  "military",
  "police",
  "rehabilitation",
  "closed_camp",
  "group",
] as const;
export type FacilityType = (typeof FACILITY_TYPES)[number];

export const FACILITY_STATUSES = ["operating", "closed", "unknown"] as const;
