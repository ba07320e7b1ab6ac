import type { TotalName } from "../../domain/totals.ts";
import { one } from "../plural.ts";

/** The numbers of a total in digits of the language, and what plural forms are chosen by. */
export interface TotalSpan {
  readonly low: string;
  readonly high: string;
  readonly lowest: number;
  readonly records: string;
  readonly count: number;
}

/** The main clause of a total, one for each case. */
export interface TotalClauses {
  /** Two bounds. */
  readonly between: (span: TotalSpan) => string;
  /** Lowest and highest figure are the same. */
  readonly exactly: (span: TotalSpan) => string;
  /** They are the same, and some source says "more than". */
  readonly atLeast: (span: TotalSpan) => string;
  /** It is said, and no number is added; `count` is that of the records that say it. */
  readonly unnumbered: (span: TotalSpan) => string;
}

const inRecords = ({ records, count }: TotalSpan): string =>
  one(count, "in 1 recorded incident", `in ${records} recorded incidents`);

/**
 * @param single of one person: "person got out"
 * @param many of several: "people got out"
 */
function clauses(single: string, many: string): TotalClauses {
  const byStated = (span: TotalSpan): string =>
    one(span.count, "by the figure stated", "by the figures stated");
  return {
    between: (span) =>
      `Between ${span.low} and ${span.high} ${many} ${inRecords(span)}, by the lowest and highest figures stated`,
    exactly: (span) => `${span.low} ${one(span.lowest, single, many)} ${inRecords(span)}, ${byStated(span)}`,
    atLeast: (span) =>
      `At least ${span.low} ${one(span.lowest, single, many)} ${inRecords(span)}, ${byStated(span)}`,
    unnumbered: ({ records, count }) =>
      one(
        count,
        `How many ${many} cannot be added up from the 1 recorded incident that speaks of it`,
        `How many ${many} cannot be added up from the ${records} recorded incidents that speak of it`,
      ),
  };
}

const MAYBE_ATTACKERS = "(figures that count several groups together, attackers perhaps among them)";
const NOT_SAID_WHO = "(it is not said who they were; attackers may be among them)";

const said: Readonly<Record<TotalName, TotalClauses>> = {
  out: clauses("person got out", "people got out"),
  recaptured: clauses("person was recaptured", "people were recaptured"),
  released: clauses("person was released", "people were released"),
  released_families: clauses("family was released", "families were released"),
  transferred: clauses("person was transferred", "people were transferred"),
  transferred_families: clauses("family was transferred", "families were transferred"),
  hostages_taken: clauses("person was taken hostage", "people were taken hostage"),
  hostages_released: clauses("hostage was let go", "hostages were let go"),
  arrested: clauses("person was arrested", "people were arrested"),
  charged: clauses("person was charged", "people were charged"),
  convicted: clauses("person was convicted", "people were convicted"),
  acquitted: clauses("person was acquitted", "people were acquitted"),
  sentence_reduced: clauses("person had a sentence reduced", "people had their sentences reduced"),
  killed_staff: clauses("member of prison staff was killed", "prison staff were killed"),
  killed_security_force: clauses(
    "member of the security forces was killed",
    "members of security forces were killed",
  ),
  killed_detainee: clauses("person held was killed", "people held were killed"),
  killed_attacker: clauses("attacker was killed", "attackers were killed"),
  killed_civilian: clauses("civilian was killed", "civilians were killed"),
  killed_hostage: clauses("hostage was killed", "hostages were killed"),
  killed_official: clauses("official was killed", "officials were killed"),
  killed_child: clauses("child was killed", "children were killed"),
  killed_mixed: clauses(`person was killed ${MAYBE_ATTACKERS}`, `people were killed ${MAYBE_ATTACKERS}`),
  killed_unknown: clauses(`person was killed ${NOT_SAID_WHO}`, `people were killed ${NOT_SAID_WHO}`),
  injured_staff: clauses("member of prison staff was injured", "prison staff were injured"),
  injured_security_force: clauses(
    "member of the security forces was injured",
    "members of security forces were injured",
  ),
  injured_detainee: clauses("person held was injured", "people held were injured"),
  injured_attacker: clauses("attacker was injured", "attackers were injured"),
  injured_civilian: clauses("civilian was injured", "civilians were injured"),
  injured_hostage: clauses("hostage was injured", "hostages were injured"),
  injured_official: clauses("official was injured", "officials were injured"),
  injured_child: clauses("child was injured", "children were injured"),
  injured_mixed: clauses(`person was injured ${MAYBE_ATTACKERS}`, `people were injured ${MAYBE_ATTACKERS}`),
  injured_unknown: clauses(`person was injured ${NOT_SAID_WHO}`, `people were injured ${NOT_SAID_WHO}`),
  casualties_staff: clauses(
    "member of prison staff was killed or injured",
    "prison staff were killed or injured",
  ),
  casualties_security_force: clauses(
    "member of the security forces was killed or injured",
    "members of security forces were killed or injured",
  ),
  casualties_detainee: clauses("person held was killed or injured", "people held were killed or injured"),
  casualties_attacker: clauses("attacker was killed or injured", "attackers were killed or injured"),
  casualties_civilian: clauses("civilian was killed or injured", "civilians were killed or injured"),
  casualties_hostage: clauses("hostage was killed or injured", "hostages were killed or injured"),
  casualties_official: clauses("official was killed or injured", "officials were killed or injured"),
  casualties_child: clauses("child was killed or injured", "children were killed or injured"),
  casualties_mixed: clauses(
    `person was killed or injured ${MAYBE_ATTACKERS}`,
    `people were killed or injured ${MAYBE_ATTACKERS}`,
  ),
  casualties_unknown: clauses(
    `person was killed or injured ${NOT_SAID_WHO}`,
    `people were killed or injured ${NOT_SAID_WHO}`,
  ),
};

