import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/parts.css";
import { createRoot } from "react-dom/client";
import { App, fetchLayout } from "./App.tsx";
import { followHost } from "./embed/followHost.ts";
import { tellHeight } from "./embed/tellHeight.ts";
import { curationProblems } from "./load/curationProblems.ts";
import { LOAD_WORKER_DATA_URL, LOAD_WORKER_URL } from "./load/workerUrl.ts";
import { installTrustedTypes } from "./map/trustedTypes.ts";
import { moveCamera, reportCuration } from "./store/actions.ts";
import { followDataset } from "./store/opening.ts";
import { pageState } from "./store/pageState.ts";
import { type AtlasState, atlas } from "./store/store.ts";
import { followTheme } from "./store/theme.ts";
import { isFramed } from "./ui/framed.ts";
import { startSync } from "./url/sync.ts";
import { createWorld } from "./world.ts";

// The composition root: the only file with effects on import. Address bar ⇄ store, load → store, mount.
installTrustedTypes([LOAD_WORKER_URL, LOAD_WORKER_DATA_URL]);
startSync({ atlas, window, isFramed: isFramed() });
if (isFramed()) {
  if (atlas.getState().embed) tellHeight({ window, parts: atlas.getState().show });
  followHost({ atlas, window, moveCamera });
}
followTheme(atlas, document.documentElement, window.matchMedia("(prefers-color-scheme: dark)"));

// Said on the page itself, so that a host, a test or a picture taker knows when to look.
const tell = (): void => {
  const state = pageState(atlas.getState());
  if (state !== "loading") document.documentElement.dataset.atlas = state;
  else delete document.documentElement.dataset.atlas;
};

/** What stood before the app goes when the map has drawn the same, or where there is none to wait for. */
const first = document.getElementById("first");
const dismissFirst = (): void => first?.remove();
const mayGo = ({ mapShown, loading, gap }: AtlasState): boolean =>
  mapShown || loading.phase === "failed" || gap !== null || document.getElementById("atlas-map") === null;
const dismissInTurn = (state: AtlasState): void => {
  if (document.documentElement.dataset.atlas !== undefined && mayGo(state)) dismissFirst();
};

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");
followDataset(createWorld(document));
// Ready means drawn: whoever waits for it must not meet a page without its layout.
fetchLayout(atlas.getState().embed).then(() => {
  createRoot(root).render(<App />);
  atlas.subscribe((state) => {
    tell();
    dismissInTurn(state);
  });
  tell();
  // The layout stands by now, with a place for the map or without one.
  requestAnimationFrame(() => requestAnimationFrame(() => dismissInTurn(atlas.getState())));
});
// While curating, mistakes in the data stand on the page; the built site is never made from data with errors.
if (import.meta.env.DEV) curationProblems().then(reportCuration);
