import { type ComponentType, type ReactNode, useState } from "react";
import type { LaterScreen } from "../i18n/laterMessages.ts";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "./Button.tsx";
import type { FetchedOnce } from "./fetchedOnce.ts";
import { useChunk } from "./useChunk.ts";
import { useMessages } from "./useMessages.ts";

interface FetchedPartProps {
  /** Must be the same every time. */
  readonly source: FetchedOnce<ComponentType>;
  /** What the part says that the first view does not; fetched beside it. The same array every time. */
  readonly messages: readonly LaterScreen[];
  /** What stands there until it has come. */
  readonly waiting: ReactNode;
}

/** A part with a chunk of its own. One that cannot be fetched says so and leaves the page as it is. */
export function FetchedPart(props: FetchedPartProps) {
  const [attempt, setAttempt] = useState(1);
  return <Attempt key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

function Attempt({
  source,
  messages,
  waiting,
  onRetry,
}: FetchedPartProps & { readonly onRetry: () => void }) {
  const { app, ui } = useLocale().messages;
  const chunk = useChunk(true, source);
  const words = useMessages(true, messages);
  if (chunk.state === "failed" || words === "failed") {
    return (
      <div role="alert">
        <p>{ui.notLoaded}</p>
        <Button onClick={onRetry}>{app.retry}</Button>
      </div>
    );
  }
  if (chunk.state === "waiting" || words === "waiting") return waiting;
  const Part = chunk.part;
  return <Part />;
}
