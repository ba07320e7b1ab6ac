import { relative, resolve, sep } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { formatProblem, isError, type Problem } from "../check/problem.ts";
import { isDataFile, readFolder } from "../check/readFiles.ts";
import { checkedFiles } from "./checkedFiles.ts";
import { type FirstHtml, firstHtml } from "./firstHtml.ts";
import { type Published, publishFiles } from "./publishFiles.ts";

export interface DataOptions {
  /** Folder of the curated files, from the project's root. */
  readonly folder?: string;
  /** Puts what is known of the dataset into `index.html`, for readers without scripts. */
  readonly fillHtml?: (html: string, first: FirstHtml) => string;
}

const MEDIA_TYPES: readonly (readonly [ending: string, type: string])[] = [
  [".geojson", "application/geo+json"],
  [".csv", "text/csv; charset=utf-8"],
  [".json", "application/json"],
];

/**
 * Publishes the dataset below `<base>data/`, under names without a hash. A build stops at the first look
 * when the data check finds errors. While developing the files come from memory: a saved data file is
 * checked and published again and the page reloads; what is wrong stands in the terminal and in
 * `data/problems.json`, and records without errors are served all the same.
 */
export function dataPlugin({ folder = "data", fillHtml }: DataOptions = {}): Plugin {
  let root = ".";
  let isBuild = false;
  let published: Published | undefined;
  const load = (): Published => {
    published ??= publishFiles(readFrom(root, folder));
    return published;
  };
  return {
    name: "atlas-data",
    // Known before anything is bundled: the worker is a bundle of its own and reads it, too.
    config({ root: named = "." }, { command }) {
      if (command !== "build") return;
      root = named;
      const { files, metadata } = load();
      return {
        define: {
          __ATLAS_CHECKED__: JSON.stringify(checkedFiles(files)),
          __ATLAS_VERSION__: JSON.stringify(metadata.version),
        },
      };
    },
    configResolved(config) {
      root = config.root;
      isBuild = config.command === "build";
    },
    buildStart() {
      if (!isBuild) return;
      const errors = load().problems.filter(isError);
      if (errors.length > 0) this.error(`The data has errors.\n${errors.map(formatProblem).join("\n")}`);
    },
    generateBundle() {
      // A build for the server side, as tests make, has no use for them.
      if (this.environment.config.consumer !== "client") return;
      for (const [path, source] of load().files) {
        this.emitFile({ type: "asset", fileName: `data/${path}`, source });
      }
    },
    configureServer(server) {
      serveData(server, load);
      server.httpServer?.once("listening", () => report(server, load().problems));
      server.watcher.on("all", (_event, file) => {
        if (!isDataFile(nameIn(resolve(root, folder), file))) return;
        published = undefined;
        report(server, load().problems);
        server.ws.send({ type: "full-reload" });
      });
    },
    transformIndexHtml: (html) => (fillHtml ? fillHtml(html, firstHtml(load())) : html),
  };
}

function serveData({ config, middlewares }: ViteDevServer, load: () => Published): void {
  const base = config.base.startsWith("/") ? config.base : "/";
  middlewares.use((request, response, next) => {
    const [url = ""] = (request.url ?? "").split(/[?#]/);
    if (!url.startsWith(`${base}data/`)) return next();
    const path = url.slice(`${base}data/`.length);
    const content = path === "problems.json" ? JSON.stringify(load().problems) : load().files.get(path);
    // Code of ours stands below data/ too and is Vite's to serve.
    if (content === undefined) return next();
    const type = MEDIA_TYPES.find(([ending]) => path.endsWith(ending))?.[1] ?? "text/plain";
    response.setHeader("Content-Type", type);
    response.setHeader("Cache-Control", "no-store");
    response.end(content);
  });
}

function report({ config: { logger } }: ViteDevServer, problems: readonly Problem[]): void {
  for (const problem of problems) logger[isError(problem) ? "error" : "warn"](formatProblem(problem));
  if (problems.length === 0) logger.info("The data has no problems.");
}

/** The curated files, with names as a person at the root of the project would write them. */
function readFrom(root: string, folder: string): ReadonlyMap<string, string> {
  const absolute = resolve(root, folder);
  return new Map(
    [...readFolder(absolute)].map(([name, text]) => [`${folder}/${nameIn(absolute, name)}`, text]),
  );
}

/** Path of a file from a folder, with `/` between folders on every system. */
function nameIn(folder: string, file: string): string {
  return relative(folder, file).split(sep).join("/");
}
