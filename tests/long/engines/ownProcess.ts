import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";

/** A process that we started, with all that it started itself. */
export type OwnProcess = { readonly child: ChildProcess; readonly stop: () => Promise<void> };

/** Starts a command at the head of a process group. `stop` ends the whole group and waits; it may be called twice. */
export function startProcess(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  stdio: StdioOptions = "ignore",
): OwnProcess {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio, detached: true });
  const gone = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const kill = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // It ended by itself in the meantime.
    }
  };
  process.once("exit", kill);
  const stop = async (): Promise<void> => {
    process.off("exit", kill);
    kill();
    await gone;
  };
  return { child, stop };
}
