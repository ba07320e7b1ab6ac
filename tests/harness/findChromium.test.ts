import { describe, expect, it } from "vitest";
import { chromiumLine, findChromium, type Machine } from "../browser/findChromium.ts";
import type { Ran } from "./runLimited.ts";

const PLAYWRIGHTS = "/home/x/.cache/ms-playwright/chromium/chrome";
const FAILED: Ran = { ok: false, reason: "stopped after 90 s without output" };
const DONE: Ran = { ok: true, reason: "done" };

type Effect = { readonly ran: Ran; readonly brings?: string };

/** A machine with these browsers. `effects` says how a command, known by a word of it, ends and what it brings. */
function machineWith(browsers: string[], effects: Record<string, Effect> = {}, over: Partial<Machine> = {}) {
  const present = new Set(browsers);
  const commands: string[] = [];
  const machine: Machine = {
    platform: "linux",
    env: { PATH: "/home/x/bin:/usr/bin" },
    playwrightPath: PLAYWRIGHTS,
    starts: (path) => present.has(path),
    has: () => true,
    asRoot: () => [],
    run: async (command) => {
      const line = command.join(" ");
      commands.push(line);
      const effect = Object.entries(effects).find(([word]) => line.includes(word))?.[1];
      if (effect?.brings) present.add(effect.brings);
      return effect?.ran ?? FAILED;
    },
    ...over,
  };
  return { machine, commands };
}

async function lineFor(machine: Machine): Promise<string> {
  return chromiumLine(await findChromium(machine));
}

describe("a browser that is there", () => {
  const cases: [string, string[], Partial<Machine>, string][] = [
    [
      "CHROME_PATH before all others",
      ["/my/chrome", "/usr/bin/chromium"],
      { env: { CHROME_PATH: "/my/chrome", PATH: "/usr/bin" } },
      "/my/chrome (from CHROME_PATH)",
    ],
    [
      "a wrong CHROME_PATH is named",
      ["/usr/bin/chromium"],
      { env: { CHROME_PATH: "/no", PATH: "/usr/bin" } },
      "/usr/bin/chromium (found; /no in CHROME_PATH does not start)",
    ],
    ["a folder of PATH", ["/home/x/bin/chromium"], {}, "/home/x/bin/chromium (found)"],
    [
      "a usual place off PATH",
      ["/opt/google/chrome/google-chrome"],
      { env: {} },
      "/opt/google/chrome/google-chrome (found)",
    ],
    [
      "macOS",
      ["/Applications/Chromium.app/Contents/MacOS/Chromium"],
      { platform: "darwin" },
      "/Applications/Chromium.app/Contents/MacOS/Chromium (found)",
    ],
    [
      "Windows",
      ["C:\\P\\Google\\Chrome\\Application\\chrome.exe"],
      { platform: "win32", env: { PROGRAMFILES: "C:\\P" } },
      "C:\\P\\Google\\Chrome\\Application\\chrome.exe (found)",
    ],
    ["Playwright's own, downloaded before", [PLAYWRIGHTS], {}, `${PLAYWRIGHTS} (found)`],
    ["the system's before Playwright's", [PLAYWRIGHTS, "/usr/bin/chromium"], {}, "/usr/bin/chromium (found)"],
  ];

  it.each(cases)("%s", async (_name, browsers, over, expected) => {
    const { machine, commands } = machineWith(browsers, {}, over);
    expect(await lineFor(machine)).toBe(`Browser tests use ${expected}`);
    expect(commands).toEqual([]);
  });
});

describe("no browser there", () => {
  const apt = { "apt-get": { ran: DONE, brings: "/usr/bin/chromium" } };

  it("downloads Playwright's own", async () => {
    const { machine, commands } = machineWith([], {
      "playwright install": { ran: DONE, brings: PLAYWRIGHTS },
    });
    expect(await lineFor(machine)).toBe(`Browser tests use ${PLAYWRIGHTS} (installed by Playwright)`);
    expect(commands).toEqual(["playwright install --no-shell chromium"]);
  });

  it("adds the libraries that a downloaded browser lacks", async () => {
    const { machine, commands } = machineWith([], {
      "install-deps": { ran: DONE, brings: PLAYWRIGHTS },
      "playwright install ": { ran: DONE },
    });
    expect(await lineFor(machine)).toBe(`Browser tests use ${PLAYWRIGHTS} (installed by Playwright)`);
    expect(commands.at(-1)).toBe("playwright install-deps chromium");
  });

  it("takes Debian's where the download fails", async () => {
    const { machine, commands } = machineWith([], apt);
    expect(await lineFor(machine)).toBe("Browser tests use /usr/bin/chromium (installed with apt-get)");
    expect(commands.slice(1).map((line) => line.replace(/^.*60 /, ""))).toEqual([
      "update",
      "install -y --no-install-recommends chromium",
    ]);
  });

  it("uses sudo when it asks for nothing", async () => {
    const { machine, commands } = machineWith([], apt, { asRoot: () => ["sudo", "-n"] });
    expect(await lineFor(machine)).toContain("installed with apt-get");
    expect(commands.at(-1)).toMatch(/^sudo -n env DEBIAN_FRONTEND=noninteractive apt-get /);
  });
});

describe("no browser to be had", () => {
  const advice =
    "No Chrome or Chromium could be found or installed: install one and run again, or name it in CHROME_PATH";

  it("says what was tried and how it ended", async () => {
    const { machine } = machineWith([], { "apt-get": { ran: DONE } });
    expect(await lineFor(machine)).toBe(
      `${advice} (playwright install chromium: ${FAILED.reason}; apt-get install chromium: done, but no browser starts)`,
    );
  });

  it("says that apt-get needs root", async () => {
    const { machine, commands } = machineWith([], {}, { asRoot: () => null });
    expect(await lineFor(machine)).toContain(
      "apt-get install chromium: needs root, and sudo asks for a password",
    );
    expect(commands).toHaveLength(1);
  });

  it("leaves apt-get alone where there is none", async () => {
    const { machine, commands } = machineWith([], {}, { platform: "darwin", has: () => false });
    expect(await lineFor(machine)).toContain(advice);
    expect(commands).toEqual(["playwright install --no-shell chromium"]);
  });

  it("gives every attempt a time limit", async () => {
    const limits: number[] = [];
    const { machine } = machineWith(
      [],
      {},
      {
        run: async (_command, { total, silent }) => {
          limits.push(total, silent);
          return FAILED;
        },
      },
    );
    await findChromium(machine);
    expect(limits.length).toBeGreaterThan(2);
    expect(Math.max(...limits)).toBeLessThanOrEqual(900);
  });
});
