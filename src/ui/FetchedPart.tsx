import { type ComponentType, type ReactNode, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "./Button.tsx";
import { useChunk } from "./useChunk.ts";

interface FetchedPartProps {
  /** The dynamic import; must be the same function every time. */
  readonly load: () => Promise<ComponentType>;
  /** What stands there until it has come. */
  readonly waiting: ReactNode;
}

/** A part with a chunk of its own. One that cannot be fetched says so and leaves the page as it is. */
export function FetchedPart(props: FetchedPartProps) {
  const [attempt, setAttempt] = useState(1);
  return <Attempt key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

function Attempt({ load, waiting, onRetry }: FetchedPartProps & { readonly onRetry: () => void }) {
  const { app, ui } = useLocale().messages;
  const chunk = useChunk(true, load);
  if (chunk.state === "waiting") return waiting;
  if (chunk.state === "failed") {
    return (
      <div role="alert">
        <p>{ui.notLoaded}</p>
        <Button onClick={onRetry}>{app.retry}</Button>
      </div>
    );
  }
  const Part = chunk.part;
  return <Part />;
}
