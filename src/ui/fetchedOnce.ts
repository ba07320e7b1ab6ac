/** A part with a chunk of its own, and whether it is here already. */
export interface FetchedOnce<Part> {
  /** null: it has not been fetched. */
  here(): Part | null;
  /** Rejects where the connection does not give it; may be asked again. */
  fetch(): Promise<Part>;
}

/** @param load the dynamic import */
export function fetchedOnce<Part>(load: () => Promise<Part>): FetchedOnce<Part> {
  let part: Part | null = null;
  return {
    here: () => part,
    fetch: async () => {
      part ??= await load();
      return part;
    },
  };
}
