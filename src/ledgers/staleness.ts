import type { PublishedIncident, Source } from "../domain/schema.ts";
import { isTriable } from "../domain/triable.ts";
import type { Evidence } from "../domain/vocabulary.ts";

export type How = Source["checked"]["how"];
export const HOWS = ["read", "excerpt", "secondary"] as const satisfies readonly How[];

/** Sources last checked on one day, by how. */
export interface CheckDay {
  readonly on: string;
  readonly counts: Readonly<Record<How, number>>;
}

export interface LinkCounts {
  readonly archived: number;
  readonly notArchived: number;
  /** Without an address, with the reason in its place. */
  readonly noAddress: number;
}

export interface ProceedingsChecks {
  /** Records of which somebody looked for the outcome, the longest ago first. */
  readonly checked: readonly PublishedIncident[];
  /** Acts that a court may have dealt with, of which nobody has. */
  readonly unchecked: readonly PublishedIncident[];
}

/** The evidence that a reader should know to be thin. */
export const THIN = ["single", "tertiary_only", "party_only"] as const satisfies readonly Evidence[];

/** Sources that records rest on, checked the longest ago first; ids that lead nowhere are left out. */
export function sourcesOf(
  records: readonly PublishedIncident[],
  sources: ReadonlyMap<string, Source>,
): readonly Source[] {
  const ids = new Set(records.flatMap((record) => record.sources));
  const found = [...ids].flatMap((id) => sources.get(id) ?? []);
  return found.sort((a, b) => byText(a.checked.on, b.checked.on) || byText(a.id, b.id));
}

/** @param sources checked the longest ago first */
export function checkDays(sources: readonly Source[]): readonly CheckDay[] {
  const days = new Map<string, Record<How, number>>();
  for (const { checked } of sources) {
    const counts = days.get(checked.on) ?? { read: 0, excerpt: 0, secondary: 0 };
    counts[checked.how] += 1;
    days.set(checked.on, counts);
  }
  return [...days].map(([on, counts]) => ({ on, counts }));
}

export function linkCounts(sources: readonly Source[]): LinkCounts {
  const linked = sources.filter(({ url }) => url !== undefined);
  const archived = linked.filter(({ archiveUrl }) => archiveUrl !== undefined).length;
  return { archived, notArchived: linked.length - archived, noAddress: sources.length - linked.length };
}

export function proceedingsChecks(records: readonly PublishedIncident[]): ProceedingsChecks {
  const checked = records.filter(({ proceedingsChecked }) => proceedingsChecked !== undefined);
  return {
    checked: checked.sort((a, b) => byText(a.proceedingsChecked ?? "", b.proceedingsChecked ?? "")),
    unchecked: records.filter(
      ({ proceedingsChecked, proceedings = [], type }) =>
        proceedingsChecked === undefined && (proceedings.length > 0 || isTriable(type)),
    ),
  };
}

/** How many records rest on each sort of thin evidence. */
export function thinCounts(
  records: readonly PublishedIncident[],
): Readonly<Record<(typeof THIN)[number], number>> {
  const count = (wanted: Evidence): number => records.filter(({ evidence }) => evidence === wanted).length;
  return { single: count("single"), tertiary_only: count("tertiary_only"), party_only: count("party_only") };
}

/** ISO days and ids compare as text. */
function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
