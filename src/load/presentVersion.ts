import type { Problem } from "../domain/dataset.ts";

/** Version of the data that the site was built with; no build, no such version. */
declare const __ATLAS_VERSION__: string;
const PRESENT = typeof __ATLAS_VERSION__ === "undefined" ? null : __ATLAS_VERSION__;

/** The version to fetch for one that was asked for; null: the present one, which needs no folder of its own. */
export function versionToFetch(asked: string | null, present = PRESENT): string | null {
  return asked === present ? null : asked;
}

/**
 * Whether a version is not here, by what came of reading it. Some hosts answer with a page of their own where they
 * have no file; a connection that is down says nothing of what is there.
 */
export function isNotHere({ reason, detail = "" }: Problem): boolean {
  if (reason === "network" || reason === "cancelled") return false;
  return reason !== "status" || detail.startsWith("4");
}
