import { useMemo } from "react";
import type { LaterScreen } from "../i18n/laterMessages.ts";
import { useLocale } from "../i18n/locale.ts";
import { type Chunk, useChunk } from "./useChunk.ts";

/**
 * Fetches messages that come later, in the reader's language; only once they are `ready` may they be read.
 * @param screens must be the same array every time
 */
export function useMessages(wanted: boolean, screens: readonly LaterScreen[]): Chunk<true>["state"] {
  const locale = useLocale();
  const source = useMemo(
    () => ({
      here: () => (locale.hasMessages(screens) ? (true as const) : null),
      fetch: () => locale.fetchMessages(screens).then(() => true as const),
    }),
    [locale, screens],
  );
  return useChunk(wanted, source).state;
}
