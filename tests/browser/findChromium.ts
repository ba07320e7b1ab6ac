import { delimiter, join } from "node:path";
import type { Limits, Ran } from "../harness/runLimited.ts";

/** All that the search touches outside itself: real in `harness/machine.ts`, invented in its tests. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where Playwright keeps, or would put, a Chromium of its own. */
  readonly playwrightPath: string;
  /** Whether this file is there and starts as a browser (a stub that asks for a snap does not). */
  readonly starts: (path: string) => boolean;
  /** Whether the command exists on PATH. */
  readonly has: (command: string) => boolean;
  /** Root, or able to become root without a password: the words to put in front, or null if neither. */
  readonly asRoot: () => readonly string[] | null;
  readonly run: (command: readonly string[], limits: Limits) => Promise<Ran>;
};

export type Chromium = { readonly path: string; readonly how: string };
export type Missing = { readonly tried: readonly string[] };

const DOWNLOAD: Limits = { total: 900, silent: 90 };
const PACKAGES: Limits = { total: 600, silent: 180 };

const COMMANDS = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"];

const USUAL_PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"].flatMap((folder) =>
    COMMANDS.map((command) => `${folder}/${command}`),
  ),
  darwin: ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
};

function windowsPlaces(env: Machine["env"]): string[] {
  const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(
    (root) => root !== undefined,
  );
  return roots.flatMap((root) => [
    `${root}\\Google\\Chrome\\Application\\chrome.exe`,
    `${root}\\Chromium\\Application\\chrome.exe`,
  ]);
}

function onPath({ env, platform }: Machine): string[] {
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const suffix = platform === "win32" ? ".exe" : "";
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
}

function places(machine: Machine): string[] {
  const usual = machine.platform === "win32" ? windowsPlaces(machine.env) : USUAL_PLACES[machine.platform];
  return [...onPath(machine), ...(usual ?? []), machine.playwrightPath];
}

/** The browser that is already there: `CHROME_PATH`, then PATH, the usual places, Playwright's own. */
export function foundChromium(machine: Machine): Chromium | undefined {
  const asked = machine.env.CHROME_PATH;
  if (asked && machine.starts(asked)) return { path: asked, how: "from CHROME_PATH" };
  const path = places(machine).find(machine.starts);
  if (path === undefined) return undefined;
  return { path, how: asked ? `found; ${asked} in CHROME_PATH does not start` : "found" };
}

function outcome(what: string, { ok, reason }: Ran): string {
  return ok ? `${what}: done, but no browser starts` : `${what}: ${reason}`;
}

async function fromPlaywright(machine: Machine, tried: string[]): Promise<Chromium | undefined> {
  const done = (): boolean => machine.starts(machine.playwrightPath);
  const chromium: Chromium = { path: machine.playwrightPath, how: "installed by Playwright" };
  const download = await machine.run(["playwright", "install", "--no-shell", "chromium"], DOWNLOAD);
  if (done()) return chromium;
  tried.push(outcome("playwright install chromium", download));
  if (!download.ok || !machine.has("apt-get") || machine.asRoot() === null) return undefined;
  const libraries = await machine.run(["playwright", "install-deps", "chromium"], PACKAGES);
  if (done()) return chromium;
  tried.push(outcome("playwright install-deps chromium", libraries));
  return undefined;
}

async function fromDebian(machine: Machine, tried: string[]): Promise<Chromium | undefined> {
  if (!machine.has("apt-get")) return undefined;
  const root = machine.asRoot();
  if (root === null) {
    tried.push("apt-get install chromium: needs root, and sudo asks for a password");
    return undefined;
  }
  const apt = [...root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=60"];
  await machine.run([...apt, "update"], PACKAGES);
  const install = await machine.run(
    [...apt, "install", "-y", "--no-install-recommends", "chromium"],
    PACKAGES,
  );
  const found = foundChromium(machine);
  if (found) return { path: found.path, how: "installed with apt-get" };
  tried.push(outcome("apt-get install chromium", install));
  return undefined;
}

/**
 * A Chrome or Chromium to run the browser tests with: one that is there, else Playwright's own, else Debian's.
 * Every attempt has a time limit. Never throws; when nothing helps, says what was tried and how it ended.
 */
export async function findChromium(machine: Machine): Promise<Chromium | Missing> {
  const tried: string[] = [];
  return (
    foundChromium(machine) ??
    (await fromPlaywright(machine, tried)) ??
    (await fromDebian(machine, tried)) ?? { tried }
  );
}

/** What was done, or what to do, in one line. */
export function chromiumLine(result: Chromium | Missing): string {
  if ("path" in result) return `Browser tests use ${result.path} (${result.how})`;
  return (
    "No Chrome or Chromium could be found or installed: install one and run again, " +
    `or name it in CHROME_PATH (${result.tried.join("; ")})`
  );
}
