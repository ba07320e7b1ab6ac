/** UTF-16 code units of a property that are shown; a file may hold a text as long as a book. */
export const LONGEST_TEXT = 10_000;

/** The beginning of a long text, never half a character of it. */
export function beginningOf(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const cut = text.slice(0, LONGEST_TEXT);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
