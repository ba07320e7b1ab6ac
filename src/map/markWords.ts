import type { FacilityFeature } from "../domain/schema.ts";
import { FAMILIES } from "../domain/vocabulary.ts";
import type { Locale } from "../i18n/locale.ts";
import { dateWords, placeWords } from "../i18n/recordWords.ts";
import { typeName } from "../i18n/typeWords.ts";
import type { FamilyCounts, Row } from "../query/answer.ts";
import { CLASSES, FIRST_OWN_CLASS } from "../query/columns.ts";
import type { Query } from "../query/query.ts";
import type { SceneMark } from "./sceneMark.ts";

/** What of a dataset is put into words. */
export type Told = Pick<Query, "record" | "type" | "precision" | "facility" | "ownTypes">;

/** What a tooltip says of a mark. */
export interface MarkWords {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The whole name of a mark in one string, for screen readers. */
export function markName(mark: SceneMark, query: Told, locale: Locale): string {
  const circle = circleWords(mark, locale);
  return [bareName(mark, query, locale), ...(circle === "" ? [] : [circle])].join(". ");
}

/** What the circle beneath a mark tells, in words; empty where circles tell nothing. */
function circleWords({ bubble }: SceneMark, { messages, number, list }: Locale): string {
  if (bubble === null) return "";
  const { told, beyond, none, without } = messages.map.circles;
  return list([
    bubble.counted === 0 ? none : told[bubble.of](number(bubble.value)),
    ...(bubble.isCapped ? [beyond] : []),
    ...(bubble.counted > 0 && bubble.without > 0 ? [without(bubble.without, number(bubble.without))] : []),
  ]);
}

function bareName(mark: SceneMark, query: Told, locale: Locale): string {
  const { messages, number } = locale;
  const { map } = messages;
  if (mark.kind === "facility") return facilityName(mark, query, locale);
  const shares = (): string => sharesOf(mark.families, query, locale);
  if (mark.kind === "cluster") return map.clusterName(mark.count, number(mark.count), shares());
  if (mark.kind === "badge")
    return map.badgeName(mark.label, mark.count, number(mark.count), countryOf(mark, locale), shares());
  return mark.row === null ? "" : pinName(mark.row, query, locale);
}

/** Of a pin whose record is not at hand. */
export function unreadName(row: Row, query: Told, locale: Locale): string {
  const { map, vocabulary } = locale.messages;
  return map.pinUnread(typeName(locale, query.type(row)), vocabulary.precisions[query.precision(row)]);
}

function pinName(row: Row, query: Told, locale: Locale): string {
  const { map } = locale.messages;
  const record = query.record(row);
  if (record === null) return unreadName(row, query, locale);
  const { properties } = record;
  return map.pinName(properties.title, dateWords(locale, properties), placeWords(locale, properties));
}

/** The same in lines, for the eye. */
export function markWords(mark: SceneMark, query: Told, locale: Locale): MarkWords {
  const { title, lines } = bareWords(mark, query, locale);
  const circle = circleWords(mark, locale);
  return { title, lines: circle === "" ? lines : [...lines, circle] };
}

function bareWords(mark: SceneMark, query: Told, locale: Locale): MarkWords {
  const { messages, number } = locale;
  const { map } = messages;
  if (mark.kind === "facility") return { title: facilityName(mark, query, locale), lines: [] };
  if (mark.kind === "cluster") {
    const then = mark.splits ? map.zoomsIn : map.listsThem;
    const title = map.records(mark.count, number(mark.count));
    return { title, lines: [sharesOf(mark.families, query, locale), then] };
  }
  if (mark.kind === "badge" && mark.count !== 1) {
    const title = map.recordsIn(mark.count, number(mark.count), countryOf(mark, locale));
    return { title, lines: [sharesOf(mark.families, query, locale), map.onlyCountry, map.listsThem] };
  }
  if (mark.row === null) return { title: "", lines: [] };
  const { title, line } = recordWords(mark.row, query, locale);
  return { title, lines: mark.kind === "badge" ? [line, map.onlyCountry] : [line] };
}

/** A record in two lines; while it is being read, what is known of it at once. */
export function recordWords(
  row: Row,
  query: Pick<Told, "record" | "type">,
  locale: Locale,
): { readonly title: string; readonly line: string } {
  const { map } = locale.messages;
  const record = query.record(row);
  if (record === null) return { title: typeName(locale, query.type(row)), line: map.beingRead };
  const { properties } = record;
  const line = map.dateAndPlace(dateWords(locale, properties), placeWords(locale, properties));
  return { title: properties.title, line };
}

function facilityName({ key }: SceneMark, query: Told, locale: Locale): string {
  const facility = query.facility(key);
  if (facility === null) return key;
  const { facilityTypes } = locale.messages.vocabulary;
  return locale.messages.map.facilityName(
    nameOf(facility, locale.tag),
    facilityTypes[facility.properties.facilityType],
  );
}

function nameOf({ properties: { names, id } }: FacilityFeature, language: string): string {
  const name =
    names.find(({ lang }) => lang === language) ?? names.find(({ lang }) => lang === "en") ?? names[0];
  return name?.name ?? id;
}

function countryOf({ country, others }: SceneMark, { region, list }: Locale): string {
  return list([country ?? "", ...others].map(region));
}

function sharesOf(families: FamilyCounts, { ownTypes }: Told, locale: Locale): string {
  const { messages, number } = locale;
  const shares = Array.from(families).flatMap((count, index) =>
    count === 0 ? [] : [messages.map.familyShare(className(index, ownTypes, locale), number(count))],
  );
  return locale.list(shares);
}

/** Name of a class of marks: a family, a type of a file's own, or all its others. */
function className(index: number, ownTypes: readonly string[], { messages }: Locale): string {
  const family = FAMILIES[index];
  if (family) return messages.vocabulary.families[family];
  const own = index < CLASSES - 1 ? ownTypes[index - FIRST_OWN_CLASS] : undefined;
  return own ?? messages.map.otherTypes;
}
