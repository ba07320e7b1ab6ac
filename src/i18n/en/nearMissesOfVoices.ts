import type { ActorRole, Basis, ClaimantRole, Evidence, Precision } from "../../domain/vocabulary.ts";
import type { NearMisses } from "./nearMiss.ts";

export const actorRoles: NearMisses<ActorRole> = {
  attacker: {
    instead: "opener",
    text: "A group enters a town that its guards have left, and opens the prison: there was nobody to attack.",
  },
  accomplice: {
    instead: "mentioned",
    text: "A group that praised an escape afterwards: praise is no help.",
  },
  opener: {
    instead: "attacker",
    text: "A group breaches the wall by force, and people leave through it: it attacked.",
  },
  inmates: {
    instead: "held",
    text: "Members of a group who stayed in their cells during a riot: they neither acted nor left.",
  },
  party: {
    instead: "released",
    text: "The group whose members come home by a deal that its allies made: it was let go, it did not sign.",
  },
  speaker: {
    instead: "mentioned",
    text: "A group that an editorial is about: it did not write it.",
  },
  provider: {
    instead: "subject",
    text: "A prison service that is being reformed with money from abroad: the reform is about it.",
  },
  released: {
    instead: "inmates",
    text: "Members of a group who escaped: they left, and nobody let them go.",
  },
  subject: {
    instead: "inmates",
    text: "A group of detainees who rioted: they acted; a subject is who a case or programme is about.",
  },
  holder: {
    instead: "state_force",
    text: "Soldiers sent in to end a riot: they acted there and do not hold the people.",
  },
  state_force: {
    instead: "attacker",
    text: "An air force that strikes a prison: whoever attacks has that role, a state too.",
  },
  held: {
    instead: "inmates",
    text: "Detainees who broke out: they acted.",
  },
  mentioned: {
    instead: "accomplice",
    text: "A group that hid fugitives by the account of the police: it is said to have helped.",
  },
};

export const bases: NearMisses<Basis> = {
  claimed: {
    instead: "blamed",
    text: "A ministry says that a group has claimed the attack: as long as no claim was seen, the ministry blames.",
  },
  blamed: {
    instead: "reported",
    text: "A newspaper says in its own voice who did it: it accuses nobody on behalf of another.",
  },
  denied: {
    instead: "reported",
    text: "A group says nothing when it is blamed: silence is not a denial.",
  },
  reported: {
    instead: "blamed",
    text: "A newspaper quotes the police on who did it: the police blame, the paper carries.",
  },
  self_declared: {
    instead: "claimed",
    text: "A group takes responsibility for an attack: that is a claim; a ministry that tells of its own programme declares.",
  },
  court: {
    instead: "blamed",
    text: "A prosecutor says in court who did it: only the judgment finds.",
  },
};

export const precisions: NearMisses<Precision> = {
  facility: {
    instead: "locality",
    text: "A prison with a well-known name and the point of its town: the name does not make the point any finer.",
  },
  locality: {
    instead: "municipality",
    text: "“At the prison of the district”: somewhere in it, and not necessarily in the town that it is named after.",
  },
  municipality: {
    instead: "province",
    text: "The only point to be had is that of the neighbouring town: it is wider than any municipality.",
  },
  province: {
    instead: "country",
    text: "“In the north of the country”: a direction is no province.",
  },
  country: {
    instead: "none",
    text: "A speech that names a country: nothing happened there.",
  },
  none: {
    instead: "country",
    text: "A release somewhere in a country: it has a country, though no town.",
  },
};

export const claimantRoles: NearMisses<ClaimantRole> = {
  court: { instead: "government", text: "A prosecutor’s charge: a party to the trial, not its judge." },
  inquiry: {
    instead: "rights_group",
    text: "A fact-finding report by an organisation: nobody appointed it to inquire.",
  },
  intergovernmental: {
    instead: "rights_group",
    text: "A worldwide organisation for rights: its members are no states.",
  },
  holding_authority: {
    instead: "party",
    text: "The prison service on deaths that it has to answer for: for these figures it is a party.",
  },
  government: {
    instead: "holding_authority",
    text: "The ministry that runs the prison, on an attack by others: it held the people.",
  },
  rights_group: {
    instead: "advocacy",
    text: "An institute that argues for a policy and mentions rights: its cause is the policy.",
  },
  research: {
    instead: "media",
    text: "A long article by a journalist: careful work, but a newspaper’s.",
  },
  media: {
    instead: "government",
    text: "An agency quotes the governor: the governor says it; the agency is how it reached us.",
  },
  advocacy: {
    instead: "research",
    text: "An institute that publishes its data and how it counted, whatever it stands for.",
  },
  party: {
    instead: "perpetrator",
    text: "A group that says it did it: it is not blamed, it claims.",
  },
  perpetrator: {
    instead: "party",
    text: "A group that is blamed and denies it: it has a side, but has claimed nothing.",
  },
};

export const evidences: NearMisses<Evidence> = {
  tertiary_only: {
    instead: "single",
    text: "An encyclopaedia and the one press report that it cites: there is a source that is no digest.",
  },
  party_only: {
    instead: "official",
    text: "The prison service on an attack by others: it has a side in the matter, but it is an authority and not blamed.",
  },
  official: {
    instead: "single",
    text: "A newspaper on “officials” whom nobody names: the voice is the newspaper’s.",
  },
  several: {
    instead: "single",
    text: "Three sites that reprint one agency: one origin, however often it is printed.",
  },
  single: {
    instead: "several",
    text: "Two papers with reporters of their own at the place: two origins, even where they agree.",
  },
};
