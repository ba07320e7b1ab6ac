import type { Claim } from "./schema.ts";
import { type StatedBounds, type StatedRange, statedBounds, statedRange } from "./statedBounds.ts";
import type { MeasureGroup, Population, Unit } from "./vocabulary.ts";

/** What compares with each other: one group of measures, one population, one unit. */
export interface FigureKey {
  readonly group: MeasureGroup;
  readonly population: Population;
  readonly unit: Unit;
}

/** One voice's figure for the whole record: of one claim, or its figures for all of the sites, added. */
export interface Account {
  readonly claims: readonly [Claim, ...Claim[]];
  readonly bounds: StatedBounds;
  /** null: the figure states no number, or denies. */
  readonly range: StatedRange | null;
}

export interface Comparison {
  readonly key: FigureKey;
  readonly accounts: readonly Account[];
}

/** What holds for a day only: figures of one claimant for several days are a series, no rivals. */
const STATES: ReadonlySet<MeasureGroup> = new Set([
  "at_large",
  "held",
  "capacity",
  "took_part",
  "trained",
  "monitored",
  "members",
  "share_percent",
]);

/**
 * The figures of one record that compare, in the order in which the claims name them. Taken are claims
 * with scope `incident` that are not superseded, no misprint and no subset of another figure; a first
 * report only where no later count exists. A figure for people of one affiliation counts as a subset,
 * unless all figures of the comparison are for that affiliation.
 *
 * `part`: no field says which part a claim concerns. So every part is known to have a figure only where
 * one claimant gives, in one source, as many as the record has sites (two or more); these are added to
 * one account. Any other `part` stays out: separate figures per site belong into records of their own.
 * @param groups measure id to group
 * @param sites number of places with role `site`
 */
export function comparisons(
  claims: readonly Claim[],
  groups: ReadonlyMap<string, MeasureGroup>,
  sites: number,
): Comparison[] {
  const replaced = new Set(claims.map(({ supersedes }) => supersedes));
  const standing = claims.filter(
    ({ id, subsetOf, doubt }) => !replaced.has(id) && subsetOf === undefined && doubt?.kind !== "misprint",
  );
  return [...grouped(standing, (claim) => nameOf(keyOf(claim, groups)))]
    .filter(([name]) => name !== "")
    .flatMap(([, [first, ...rest]]) => {
      const key = first && keyOf(first, groups);
      return key ? [{ key, accounts: accountsOf(key, [first, ...rest], sites) }] : [];
    })
    .filter(({ accounts }) => accounts.length > 0);
}

/** The account of a single claim. */
export function accountOf(claim: Claim): Account {
  const isDenial = claim.doubt?.kind === "denied" && statedBounds(claim).high === 0;
  return { claims: [claim], bounds: statedBounds(claim), range: isDenial ? null : statedRange(claim) };
}

function accountsOf(key: FigureKey, claims: readonly Claim[], sites: number): Account[] {
  const comparable = sameAffiliation(claims);
  if (STATES.has(key.group) && isSeries(comparable)) return [];
  const whole = comparable.filter(({ scope }) => scope === "incident").map(accountOf);
  return latest([...whole, ...sumsOfParts(comparable, sites)]);
}

function keyOf(claim: Claim, groups: ReadonlyMap<string, MeasureGroup>): FigureKey | null {
  const group = claim.about === "figure" && claim.measure ? groups.get(claim.measure) : undefined;
  if (!group || !claim.population || !claim.unit) return null;
  return { group, population: claim.population, unit: claim.unit };
}

function nameOf(key: FigureKey | null): string {
  return key ? `${key.group} ${key.population} ${key.unit}` : "";
}

function sameAffiliation(claims: readonly Claim[]): readonly Claim[] {
  const counted = claims.filter(({ scope }) => scope === "incident" || scope === "part");
  const whole = counted.filter(({ affiliation }) => affiliation === undefined);
  if (whole.length > 0) return whole;
  return new Set(counted.map(({ affiliation }) => affiliation)).size === 1 ? counted : [];
}

function isSeries(claims: readonly Claim[]): boolean {
  const said = grouped(claims, ({ claimant }) => claimant.name).values();
  return [...said].some((ofOne) => new Set(ofOne.flatMap(({ date }) => date ?? [])).size > 1);
}

function sumsOfParts(claims: readonly Claim[], sites: number): Account[] {
  const parts = claims.filter(({ scope }) => scope === "part");
  const said = [...grouped(parts, ({ claimant, source }) => `${source} ${claimant.name}`).values()];
  return said.filter(({ length }) => sites > 1 && length === sites).flatMap((ofOne) => sumOf(ofOne) ?? []);
}

function sumOf([first, ...rest]: readonly Claim[]): Account | null {
  if (!first) return null;
  const accounts = [first, ...rest].map(accountOf);
  const ranges = accounts.flatMap(({ range }) => range ?? []);
  if (ranges.length < accounts.length) return null;
  return {
    claims: [first, ...rest],
    bounds: {
      low: total(accounts.map(({ bounds }) => bounds.low ?? 0)),
      high: total(accounts.map(({ bounds }) => bounds.high ?? 0)),
      open: accounts.some(({ bounds }) => bounds.open),
    },
    range: { from: total(ranges.map(({ from }) => from)), to: total(ranges.map(({ to }) => to)) },
  };
}

/** First reports set no bound where a later count exists; what they deny or leave open stays. */
function latest(accounts: readonly Account[]): Account[] {
  const isLater = ({ claims }: Account) => claims.every(({ stage }) => stage === "later");
  if (!accounts.some((account) => account.range && isLater(account))) return [...accounts];
  return accounts.filter((account) => !account.range || isLater(account));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function grouped<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOfItem(item));
    if (group) group.push(item);
    else groups.set(keyOfItem(item), [item]);
  }
  return groups;
}
