import { browserWorld } from "./browserWorld.ts";
import { limitsFor } from "./limits.ts";
import type { Mapping } from "./mapping.ts";
import type { OnProgress } from "./progress.ts";
import { type Opening, runOpening } from "./runOpening.ts";

/** Files from a reader's disk, or the absolute address of one. */
export type OpenTarget =
  | { readonly files: readonly File[] }
  | { readonly url: string; readonly allowedOrigins: readonly string[] };

/**
 * Starts opening a dataset of the reader's own. Files never leave the browser.
 * @param mapping null: as the format has it, or as it is guessed
 */
export function startOpening(target: OpenTarget, mapping: Mapping | null, onProgress: OnProgress): Opening {
  const world = browserWorld();
  const what =
    "files" in target
      ? { files: target.files.map((file) => ({ name: file.name, blob: file })) }
      : { ...target, allowedOrigins: [...target.allowedOrigins, new URL(world.base).origin] };
  const openedOn = new Date().toISOString().slice(0, 10);
  const request = { base: world.base, what, mapping, limits: limitsFor(deviceMemory()), openedOn };
  return runOpening(world, request, onProgress);
}

/** Gigabytes; not every browser says it. */
export function deviceMemory(): number | undefined {
  return "deviceMemory" in navigator && typeof navigator.deviceMemory === "number"
    ? navigator.deviceMemory
    : undefined;
}
