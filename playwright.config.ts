import { defineConfig } from "@playwright/test";
import { chromiumLine, foundChromium } from "./tests/browser/findChromium.ts";
import { LONG_ONLY } from "./tests/browser/longOnly.ts";
import { machine } from "./tests/harness/machine.ts";

/** `npm test` hands over the browser it found or installed; a bare `playwright test` looks for one that is there. */
function chromiumPath(): string {
  const found = foundChromium(machine);
  if (found === undefined) throw new Error(chromiumLine({ tried: ["run npm test once: it installs one"] }));
  process.env.CHROME_PATH = found.path;
  return found.path;
}

const { env } = process;
const port = Number(env.ATLAS_TEST_PORT ?? 4317);
const isRoot = process.getuid?.() === 0;

const args = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(isRoot ? ["--no-sandbox"] : []),
];

export default defineConfig({
  testDir: "tests/browser",
  ...(env.ATLAS_LONG_TESTS === "1" ? {} : { grepInvert: LONG_ONLY }),
  outputDir: "test-results",
  /** Two workers: each drives a software renderer that fills a core. */
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  /** The map is drawn in software and two tests share two cores: generous for one step, strict for the whole. */
  timeout: 60_000,
  expect: { timeout: 15_000 },
  globalTimeout: env.ATLAS_LONG_TESTS === "1" ? 0 : 8 * 60_000,
  reporter: [["list"], ["json", { outputFile: env.ATLAS_BROWSER_REPORT ?? ".cache/tests/browser.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    launchOptions: { executablePath: chromiumPath(), args },
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "America/Los_Angeles",
    trace: "off",
  },
  projects: [
    { name: "chromium" },
    ...(env.ATLAS_LONG_TESTS === "1"
      ? [{ name: "long", testDir: "tests/long/browser", timeout: 2 * 60 * 60_000 }]
      : []),
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
