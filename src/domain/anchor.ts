import type { Place } from "./schema.ts";
import { ANCHOR_ROLES } from "./vocabulary.ts";

/** The place that a record stands at: the first site, else origin, else place of hand-over. */
export function anchorOf(places: readonly Place[]): Place | undefined {
  return ANCHOR_ROLES.flatMap((role) => places.filter((place) => place.role === role))[0];
}
