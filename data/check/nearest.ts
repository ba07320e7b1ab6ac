/** "; did you mean …?" with the most similar of some codes; nothing where none is near. */
export function didYouMean(written: unknown, codes: Iterable<string>): string {
  if (typeof written !== "string") return "";
  const near = nearest(written, codes);
  return near === undefined ? "" : `; did you mean "${near}"?`;
}

/** The code that it takes the fewest changes of a letter to make from a word, of at most a third of its letters. */
export function nearest(word: string, codes: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const found = [...codes]
    .filter((code) => Math.abs(code.length - word.length) <= limit)
    .map((code) => ({ code, distance: changes(word, code) }))
    .filter(({ distance }) => distance > 0 && distance <= limit);
  return found.sort((one, other) => one.distance - other.distance)[0]?.code;
}

/** Letters put in, taken out or exchanged between two words (Levenshtein). */
function changes(one: string, other: string): number {
  let row = [...Array(other.length + 1).keys()];
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, there] of [...other].entries()) {
      next.push(
        Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === there ? 0 : 1)),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
