import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type BrowserContext, test as base, expect, type Frame, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

/** What a test may see go wrong, because it made it go wrong. */
export type Watch = {
  /** The problem must come; all others still fail the test. */
  readonly expectProblem: (pattern: RegExp) => void;
  /** Another origin that the test itself has set up, such as a host page. */
  readonly allowOrigin: (origin: string) => void;
};

type Seen = { readonly problems: string[]; readonly expected: RegExp[]; readonly origins: Set<string> };

declare global {
  interface Window {
    axe: typeof import("axe-core");
    reportPolicyViolation: (text: string) => void;
  }
}

/** Runs in every frame before its first script. */
function listenForViolations(): void {
  addEventListener("securitypolicyviolation", (event) => {
    window.reportPolicyViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim());
  });
}

function watchRequests(context: BrowserContext, seen: Seen): void {
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (!/^(https?|wss?):$/.test(protocol) || seen.origins.has(origin)) return;
    seen.problems.push(`request to another origin: ${request.url()}`);
  });
}

async function watchErrors(context: BrowserContext, seen: Seen): Promise<void> {
  context.on("console", (message) => {
    if (message.type() === "error")
      seen.problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => seen.problems.push(`uncaught: ${error.error().message}`));
  await context.exposeBinding("reportPolicyViolation", (_source, text: string) => {
    seen.problems.push(`policy violation: ${text}`);
  });
  await context.addInitScript(listenForViolations);
}

/**
 * Lets every frame finish the task it is in: violations are told in a task of their own, and the last ones of a
 * test must be heard too. A frame that has gone in the meantime has nothing more to say.
 */
async function hearOut(context: BrowserContext): Promise<void> {
  const frames = context.pages().flatMap((page) => page.frames());
  const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  await Promise.all(frames.map((frame) => frame.evaluate(nextTask).catch(() => undefined)));
}

function check({ problems, expected }: Seen): void {
  const surprising = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
  const missing = expected.filter((pattern) => !problems.some((problem) => pattern.test(problem)));
  expect(surprising, "problems that no test asked for").toEqual([]);
  expect(missing.map(String), "problems that were expected and did not come").toEqual([]);
}

/**
 * Playwright's `test`, which also fails on a policy violation, a console error, an uncaught error and a request to
 * another origin, in any page or frame. Of a worker it sees the requests that leave it.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL, javaScriptEnabled }, use) => {
      const seen: Seen = { problems: [], expected: [], origins: new Set([new URL(baseURL ?? "").origin]) };
      watchRequests(context, seen);
      await watchErrors(context, seen);
      await use({
        expectProblem: (pattern) => void seen.expected.push(pattern),
        allowOrigin: (origin) => void seen.origins.add(origin),
      });
      if (javaScriptEnabled) await hearOut(context);
      check(seen);
    },
    { auto: true },
  ],
});

export { expect };

/** What the app says of itself on `<html data-atlas>`: it shows the records, or why it cannot. */
export type AtlasState = "ready" | "error";

export async function expectAtlas(frame: Page | Frame, state: AtlasState = "ready"): Promise<void> {
  await expect(frame.locator(`html[data-atlas="${state}"]`)).toBeAttached();
}

/** Opens the built site with this query string (`"?type=riot"`), and waits until it shows something. */
export async function openAtlas(page: Page, query = "", state: AtlasState = "ready"): Promise<void> {
  await page.goto(`./${query}`);
  await expectAtlas(page, state);
  // What stood before the app has gone: nothing lies over it, and no key leads into it.
  await expect(page.locator("#first")).toHaveCount(0);
}

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA, with the rule for 24 × 24 targets (2.5.8), which axe leaves off. */
const AXE_OPTIONS: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

export type AxeViolation = {
  readonly rule: string;
  readonly help: string;
  readonly targets: readonly string[];
};

/** The violations that axe finds in a page or frame, each with the elements it means. Empty when all is well. */
export async function axe(frame: Page | Frame): Promise<AxeViolation[]> {
  await frame.evaluate(AXE_SOURCE);
  const results = await frame.evaluate<AxeResults, RunOptions>(
    (options) => window.axe.run(document, options),
    AXE_OPTIONS,
  );
  return results.violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    targets: nodes.map((node) => node.target.join(" ")),
  }));
}
