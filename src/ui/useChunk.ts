import { useEffect, useState } from "react";
import type { FetchedOnce } from "./fetchedOnce.ts";

/** A part that is fetched when it is first wanted. */
export type Chunk<Part> =
  | { readonly state: "waiting" }
  | { readonly state: "ready"; readonly part: Part }
  | { readonly state: "failed" };

/**
 * Fetches a part once `wanted` is true. Unlike `React.lazy` a failed fetch is a state to be shown and not
 * an error that empties the page; the next time it is wanted it is tried again. A part that is here already
 * is there at once, without a frame in between.
 * @param source must be the same every time
 */
export function useChunk<Part>(wanted: boolean, source: FetchedOnce<Part>): Chunk<Part> {
  const [chunk, setChunk] = useState<Chunk<Part>>(() => chunkOf(source));
  const needed = wanted && chunk.state !== "ready";
  useEffect(() => {
    if (!needed) return;
    let current = true;
    setChunk({ state: "waiting" });
    source.fetch().then(
      (part) => current && setChunk({ state: "ready", part }),
      () => current && setChunk({ state: "failed" }),
    );
    return () => {
      current = false;
    };
  }, [needed, source]);
  return chunk;
}

function chunkOf<Part>(source: FetchedOnce<Part>): Chunk<Part> {
  const part = source.here();
  return part === null ? { state: "waiting" } : { state: "ready", part };
}
