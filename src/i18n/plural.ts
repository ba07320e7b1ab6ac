const cache = new Map<string, Intl.PluralRules>();

/** The forms of a message by the plural rules of a language (CLDR); `other` always stands. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The form for a number. Each form is a whole sentence, so that no language has to glue. */
export function plural(tag: string, count: number, forms: Forms): string {
  let rules = cache.get(tag);
  if (rules === undefined) {
    rules = new Intl.PluralRules(tag);
    cache.set(tag, rules);
  }
  return forms[rules.select(count)] ?? forms.other;
}

/** English has two forms; most messages need only these. */
export const one = (count: number, singular: string, other: string): string =>
  plural("en", count, { one: singular, other });
