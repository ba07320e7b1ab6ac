import { describe, expect, it } from "vitest";
import type { Machine } from "../browser/findChromium.ts";
import { engineLine, FIREFOX, findEngine, WEBKIT } from "../long/engines/findEngine.ts";

/** A machine with these commands; apt-get brings `brought`, if it is there and may be run. */
function machineWith(commands: string[], brought: string[], root: readonly string[] | null = ["sudo", "-n"]) {
  const present = new Set(commands);
  const ran: string[] = [];
  const machine: Machine = {
    platform: "linux",
    env: {},
    playwrightPath: "",
    starts: () => false,
    has: (command) => present.has(command),
    asRoot: () => root,
    run: async (command) => {
      ran.push(command.join(" "));
      if (command.includes("install")) for (const one of brought) present.add(one);
      return brought.length > 0 ? { ok: true, reason: "done" } : { ok: false, reason: "no such package" };
    },
  };
  return { machine, ran };
}

describe("the engines of the smoke run", () => {
  it("are taken as they are when all their commands are there", async () => {
    const { machine, ran } = machineWith(["firefox-esr", "Xvfb", "apt-get"], []);
    expect(engineLine(FIREFOX, await findEngine(FIREFOX, machine))).toBe(
      "Smoke run uses Firefox ESR (found)",
    );
    expect(ran).toEqual([]);
  });

  it("are installed by whoever may", async () => {
    const { machine, ran } = machineWith(["Xvfb", "apt-get"], ["WebKitWebDriver"]);
    expect(engineLine(WEBKIT, await findEngine(WEBKIT, machine))).toBe(
      "Smoke run uses WebKitGTK (installed with apt-get)",
    );
    expect(ran.at(-1)).toMatch(/^sudo -n env .*install .* webkit2gtk-driver xvfb$/);
  });

  const missing: [string, string[], string[], readonly string[] | null, string][] = [
    ["no apt-get", ["Xvfb"], [], [], "there is no apt-get"],
    ["nobody who may", ["apt-get"], [], null, "apt-get install needs root, and sudo asks for a password"],
    ["no such package", ["apt-get"], [], [], "apt-get install: no such package"],
    ["half of it", ["apt-get"], ["Xvfb"], [], "apt-get install: done, but a command is still missing"],
  ];

  it.each(missing)(
    "are named with the line that installs them: %s",
    async (_name, has, brought, root, why) => {
      const { machine } = machineWith(has, brought, root);
      expect(engineLine(FIREFOX, await findEngine(FIREFOX, machine))).toBe(
        `Firefox ESR could not be found or installed: run apt-get install firefox-esr xvfb (${why})`,
      );
    },
  );
});
