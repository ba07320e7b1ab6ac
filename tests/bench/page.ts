import { gzipSync } from "node:zlib";
import { build, type Rollup } from "vite";
import type { Figure } from "./figure.ts";
import { servedInBrowser } from "./servedInBrowser.ts";

const CHANGES = 60;
const kB = (bytes: number): number => Math.round(bytes / 100) / 10;

/** The site itself, with the data it comes with: how long it builds, how much it sends, what a change costs. */
export async function pageFigures(folder: string): Promise<Figure[]> {
  return [...(await measureBuild(folder)), ...(await measurePage(folder))];
}

async function measureBuild(outDir: string): Promise<Figure[]> {
  const start = performance.now();
  const result = await build({ logLevel: "warn", build: { outDir, emptyOutDir: true } });
  const seconds = (performance.now() - start) / 1000;
  const output = (Array.isArray(result) ? result : [result]).flatMap((part) =>
    "output" in part ? part.output : [],
  );
  return [
    { what: "build", aim: 10, measured: Math.round(seconds * 10) / 10, unit: "s" },
    {
      what: "JavaScript and CSS to a usable list, timeline and filters, gzipped",
      aim: 160,
      measured: kB(firstBytes(output)),
      unit: "kB",
    },
  ];
}

/** The scripts that the page names with all they import at once, their styles, and the worker that reads the data. */
function firstBytes(output: readonly (Rollup.OutputChunk | Rollup.OutputAsset)[]): number {
  const chunks = new Map(
    output.flatMap((part) => (part.type === "chunk" ? [[part.fileName, part] as const] : [])),
  );
  const wanted = new Set<string>();
  const visit = (fileName: string): void => {
    if (wanted.has(fileName)) return;
    wanted.add(fileName);
    for (const style of chunks.get(fileName)?.viteMetadata?.importedCss ?? []) wanted.add(style);
    chunks.get(fileName)?.imports.forEach(visit);
  };
  // The worker is a bundle of its own, whose files know nothing of each other any more but their text.
  const visitWorker = (file: Rollup.OutputChunk | Rollup.OutputAsset): void => {
    if (wanted.has(file.fileName)) return;
    wanted.add(file.fileName);
    const text = file.type === "chunk" ? file.code : file.source.toString();
    const imported = [...text.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(
      ([, name]) => name,
    );
    output.filter(({ fileName }) => imported.includes(fileName.split("/").at(-1))).forEach(visitWorker);
  };
  namedByPage(output).forEach(visit);
  output.filter(({ fileName }) => /\/worker-[^/]*\.js$/.test(fileName)).forEach(visitWorker);
  return output
    .filter(({ fileName }) => wanted.has(fileName))
    .reduce((sum, part) => sum + gzipSync(part.type === "chunk" ? part.code : part.source).length, 0);
}

/** Scripts and styles of `index.html`; a page that names none would be measured wrongly. */
function namedByPage(output: readonly (Rollup.OutputChunk | Rollup.OutputAsset)[]): string[] {
  const page = output.find(({ fileName }) => fileName === "index.html");
  const html = page?.type === "asset" ? page.source.toString() : "";
  const names = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, name = ""]) => name,
  );
  if (!names.some((name) => name.endsWith(".js"))) throw new Error("index.html names no script");
  return names;
}

async function measurePage(outDir: string): Promise<Figure[]> {
  const { browser, url, close } = await servedInBrowser(outDir);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Performance.enable");
    let transferred = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      transferred += encodedDataLength;
    });
    await page.goto(url, { waitUntil: "networkidle" });
    await page.locator("html[data-atlas=ready]").waitFor();
    await page.locator(".maplibregl-canvas").waitFor();
    const first = transferred;
    const scriptMs = async (): Promise<number> => {
      const { metrics } = await session.send("Performance.getMetrics");
      return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
    };
    // Found once: the search by role runs in the page and would be counted.
    const box = await page.getByRole("checkbox", { name: "Attack on a prison" }).elementHandle();
    const spent: number[] = [];
    for (let change = 0; change < CHANGES; change++) {
      const before = await scriptMs();
      await box?.evaluate((element) => (element as HTMLElement).click());
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      spent.push((await scriptMs()) - before);
    }
    const sorted = spent.slice(10).sort((a, b) => a - b);
    const at = (share: number): number =>
      Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
    return [
      { what: "transferred at first view, all files, 1440×900", aim: 800, measured: kB(first), unit: "kB" },
      { what: "script of a filter change, median", aim: 16, measured: at(0.5), unit: "ms" },
      { what: "script of a filter change, 95th percentile", aim: 16, measured: at(0.95), unit: "ms" },
    ];
  } finally {
    await close();
  }
}
