import type { AtlasState } from "./store.ts";

/**
 * What the page as a whole has come to: it shows records, it cannot, it waits for a file that only its reader
 * has, or it is still reading.
 */
export function pageState({
  query,
  dataset,
  loading,
  gap,
}: AtlasState): "ready" | "error" | "waiting" | "loading" {
  if (query !== null) return "ready";
  if (dataset.kind === "atlas") return loading.phase === "failed" ? "error" : "loading";
  if (gap === null) return "loading";
  return gap.phase === "awaiting" ? "waiting" : "error";
}
