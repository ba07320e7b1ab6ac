import type { FacilityFeature, IncidentFeature, Metadata, Source, Vocabulary } from "../domain/schema.ts";
import type { AtlasChecks } from "./check.ts";

/** SHA-256 in hex of files that passed all checks when the site was built, by path; no build, no such files. */
declare const __ATLAS_CHECKED__: Readonly<Record<string, string>>;
const CHECKED = typeof __ATLAS_CHECKED__ === "undefined" ? {} : __ATLAS_CHECKED__;

/**
 * The checks for a file. One that is byte for byte as it was checked when the site was built needs none, so that the
 * schema and what runs it are no part of what a page loads first. A file that was changed since is checked in full,
 * and so is every file where the browser computes no digest (insecure origins).
 */
export async function checksFor(file: string, bytes: BufferSource, checked = CHECKED): Promise<AtlasChecks> {
  const expected = checked[file];
  if (expected !== undefined && expected === (await digest(bytes))) return PASSED;
  return (await import("./checks.ts")).atlasChecks;
}

async function digest(bytes: BufferSource): Promise<string | null> {
  // The types promise it everywhere; browsers have it in secure contexts only.
  if (globalThis.crypto?.subtle === undefined) return null;
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The checks were made before, on the same bytes. */
const PASSED: AtlasChecks = {
  incident: (value) => ({ ok: true, value: value as IncidentFeature }),
  facility: (value) => ({ ok: true, value: value as FacilityFeature }),
  metadata: (value) => ({ ok: true, value: value as Metadata }),
  sources: (value) => ({ ok: true, value: value as { readonly sources: readonly Source[] } }),
  vocabulary: (value) => ({ ok: true, value: value as Vocabulary }),
};
