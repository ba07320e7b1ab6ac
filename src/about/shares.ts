import type { Actor, PublishedIncident, Source } from "../domain/schema.ts";

/** So many of so many. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

type Reading = Source["checked"]["how"];

export function shareOf<Item>(items: Iterable<Item>, has: (item: Item) => boolean): Share {
  let [part, whole] = [0, 0];
  for (const item of items) {
    whole += 1;
    if (has(item)) part += 1;
  }
  return { part, whole };
}

/** In whole per cent, rounded down, so that only all are 100; null where there is nothing to have a share of. */
export function percentOf({ part, whole }: Share): number | null {
  return whole === 0 ? null : Math.floor((100 * part) / whole);
}

/** How well the claims can be traced. Claims of campaigns count: they are read like all others. */
export function claimShares(
  records: readonly PublishedIncident[],
  sources: ReadonlyMap<string, Source>,
): { readonly voiced: Share; readonly located: Share; readonly readInFull: Share } {
  const claims = records.flatMap((record) => record.claims);
  const figures = claims.filter(({ about }) => about === "figure");
  return {
    voiced: shareOf(figures, ({ source, claimant }) => sources.has(source) && claimant.name !== ""),
    located: shareOf(claims, ({ locator }) => locator !== undefined),
    readInFull: shareOf(claims, ({ source }) => sources.get(source)?.checked.how === "read"),
  };
}

/** How the sources were read, and which have a copy that stays. */
export function sourceShares(
  sources: Iterable<Source>,
): Readonly<Record<Reading | "archived" | "linked", Share>> {
  const all = [...sources];
  const readAs = (how: Reading): Share => shareOf(all, ({ checked }) => checked.how === how);
  return {
    read: readAs("read"),
    excerpt: readAs("excerpt"),
    secondary: readAs("secondary"),
    archived: shareOf(all, ({ archiveUrl }) => archiveUrl !== undefined),
    linked: shareOf(all, ({ url }) => url !== undefined),
  };
}

/** How many records rest on little. */
export function thinRecords(
  records: readonly PublishedIncident[],
  sources: ReadonlyMap<string, Source>,
): { readonly oneSource: Share; readonly secondHand: Share; readonly notInFull: Share } {
  const readings = ({ sources: ids }: PublishedIncident): (Reading | undefined)[] =>
    ids.map((id) => sources.get(id)?.checked.how);
  return {
    oneSource: shareOf(records, ({ sources: ids }) => ids.length === 1),
    secondHand: shareOf(records, (record) => readings(record).every((how) => how === "secondary")),
    notInFull: shareOf(records, (record) => !readings(record).includes("read")),
  };
}

/** Affiliations of actors, and those that name the source they were found in. */
export function affiliationShares(
  actors: Iterable<Actor>,
  sources: ReadonlyMap<string, Source>,
): { readonly actors: Share; readonly sourced: Share; readonly dated: Share } {
  const all = [...actors];
  const affiliations = all.flatMap((actor) => actor.affiliations);
  return {
    actors: shareOf(all, (actor) => actor.affiliations.length > 0),
    sourced: shareOf(affiliations, ({ source }) => sources.has(source)),
    dated: shareOf(affiliations, ({ from }) => from !== null),
  };
}

/** Languages of the sources (BCP 47) with their numbers, the most frequent first. */
export function sourceLanguages(
  sources: Iterable<Source>,
): readonly (readonly [lang: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { lang } of sources) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** How often records were corrected or withdrawn. */
export function changes(
  records: readonly PublishedIncident[],
): Readonly<Record<"corrected" | "court_ruling" | "withdrawn", number>> {
  const kinds = records.flatMap(({ history }) => history.map(({ kind }) => kind));
  const countOf = (wanted: (typeof kinds)[number]): number => kinds.filter((kind) => kind === wanted).length;
  return {
    corrected: countOf("corrected"),
    court_ruling: countOf("court_ruling"),
    withdrawn: countOf("withdrawn"),
  };
}
