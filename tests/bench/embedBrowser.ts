import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { chromiumLine, findChromium } from "../browser/findChromium.ts";
import { machine } from "../harness/machine.ts";

/** What the browser answers is read where it is used. */
// biome-ignore lint/suspicious/noExplicitAny: the protocol has no types of its own here
export type Answer = any;
type Listener = (params: Answer) => void;

/** One target of the browser: a page, a frame on another site, a worker. */
export interface Session {
  readonly send: (method: string, params?: object) => Promise<Answer>;
  readonly on: (event: string, listener: Listener) => void;
  /** The session of a target that this one has announced. */
  readonly child: (sessionId: string) => Session;
}

/**
 * A Chromium spoken to in its own protocol through a pipe (`--remote-debugging-pipe`, messages end with a zero byte).
 * Playwright keeps the targets of frames to itself; here a frame's own network and processor have to be set before it
 * navigates.
 * @throws where there is no browser
 */
export async function openBrowser(): Promise<{
  readonly browser: Session;
  readonly close: () => Promise<void>;
}> {
  const found = await findChromium(machine);
  if (!("path" in found)) throw new Error(chromiumLine(found));
  const profile = mkdtempSync(join(tmpdir(), "atlas-bench-profile-"));
  const child = spawn(found.path, [...FLAGS, `--user-data-dir=${profile}`], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const browser = conversation(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const close = async (): Promise<void> => {
    await browser.send("Browser.close");
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  return { browser, close };
}

const FLAGS = [
  "--headless=new",
  "--remote-debugging-pipe",
  "--site-per-process",
  "--no-sandbox",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--hide-scrollbars",
  "--force-color-profile=srgb",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

function conversation(input: Writable, output: Readable): Session {
  let count = 0;
  let rest = Buffer.alloc(0);
  const waiting = new Map<number, { resolve: Listener; reject: (error: Error) => void; method: string }>();
  const listeners = new Map<string, Listener[]>();
  const take = ({ id, error, result, method, params, sessionId = "" }: Answer): void => {
    if (id === undefined) for (const hear of listeners.get(`${sessionId} ${method}`) ?? []) hear(params);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${asked.method}: ${error.message}`));
    else asked?.resolve(result);
  };
  output.on("data", (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = rest.subarray(0, end).toString("utf8");
      rest = rest.subarray(end + 1);
      take(JSON.parse(message));
    }
  });
  const session = (sessionId: string): Session => ({
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        waiting.set(++count, { resolve, reject, method });
        const target = sessionId === "" ? {} : { sessionId };
        input.write(`${JSON.stringify({ id: count, method, params, ...target })}\0`);
      }),
    on: (event, listener) => {
      const key = `${sessionId} ${event}`;
      listeners.set(key, [...(listeners.get(key) ?? []), listener]);
    },
    child: session,
  });
  return session("");
}

/** Runs an expression in a page or frame. @throws what it throws */
export async function evaluate(session: Session, expression: string): Promise<Answer> {
  const asked = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", asked);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

const LOOK_AGAIN_MS = 100;
const PATIENCE_MS = 90_000;

/**
 * Waits until an expression is true; while the page or frame navigates there is nothing to ask, and it is not.
 * @throws when it does not become so in a minute and a half
 */
export async function until(session: Session, expression: string): Promise<void> {
  const last = Date.now() + PATIENCE_MS;
  while (!(await evaluate(session, `Boolean(${expression})`).catch(() => false))) {
    if (Date.now() > last) throw new Error(`in vain: ${expression}`);
    await pause(LOOK_AGAIN_MS);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
