import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, loadConfigFromFile, type PluginOption } from "vite";
import { readFolder } from "../../data/check/readFiles.ts";
import { dataPlugin } from "../../data/publish/plugin.ts";
import { versionPlugin } from "../../data/publish/versionPlugin.ts";
import { multiplied } from "./data.ts";
import { randomFrom } from "./synthetic.ts";

const SEED = 5;
/** Degrees: well below the 25 km by which a point may lie outside its country. */
const MOVED = 0.08;

/** Builds the site with the data that it comes with. */
export async function buildShipped(outDir: string): Promise<void> {
  await build({ logLevel: "error", build: { outDir, emptyOutDir: true } });
}

/** Builds the site with at least so many records, made from the curated ones, through the same check and publication. */
export async function buildMany(count: number, outDir: string, folder: string): Promise<void> {
  writeMany(count, folder);
  const loaded = await loadConfigFromFile({ command: "build", mode: "production" });
  if (loaded === null) throw new Error("the site has no configuration");
  const { plugins = [], ...config } = loaded.config;
  const own: Readonly<Record<string, PluginOption>> = {
    "atlas-data": dataPlugin({ folder }),
    "atlas-version": versionPlugin({ folder }),
  };
  await build({
    ...config,
    configFile: false,
    logLevel: "error",
    plugins: plugins.map((plugin) => own[nameOf(plugin)] ?? plugin),
    build: { ...config.build, outDir, emptyOutDir: true },
  });
}

function nameOf(plugin: PluginOption): string {
  return typeof plugin === "object" && plugin !== null && "name" in plugin ? plugin.name : "";
}

/** Copies alone would share their dates and points, and be written and compressed as one: each has its own. */
function writeMany(count: number, folder: string): void {
  const random = randomFrom(SEED);
  for (const [name, text] of multiplied(readFolder("data"), count)) {
    const path = join(folder, name.replace(/^data\//, ""));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, name.endsWith(".geojson") ? spread(text, random) : text);
  }
}

function spread(text: string, random: () => number): string {
  const shift = (degrees: string): string => (Number(degrees) + (random() * 2 - 1) * MOVED).toFixed(3);
  const points = text.replace(
    /("(?:coordinates|point)":\s*\[\s*)(-?[\d.]+)(,\s*)(-?[\d.]+)/g,
    (_all, before: string, lon: string, between: string, lat: string) =>
      `${before}${Number(shift(lon))}${between}${Number(shift(lat))}`,
  );
  // The record's own date alone: those of its history and proceedings lie deeper and stay in their order.
  return points.replace(
    /^( {4}"date": "\d{4}-\d{2}-)\d{2}(")/m,
    (_all, before: string, after: string) =>
      `${before}${String(1 + Math.floor(random() * 28)).padStart(2, "0")}${after}`,
  );
}

/**
 * The page of a build as others make it, to compare with: no picture, the app as a module at once.
 * @throws when the page does not name its app
 */
export function pageAtOnce(outDir: string): string {
  const html = readFileSync(join(outDir, "index.html"), "utf8");
  const [, app] = /data-app="([^"]+)"/.exec(html) ?? [];
  const [, style] = /data-style="([^"]+)"/.exec(html) ?? [];
  if (app === undefined || style === undefined) throw new Error("index.html does not say where its app is");
  const head = html
    .slice(0, html.indexOf("</head>"))
    .replace(/<link rel="(?:stylesheet|preload)"[^>]*>\s*/g, "");
  const files = `<link rel="stylesheet" href="${style}"><script type="module" src="${app}"></script>`;
  return `${head}${files}</head><body><div id="root"></div></body></html>`;
}
