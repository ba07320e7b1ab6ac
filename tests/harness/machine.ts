import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import type { Machine } from "../browser/findChromium.ts";
import { runLimited } from "./runLimited.ts";

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore", timeout: 30_000 }).status === 0;
}

/** `--version` opens a window on Windows: there, to exist is enough. */
function starts(path: string): boolean {
  return existsSync(path) && (process.platform === "win32" || succeeds(path, "--version"));
}

function has(command: string): boolean {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.some((folder) => existsSync(join(folder, command)));
}

function asRoot(): readonly string[] | null {
  if (process.getuid?.() === 0) return [];
  return succeeds("sudo", "-n", "true") ? ["sudo", "-n"] : null;
}

/** The machine that we run on, for `findChromium`. */
export const machine: Machine = {
  platform: process.platform,
  env: process.env,
  playwrightPath: chromium.executablePath(),
  starts,
  has,
  asRoot,
  run: runLimited,
};
