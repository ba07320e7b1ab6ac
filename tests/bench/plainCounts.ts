import type { Facts } from "../../src/domain/facts.ts";
import { DIMENSIONS, type Dimension, type Filter } from "../../src/domain/filter.ts";
import { type CompiledFilter, isOut, type Standing, standingOfVerdicts } from "../../src/domain/standing.ts";
import { type Answer, type Bins, FACETS, STANDING_CODES, type Tally } from "../../src/query/answer.ts";
import { StandingsHash } from "./standingsHash.ts";

/** What is kept of an answer: all but its rows and their standings, of which there is a hash. */
export interface Kept extends Pick<Answer, "counts" | "facets" | "bins"> {
  readonly hash: number;
  /** How many rows were listed. */
  readonly found: number;
  /** Records of all marks together. */
  readonly marked: number;
}

interface PlainTally {
  others: number;
  shown: number;
  possible: number;
}

/** What the plain predicate counts, record by record. */
export class PlainCounts {
  readonly #filter: Filter;
  readonly #tests: CompiledFilter["tests"];
  readonly #hash = new StandingsHash();
  readonly #shownBy: Record<Standing, number> = { out: 0, certain: 0, possible: 0, undated: 0 };
  readonly #facets = new Map<string, number>();
  readonly #tallies = new Map<string, PlainTally>();
  #unlocated = 0;

  constructor(filter: Filter, tests: CompiledFilter["tests"]) {
    this.#filter = filter;
    this.#tests = tests;
  }

  /** @param bar where the histogram counts it: see {@link barOf} */
  add(facts: Facts, bar: string): void {
    const verdicts = DIMENSIONS.map((dimension) => this.#tests[dimension](facts));
    const standing = standingOfVerdicts(verdicts);
    this.#hash.add(STANDING_CODES.indexOf(standing));
    this.#shownBy[standing]++;
    if (standing !== "out" && facts.place === null) this.#unlocated++;
    const shutOut = DIMENSIONS.filter((_, at) => isOut(verdicts[at] ?? false));
    if (shutOut.length > 1) return;
    this.#countBar(bar, standing, shutOut[0]);
    this.#countFacets(facts, shutOut[0]);
  }

  #countBar(bar: string, standing: Standing, only: Dimension | undefined): void {
    const tally = this.#tallies.get(bar) ?? { others: 0, shown: 0, possible: 0 };
    this.#tallies.set(bar, tally);
    if (only === undefined || only === "date") tally.others++;
    if (only === undefined) tally.shown++;
    if (standing === "possible") tally.possible++;
  }

  #countFacets(facts: Facts, only: Dimension | undefined): void {
    const { actor } = this.#filter;
    const add = (dimension: Dimension, facet: string, values: Iterable<string>): void => {
      if (only !== undefined && only !== dimension) return;
      for (const value of values)
        this.#facets.set(`${facet} ${value}`, (this.#facets.get(`${facet} ${value}`) ?? 0) + 1);
    };
    add("type", "type", facts.types);
    add("country", "country", facts.countries);
    add("region", "region", facts.regions);
    add("source", "source", facts.sources);
    add("outcome", "outcome", [facts.outcome]);
    add("precision", "precision", [facts.precision]);
    add("evidence", "evidence", [facts.evidence]);
    const acting = facts.actors.filter(({ role }) =>
      ["attacker", "accomplice", "opener", "inmates"].includes(role),
    );
    const named = facts.actors.filter(
      ({ ids }) => actor.length === 0 || ids.some((id) => actor.includes(id)),
    );
    add("actor", "actor", new Set(acting.flatMap(({ ids }) => ids)));
    add("actor", "role", new Set(named.map(({ role }) => role)));
    const based = actor.length === 0 ? named : named.filter((one) => acting.includes(one));
    add("actor", "basis", new Set(based.flatMap(({ bases }) => bases)));
  }

  /**
   * @param all records per bar, whatever the filter
   * @throws where the answer says anything else
   */
  compare({ hash, counts, facets, bins, found, marked }: Kept, all: ReadonlyMap<string, number>): void {
    const same = (what: string, got: number, expected: number): void => {
      if (got !== expected)
        throw new Error(`${what}: ${got}, not ${expected}: ${JSON.stringify(this.#filter)}`);
    };
    same("standings", hash, this.#hash.value());
    const { certain, possible, undated } = this.#shownBy;
    same("certain", counts.certain, certain);
    same("possible", counts.possible, possible);
    same("undated", counts.undated, undated);
    same("shown", counts.shown, certain + possible + undated);
    same("rows", found, counts.shown);
    same("unlocated", counts.unlocated, this.#unlocated);
    // Marks of the view hold all records in it, and some that lie just outside.
    const inView = counts.shown - counts.unlocated - counts.outsideView;
    same("records in marks", Number(marked >= inView && marked <= counts.shown), 1);
    const bars = barsOf(bins);
    for (const [bar, tally] of bars) {
      const plain = this.#tallies.get(bar) ?? { others: 0, shown: 0, possible: 0 };
      for (const sort of ["others", "shown", "possible"] as const)
        same(`${sort} ${bar}`, tally[sort], plain[sort]);
      same(`all ${bar}`, tally.all, all.get(bar) ?? 0);
    }
    for (const bar of this.#tallies.keys()) same(`bar ${bar}`, Number(bars.has(bar)), 1);
    let values = 0;
    for (const facet of FACETS) {
      for (const [value, count] of facets[facet])
        same(`${facet} ${value}`, count, this.#facets.get(`${facet} ${value}`) ?? 0);
      values += facets[facet].size;
    }
    same("values of facets", values, this.#facets.size);
  }
}

const UNDATED = "undated";

/** The bin within which a record certainly starts; else its own days; else none. */
export function barOf({ date }: Facts, { bins }: Bins): string {
  if (date === null) return UNDATED;
  const { start, startLatest } = date;
  const bin = bins.find(({ from, to }) => start !== null && start >= from && startLatest <= to);
  return bin === undefined ? `span ${start} ${startLatest}` : `bin ${bin.from} ${bin.to}`;
}

function barsOf({ bins, spans, undated }: Bins) {
  return new Map<string, Tally>([
    ...bins.map((bin) => [`bin ${bin.from} ${bin.to}`, bin] as const),
    ...spans.map((span) => [`span ${span.from} ${span.to}`, span] as const),
    [UNDATED, undated] as const,
  ]);
}
