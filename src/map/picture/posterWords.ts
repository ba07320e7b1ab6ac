import { dayNumber } from "../../domain/day.ts";
import { COUNTED_TYPES, FAMILIES, FAMILY_OF } from "../../domain/vocabulary.ts";
import { formatPeriod } from "../../i18n/dates.ts";
import type { Locale, Messages } from "../../i18n/locale.ts";
import type { GeoMark } from "../../query/answer.ts";
import type { CircleFigure } from "../../query/circleFigures.ts";
import { CLASSES, FIRST_OWN_CLASS } from "../../query/columns.ts";

/** Ways in which a mark can stand on the map. */
export const SIGNS = ["site", "town", "province", "country", "cluster", "facility"] as const;
export type Sign = (typeof SIGNS)[number];

/** A family, or a type of a reader's own file: how it is drawn and what it is called. */
export interface PosterClass {
  /** See CLASSES of the columns. */
  readonly number: number;
  /** One type of it. */
  readonly type: string;
  readonly name: string;
}

/** Everything that a picture says, in one language. */
export interface PosterWords {
  /** Given by an editor. */
  readonly title: string | null;
  readonly sentence: string;
  /** Those that occur. */
  readonly classes: readonly PosterClass[];
  readonly signs: Readonly<Record<Sign, string>>;
  /** What stands on the samples of a cluster and a badge. */
  readonly samples: { readonly cluster: string; readonly badge: string };
  readonly circles: { readonly of: CircleFigure; readonly heading: string; readonly note: string } | null;
  readonly cases: string;
  readonly casesShort: string;
  readonly credit: string;
  readonly number: (value: number) => string;
  /** BCP 47. */
  readonly lang: string;
  readonly direction: Locale["direction"];
}

/** The part of a locale that a picture needs. */
export interface PosterLocale extends Pick<Locale, "tag" | "direction" | "number" | "list"> {
  readonly messages: Pick<Messages, "printing" | "dates"> & {
    readonly map: Pick<Messages["map"], "otherTypes" | "circles">;
    readonly ui: { readonly legend: Pick<Messages["ui"]["legend"], "clusterCount" | "badge"> };
    readonly vocabulary: Pick<Messages["vocabulary"], "families">;
  };
}

/** What a picture tells besides its map. */
export interface PosterFacts {
  readonly title: string | null;
  readonly sentence: string;
  /** Of the whole filtered set. */
  readonly marks: readonly Pick<GeoMark, "families">[];
  /** Names of the types that a reader's own file has, in the order of their classes. */
  readonly ownTypes: readonly string[];
  /** Names of a reader's own files; null: the atlas's data. */
  readonly files: readonly string[] | null;
  /** Last day covered, as a day number. */
  readonly to: number;
  readonly version: string;
  /** ISO day of the last change of any record; null: not known. */
  readonly updated: string | null;
  readonly circles: CircleFigure | null;
}

export function posterWords(locale: PosterLocale, facts: PosterFacts): PosterWords {
  const { printing, map, ui } = locale.messages;
  const { circles } = facts;
  return {
    title: facts.title,
    sentence: facts.sentence,
    classes: classesOf(facts).map((number) => ({ number, ...classWords(number, locale, facts) })),
    signs: printing.signs,
    samples: { cluster: ui.legend.clusterCount, badge: ui.legend.badge },
    circles: circles && { of: circles, heading: map.circles.legend[circles], note: map.circles.legendNote },
    cases: printing.cases,
    casesShort: printing.casesShort,
    credit: creditOf(locale, facts),
    number: locale.number,
    lang: locale.tag,
    direction: locale.direction,
  };
}

/** Whose data it is, and as of when. */
export function creditOf(
  locale: Pick<PosterLocale, "list"> & { readonly messages: Pick<Messages, "printing" | "dates"> },
  { files, to, version, updated }: Pick<PosterFacts, "files" | "to" | "version" | "updated">,
): string {
  const { printing } = locale.messages;
  const last = formatPeriod(locale, to, to);
  if (files !== null) return printing.ownCredit(locale.list(files), last);
  if (updated === null) return printing.credit(last, version);
  const change = dayNumber(updated);
  return printing.creditUpdated(last, version, formatPeriod(locale, change, change));
}

function classesOf({ marks }: Pick<PosterFacts, "marks">): number[] {
  const numbers = Array.from({ length: CLASSES }, (_, number) => number);
  return numbers.filter((number) => marks.some(({ families }) => (families[number] ?? 0) > 0));
}

function classWords(
  number: number,
  { messages }: PosterLocale,
  { ownTypes }: PosterFacts,
): Omit<PosterClass, "number"> {
  const family = FAMILIES[number];
  if (family !== undefined) {
    const type = COUNTED_TYPES.find((one) => FAMILY_OF[one] === family) ?? "";
    return { type, name: messages.vocabulary.families[family] };
  }
  const own = number < CLASSES - 1 ? ownTypes[number - FIRST_OWN_CLASS] : undefined;
  return { type: own ?? "", name: own ?? messages.map.otherTypes };
}
