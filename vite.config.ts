import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { basemapPlugin } from "./data/basemap/plugin.ts";
import { contactPlugin } from "./data/publish/contact.ts";
import { embedPlugin } from "./data/publish/embedPlugin.ts";
import { firstPlugin } from "./data/publish/firstPlugin.ts";
import { dataPlugin } from "./data/publish/plugin.ts";
import { sitePlugin } from "./data/publish/sitePlugin.ts";
import { versionPlugin } from "./data/publish/versionPlugin.ts";
import { headersPlugin } from "./vite.headers.ts";

const { env, platform } = process;
const hasDisplay = platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
const withLongTests = env.ATLAS_LONG_TESTS === "1";

export default defineConfig({
  /** Relative, so that the built folder works wherever it is put. */
  base: "./",
  /** No fallback page: a file that is missing is a 404, as on any static host. */
  appType: "mpa",
  plugins: [
    react(),
    basemapPlugin(),
    versionPlugin(),
    dataPlugin(),
    contactPlugin(env.ATLAS_CONTACT),
    firstPlugin(),
    embedPlugin(),
    sitePlugin(env.SITE_URL),
    headersPlugin(),
  ],
  server: { open: hasDisplay && !env.CI },
  /** `Access-Control-Allow-Origin` is ours to send (`vite.headers.ts`). */
  preview: { cors: false },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    /** Hundreds of small files of the base map would be compressed only to be listed. */
    reportCompressedSize: false,
    /** kB: MapLibre is one chunk of its own and larger than Vite's usual limit. */
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // What the first view needs is one file: as a dozen small ones, as they are shared with the parts that are
        // fetched later, it would be larger, for each is compressed by itself.
        codeSplitting: { groups: [{ name: "atlas", test: /src\/main\.tsx$/ }] },
      },
    },
  },
  /** MapLibre's worker and ours are modules. */
  worker: { format: "es" },
  test: {
    environment: "node",
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/browser/**", withLongTests ? "tests/long/browser/**" : "tests/long/**"],
    /** Property tests take seconds, and longer while both cores are busy. */
    testTimeout: withLongTests ? 30 * 60_000 : 30_000,
    hookTimeout: 60_000,
    /** Far from UTC on purpose: a date that shifts by a day shows here. */
    env: { TZ: "America/Los_Angeles" },
    /** Left to itself Vitest keeps one core free, which of two is half. */
    maxWorkers: 2,
  },
});
