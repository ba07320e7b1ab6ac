import { type Account, comparisons, type FigureKey } from "../domain/accounts.ts";
import type { Claim, PublishedIncident } from "../domain/schema.ts";
import { BASES, type Basis, CONTESTED, type MeasureGroup } from "../domain/vocabulary.ts";

export type Matter = (typeof CONTESTED)[number];

/** Two voices of one record whose figures do not meet: the lowest and the highest of those that compare. */
export interface FigureDispute {
  readonly key: FigureKey;
  readonly low: Account;
  readonly high: Account;
}

/** What is said of an actor: that it claims, is blamed, or denies. */
export interface ActorWord {
  readonly actor: string;
  readonly kind: Basis;
  readonly by: string;
}

/** A record in which something is contested, with what there is to say about just that. */
export interface Disagreement {
  readonly record: PublishedIncident;
  readonly claims: readonly Claim[];
  readonly actors: readonly ActorWord[];
  readonly figures: readonly FigureDispute[];
}

export interface MatterGroup {
  readonly matter: Matter;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Contested records by what is contested, in the order of the model; a record with two disputes stands in both.
 * Figures that are the widest apart come first, by their ratio; of the others those that began last.
 */
export function disagreementsOf(
  records: readonly PublishedIncident[],
  groups: ReadonlyMap<string, MeasureGroup>,
): readonly MatterGroup[] {
  return CONTESTED.map((matter) => ({
    matter,
    disagreements: records
      .filter(({ contested }) => contested.includes(matter))
      .map((record) => disagreementOf(record, matter, groups))
      .sort((a, b) => widest(b) - widest(a) || latestFirst(a.record, b.record)),
  })).filter(({ disagreements }) => disagreements.length > 0);
}

function widest({ figures }: Disagreement): number {
  return Math.max(0, ...figures.map(({ low, high }) => (high.range?.from ?? 0) / (low.range?.to || 1)));
}

/** ISO days compare as text. */
function latestFirst({ startLatest: a }: PublishedIncident, { startLatest: b }: PublishedIncident): number {
  return (a ?? "") < (b ?? "") ? 1 : Number((a ?? "") > (b ?? "")) * -1;
}

function disagreementOf(
  record: PublishedIncident,
  matter: Matter,
  groups: ReadonlyMap<string, MeasureGroup>,
): Disagreement {
  return {
    record,
    claims: matter === "figure" ? [] : record.claims.filter(({ about }) => about === matter),
    actors: matter === "actor" ? actorWords(record) : [],
    figures: matter === "figure" ? figureDisputes(record, groups) : [],
  };
}

/** Claimed, blamed, denied; what is only reported comes last. The same words stand once. */
function actorWords({ actors }: PublishedIncident): readonly ActorWord[] {
  const words = actors.flatMap(({ id, basis }) => basis.map(({ kind, by }) => ({ actor: id, kind, by })));
  const once = new Map(words.map((word) => [JSON.stringify(word), word]));
  return [...once.values()].sort((a, b) => BASES.indexOf(a.kind) - BASES.indexOf(b.kind));
}

/** Figures of one record that compare and do not meet, one dispute for each thing counted. */
export function figureDisputes(
  { claims, places }: Pick<PublishedIncident, "claims" | "places">,
  groups: ReadonlyMap<string, MeasureGroup>,
): readonly FigureDispute[] {
  const sites = places.filter(({ role }) => role === "site").length;
  return comparisons(claims, groups, sites).flatMap(({ key, accounts }) => {
    const ranged = accounts.filter(({ range }) => range !== null);
    const low = leastBy(ranged, ({ range }) => range?.to ?? 0);
    const high = leastBy(ranged, ({ range }) => -(range?.from ?? 0));
    const areApart = low?.range && high?.range && low.range.to < high.range.from;
    return areApart ? [{ key, low, high }] : [];
  });
}

function leastBy<Item>(items: readonly Item[], measured: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (least, item) => (least === undefined || measured(item) < measured(least) ? item : least),
    undefined,
  );
}
