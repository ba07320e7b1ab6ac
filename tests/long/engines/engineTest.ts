import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { machine } from "../../harness/machine.ts";
import type { Browser } from "./driver.ts";
import { type Engine, engineLine, FIREFOX, findEngine, WEBKIT } from "./findEngine.ts";
import { startFirefox } from "./firefox.ts";
import { type Screen, startScreen } from "./screen.ts";
import { type Site, serveWatched } from "./watchedSite.ts";
import { startWebkit } from "./webkit.ts";

type Start = (folder: string, screen: Screen["env"]) => Promise<Browser>;

/** The engines by the name of their Playwright project, each with what starts it. */
export const ENGINES: Readonly<Record<string, readonly [Engine, Start]>> = {
  firefox: [FIREFOX, startFirefox],
  webkit: [WEBKIT, startWebkit],
};

/** The engine is there, or this fails with the line that installs it. */
async function required(name: string): Promise<Start> {
  const [engine, start] = ENGINES[name] ?? [];
  if (engine === undefined || start === undefined) throw new Error(`${name} is no engine of ours`);
  const found = await findEngine(engine, machine);
  if (!("how" in found)) throw new Error(engineLine(engine, found));
  console.log(engineLine(engine, found));
  return start;
}

/** Playwright's `test` as a runner alone: `driven` is a fresh browser of another engine, `site` the built site. */
export const test = base.extend<{ driven: Browser }, { site: Site; xServer: Screen; start: Start }>({
  start: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there what a fixture needs
    async ({}, use, { project }) => use(await required(project.name)),
    { scope: "worker", timeout: 900_000 },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there what a fixture needs
    async ({}, use) => {
      const site = await serveWatched();
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],
  xServer: [
    async ({ start: _start }, use) => {
      const screen = await startScreen();
      await use(screen);
      await screen.stop();
    },
    { scope: "worker" },
  ],
  driven: async ({ start, xServer }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "atlas-engine-"));
    const browser = await start(folder, xServer.env);
    await use(browser);
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});
