import type { Actor } from "../../domain/schema.ts";
import { foldText } from "../../domain/text.ts";
import matchNames from "./matchNames.json" with { type: "json" };

/** Actor of the vocabulary that a file means by a name, or null. */
export type ActorOf = (name: string) => string | null;

/**
 * Finds actors by their names and other names, and by spellings that only serve to match (ACLED's and UCDP's). Names
 * compare without case, accents and punctuation, and whole: "Taliban" is not "Taliban (Pakistan)". Two ways of
 * writing an abbreviation beside the name are undone: "JNIM: Group for …" and "Group for … (JNIM)".
 */
export function actorMatcher(actors: Iterable<Actor>): ActorOf {
  const known = new Map<string, string>();
  const learn = (name: string, id: string): void => {
    const key = keyOf(name);
    if (key !== "" && !known.has(key)) known.set(key, id);
  };
  const ids = new Set<string>();
  for (const { id, name, altNames } of actors) {
    ids.add(id);
    for (const one of [name, ...name.split(" / "), ...altNames]) learn(one, id);
  }
  for (const [name, id] of Object.entries(matchNames)) if (ids.has(id)) learn(name, id);
  const met = new Map<string, string | null>();
  const find = (name: string): string | null => {
    for (const form of formsOf(name)) {
      const id = known.get(keyOf(form));
      if (id !== undefined) return id;
    }
    return null;
  };
  return (name) => {
    const earlier = met.get(name);
    if (earlier !== undefined) return earlier;
    const found = find(name);
    met.set(name, found);
    return found;
  };
}

/** GTD transliterates one name throughout in another way than the others do. */
function keyOf(name: string): string {
  return foldText(name).replaceAll("qaida", "qaeda");
}

function formsOf(name: string): string[] {
  const [, afterColon] = /^[^:()]{1,16}:\s*(.+)$/.exec(name) ?? [];
  const [, beforeShort] = /^(.+?)\s*\((?:\p{Lu}[\p{Lu}\d-]+)\)$/u.exec(name) ?? [];
  return [name, ...(afterColon ? [afterColon] : []), ...(beforeShort ? [beforeShort] : [])];
}
