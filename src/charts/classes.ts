import { COUNTED_TYPES, FAMILIES, familyOf } from "../domain/vocabulary.ts";
import type { Locale } from "../i18n/locale.ts";
import { shortened } from "../i18n/recordWords.ts";
import { typeName } from "../i18n/typeWords.ts";
import type { Query } from "../query/query.ts";

/** Code points; a file may call a type anything. */
const LONGEST_TYPE = 40;

/** Types that are drawn as a class: those of a family, or one or more of a reader's own file. */
export function typesOfClass(query: Query, number: number): readonly string[] {
  const occurring = [...query.values.type.keys()];
  const family = FAMILIES[number];
  if (family === undefined || query.dataset.files !== null) {
    return occurring.filter((type) => query.classOf(type) === number);
  }
  return COUNTED_TYPES.filter((type) => familyOf(type) === family);
}

export function className(locale: Locale, query: Query, number: number): string {
  const { vocabulary, charts } = locale.messages;
  const family = FAMILIES[number];
  if (family !== undefined) return vocabulary.families[family];
  const [type, ...others] = typesOfClass(query, number);
  return type === undefined || others.length > 0
    ? charts.otherTypes
    : shortened(typeName(locale, type), LONGEST_TYPE);
}
