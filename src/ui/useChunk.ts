import { useEffect, useState } from "react";

/** A part that is fetched when it is first wanted. */
export type Chunk<Part> =
  | { readonly state: "waiting" }
  | { readonly state: "ready"; readonly part: Part }
  | { readonly state: "failed" };

/**
 * Loads a part once `wanted` is true. Unlike `React.lazy` a failed fetch is a state to be shown and not
 * an error that empties the page; the next time it is wanted it is tried again.
 * @param load the dynamic import; must be the same function every time
 */
export function useChunk<Part>(wanted: boolean, load: () => Promise<Part>): Chunk<Part> {
  const [chunk, setChunk] = useState<Chunk<Part>>({ state: "waiting" });
  const needed = wanted && chunk.state !== "ready";
  useEffect(() => {
    if (!needed) return;
    let current = true;
    setChunk({ state: "waiting" });
    load().then(
      (part) => current && setChunk({ state: "ready", part }),
      () => current && setChunk({ state: "failed" }),
    );
    return () => {
      current = false;
    };
  }, [needed, load]);
  return chunk;
}
