import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";
import { bundleClassic, bundleStyle } from "./classicScript.ts";
import { type FirstParts, firstPage } from "./firstPage.ts";
import { textIn } from "./siteFacts.ts";

const SCRIPT = "src/first/start.ts";
const STYLE = "src/first/first.css";

/**
 * Puts the picture of the default view into the built page, with the script that draws the one that a link asks for.
 * The app itself is then started by that script: no module stands in the page. While developing, the app is all.
 */
export function firstPlugin(): Plugin {
  let names = { script: "", style: "" };
  return {
    name: "atlas-first",
    apply: "build",
    async generateBundle() {
      if (this.environment.config.consumer !== "client") return;
      const { root } = this.environment.config;
      const emit = (name: string, ending: string, source: string): string => {
        const hash = createHash("sha256").update(source).digest("base64url").slice(0, 8);
        const fileName = `assets/${name}-${hash}.${ending}`;
        this.emitFile({ type: "asset", fileName, source });
        return fileName;
      };
      const [script, style] = await Promise.all([bundleClassic(SCRIPT, root), bundleStyle(STYLE, root)]);
      names = { script: emit("picture", "js", script), style: emit("picture", "css", style) };
    },
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle }) => (bundle === undefined ? html : filled(html, names, bundle)),
    },
  };
}

function filled(
  html: string,
  { script, style }: { readonly script: string; readonly style: string },
  bundle: Rolldown.OutputBundle,
): string {
  const parts = firstPage(partsIn(bundle));
  const app = nameIn(html, /<script type="module"[^>]* src="([^"]+)"><\/script>\s*/g);
  const appStyle = nameIn(html, /<link rel="stylesheet"[^>]* href="([^"]+)">\s*/g);
  const places: Readonly<Record<string, string>> = {
    ...parts,
    head: `<link rel="stylesheet" href="./${style}">\n    <link rel="preload" as="script" href="./${script}">`,
    script: `${parts.data}\n      <script src="./${script}" data-app="${app}" data-style="${appStyle}"></script>`,
  };
  return html
    .replace(/<script type="module"[^>]*><\/script>\s*|<link rel="(stylesheet|modulepreload)"[^>]*>\s*/g, "")
    .replace(/<!--first:(\w+)-->/g, (place, name: string) => places[name] ?? place);
}

/** The last one: what comes before it is what it imports. */
function nameIn(html: string, pattern: RegExp): string {
  const [, name] = [...html.matchAll(pattern)].at(-1) ?? [];
  if (name === undefined) throw new Error(`the built page has nothing like ${pattern.source}`);
  return name;
}

function partsIn(bundle: Rolldown.OutputBundle): FirstParts {
  const read = (path: string) => JSON.parse(textIn(bundle, path));
  return {
    rows: read("data/picture/rows.json"),
    world: read("basemap/picture/world.json"),
    squares: read("basemap/picture/squares.json"),
    countries: read("basemap/countries.json"),
  };
}