export const totals = {
  heading: "Totals of these records",
  note: "Lowest and highest figures of each record, added up. Nothing is averaged. Open a line to see the records that make it.",
  said,
  /** What stands behind the main clause. `alone`: the total is that of a single record. */
  asides: {
    moreThan: (count: string, n: number, alone: boolean) =>
      alone
        ? "a source says “more than”"
        : one(n, "in 1 of them a source says “more than”", `in ${count} of them a source says “more than”`),
    withoutNumber: (count: string, n: number) => one(n, "1 has no figure", `${count} have no figure`),
    denials: (count: string, n: number, alone: boolean) =>
      alone ? "one side denies it" : one(n, "in 1 one side denies it", `in ${count} one side denies it`),
    perpetratorOnly: (count: string, n: number, alone: boolean) =>
      alone
        ? "only the group itself gives a number"
        : one(
            n,
            "in 1 of them only the group itself gives a number",
            `in ${count} of them only the group itself gives a number`,
          ),
    covered: (count: string, n: number) =>
      one(
        n,
        "1 is part of a wider one and is counted with it",
        `${count} are parts of a wider one and are counted with it`,
      ),
    announced: (count: string, n: number) =>
      one(n, "1 was only announced and adds nothing", `${count} were only announced and add nothing`),
    nobody: (count: string, n: number) => one(n, "in 1 the figure is zero", `in ${count} the figure is zero`),
  },
  /** The sentence: the main clause and what is beside it. */
  sentence: (parts: readonly string[]) => `${parts.join("; ")}.`,
  sections: {
    custody: "Out of custody",
    released: "Released or moved",
    hostages: "Hostages",
    killed: "Killed",
    injured: "Injured",
    casualties: "Killed or injured, not told apart",
    justice: "Arrests and courts",
  },
  apart:
    "Each line stands for itself and is never added to another: a figure for several groups together may count people who stand in other lines, too.",
  silent: (count: string, n: number) =>
    one(n, "1 other record shown says nothing of it.", `${count} other records shown say nothing of it.`),
  scale: (from: string, to: string) =>
    `All bars share one scale, from ${from} to ${to}, each step ten times the last.`,
  records: "Records that make this total",
  range: (low: string, high: string) => (low === high ? low : `${low}–${high}`),
  rangeOpen: (low: string, high: string) => (low === high ? `${low} or more` : `${low}–${high} or more`),
  /** What stands in the place of the range. */
  apartHeading: "Apart from these",
  apartNote: "In the same places and days. Not counted above.",
  apartOthers: (records: string, n: number) =>
    n === 0
      ? "No recorded incident is attributed to others or to nobody."
      : one(
          n,
          "1 recorded incident is attributed to others or to nobody",
          `${records} recorded incidents are attributed to others or to nobody`,
        ),
  apartFailed: (records: string, n: number) =>
    n === 0
      ? "No attempt that failed is recorded."
      : one(n, "1 recorded attempt failed", `${records} recorded attempts failed`),
  apartFirst: (shown: number) => `The first ${shown} are listed.`,
  noNumber: "no figure",
  by: (claimant: string) => `first claimant: ${claimant}`,
  marks: {
    within: "counted with a wider record",
    announced: "announced, not added",
    denied: "denied by one side",
    perpetratorOnly: "only the group’s own number",
    addedAs: (low: string, high: string) => (low === high ? `${low} added` : `${low}–${high} added`),
  },
  showMore: (count: string, n: number) => one(n, "Show 1 more record", `Show ${count} more records`),
  more: (count: string, n: number) => one(n, "1 more total", `${count} more totals`),
  /** Why there are no totals. */
  none: "No record shown gives a figure that could be added up.",
  otherFormat: "The open file has no figures with claimants, so nothing can be added up.",
  tooMany: (most: string) => `Figures are added up for at most ${most} records. Set a filter first.`,
  reading: "The records are being read.",
};
