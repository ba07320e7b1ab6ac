import type { Original } from "../domain/dataset.ts";
import { parseWindowEdge } from "../domain/day.ts";
import type { Filter, Near } from "../domain/filter.ts";
import type { Actor, FacilityFeature, Source } from "../domain/schema.ts";
import { FAMILIES, familyOf } from "../domain/vocabulary.ts";
import { formatPeriod } from "../i18n/dates.ts";
import type { Locale } from "../i18n/locale.ts";
import { shortened } from "../i18n/recordWords.ts";
import { typeName } from "../i18n/typeWords.ts";
import { typesOf } from "./families.ts";

/** One active filter in words, and what taking it away leaves of the filter. */
export interface ActiveFilter {
  readonly key: string;
  readonly words: string;
  readonly without: Partial<Filter>;
}

interface Names {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly facilities: readonly Original<FacilityFeature>[];
}

/** Every active filter, each of which can be taken away singly. Together they are the filter. */
export function activeFilters(filter: Filter, names: Names, locale: Locale): readonly ActiveFilter[] {
  const { vocabulary } = locale.messages;
  const each = <Key extends ListKey>(key: Key, wordsOf: (value: string) => string): ActiveFilter[] =>
    filter[key].map((value) => ({
      key: `${key} ${value}`,
      words: wordsOf(value),
      without: { [key]: (filter[key] as readonly string[]).filter((other) => other !== value) },
    }));
  return [
    ...dateFilters(filter, locale),
    ...typeFilters(filter, locale),
    ...each("outcome", named(vocabulary.outcomes)),
    ...each("country", locale.region),
    ...each("region", locale.region),
    ...actorFilters(filter, names, locale),
    ...each("source", (id) => names.sources.get(id)?.publisher ?? id),
    ...each("precision", named(vocabulary.precisions)),
    ...each("evidence", named(vocabulary.evidences)),
    ...otherFilters(filter, names, locale),
  ];
}

type ListKey = "outcome" | "country" | "region" | "source" | "precision" | "evidence" | "actor";

const named =
  (words: Readonly<Record<string, string>>) =>
  (code: string): string =>
    words[code] ?? code;

function dateFilters(filter: Filter, locale: Locale): ActiveFilter[] {
  const { chips } = locale.messages.filters;
  const from = filter.from === null ? null : parseWindowEdge(filter.from, "from");
  const to = filter.to === null ? null : parseWindowEdge(filter.to, "to");
  const window = from !== null || to !== null;
  return [
    ...(window ? [chip("date", formatPeriod(locale, from, to), { from: null, to: null })] : []),
    ...(filter.dates === "certain" ? [chip("dates", chips.certain, { dates: "possible" })] : []),
    ...(filter.by === "start" ? [chip("by", chips.byStart, { by: "overlap" })] : []),
    ...(filter.undated ? [] : [chip("undated", chips.noUndated, { undated: true })]),
  ];
}

/** Code points. */
const LONGEST_TYPE = 60;

/** A family chosen as a whole is one chip. */
function typeFilters(filter: Filter, locale: Locale): ActiveFilter[] {
  const { families } = locale.messages.vocabulary;
  const chosen = new Set<string>(filter.type);
  const whole = FAMILIES.filter((family) => typesOf(family).every((type) => chosen.has(type)));
  const left = (gone: readonly string[]) => ({
    type: filter.type.filter((type) => !gone.includes(type)),
  });
  return [
    ...whole.map((family) => chip(`family ${family}`, families[family], left(typesOf(family)))),
    ...filter.type
      .filter((type) => !whole.some((family) => family === familyOf(type)))
      .map((type) => chip(`type ${type}`, shortened(typeName(locale, type), LONGEST_TYPE), left([type]))),
  ];
}

function actorFilters(filter: Filter, { actors }: Names, locale: Locale): ActiveFilter[] {
  const { filters, vocabulary } = locale.messages;
  const roles = locale.list(filter.role.map(named(vocabulary.actorRoles)));
  const wordsOf = (id: string): string => {
    const name = actors.get(id)?.name ?? id;
    return filter.role.length > 0 ? filters.chips.actorInRoles(name, roles) : filters.chips.actor(name);
  };
  const bases = locale.list(filter.basis.map(named(vocabulary.bases)));
  return [
    ...filter.actor.map((id) =>
      chip(`actor ${id}`, wordsOf(id), { actor: filter.actor.filter((other) => other !== id) }),
    ),
    ...(filter.role.length > 0 ? [chip("role", filters.chips.roles(roles), { role: [] })] : []),
    ...(filter.basis.length > 0 ? [chip("basis", filters.chips.basis(bases), { basis: [] })] : []),
  ];
}

function otherFilters(filter: Filter, names: Names, locale: Locale): ActiveFilter[] {
  const { filters, vocabulary } = locale.messages;
  const { min, near, q, scope } = filter;
  return [
    ...(scope === "core" ? [chip("scope", filters.chips.core, { scope: "all" })] : []),
    ...(min
      ? [
          chip("min", filters.chips.min(vocabulary.measureGroups[min.group], locale.number(min.value)), {
            min: null,
          }),
        ]
      : []),
    ...(q ? [chip("q", filters.chips.words(q), { q: "" })] : []),
    ...(near
      ? [
          chip("near", filters.chips.near(locale.number(near.km), placeName(near, names, locale)), {
            near: null,
          }),
        ]
      : []),
  ];
}

/** The facility that stands there, as it was chosen; of any other point its degrees. */
function placeName({ lat, lon }: Near, { facilities }: Names, { number }: Locale): string {
  const there = facilities.find(
    ({ feature: { geometry } }) => geometry?.coordinates[0] === lon && geometry.coordinates[1] === lat,
  );
  return there?.feature.properties.names[0]?.name ?? `${number(lat)}°, ${number(lon)}°`;
}

const chip = (key: string, words: string, without: Partial<Filter>): ActiveFilter => ({
  key,
  words,
  without,
});
