import { useLocale } from "../i18n/locale.ts";
import { GapNotice } from "../open/GapNotice.tsx";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";

interface LoadStateProps {
  /** Loads the atlas's own data again. */
  readonly onRetry: () => void;
}

/** Why there is nothing to see yet: still reading, or the data could not be read. */
export function LoadState({ onRetry }: LoadStateProps) {
  const isAtlas = useAtlas(({ dataset }) => dataset.kind === "atlas");
  return (
    <>
      <GapNotice />
      {isAtlas && <AtlasLoadState onRetry={onRetry} />}
    </>
  );
}

function AtlasLoadState({ onRetry }: LoadStateProps) {
  const { messages, number } = useLocale();
  const loading = useAtlas((state) => state.loading);
  if (loading.phase === "ready") return null;
  if (loading.phase === "loading") {
    return <p className="app-loading">{messages.app.loading(number(loading.rows))}</p>;
  }
  return (
    <div className="app-failure" role="alert">
      <p>{messages.load.problems[loading.problem.reason](loading.problem)}</p>
      <Button onClick={onRetry}>{messages.app.retry}</Button>
    </div>
  );
}
