import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Plugin, type PreviewServer, preview } from "vite";

declare global {
  interface Window {
    /** What went wrong in this page or frame since it began to load. */
    problemsSeen?: string[];
  }
}

/** Runs in every page and frame of the site before its first script. */
function listenForProblems(): void {
  const problems: string[] = [];
  window.problemsSeen = problems;
  const { error } = console;
  console.error = (...words: unknown[]) => {
    problems.push(`console: ${words.join(" ")}`);
    error(...words);
  };
  const listen = (event: Event): void => {
    if (event instanceof ErrorEvent) problems.push(`uncaught: ${event.message}`);
    // Firefox says so of a module that is already there; one that is missing breaks the script that needs it.
    else if (event.target instanceof HTMLLinkElement && event.target.rel === "modulepreload") return;
    else if (event.target instanceof Element) problems.push(`not loaded: ${event.target.outerHTML}`);
  };
  addEventListener("error", listen, true);
  addEventListener("unhandledrejection", ({ reason }) => problems.push(`rejected: ${reason}`));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
    problems.push(`policy violation: ${effectiveDirective} ${blockedURI} ${sample}`);
  });
}

const SCRIPT = "problems-seen.js";
const TAG = `<script src="./${SCRIPT}"></script>`;
/** A page with that script alone, under the headers of the site. */
const PROBE = "probe.html";

/** Puts one script of the site's own origin into the page: the built files and their headers stay as they are. */
const watchPlugin: Plugin = {
  name: "watch-problems",
  configurePreviewServer({ middlewares, config }: PreviewServer) {
    const page = readFileSync(resolve(config.root, config.build.outDir, "index.html"), "utf8");
    const answers: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
      "/": { type: "text/html", text: page.replace("<head>", `<head>${TAG}`) },
      [`/${PROBE}`]: { type: "text/html", text: `<!doctype html><title>Probe</title>${TAG}` },
      [`/${SCRIPT}`]: { type: "text/javascript", text: `(${listenForProblems})();` },
    };
    middlewares.use((request, response, next) => {
      const answer = answers[new URL(request.url ?? "", "http://site").pathname];
      if (answer === undefined) return next();
      response.setHeader("Content-Type", `${answer.type}; charset=utf-8`);
      response.end(answer.text);
    });
  },
};

export type Site = { readonly url: string; readonly probe: string; readonly close: () => Promise<void> };

/** Serves the built site under its headers at 127.0.0.1, with a list of what goes wrong in each page and frame. */
export async function serveWatched(): Promise<Site> {
  const { ATLAS_DIST } = process.env;
  const server = await preview({
    plugins: [watchPlugin],
    logLevel: "error",
    preview: { host: "127.0.0.1", port: 0, open: false },
    ...(ATLAS_DIST ? { build: { outDir: ATLAS_DIST } } : {}),
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("the preview server has no address");
  return { url, probe: `${url}${PROBE}`, close: () => server.close() };
}
