import { type Account, accountOf, type Comparison, comparisons } from "./accounts.ts";
import { isTertiary, originOf, type Sources } from "./evidence.ts";
import type { Claim, Envelope, Vocabulary } from "./schema.ts";
import { CLAIMANT_ROLES, type MeasureGroup } from "./vocabulary.ts";

/** What figures are read against: the group of each measure, and the sources. */
export interface FigureContext {
  readonly groups: ReadonlyMap<string, MeasureGroup>;
  readonly sources: Sources;
}

/** The part of a record that figures need. */
export interface FigureRecord {
  readonly claims: readonly Claim[];
  readonly places: readonly { readonly role: string }[];
}

/** Measure id to group. */
export function measureGroups({ measures }: Vocabulary): ReadonlyMap<string, MeasureGroup> {
  return new Map(measures.map(({ id, group }) => [id, group]));
}

/**
 * What the comparable figures of one record span, per (group, population, unit): the smallest and the
 * largest figure stated, never an average (`comparisons` says which claims compare). Beside it stand how
 * many bounding claims say "more than", how many give no number, and how many deny. The same statement
 * from sources with one origin counts once.
 */
export function envelopes(record: FigureRecord, context: FigureContext): Envelope[] {
  return comparisonsOf(record, context).map((comparison) => envelopeOf(comparison, context.sources));
}

/** Whether two claims that set bounds of one envelope state ranges that do not meet. */
export function hasContestedFigure(record: FigureRecord, context: FigureContext): boolean {
  return comparisonsOf(record, context).some(({ accounts }) => areApart(accounts));
}

/** Whether, among the claims of one envelope, two state ranges that do not meet. */
export function figureContested(claims: readonly Claim[]): boolean {
  return areApart(claims.map(accountOf));
}

function comparisonsOf({ claims, places }: FigureRecord, { groups }: FigureContext): Comparison[] {
  return comparisons(claims, groups, places.filter(({ role }) => role === "site").length);
}

function envelopeOf({ key, accounts }: Comparison, sources: Sources): Envelope {
  const bounding = accounts.filter(({ range }) => range !== null);
  const lows = bounding.flatMap(({ bounds }) => bounds.low ?? []);
  const highs = bounding.flatMap(({ bounds }) => bounds.high ?? []);
  return {
    ...key,
    low: lows.length > 0 ? Math.min(...lows) : null,
    high: highs.length > 0 ? Math.max(...highs) : null,
    moreThan: voices(
      bounding.filter(({ bounds }) => bounds.open),
      sources,
    ),
    withoutNumber: voices(
      accounts.filter(({ bounds }) => bounds.low === null),
      sources,
    ),
    denials: voices(
      accounts.filter(({ claims }) => claims[0].doubt?.kind === "denied"),
      sources,
    ),
    claims: accounts.flatMap(({ claims }) => claims.map(({ id }) => id)),
    headline: headlineOf(accounts, sources)?.id ?? null,
  };
}

/** Ranges on one line all meet when the last to begin begins before the first to end has ended. */
function areApart(accounts: readonly Account[]): boolean {
  const ranges = accounts.flatMap(({ range }) => range ?? []);
  return Math.max(...ranges.map(({ from }) => from)) > Math.min(...ranges.map(({ to }) => to));
}

function voices(accounts: readonly Account[], sources: Sources): number {
  const said = accounts.map(({ claims: [{ source, claimant, op, value, low, high, word }] }) =>
    [originOf(source, sources), claimant.name, op, value, low, high, word].join("\n"),
  );
  return new Set(said).size;
}

/**
 * The claim that leads: the first claimant in the order of roles, among the figures with a number where
 * there are any, else among those without. Outliers lead only where nothing else does; encyclopaedias and blogs never; a
 * perpetrator only alone; a sum of parts never, since nobody said it.
 */
function headlineOf(accounts: readonly Account[], sources: Sources): Claim | null {
  const numbered = accounts.filter(({ range }) => range !== null);
  const unnumbered = accounts.filter(({ claims }) => claims[0].doubt?.kind !== "denied");
  const candidates = numbered.length > 0 ? numbered : unnumbered;
  const isAlone = accounts.every(({ claims: [{ claimant }] }) => claimant.role === "perpetrator");
  const leading = candidates
    .flatMap(({ claims }) => (claims.length === 1 ? claims : []))
    .filter(({ source }) => !isTertiary(source, sources))
    .filter(({ claimant }) => isAlone || claimant.role !== "perpetrator")
    .sort((one, other) => rank(one) - rank(other));
  return leading[0] ?? null;
}

function rank({ claimant, doubt }: Claim): number {
  return CLAIMANT_ROLES.indexOf(claimant.role) + (doubt?.kind === "outlier" ? CLAIMANT_ROLES.length : 0);
}
