import type {
  ABOUTS,
  ACTOR_KINDS,
  ActorRole,
  Attribution,
  Basis,
  CLAIM_SCOPES,
  ClaimantRole,
  CONTESTED,
  DOUBTS,
  Evidence,
  FACILITY_STATUSES,
  FacilityType,
  Family,
  HISTORY_KINDS,
  IncidentType,
  MeasureGroup,
  Operator,
  Outcome,
  PlaceRole,
  Population,
  PROCEEDING_STEPS,
  Precision,
  SCOPES,
  SOURCE_TYPES,
  STAGES,
  STATUSES,
  Unit,
} from "../../domain/vocabulary.ts";

/** The members of a closed word list. A code without a name does not compile. */
type CodeOf<List extends readonly string[]> = List[number];

/** The noun of a sentence, to stand after "recorded": "1 recorded escape", "12 recorded escapes". */
export interface Noun {
  readonly one: string;
  readonly other: string;
}

const families: Record<Family, string> = {
  assault: "Assault",
  unrest: "Unrest and escape",
  release: "Release",
  inside: "Inside and justice",
  words: "Words and programmes",
};

const familyNouns: Record<Family, Noun> = {
  assault: { one: "assault", other: "assaults" },
  unrest: { one: "case of unrest or escape", other: "cases of unrest or escape" },
  release: { one: "release, exchange or transfer", other: "releases, exchanges and transfers" },
  inside: { one: "network, operation or court case", other: "networks, operations and court cases" },
  words: { one: "public call or programme", other: "public calls and programmes" },
};

const types: Record<IncidentType, string> = {
  prison_attack: "Attack on a prison",
  custody_violence: "Violence inside",
  hostage_taking: "Hostage-taking",
  custody_death: "Death in custody",
  staff_attack: "Attack on staff outside",
  breakout: "Escape",
  riot: "Riot",
  seizure: "Place taken in fighting",
  release: "Release",
  exchange: "Exchange",
  transfer: "Transfer",
  camp_departure: "Return from a camp",
  network: "Network inside",
  counter_operation: "Search or operation",
  legal: "Court case",
  propaganda: "Public call",
  programme: "Programme",
  campaign: "Named campaign",
};

const typeDefinitions: Record<IncidentType, string> = {
  prison_attack:
    "Armed people outside attack a place of detention, or people under escort. Air strikes count.",
  custody_violence: "One or a few people held attack staff or others who are held.",
  hostage_taking: "People held seize staff, visitors or other detainees to force a demand.",
  custody_death: "People in custody die or are killed in the charge of those who hold or recapture them.",
  staff_attack: "Violence outside the walls against people who work for prisons, courts or investigators.",
  breakout: "People held leave without permission.",
  riot: "Many people held use violence together.",
  seizure:
    "Fighting brings a place of detention into other hands, or its guards leave, and those inside get out.",
  release: "An authority lets people go: amnesty, early release, decree.",
  exchange: "People are let go in return for others, under a deal.",
  transfer:
    "An authority moves people held, clears or closes a site, or brings people back to their country.",
  camp_departure: "People leave a closed camp for home with permission.",
  network: "People held recruit or plot together over a period.",
  counter_operation: "Authorities search, arrest or break up a group, in prisons or because of them.",
  legal: "A court or government decides on a person: trial, sentence, extradition, acquittal.",
  propaganda: "An armed group speaks in public about prisons: a call, a threat or a claim.",
  programme: "Rehabilitation, training, classification or reform.",
  campaign:
    "A series of incidents that its authors gave one name. It holds others and is not counted itself.",
};

/** Deaths and the like are counted by incident, never by person: the nouns say so. */
const typeNouns: Record<IncidentType, Noun> = {
  prison_attack: { one: "attack on a prison", other: "attacks on prisons" },
  custody_violence: { one: "act of violence inside", other: "acts of violence inside" },
  hostage_taking: { one: "hostage-taking", other: "hostage-takings" },
  custody_death: { one: "case of deaths in custody", other: "cases of deaths in custody" },
  staff_attack: { one: "attack on staff outside", other: "attacks on staff outside" },
  breakout: { one: "escape", other: "escapes" },
  riot: { one: "riot", other: "riots" },
  seizure: { one: "prison taken in fighting", other: "prisons taken in fighting" },
  release: { one: "release", other: "releases" },
  exchange: { one: "exchange", other: "exchanges" },
  transfer: { one: "transfer", other: "transfers" },
  camp_departure: { one: "return from a closed camp", other: "returns from closed camps" },
  network: { one: "network inside prisons", other: "networks inside prisons" },
  counter_operation: { one: "search or operation", other: "searches and operations" },
  legal: { one: "court case", other: "court cases" },
  propaganda: { one: "public call or claim", other: "public calls and claims" },
  programme: { one: "programme", other: "programmes" },
  campaign: { one: "named campaign", other: "named campaigns" },
};

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

const scopes: Record<CodeOf<typeof SCOPES>, string> = {
  core: "Armed groups, conflicts and political violence",
  adjacent: "Adjacent: gangs, mutinies, lone actors, no group, contested",
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
  provider: "Runs or pays it",
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

const abouts: Record<CodeOf<typeof ABOUTS>, string> = {
  figure: "Figure",
  occurrence: "Whether it took place",
  date: "Date",
  place: "Place",
  actor: "Who did it",
  nature: "What it was",
  statement: "Statement",
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

const claimScopes: Record<CodeOf<typeof CLAIM_SCOPES>, string> = {
  incident: "The whole incident",
  part: "A part of it",
  wider: "More than this incident",
  background: "Background",
};

const stages: Record<CodeOf<typeof STAGES>, string> = {
  first_report: "First report",
  later: "Later count",
};

const doubts: Record<CodeOf<typeof DOUBTS>, string> = {
  misprint: "Probably a misprint",
  outlier: "Far from the others",
  denied: "Denied",
};

const operators: Record<Operator, string> = {
  eq: "exactly",
  approx: "about",
  gt: "more than",
  ge: "at least",
  lt: "fewer than",
  le: "up to",
  range: "from … to …",
  order: "in the order of",
  most: "most",
  vague: "no number",
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
  tertiary_only: "Tertiary sources only",
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
  tertiary: "Tertiary",
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

const facilityStatuses: Record<CodeOf<typeof FACILITY_STATUSES>, string> = {
  operating: "Operating",
  closed: "Closed",
  unknown: "Not known",
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
  scopes,
  contested,
  precisions,
  placeRoles,
  actorKinds,
  actorRoles,
  bases,
  claimantRoles,
  abouts,
  attributions,
  claimScopes,
  stages,
  doubts,
  operators,
  measureGroups,
  populations,
  units,
  proceedingSteps,
  historyKinds,
  evidences,
  sourceTypes,
  facilityTypes,
  facilityStatuses,
};
