import type { Problem } from "../domain/dataset.ts";
import { useLocale } from "../i18n/locale.ts";
import { DataGap } from "../open/DataGap.tsx";
import { retryDataset } from "../store/opening.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/useMessages.ts";

const MESSAGES = ["load"] as const;

/** Why there is nothing to see yet: still reading, or the data could not be read. */
export function LoadState() {
  const isAtlas = useAtlas(({ dataset }) => dataset.kind === "atlas");
  return (
    <>
      <DataGap />
      {isAtlas && <AtlasLoadState />}
    </>
  );
}

function AtlasLoadState() {
  const { messages, number } = useLocale();
  const loading = useAtlas((state) => state.loading);
  if (loading.phase === "ready") return null;
  if (loading.phase === "loading") {
    return <p className="app-loading">{messages.app.loading(number(loading.rows))}</p>;
  }
  return <AtlasFailure problem={loading.problem} />;
}

/** Words for what went wrong are fetched when something did; without a connection that fails as well. */
function AtlasFailure({ problem }: { readonly problem: Problem }) {
  const { messages } = useLocale();
  const words = useMessages(true, MESSAGES);
  if (words === "waiting") return null;
  return (
    <div className="app-failure" role="alert">
      <p>{words === "ready" ? messages.load.problems[problem.reason](problem) : messages.app.noRecords}</p>
      <Button onClick={retryDataset}>{messages.app.retry}</Button>
    </div>
  );
}
