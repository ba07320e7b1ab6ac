import { spawn } from "node:child_process";
import { commandEnvironment } from "./commandEnvironment.ts";
import { type Count, ONE_FAILED, ONE_PASSED } from "./count.ts";

/** One thing that `npm test` does. */
export type Step = {
  readonly name: string;
  readonly command: readonly string[];
  /** Minutes after which it is stopped and has failed. */
  readonly minutes: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Reads the count from the report of the run; without it the step is one check. */
  readonly count?: (endedWell: boolean) => Count;
};

export type Outcome = { readonly name: string; readonly count: Count; readonly seconds: number };

function runsWell({ command, minutes, env }: Step): Promise<boolean> {
  const [name = "", ...args] = command;
  const child = spawn(name, args, {
    env: { ...commandEnvironment(), ...env },
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
    timeout: minutes * 60_000,
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
}

/** Runs one step with its output on ours. Never rejects: what cannot start has failed. */
export async function runStep(step: Step): Promise<Outcome> {
  console.log(`\n── ${step.name}: ${step.command.join(" ")}`);
  const started = performance.now();
  const well = await runsWell(step);
  const count = step.count?.(well) ?? (well ? ONE_PASSED : ONE_FAILED);
  return { name: step.name, count, seconds: (performance.now() - started) / 1000 };
}
