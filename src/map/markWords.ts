import type { FacilityFeature } from "../domain/schema.ts";
import { FAMILIES } from "../domain/vocabulary.ts";
import type { Locale } from "../i18n/locale.ts";
import { dateWords, placeWords } from "../i18n/recordWords.ts";
import type { FamilyCounts, Row } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import type { SceneMark } from "./sceneMark.ts";

/** What a tooltip says of a mark. */
export interface MarkWords {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The whole name of a mark in one string, for screen readers. */
export function markName(mark: SceneMark, query: Query, locale: Locale): string {
  const { map } = locale.messages;
  const [row] = mark.rows;
  if (mark.kind === "facility") return facilityName(mark, query, locale);
  if (mark.kind === "cluster") return map.clusterName(mark.count, sharesOf(mark.families, locale));
  if (mark.kind === "badge")
    return map.badgeName(mark.label, mark.count, countryOf(mark, locale), sharesOf(mark.families, locale));
  if (row === undefined) return "";
  const { properties } = query.record(row);
  return map.pinName(properties.title, dateWords(locale, properties), placeWords(locale, properties));
}

/** The same in lines, for the eye. */
export function markWords(mark: SceneMark, query: Query, locale: Locale): MarkWords {
  const { map } = locale.messages;
  const [row] = mark.rows;
  if (mark.kind === "facility") return { title: facilityName(mark, query, locale), lines: [] };
  if (mark.kind === "cluster") {
    const then = mark.splits ? map.zoomsIn : map.listsThem;
    return { title: map.records(mark.count), lines: [sharesOf(mark.families, locale), then] };
  }
  if (mark.kind === "badge" && mark.count !== 1) {
    const title = map.recordsIn(mark.count, countryOf(mark, locale));
    return { title, lines: [sharesOf(mark.families, locale), map.onlyCountry, map.listsThem] };
  }
  if (row === undefined) return { title: "", lines: [] };
  const { title, line } = recordWords(row, query, locale);
  return { title, lines: mark.kind === "badge" ? [line, map.onlyCountry] : [line] };
}

/** A record in two lines. */
export function recordWords(
  row: Row,
  query: Query,
  locale: Locale,
): { readonly title: string; readonly line: string } {
  const { properties } = query.record(row);
  const line = locale.messages.map.dateAndPlace(
    dateWords(locale, properties),
    placeWords(locale, properties),
  );
  return { title: properties.title, line };
}

function facilityName({ key }: SceneMark, query: Query, locale: Locale): string {
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

function countryOf({ country }: SceneMark, { region }: Locale): string {
  return region(country ?? "");
}

function sharesOf(families: FamilyCounts, locale: Locale): string {
  const { messages, number } = locale;
  const shares = FAMILIES.flatMap((family, index) => {
    const count = families[index] ?? 0;
    return count === 0 ? [] : [messages.map.familyShare(messages.vocabulary.families[family], number(count))];
  });
  return locale.list(shares);
}
