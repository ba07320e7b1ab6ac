import type { Plugin } from "vite";
import { type BasemapFiles, buildBasemap } from "./build.ts";

/**
 * Serves the base map's files below `<base>basemap/` while developing, and writes them to the same place at
 * build. Their names carry no hash: links into them, the site's own and a deployer's, stay good.
 */
export function basemapPlugin(): Plugin {
  let files: Promise<BasemapFiles> | undefined;
  const load = () => {
    files ??= buildBasemap();
    return files;
  };
  return {
    name: "atlas-basemap",
    configureServer(server) {
      const { base } = server.config;
      server.middlewares.use((request, response, next) => {
        const path = pathBelow(base, request.url ?? "");
        if (!path?.startsWith("basemap/")) return next();
        load().then((all) => {
          const content = all.get(path);
          response.statusCode = content === undefined ? 404 : 200;
          response.setHeader("Content-Type", content === undefined ? "text/plain" : "application/json");
          response.end(content ?? `No such base map file: ${path}`);
        }, next);
      });
    },
    async generateBundle() {
      // A build for the server side, as tests make, has no use for them.
      if (this.environment.config.consumer !== "client") return;
      for (const [fileName, source] of await load()) this.emitFile({ type: "asset", fileName, source });
    },
  };
}

function pathBelow(base: string, url: string): string | undefined {
  const root = base.startsWith("/") ? base : "/";
  const path = url.split(/[?#]/)[0] ?? "";
  return path.startsWith(root) ? decodeURI(path.slice(root.length)) : undefined;
}
