import { type ChildProcess, spawn } from "node:child_process";
import { commandEnvironment } from "./commandEnvironment.ts";

/** How a command that was run for us ended. `reason` is its last line of output, or why it was stopped. */
export type Ran = { readonly ok: boolean; readonly reason: string };

/** Seconds after which a command is stopped: in all, and without a sign of life. */
export type Limits = { readonly total: number; readonly silent: number };

const onWindows = process.platform === "win32";

/** Stops the command and everything it started: a downloader runs in a process of its own. */
function stopGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(onWindows ? child.pid : -child.pid, "SIGKILL");
  } catch {
    // It ended by itself in the meantime.
  }
}

function start(command: readonly string[]): ChildProcess {
  const [name = "", ...args] = command;
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000", ...commandEnvironment() };
  return spawn(name, args, {
    env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: !onWindows,
    shell: onWindows,
  });
}

/** The last line of an output that says something: not the frames of a stack. */
function lastWords(output: string): string | undefined {
  return output
    .split("\n")
    .map((line) => line.trim())
    .findLast((line) => line !== "" && !line.startsWith("at "));
}

/**
 * Runs a command without input, its output passed on to `show`, and stops it when it takes too long or goes
 * silent. Never rejects: a command that does not exist is a command that failed.
 */
export function runLimited(
  command: readonly string[],
  limits: Limits,
  show: (chunk: Buffer) => void = (chunk) => process.stdout.write(chunk),
): Promise<Ran> {
  const child = start(command);
  let lastLine = "no output";
  let stopped: string | undefined;
  const stop = (reason: string) => (): void => {
    stopped = reason;
    stopGroup(child);
  };
  const total = setTimeout(stop(`stopped after ${limits.total} s`), limits.total * 1000);
  const silent = setTimeout(stop(`stopped after ${limits.silent} s without output`), limits.silent * 1000);
  const stopWithUs = stop("interrupted");
  process.once("exit", stopWithUs);
  const listen = (chunk: Buffer): void => {
    show(chunk);
    lastLine = lastWords(chunk.toString()) ?? lastLine;
    silent.refresh();
  };
  child.stdout?.on("data", listen);
  child.stderr?.on("data", listen);
  return new Promise<Ran>((resolve) => {
    child.once("error", (error) => resolve({ ok: false, reason: error.message }));
    child.once("close", (code) => resolve({ ok: code === 0 && !stopped, reason: stopped ?? lastLine }));
  }).finally(() => {
    clearTimeout(total);
    clearTimeout(silent);
    process.off("exit", stopWithUs);
  });
}
