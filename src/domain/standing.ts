import distance from "@turf/distance";
import { type Coverage, dateStanding } from "./dateStanding.ts";
import { parseWindowEdge } from "./day.ts";
import type { Facts } from "./facts.ts";
import { DIMENSIONS, type Dimension, type Filter, type Minimum, type Near } from "./filter.ts";
import { foldText } from "./text.ts";
import { ACTING_ROLES, type ActorRole } from "./vocabulary.ts";

/**
 * A record's standing under a filter; everything that counts, draws, lists or exports derives from it.
 * - `certain`: every reading of its date (and place) lies within what was asked for
 * - `possible`: some reading does
 * - `undated`: it has no date, and all the rest holds
 * - `out`
 */
export type Standing = "certain" | "possible" | "undated" | "out";

export type Verdict = Standing | boolean;
type Test<Part extends keyof Facts = never> = (facts: Pick<Facts, Part>) => Verdict;

/** What each dimension looks at: nothing else of a record changes its verdict. */
interface Parts {
  readonly date: "date";
  readonly type: "types";
  readonly outcome: "outcome";
  readonly country: "countries";
  readonly region: "regions";
  readonly actor: "actors";
  readonly source: "sources";
  readonly precision: "precision";
  readonly evidence: "evidence";
  readonly scope: "core";
  readonly min: "lows";
  readonly q: "text";
  readonly near: "place";
}

/** A filter made ready to be asked of many records, or of every distinct value of one property. */
export interface CompiledFilter {
  readonly tests: { readonly [Of in Dimension]: Test<Parts[Of]> };
}

export function compileFilter(filter: Filter, coverage: Coverage): CompiledFilter {
  return {
    tests: {
      date: dateTest(filter, coverage),
      type: anyOf(filter.type, (facts) => facts.types),
      outcome: anyOf(filter.outcome, (facts) => [facts.outcome]),
      country: anyOf(filter.country, (facts) => facts.countries),
      region: anyOf(filter.region, (facts) => facts.regions),
      actor: actorTest(filter),
      source: anyOf(filter.source, (facts) => facts.sources),
      precision: anyOf(filter.precision, (facts) => [facts.precision]),
      evidence: anyOf(filter.evidence, (facts) => [facts.evidence]),
      scope: filter.scope === "core" ? ({ core }) => core : pass,
      min: minimumTest(filter),
      q: wordsTest(filter.q),
      near: filter.near === null ? pass : nearTest(filter.near),
    },
  };
}

const pass: Test = () => true;

/** The one predicate. */
export function standingOf(facts: Facts, compiled: CompiledFilter): Standing {
  return standingOfVerdicts(DIMENSIONS.map((dimension) => compiled.tests[dimension](facts)));
}

/** Out wins, then undated, then possible: a record without a date cannot be certain of anything dated. */
export function standingOfVerdicts(verdicts: readonly Verdict[]): Standing {
  if (verdicts.some(isOut)) return "out";
  if (verdicts.includes("undated")) return "undated";
  return verdicts.includes("possible") ? "possible" : "certain";
}

export const isOut = (verdict: Verdict): boolean => verdict === false || verdict === "out";

function anyOf<Value extends string, Part extends keyof Facts>(
  wanted: readonly Value[],
  valuesOf: (facts: Pick<Facts, Part>) => readonly Value[],
): Test<Part> {
  if (wanted.length === 0) return pass;
  const set = new Set<string>(wanted);
  return (facts) => valuesOf(facts).some((value) => set.has(value));
}

function dateTest(filter: Filter, coverage: Coverage): Test<"date"> {
  const window = {
    from: filter.from === null ? null : parseWindowEdge(filter.from, "from"),
    to: filter.to === null ? null : parseWindowEdge(filter.to, "to"),
  };
  return (facts) => {
    const standing = dateStanding(facts.date, window, filter.by, coverage);
    if (standing === "undated" && !filter.undated) return "out";
    if (standing === "possible" && filter.dates === "certain") return "out";
    return standing;
  };
}

/** The roles that a filter on actors takes: those chosen, else those who acted or left. */
export function rolesAskedFor({ actor, role }: Filter): readonly ActorRole[] | null {
  if (role.length > 0) return role;
  return actor.length > 0 ? ACTING_ROLES : null;
}

/** Actor, role and basis must hold of one and the same actor of the record. */
function actorTest(filter: Filter): Test<"actors"> {
  const roles = rolesAskedFor(filter);
  if (roles === null && filter.basis.length === 0) return pass;
  const wanted = new Set(filter.actor);
  return (facts) =>
    facts.actors.some(
      ({ ids, role, bases }) =>
        (wanted.size === 0 || ids.some((id) => wanted.has(id))) &&
        (roles === null || roles.includes(role)) &&
        (filter.basis.length === 0 || bases.some((basis) => filter.basis.includes(basis))),
    );
}

function minimumTest({ min }: Filter): Test<"lows"> {
  if (min === null) return pass;
  return ({ lows }) => reaches(lows.get(min.group), min);
}

/** @param low undefined or NaN where no figure is stated */
export function reaches(low: number | undefined, { value }: Minimum): boolean {
  return low !== undefined && low >= value;
}

/** The words that a text search asks for, as they are compared; none: it asks for nothing. */
export function wordsOf(q: string): readonly string[] {
  return foldText(q).split(" ").filter(Boolean);
}

function wordsTest(q: string): Test<"text"> {
  const words = wordsOf(q);
  if (words.length === 0) return pass;
  return (facts) => words.every((word) => facts.text.includes(word));
}

/** A record stands for a circle: wholly within what was asked for, partly, or not at all. */
function nearTest(near: Near): Test<"place"> {
  return ({ place }) => {
    if (place === null) return "out";
    const km = distance([near.lon, near.lat], [place.lon, place.lat], { units: "kilometers" });
    if (km + place.radiusKm <= near.km) return "certain";
    return km - place.radiusKm <= near.km ? "possible" : "out";
  };
}
