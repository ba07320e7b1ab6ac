import { foldText } from "../domain/text.ts";
import { createPhrases } from "./phrases.ts";

/**
 * - `ours_in_theirs`: their place or title has our facility's name
 * - `theirs_in_ours`: their place or title is a part of our facility's name
 */
export interface NameMatch {
  readonly kind: "ours_in_theirs" | "theirs_in_ours";
  readonly ours: string;
  readonly theirs: string;
}

export interface NamedFacility {
  readonly id: string;
  readonly names: readonly string[];
}

/** What kind of place it is, not which: names of nothing else match every prison. English, Spanish, French, Arabic. */
const KIND_WORDS = new Set(
  (
    "prison prisons jail jails gaol camp camps central centre center main maximum minimum medium security custodial " +
    "correctional corrections facility complex detention penitentiary institution military police station new old the " +
    "of and in at a al el la le les los las de del des du l d y et centro carcel penal penitenciario penitenciaria " +
    "prision maison centrale civile arret camp centre penitentiaire sijn sijin"
  ).split(" "),
);
const SHORTEST = 3;

/** Looks up the facilities that a text names. */
export function createNameMatcher(facilities: readonly NamedFacility[]) {
  const names = facilities.flatMap(({ id, names: all }) =>
    all.map((name) => ({ id, name, folded: foldText(name) })).filter(({ folded }) => isTelling(folded)),
  );
  const whole = createPhrases(names.map((entry) => [entry.folded, entry] as const));
  // Whatever part of a name somebody writes begins at one of its words.
  const parts = createPhrases(
    names.flatMap((entry) => [...new Set(entry.folded.split(" "))].map((word) => [word, entry] as const)),
  );
  const addWhole = (theirs: string, folded: string, found: Map<string, NameMatch>): void => {
    for (const [, { id, name }] of whole.in(folded))
      if (!found.has(id)) found.set(id, { kind: "ours_in_theirs", ours: name, theirs });
  };
  const addParts = (theirs: string, folded: string, found: Map<string, NameMatch>): void => {
    const candidates = parts.of(folded.split(" ", 1)[0] ?? "");
    if (candidates.length === 0 || !isTelling(folded)) return;
    for (const { id, name, folded: ours } of candidates) {
      if (found.has(id) || !` ${ours} `.includes(` ${folded} `)) continue;
      found.set(id, { kind: "theirs_in_ours", ours: name, theirs });
    }
  };
  /** By id of the facility how one of the texts matches it: a whole name of ours says more than a part of one. */
  return (texts: readonly string[]): ReadonlyMap<string, NameMatch> => {
    const found = new Map<string, NameMatch>();
    if (names.length === 0) return found;
    const folded = texts.map((text) => [text, foldText(text)] as const);
    for (const [text, words] of folded) addWhole(text, words, found);
    for (const [text, words] of folded) addParts(text, words, found);
    return found;
  };
}

/** Whether some word of it tells which place is meant. */
function isTelling(folded: string): boolean {
  return (
    folded.length >= SHORTEST && folded.split(" ").some((word) => word.length > 1 && !KIND_WORDS.has(word))
  );
}
