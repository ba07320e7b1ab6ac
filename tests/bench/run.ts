import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { measureBigPage } from "./bigPage.ts";
import { dataFigures } from "./data.ts";
import { embedFigures } from "./embed.ts";
import type { Figure } from "./figure.ts";
import { fileFigures } from "./files.ts";
import { pageFigures } from "./page.ts";
import { rowFigures } from "./rows.ts";
import { servedInBrowser } from "./servedInBrowser.ts";

/**
 * `npm run bench`: everything; `npm run bench -- data page rows files browser embed`: some of it; `-- --json`: one JSON object.
 * `quick` proves one answer in twenty by the plain predicate, as all of them take minutes at a million rows, and opens
 * each embed once instead of five times.
 * Figures of others stand beside ours, from the same run on the same data.
 */
const SIZES = [1_000, 10_000, 100_000, 1_000_000];

const folder = mkdtempSync(join(tmpdir(), "atlas-bench-"));
const PARTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  data: async () => dataFigures(),
  page: () => pageFigures(join(folder, "page")),
  rows: () => rowFigures(SIZES, process.argv.includes("quick") ? 20 : 1),
  files: () => fileFigures(SIZES),
  browser: browserFigures,
  embed: () => embedFigures(join(folder, "embed"), process.argv.includes("quick") ? 1 : 5, say),
};

/** What a run was made with; JSON stands alone. */
function say(line: string): void {
  if (process.argv.includes("--json")) console.error(line);
  else console.log(line);
}

async function browserFigures(): Promise<readonly Figure[]> {
  const site = join(folder, "site");
  await build({ logLevel: "warn", build: { outDir: site, emptyOutDir: true } });
  const { browser, url, close } = await servedInBrowser(site);
  try {
    return await measureBigPage(browser, url, folder);
  } finally {
    await close();
  }
}

try {
  const asked = process.argv.slice(2).filter((argument) => argument in PARTS);
  const names = asked.length > 0 ? asked : Object.keys(PARTS);
  const found: Record<string, readonly Figure[]> = {};
  for (const name of names) {
    found[name] = (await PARTS[name]?.()) ?? [];
    if (!process.argv.includes("--json")) {
      console.log(`\n${name}`);
      console.table(found[name]);
    }
  }
  if (process.argv.includes("--json")) console.log(JSON.stringify(found));
} finally {
  rmSync(folder, { recursive: true });
}
