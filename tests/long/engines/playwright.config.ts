import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { ENGINES } from "./engineTest.ts";

const TOP = resolve(import.meta.dirname, "../../..");
const report = process.env.ATLAS_ENGINES_REPORT ?? ".cache/tests/engines.json";

/** Playwright as a runner: it starts no browser of its own here. */
// biome-ignore lint/style/noDefaultExport: Playwright asks for it
export default defineConfig({
  testDir: ".",
  testMatch: "smoke.ts",
  outputDir: resolve(TOP, "test-results/engines"),
  /** One engine at a time: each draws in software. */
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 3 * 60_000,
  expect: { timeout: 45_000, toPass: { timeout: 45_000 } },
  reporter: [["list"], ["json", { outputFile: resolve(TOP, report) }]],
  projects: Object.keys(ENGINES).map((name) => ({ name })),
});
