import { expect } from "@playwright/test";
import type { Browser, ElementReference } from "./driver.ts";

/** What a reader of the page, or of the frame that the browser is in, sees of the atlas. */
export type Seen = {
  /** `ready` when the records are shown. */
  readonly state: string;
  readonly sentence: string;
  /** All words of the page. */
  readonly text: string;
  /** Rows the list says it has; none in an embed. */
  readonly rows: number;
  readonly heading: string;
  readonly address: string;
  readonly canDraw: boolean;
  /** Width and height of the drawn map in pixels, 0 while there is none. */
  readonly map: readonly [number, number];
  readonly marks: number;
  readonly notices: readonly string[];
  readonly links: readonly string[];
};

function look(): Seen {
  const text = (selector: string): string => document.querySelector(selector)?.textContent ?? "";
  const canvas = document.querySelector(".maplibregl-canvas");
  return {
    state: document.documentElement.dataset.atlas ?? "",
    sentence: text("#atlas-sentence"),
    text: text("body"),
    rows: Number(document.querySelector('[role="grid"]')?.getAttribute("aria-rowcount")),
    heading: text("h2"),
    address: location.href,
    canDraw: document.createElement("canvas").getContext("webgl2") !== null,
    map: [canvas?.clientWidth ?? 0, canvas?.clientHeight ?? 0],
    marks: document.querySelectorAll('.map-marks [role="button"]').length,
    notices: [...document.querySelectorAll('[role="status"]')].map((notice) => notice.textContent ?? ""),
    links: [...document.links].map(({ href }) => href),
  };
}

/** The first element that is drawn and whose name begins with these words. */
function find(selector: string, words: string): Element | null {
  const nameOf = (element: Element): string =>
    (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
  const all = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  return all.find((element) => nameOf(element).startsWith(words)) ?? null;
}

function problems(): readonly string[] | undefined {
  const others = performance
    .getEntriesByType("resource")
    .filter(({ name }) => /^(https?|wss?):/.test(name) && new URL(name).host !== location.host)
    .map(({ name }) => `request to another origin: ${name}`);
  return window.problemsSeen && [...window.problemsSeen, ...others];
}

function ask<Args extends readonly unknown[], Result>(
  browser: Browser,
  question: (...args: Args) => Result,
  ...args: Args
): Promise<Result> {
  return browser.run<Result>(`return (${question})(...arguments);`, ...args);
}

export function seenIn(browser: Browser): Promise<Seen> {
  return ask(browser, look);
}

/** In a frame with the site's probe: whether the site's policy, which lets its own scripts run, does so here. */
export function ownScriptRan(browser: Browser): Promise<boolean> {
  return ask(browser, () => window.problemsSeen !== undefined);
}

/** Waits until what is seen is as expected. */
export function expectSeen(browser: Browser, expected: Record<string, unknown>): Promise<void> {
  return expect.poll(() => seenIn(browser)).toMatchObject(expected);
}

/**
 * Waits for an element of this kind whose name begins with these words, and until a click reaches it: what is still
 * drawn over it, as the picture that the map takes the place of, may take its time to go.
 */
export async function press(browser: Browser, selector: string, words = ""): Promise<void> {
  await expect(async () => {
    const found = await browser.run<ElementReference | null>(
      `return (${find})(...arguments);`,
      selector,
      words,
    );
    if (found === null) throw new Error(`there is no ${selector} that begins with “${words}”`);
    await browser.click(found);
  }).toPass();
}

/** Nothing went wrong in the page or frame that the browser is in, since it began to load. */
export async function expectNoProblems(browser: Browser): Promise<void> {
  expect(await ask(browser, problems), "problems that no test asked for").toEqual([]);
}
