import type { ActorOf } from "./actorNames.ts";
import { ownActorId } from "./ownIds.ts";

/** Id in the vocabulary of the actor that a name means, else an id of its own. */
export function actorId(name: string, actorOf: ActorOf): string {
  return actorOf(name) ?? ownActorId(name);
}
