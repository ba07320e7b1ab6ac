import type { Machine, Missing } from "../../browser/findChromium.ts";
import type { Limits } from "../../harness/runLimited.ts";

/** A browser of Debian that the smoke run drives: the commands it needs on PATH, and the packages that bring them. */
export type Engine = {
  readonly name: string;
  readonly commands: readonly string[];
  readonly packages: readonly string[];
};

/** Both draw on an X server of their own: without a screen Firefox has no WebGL, and WebKitGTK does not start. */
export const FIREFOX: Engine = {
  name: "Firefox ESR",
  commands: ["firefox-esr", "Xvfb"],
  packages: ["firefox-esr", "xvfb"],
};

/** The driver depends on the library, and the library's package has the small browser that is driven. */
export const WEBKIT: Engine = {
  name: "WebKitGTK",
  commands: ["WebKitWebDriver", "Xvfb"],
  packages: ["webkit2gtk-driver", "xvfb"],
};

const PACKAGES: Limits = { total: 600, silent: 180 };

function isThere({ commands }: Engine, { has }: Machine): boolean {
  return commands.every(has);
}

async function installed({ packages }: Engine, machine: Machine): Promise<string> {
  const root = machine.asRoot();
  if (!machine.has("apt-get")) return "there is no apt-get";
  if (root === null) return "apt-get install needs root, and sudo asks for a password";
  const apt = [...root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=60"];
  await machine.run([...apt, "update"], PACKAGES);
  const { ok, reason } = await machine.run(
    [...apt, "install", "-y", "--no-install-recommends", ...packages],
    PACKAGES,
  );
  return ok ? "apt-get install: done, but a command is still missing" : `apt-get install: ${reason}`;
}

/** The engine that is there, else installed with apt-get. Never throws; when nothing helps, says what was tried. */
export async function findEngine(engine: Engine, machine: Machine): Promise<{ how: string } | Missing> {
  if (isThere(engine, machine)) return { how: "found" };
  const tried = await installed(engine, machine);
  return isThere(engine, machine) ? { how: "installed with apt-get" } : { tried: [tried] };
}

/** What was done, or the line that installs it. */
export function engineLine({ name, packages }: Engine, result: { how: string } | Missing): string {
  if ("how" in result) return `Smoke run uses ${name} (${result.how})`;
  const line = `apt-get install ${packages.join(" ")}`;
  return `${name} could not be found or installed: run ${line} (${result.tried.join("; ")})`;
}
