/**
 * Text as the search compares it: no accents, no case, apostrophes and marks of transliteration gone,
 * one space between words.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}+/gu, "")
    .replace(/['’ʼʻ`´-]+/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}
