import { useEffect, useState } from "react";
import { useLocale } from "../../i18n/locale.ts";
import { Button } from "../../ui/Button.tsx";
import { LOADER_VERSION } from "../loader/version.ts";
import { SnippetFields } from "./SnippetFields.tsx";
import type { Item } from "./series.ts";
import { elementSnippet, type Release, type Surroundings } from "./snippets.ts";

interface ElementCopyProps {
  readonly items: readonly Item[];
  readonly surroundings: Surroundings;
}

/** The element with its script, pinned by the hash of the release that this site has. */
export function ElementCopy({ items, surroundings }: ElementCopyProps) {
  const { messages } = useLocale();
  const { copies } = messages.embedDialog;
  const [attempt, setAttempt] = useState(1);
  const release = useRelease(surroundings.base, attempt);
  if (release === "failed") {
    return (
      <div role="alert">
        <p>{copies.elementFailed}</p>
        <Button onClick={() => setAttempt(attempt + 1)}>{messages.app.retry}</Button>
      </div>
    );
  }
  if (release === "waiting") return <p>{messages.app.preparing}</p>;
  return (
    <SnippetFields
      label={copies.element}
      items={items}
      snippetOf={(item) => elementSnippet(item, surroundings, release)}
    />
  );
}

function useRelease(base: string, attempt: number): Release | "waiting" | "failed" {
  const [release, setRelease] = useState<Release | "waiting" | "failed">("waiting");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    const leaving = new AbortController();
    setRelease("waiting");
    fetchRelease(base, leaving.signal).then(setRelease, () => {
      if (!leaving.signal.aborted) setRelease("failed");
    });
    return () => leaving.abort();
  }, [base, attempt]);
  return release;
}

/** @throws where the file does not come, or does not name the release */
async function fetchRelease(base: string, signal: AbortSignal): Promise<Release> {
  const response = await fetch(new URL("embed/releases.json", base), { signal, credentials: "omit" });
  if (!response.ok) throw new Error(`embed/releases.json: ${response.status}`);
  const releases: Readonly<Record<string, unknown>> = await response.json();
  const integrity = releases[LOADER_VERSION];
  if (typeof integrity !== "string") throw new Error(`embed/releases.json: no ${LOADER_VERSION}`);
  return { version: LOADER_VERSION, integrity };
}
