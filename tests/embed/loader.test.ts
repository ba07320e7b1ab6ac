import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { integrityOf, loaderText, RELEASES, type Releases } from "../../data/publish/embedPlugin.ts";
import { LOADER_VERSION } from "../../src/embed/loader/version.ts";

const releases: Releases = JSON.parse(readFileSync(`${RELEASES}/releases.json`, "utf8"));
const fileOf = (version: string): string => `${RELEASES}/${version}.js`;

describe("the loader", () => {
  it("is the release of its version, byte for byte; whoever changes it raises the version", async () => {
    expect(await loaderText()).toBe(readFileSync(fileOf(LOADER_VERSION), "utf8"));
  });

  it("costs an article at most 1.5 kB", () => {
    expect(gzipSync(readFileSync(fileOf(LOADER_VERSION)), { level: 9 }).length).toBeLessThanOrEqual(1500);
  });

  it.each(Object.entries(releases))(
    "release %s is what it was when it was released",
    (version, integrity) => {
      expect(existsSync(fileOf(version))).toBe(true);
      expect(integrityOf(readFileSync(fileOf(version), "utf8"))).toBe(integrity);
    },
  );

  it("has a hash for every release", () => {
    const scripts = readdirSync(RELEASES).filter((name) => /^\d/.test(name));
    expect(scripts.sort()).toEqual(
      Object.keys(releases)
        .map((version) => `${version}.js`)
        .sort(),
    );
    expect(Object.keys(releases)).toContain(LOADER_VERSION);
  });

  it("is one script without imports, and leaves no global behind", () => {
    const code = readFileSync(fileOf(LOADER_VERSION), "utf8");
    expect(code).not.toMatch(/\b(import|export)\b|\bwindow\.|globalThis/);
    expect(code).toMatch(/^\/\*.*\*\/\n\(function\(\)\{[\s\S]*\}\)\(\);\s*$/);
  });
});
