import type { Family, IncidentType } from "../../domain/vocabulary.ts";

/** The noun of a sentence, to stand after "recorded": "1 recorded escape", "12 recorded escapes". */
export interface Noun {
  readonly one: string;
  readonly other: string;
}

export const families: Record<Family, string> = {
  assault: "Assault",
  unrest: "Unrest and escape",
  release: "Release",
  inside: "Inside and justice",
  words: "Words and programmes",
};

export const familyNouns: Record<Family, Noun> = {
  assault: { one: "assault", other: "assaults" },
  unrest: { one: "case of unrest or escape", other: "cases of unrest or escape" },
  release: { one: "release, exchange or transfer", other: "releases, exchanges and transfers" },
  inside: { one: "network, operation or court case", other: "networks, operations and court cases" },
  words: { one: "public call or programme", other: "public calls and programmes" },
};

export const types: Record<IncidentType, string> = {
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

export const typeDefinitions: Record<IncidentType, string> = {
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
export const typeNouns: Record<IncidentType, Noun> = {
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
