import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { LOADER_VERSION } from "../../src/embed/loader/version.ts";
import { bundleClassic } from "./classicScript.ts";

export const LOADER_ENTRY = "src/embed/loader/embed.ts";
/** Below the folder of public files, so that every release is published as it stands. */
export const RELEASES = "public/embed";

/** Version → hash of its file, as `integrity` takes it. */
export type Releases = Readonly<Record<string, string>>;

/** The loader as the present source gives it, with the line that says what it is. */
export async function loaderText(root?: string): Promise<string> {
  const code = await bundleClassic(LOADER_ENTRY, root);
  return `/* <prison-incident-atlas> ${LOADER_VERSION}, MIT */\n${code}`;
}

/** Hash of a file for `integrity` (Subresource Integrity). */
export function integrityOf(text: string): string {
  return `sha384-${createHash("sha384").update(text).digest("base64")}`;
}

/**
 * Publishes the present release as `embed.js`, too. It is the committed file and not built again: what stands in
 * articles must not hang on the version of a bundler. A test holds source and release equal.
 */
export function embedPlugin(): Plugin {
  let file = "";
  return {
    name: "atlas-embed",
    configResolved({ root }) {
      file = resolve(root, RELEASES, `${LOADER_VERSION}.js`);
    },
    generateBundle() {
      if (this.environment.config.consumer !== "client") return;
      this.emitFile({ type: "asset", fileName: "embed.js", source: readFileSync(file, "utf8") });
    },
    configureServer({ config, middlewares }) {
      const base = config.base.startsWith("/") ? config.base : "/";
      middlewares.use((request, response, next) => {
        if (request.url?.split("?", 1)[0] !== `${base}embed.js`) return next();
        response.setHeader("Content-Type", "text/javascript");
        response.end(readFileSync(file, "utf8"));
      });
    },
  };
}
