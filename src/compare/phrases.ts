/** Phrases to be found in folded texts, by their first word: most texts hold none of them. */
export interface Phrases<Value> {
  /** Every phrase that stands in the text, whole words alone. */
  in(folded: string): readonly (readonly [phrase: string, value: Value])[];
  /** Values of exactly this phrase. */
  of(folded: string): readonly Value[];
}

/** @param entries phrases as `foldText` gives them */
export function createPhrases<Value>(entries: Iterable<readonly [string, Value]>): Phrases<Value> {
  const byWord = new Map<string, (readonly [string, Value])[]>();
  for (const entry of entries) {
    const word = firstWord(entry[0]);
    if (word === "") continue;
    const known = byWord.get(word);
    if (known) known.push(entry);
    else byWord.set(word, [entry]);
  }
  return {
    in: (folded) => {
      const framed = ` ${folded} `;
      return [...new Set(folded.split(" "))].flatMap((word) =>
        (byWord.get(word) ?? []).filter(([phrase]) => framed.includes(` ${phrase} `)),
      );
    },
    of: (folded) =>
      (byWord.get(firstWord(folded)) ?? []).flatMap(([phrase, value]) => (phrase === folded ? [value] : [])),
  };
}

function firstWord(text: string): string {
  return text.split(" ", 1)[0] ?? "";
}
