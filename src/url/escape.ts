/*
 * Text within a value that has commas and colons of its own. `*` is the sign because addresses leave it as it
 * is, and because no code and no id of ours has one: they read the same with and without this.
 */

const SIGNS: Readonly<Record<string, string>> = { "*": "**", ",": "*.", ":": "*-" };
const TEXTS: Readonly<Record<string, string>> = { "**": "*", "*.": ",", "*-": ":" };

export function escaped(text: string): string {
  return text.replace(/[*,:]/g, (sign) => SIGNS[sign] ?? sign);
}

/** null: a `*` that stands for nothing. */
export function unescaped(text: string): string | null {
  let isGood = true;
  const plain = text.replace(/\*[\s\S]?/g, (pair) => {
    isGood &&= Object.hasOwn(TEXTS, pair);
    return TEXTS[pair] ?? pair;
  });
  return isGood ? plain : null;
}
