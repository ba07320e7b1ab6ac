import type { ConsoleMessage, Frame, Page } from "@playwright/test";
import { HEADERS } from "../../vite.headers.ts";
import { expect, expectAtlas, test } from "./atlas.ts";
import {
  expectPicture,
  frameAt,
  frameOf,
  openArticle,
  openArticleOfSameSite,
  withoutStorage,
} from "./embeds.ts";
import { type SentHeaders, serveSite } from "./otherServers.ts";
import { mapPane, marks, sentence } from "./parts.ts";

/*
 * Ten ways in which others put the atlas into a page, and what each of them still shows. The article is on another site
 * where that matters to the row.
 * In each of them nothing of ours is blocked by our own policy and no script fails, which `test` sees to, and whatever
 * a browser keeps is out of reach.
 */

const NONE: SentHeaders = {};
const OPEN: SentHeaders = { "Access-Control-Allow-Origin": "*" };
/** What `?embed=1` with a filter asks for; in every row the same. */
const ASKED = "?embed=1&type=riot";

/** What a row still shows. */
type Life =
  /** The app, and the live map by itself. */
  | "live"
  /** The app on a picture; the live map where the reader touches it. */
  | "live when touched"
  /** The picture of the link, with links that lead on. */
  | "picture"
  /** The page as it was built: the whole world. */
  | "page";

type Row = {
  readonly name: string;
  readonly headers: SentHeaders;
  readonly attributes: string;
  readonly shows: Life;
  /** Console messages of the browser's own about what the host has forbidden. */
  readonly told?: RegExp;
  readonly fragment?: string;
};

const SCRIPT_REFUSED = /Blocked script execution in .* sandboxed/;
const MODULE_REFUSED = /blocked by CORS policy|Failed to load resource: net::ERR_/;

const ROWS: readonly Row[] = [
  { name: "our headers, no sandbox", headers: HEADERS, attributes: 'allow="fullscreen"', shows: "live" },
  { name: "no headers: the page's own policy alone", headers: NONE, attributes: "", shows: "live" },
  {
    name: "allow-scripts allow-same-origin, no headers",
    headers: NONE,
    attributes: 'sandbox="allow-scripts allow-same-origin"',
    shows: "live",
  },
  {
    name: "WordPress: allow-scripts, opaque, with a secret, our headers",
    headers: HEADERS,
    attributes: 'sandbox="allow-scripts" security="restricted"',
    shows: "live when touched",
    fragment: "#?secret=abc123DEF4",
  },
  {
    name: "allow-scripts, opaque, from a host that allows all origins and sends nothing else",
    headers: OPEN,
    attributes: 'sandbox="allow-scripts"',
    shows: "live when touched",
    fragment: "#amp=1",
  },
  {
    name: "allow-scripts, opaque, from a host that allows no other origin",
    headers: NONE,
    attributes: 'sandbox="allow-scripts"',
    shows: "picture",
    told: MODULE_REFUSED,
  },
  {
    name: "an empty sandbox, our headers",
    headers: HEADERS,
    attributes: 'sandbox=""',
    shows: "page",
    told: SCRIPT_REFUSED,
  },
  {
    name: "an empty sandbox from a host that allows no other origin",
    headers: NONE,
    attributes: 'sandbox=""',
    shows: "page",
    told: SCRIPT_REFUSED,
  },
  {
    name: "a host whose own policy blocks scripts",
    headers: { "Content-Security-Policy": "script-src 'none'" },
    attributes: "",
    shows: "page",
    told: /script-src/,
  },
];

for (const row of ROWS) {
  test(row.name, async ({ page, watch, baseURL }) => {
    if (row.told) watch.expectProblem(row.told);
    if (row.shows !== "page") await page.addInitScript(withoutStorage);
    const site = await serveSite(`${baseURL}`, row.headers);
    watch.allowOrigin(site.origin);
    const isRefused = (message: ConsoleMessage): boolean => MODULE_REFUSED.test(message.text());
    const refused = row.shows === "picture" ? page.waitForEvent("console", isRefused) : null;
    const article = row.shows === "live" ? openArticleOfSameSite : openArticle;
    await article(page, watch, frameOf(`${site.url}${ASKED}${row.fragment ?? ""}`, row.attributes));
    const frame = await frameAt(page);
    await SHOWS[row.shows](page, frame);
    await refused;
    if (row.fragment) expect(new URL(frame.url()).hash).toBe(row.fragment);
    // A frame without scripts has no next task in which it could be heard out.
    if (row.shows === "page") await page.close();
    await site.close();
  });
}

test.describe("JavaScript off, in 320 × 400", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 400 } });

  test("title, sentence, count, period, last change, picture and both links stand in an unscrolled page", async ({
    page,
  }) => {
    await page.goto(`./${ASKED}`);
    await expectPage(page);
    await expect(page.locator("#first h1")).toBeInViewport({ ratio: 1 });
    for (const name of [/full map/i, /GeoJSON/])
      await expect(page.getByRole("link", { name })).toBeInViewport({ ratio: 1 });
    await expect(page.locator(".first-foot")).toContainText(/\d{4}/);
    const size = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth, scrollHeight];
    });
    expect(size).toEqual([320, 400]);
  });
});

const SHOWS: Readonly<Record<Life, (page: Page, frame: Frame) => Promise<void>>> = {
  live: async (_page, frame) => {
    await expectApp(frame);
    await expectGround(frame, "live");
  },
  "live when touched": async (_page, frame) => {
    await expectApp(frame);
    expect(await frame.evaluate(() => globalThis.origin)).toBe("null");
    await expectGround(frame, "still");
    // Where there is no mark.
    await mapPane(frame).click({ position: { x: 6, y: 6 } });
    await expectGround(frame, "live");
    await frame
      .getByRole("group", { name: "Type", exact: true })
      .getByRole("button", { name: /^Release/ })
      .click();
    await expect(sentence(frame)).toHaveText(/^\d+ recorded incidents /);
  },
  picture: async (_page, frame) => {
    await expectPicture(frame);
    await expect(frame.locator("#first-sentence")).toHaveText(/^\d+ recorded riots in /);
    expect(await frame.locator("#first-map .map-target").count()).toBeGreaterThan(0);
    await expect(frame.getByRole("link", { name: "Full map" })).toHaveAttribute("href", /type=riot/);
    expect(await frame.evaluate(() => document.fonts.status)).not.toBe("error");
    await expect(frame.locator("#root")).toBeEmpty();
  },
  page: async (_page, frame) => {
    await expectPage(frame);
    await expect(frame.getByRole("link", { name: "Full map" })).toHaveAttribute("href", "./");
  },
};

async function expectApp(frame: Frame): Promise<void> {
  await expectAtlas(frame);
  await expect(sentence(frame)).toHaveText(/^\d+ recorded riots in /);
  await expect(marks(frame).first()).toBeVisible();
}

async function expectGround(frame: Frame, ground: "still" | "live"): Promise<void> {
  await expect(frame.locator(`[data-ground="${ground}"]`)).toBeAttached();
}

/** What stands without a script: styled, with the sentence and the marks of the whole world. */
async function expectPage(view: Page | Frame): Promise<void> {
  await expect(view.locator(".first-still .first-sentence")).toHaveText(/^[\d,]+ recorded incidents .*\d{4}/);
  await expect(view.getByRole("img", { name: /recorded incidents/ })).toBeVisible();
  const land = view.locator(".first-ground path, .first-ground use").first();
  expect((await land.boundingBox())?.width ?? 0).toBeGreaterThan(100);
  await expect(view.locator("#first")).toHaveCSS("position", "fixed");
}
