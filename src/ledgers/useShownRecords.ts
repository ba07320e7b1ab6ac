import { useEffect, useState } from "react";
import type { PublishedIncident } from "../domain/schema.ts";
import type { Shown } from "../store/selectors.ts";

/** More records than this are not read just to be gone through. */
export const MOST_READ = 10_000;

/**
 * All records that are shown.
 * - `other`: of a file that is not in the atlas's format, which says neither who claims what nor when it was checked
 * - `many`: more than {@link MOST_READ}
 */
export type ShownRecords =
  | { readonly state: "other" | "many" | "reading" | "failed" }
  | { readonly state: "ready"; readonly records: readonly PublishedIncident[] };

const READING: ShownRecords = { state: "reading" };

export function useShownRecords({ query, answer }: Shown): ShownRecords {
  const [found, setFound] = useState<{ readonly of: Shown["answer"]; readonly result: ShownRecords } | null>(
    null,
  );
  const isOther = query.dataset.format !== "atlas";
  const isMany = answer.counts.shown > MOST_READ;
  useEffect(() => {
    if (isOther || isMany) return;
    let current = true;
    query.records.read(Array.from(answer.rows)).then(
      (features) => {
        const records = features.map(({ properties }) => properties);
        if (current) setFound({ of: answer, result: { state: "ready", records } });
      },
      () => current && setFound({ of: answer, result: { state: "failed" } }),
    );
    return () => {
      current = false;
    };
  }, [query, answer, isOther, isMany]);
  if (isOther) return { state: "other" };
  if (isMany) return { state: "many" };
  // What was found for the filter before stays until the next is there: a flash of nothing tells nobody anything.
  return found?.result ?? READING;
}
