/** Every six words in a row, in small letters without accents, as the list of taken ones has them. */
export function wordRunsOf(text: string): readonly string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(5).map((_, at) => words.slice(at, at + 6).join(" "));
}
