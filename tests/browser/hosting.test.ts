import { readFileSync } from "node:fs";
import type { Frame, Page } from "@playwright/test";
import { reportedHeight } from "../../src/embed/reportedHeight.ts";
import { expect, expectAtlas, test, type Watch } from "./atlas.ts";
import { echo, fiveHosts, threeElements } from "./hostingPages.ts";
import { startHost } from "./opaqueHost.ts";
import { sentence } from "./parts.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

/*
 * The atlas in pages of others, on another site: with the client libraries that newsrooms use, as their authors
 * publish them, and with our own element.
 */

declare global {
  interface Window {
    readonly heights: number[];
    readonly told: {
      readonly name: string;
      readonly from: string;
      readonly detail: Record<string, unknown>;
    }[];
    readonly shift: number;
    readonly newswireFrames: { readonly observeIframe: (frame: Element | null) => void };
  }
}

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

test("five hosts hear the height, each in its own words", async ({ page, watch, baseURL }) => {
  const close = await open(page, watch, fiveHosts(`${baseURL}?embed=1`));
  const widths = {
    "#newswire iframe": 640,
    "#pym iframe": 768,
    "#wordpress": 600,
    "#amp": 360,
    "#guardian": 620,
  };
  for (const [selector, width] of Object.entries(widths)) {
    const frame = page.locator(selector);
    // pym writes the unit.
    await expect(frame, selector).toHaveAttribute(
      "height",
      new RegExp(`^${reportedHeight(width, [])}(px)?$`),
    );
    expect(await frame.evaluate((element) => element.clientWidth), selector).toBe(width);
  }
  // One that begins to listen when all has been said asks, and is told.
  const late = page.locator("#late iframe");
  await expect(late).toHaveAttribute("height", "250");
  await late.evaluate((element) => window.newswireFrames.observeIframe(element));
  await expect(late).toHaveAttribute("height", String(reportedHeight(300, [])));
  await close();
});

test("a host that gives more than was asked for is not asked again", async ({ page, watch, baseURL }) => {
  const close = await open(page, watch, echo(`${baseURL}?embed=1`));
  await expectAtlas(frameAt(page, 0));
  const asked = reportedHeight(600, []);
  await expect(page.locator("#echo")).toHaveAttribute("height", String(asked + 8));
  // The answer to a question comes after all that was under way.
  await page.evaluate(() => frames[0]?.postMessage({ sentinel: "amp", type: "frames-init" }, "*"));
  await expect.poll(() => page.evaluate(() => window.heights)).toEqual([asked, asked]);
  await close();
});

test("the element sizes, drives and hears its frames, and moves nothing in the article", async ({
  page,
  watch,
  baseURL,
}) => {
  const [version, integrity] = Object.entries<string>(
    JSON.parse(readFileSync("public/embed/releases.json", "utf8")),
  ).at(-1) ?? ["", ""];
  const close = await open(page, watch, threeElements(`${baseURL}`, { version, integrity }));
  const frames = page.locator("prison-incident-atlas iframe");
  await expect(frames).toHaveCount(2);
  await expect(page.getByRole("link", { name: "Attacks" })).toBeHidden();

  // Commands before the frame listens are kept; the second frame stands in a sandbox without an origin.
  await page.evaluate(() => {
    const [, second] = document.querySelectorAll("prison-incident-atlas");
    if (second === undefined || !("view" in second) || typeof second.view !== "function") return;
    second.view({ types: ["riot"], id: 41 });
    second.view({ filter: { type: "<b>" }, id: 42 });
  });
  // A frame that nobody has seen is not there to obey.
  await page.evaluate(() => document.querySelectorAll("prison-incident-atlas")[1]?.scrollIntoView());
  await expect
    .poll(() => told(page, "second"))
    .toEqual(["error filter.type value 42", "ready", "view type=riot 41"]);
  await page.evaluate(() => scrollTo(0, 0));
  await expectAtlas(frameAt(page, 0));
  const first = frameAt(page, 0);
  await expect(sentence(first)).toHaveText(/recorded attacks on prisons/);
  await first
    .getByRole("group", { name: "Type", exact: true })
    .getByRole("button", { name: /^Release/ })
    .click();
  await expect
    .poll(() => told(page, "first"))
    .toContainEqual(expect.stringMatching(/^filter type=.*release/));

  const wide = await frames.first().evaluate((element) => element.clientWidth);
  const heights = () => frames.evaluateAll((all) => all.map((element) => element.clientHeight));
  // As high as the place that the snippet kept free, which is what the frame asks for to within a line.
  const [kept = 0, given] = await heights();
  expect(Math.abs(kept - reportedHeight(wide, []))).toBeLessThan(24);
  expect(given).toBe(400);

  // One more, put in above where the reader is: the frame has its height from the first moment.
  await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight);
    const third = document.createElement("prison-incident-atlas");
    third.setAttribute("show", "map,list");
    third.setAttribute(
      "src",
      document
        .querySelector("script[src]")
        ?.getAttribute("src")
        ?.replace(/embed.*/, "") ?? "",
    );
    document.body.append(third);
  });
  await expect.poll(heights).toEqual([kept, 400, reportedHeight(wide, ["map", "list"])]);
  await expect(frames.last()).toHaveAttribute("src", /\?show=map%2Clist&embed=1$/);
  expect(await page.evaluate(() => window.shift)).toBe(0);
  await close();
});

/** What an element told the page, one line each, in order of the words. */
async function told(page: Page, from: string): Promise<readonly string[]> {
  const all = await page.evaluate(() => window.told);
  const lines = all
    .filter((one) => one.from === from)
    .map(({ name, detail }) => {
      if (name === "ready") return name;
      if (name === "error") return `error ${detail.field} ${detail.why} ${detail.id}`;
      const filter = new URLSearchParams(detail.filter as Record<string, string>);
      return [name, decodeURIComponent(String(filter)), detail.id]
        .filter((part) => part !== undefined)
        .join(" ");
    });
  return [...new Set(lines)].sort();
}

async function open(page: Page, watch: Watch, body: string): Promise<() => Promise<void>> {
  const host = await startHost(body);
  watch.allowOrigin(host.origin);
  await page.goto(host.url);
  return host.close;
}

function frameAt(page: Page, place: number): Frame {
  const frame = page.frames().filter((candidate) => candidate.parentFrame() !== null)[place];
  if (frame === undefined) throw new Error(`the host page has no frame number ${place}`);
  return frame;
}
