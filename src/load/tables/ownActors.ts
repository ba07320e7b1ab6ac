import type { Actor } from "../../domain/schema.ts";
import type { Named } from "../opened.ts";
import type { ActorOf } from "./actorNames.ts";
import type { ImportedActor } from "./importedRow.ts";
import { ownActorId } from "./ownIds.ts";
import type { Entry } from "./partCodes.ts";

/** Actors that the vocabulary does not know: as entries of one, and how many rows name them. */
export function ownActors(
  entries: Iterable<Entry<readonly ImportedActor[]>>,
  actorOf: ActorOf,
): { readonly actors: readonly Actor[]; readonly named: readonly Named[] } {
  const rowsOf = new Map<string, number>();
  const kindOf = new Map<string, ImportedActor["kind"]>();
  for (const { part, rows } of entries) {
    for (const name of namesOf(part)) rowsOf.set(name, (rowsOf.get(name) ?? 0) + rows);
    for (const { name, kind } of part) {
      // A kind that some row is sure of wins over none.
      if ((kindOf.get(name) ?? "category") === "category") kindOf.set(name, kind);
    }
  }
  const actors = new Map<string, Actor>();
  const named: Named[] = [];
  for (const [name, kind] of kindOf) {
    if (actorOf(name) !== null) continue;
    const id = ownActorId(name);
    named.push({ name, count: rowsOf.get(name) ?? 0 });
    if (!actors.has(id)) actors.set(id, { id, name, altNames: [], kind, affiliations: [] });
  }
  return { actors: [...actors.values()], named };
}

/** Each once, though it stand there twice. */
function namesOf(actors: readonly ImportedActor[]): Iterable<string> {
  const [only] = actors;
  return only && actors.length === 1 ? [only.name] : new Set(actors.map(({ name }) => name));
}
