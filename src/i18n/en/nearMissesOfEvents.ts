import type { IncidentType, MeasureGroup, Outcome } from "../../domain/vocabulary.ts";
import type { NearMisses } from "./nearMiss.ts";

export const types: NearMisses<IncidentType> = {
  prison_attack: {
    instead: "staff_attack",
    text: "A warden is shot on the way home: those attacked work at a prison, but neither a place of detention nor an escort was.",
  },
  custody_violence: {
    instead: "riot",
    text: "Dozens of detainees fight guards in the yard: many act together, where this type knows one or a few.",
  },
  hostage_taking: {
    instead: "riot",
    text: "Guards are shut in during unrest and nothing is demanded for them: without a demand it remains collective violence.",
  },
  custody_death: {
    instead: "custody_violence",
    text: "A detainee is killed by a cellmate: the death happened in custody, but not at the hands of those who hold.",
  },
  staff_attack: {
    instead: "custody_violence",
    text: "A guard is stabbed by a detainee on the wing: staff are hurt, but inside; the place decides, not the victim.",
  },
  breakout: {
    instead: "seizure",
    text: "Fighters take a town and open its prison: people get out, but because somebody else came and let them go.",
  },
  riot: {
    instead: "breakout",
    text: "Many detainees use violence and leave: the aim was to get out. Riot may stand beside it as a further type.",
  },
  seizure: {
    instead: "prison_attack",
    text: "Armed people storm a prison, let people out and withdraw: the assault was on the prison itself, which did not change hands.",
  },
  release: {
    instead: "exchange",
    text: "Fifty people are let go on the day that the other side lets go its captives: there is a return, so it is a deal and no decree.",
  },
  exchange: {
    instead: "release",
    text: "A government lets people go as a sign of goodwill before talks: hoped for is not agreed, and nobody came back in return.",
  },
  transfer: {
    instead: "camp_departure",
    text: "Families leave a closed camp for their home towns with a permit: they go home and are held no longer.",
  },
  camp_departure: {
    instead: "transfer",
    text: "Families are flown from a closed camp to another country by its government: an authority moves them across a border.",
  },
  network: {
    instead: "counter_operation",
    text: "Police search seventeen prisons on one morning because of a network: the search is an act with a day; the network is what lasted.",
  },
  counter_operation: {
    instead: "legal",
    text: "Those arrested in a search are sentenced years later: a court acts, not an investigator.",
  },
  legal: {
    instead: "release",
    text: "A president pardons people who were convicted: a decree ends custody, and no court decided anything.",
  },
  propaganda: {
    instead: "prison_attack",
    text: "A group claims an attack that took place: the attack is the record, and the claim of responsibility is a basis in it.",
  },
  programme: {
    instead: "release",
    text: "People are let go after a course: the course is a programme, the day on which they left is a release.",
  },
  campaign: {
    instead: "network",
    text: "Several attacks by one group in one year, to which it gave no name: they stay single records, since the series would be ours.",
  },
};

export const outcomes: NearMisses<Outcome> = {
  succeeded: {
    instead: "partly",
    text: "Attackers breach a prison, and most of those inside do not get out: the aim was reached for some.",
  },
  partly: {
    instead: "succeeded",
    text: "People escape and many are recaptured within the week: the act had reached its aim; recapture is a figure of its own.",
  },
  foiled: {
    instead: "partly",
    text: "An attack is beaten back after twelve people got out: those twelve were its aim.",
  },
  disputed: {
    instead: "unknown",
    text: "Sources tell of an attack and none says how it ended: silence is no denial.",
  },
  unknown: {
    instead: "none",
    text: "A court case whose judgment nobody found: it was never an act against custody, and its state stands under proceedings.",
  },
  none: {
    instead: "unknown",
    text: "A riot without a word on how it ended: it was an act against custody, so it had an outcome that is not known.",
  },
};

export const measures: NearMisses<MeasureGroup> = {
  out_of_custody: {
    instead: "released",
    text: "A governor opens the gates by decree: people got out, but with permission.",
  },
  at_large: {
    instead: "out_of_custody",
    text: "“Some 900 got out” is not how many are still missing a week later.",
  },
  recaptured: {
    instead: "arrested",
    text: "Helpers caught outside after an escape: they had not been in custody.",
  },
  released: {
    instead: "eligible",
    text: "An amnesty that covers 5,000 people: covered is not gone; only those who left are counted here.",
  },
  hostages_taken: {
    instead: "attackers",
    text: "The number of those who took them: hostage-takers and hostages never share a count.",
  },
  hostages_released: {
    instead: "released",
    text: "Detainees let go in return for hostages: they were held by an authority, not as hostages.",
  },
  killed: {
    instead: "casualties",
    text: "“Forty dead and wounded”: the source does not part them, so neither do we.",
  },
  injured: {
    instead: "casualties",
    text: "“Sixty victims” without a word on who died: it cannot be counted among the injured.",
  },
  casualties: {
    instead: "killed",
    text: "“Twenty killed, thirty injured”: two figures, since the source parts them.",
  },
  transferred: {
    instead: "held",
    text: "The number held at the place they were taken to, which includes those who were there before.",
  },
  held: {
    instead: "capacity",
    text: "“Built for 800”: what a place was made for is not how many are in it.",
  },
  capacity: {
    instead: "held",
    text: "“Crowded with 1,500”: how many are in it, whatever it was built for.",
  },
  took_part: {
    instead: "members",
    text: "Those said to belong to the network behind a riot: belonging is not taking part.",
  },
  attackers: {
    instead: "took_part",
    text: "Detainees who joined in once the attack had begun: they were inside before it.",
  },
  arrested: {
    instead: "recaptured",
    text: "Fugitives caught at a roadblock: they return to custody and are no new arrests.",
  },
  charged: {
    instead: "arrested",
    text: "Thirty detained after a plot, of whom a court later sees nine: thirty were arrested, nine charged.",
  },
  convicted: {
    instead: "charged",
    text: "Five on trial, whose judgment was annulled: until a new one they are charged.",
  },
  acquitted: {
    instead: "charged",
    text: "A charge withdrawn before judgment: nobody was acquitted, and the step stands under proceedings.",
  },
  sentence_reduced: {
    instead: "released",
    text: "People who leave because a cut ended their term: the cut and the leaving are two figures.",
  },
  eligible: {
    instead: "released",
    text: "“A first group of 400 left”: of those who may go, these did.",
  },
  trained: {
    instead: "took_part",
    text: "Detainees in a course: trained are those who work there.",
  },
  monitored: {
    instead: "members",
    text: "People watched in case they join: watching says nothing about belonging.",
  },
  members: {
    instead: "monitored",
    text: "“Over a hundred inmates on the watch list”: nobody says that they belong.",
  },
  prisons_affected: {
    instead: "share_percent",
    text: "“In half of all prisons”: a share, from which no number is worked out.",
  },
  share_percent: {
    instead: "prisons_affected",
    text: "“In 17 of 30 prisons”: two numbers that the source gives, from which no share is worked out.",
  },
};
