import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/parts.css";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { ENGLISH } from "./i18n/locale.ts";
import { curationProblems } from "./load/curationProblems.ts";
import { startLoading } from "./load/startLoading.ts";
import { LOAD_WORKER_DATA_URL, LOAD_WORKER_URL } from "./load/workerUrl.ts";
import { installTrustedTypes } from "./map/trustedTypes.ts";
import { createQuery } from "./query/query.ts";
import { reportCuration, reportFailure, reportLoaded, reportProgress } from "./store/actions.ts";
import { atlas } from "./store/store.ts";
import { followTheme } from "./store/theme.ts";
import { startSync } from "./url/sync.ts";

// The composition root: the only file with effects on import. Load → store, address bar ⇄ store, mount.
installTrustedTypes([LOAD_WORKER_URL, LOAD_WORKER_DATA_URL]);
startSync({ atlas, window });
followTheme(atlas, document.documentElement, window.matchMedia("(prefers-color-scheme: dark)"));

async function load(): Promise<void> {
  reportProgress(0, 0, null);
  const result = await startLoading(({ rows, bytes, total }) => reportProgress(rows, bytes, total)).done;
  if (result.ok) reportLoaded(createQuery(result.dataset, ENGLISH.region));
  else reportFailure(result.problem);
  // Said on the page itself, so that a host, a test or a picture taker knows when to look.
  document.documentElement.dataset.atlas = result.ok ? "ready" : "error";
}

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");
createRoot(root).render(<App onRetry={load} />);
load();
// While curating, mistakes in the data stand on the page; the built site is never made from data with errors.
if (import.meta.env.DEV) curationProblems().then(reportCuration);
