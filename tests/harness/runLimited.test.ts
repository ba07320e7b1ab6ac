import { describe, expect, it } from "vitest";
import { runLimited } from "./runLimited.ts";

const LONG = { total: 60, silent: 60 };
const quiet = (): void => {};
const node = (code: string): string[] => [process.execPath, "-e", code];

describe("runLimited", () => {
  it("gives the last line of a command that ends well", async () => {
    const ran = await runLimited(node("console.log('one'); console.log('two')"), LONG, quiet);
    expect(ran).toEqual({ ok: true, reason: "two" });
  });

  it("gives the last line of a command that fails", async () => {
    const ran = await runLimited(node("console.error('no network'); process.exitCode = 3"), LONG, quiet);
    expect(ran).toEqual({ ok: false, reason: "no network" });
  });

  it("passes over the frames of a stack", async () => {
    const ran = await runLimited(
      node("console.error('Error: no network\\n    at connect (net.js:1:2)')"),
      LONG,
      quiet,
    );
    expect(ran.reason).toBe("Error: no network");
  });

  it("takes a command that does not exist for one that failed", async () => {
    const ran = await runLimited(["no-such-command-here"], LONG, quiet);
    expect(ran).toEqual({ ok: false, reason: expect.stringContaining("ENOENT") });
  });

  it("stops a command that goes silent, and what it started", async () => {
    // The inner process holds the output open: as long as it lives, the run does not end.
    const inner = "setInterval(() => {}, 1000)";
    const outer = `require('node:child_process').spawn(process.execPath, ['-e', '${inner}'], {stdio: 'inherit'}); ${inner}`;
    const ran = await runLimited(node(outer), { total: 60, silent: 1 }, quiet);
    expect(ran).toEqual({ ok: false, reason: "stopped after 1 s without output" });
  });

  it("stops a command that talks for ever", async () => {
    const ran = await runLimited(
      node("setInterval(() => console.log('10 %'), 50)"),
      { total: 1, silent: 60 },
      quiet,
    );
    expect(ran).toEqual({ ok: false, reason: "stopped after 1 s" });
  });
});
