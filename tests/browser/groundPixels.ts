import { mkdirSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectAtlas } from "./atlas.ts";
import { marks } from "./parts.ts";

/** What a ground is compared in. */
export type GroundView = {
  readonly name: string;
  readonly query: string;
  readonly colours: "light" | "dark";
  readonly direction: "ltr" | "rtl";
};

/** What share of the screen may change when the live map takes the picture's place: see `differingShare`. */
export const MOST_CHANGED = 0.005;
/** Of 255, in any channel: less nobody sees. */
const SEEN_FROM = 16;

/** Both grounds of one view, each as it stands when it is finished. PNG. */
export async function bothGrounds(
  page: Page,
  { query, colours, direction }: GroundView,
): Promise<{ readonly still: Buffer; readonly live: Buffer }> {
  let letGo = (): void => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/LiveMap-[^/]*\.js$/, async (route) => {
    await gone;
    await route.continue();
  });
  await page.emulateMedia({ colorScheme: colours });
  if (direction === "rtl") await page.addInitScript(fromTheRight);
  await page.goto(`./${query}`);
  await expectAtlas(page);
  await expect(page.locator("[data-ground=still] .map-still svg *").first()).toBeAttached();
  await expect(marks(page).first()).toBeVisible();
  const still = await atRest(page);
  letGo();
  await expect(page.locator("[data-ground=live]")).toBeAttached();
  return { still, live: await atRest(page) };
}

/** The screen once two pictures of it, one after the other, are the same. */
async function atRest(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  await expect
    .poll(async () => {
      const before = last;
      last = await page.screenshot();
      return last.equals(before);
    })
    .toBe(true);
  return last;
}

/** Runs in the page before its first script: an article's language may be written from the right. */
function fromTheRight(): void {
  new MutationObserver(() => {
    if (document.documentElement) document.documentElement.dir = "rtl";
  }).observe(document, { childList: true });
}

/** The share of pixels of which some channel differs by more than can be seen. A picture of them is kept. */
export async function differingShare(page: Page, one: Buffer, other: Buffer, name: string): Promise<number> {
  const blank = await page.context().newPage();
  const { share, picture } = await blank.evaluate(compare, {
    one: one.toString("base64"),
    other: other.toString("base64"),
    from: SEEN_FROM,
  });
  await blank.close();
  mkdirSync("test-results/grounds", { recursive: true });
  writeFileSync(`test-results/grounds/${name}.png`, Buffer.from(picture, "base64"));
  return share;
}

/** In a page. Differences are drawn four times as strong. */
async function compare({ one, other, from }: { one: string; other: string; from: number }) {
  const pixels = async (png: string): Promise<ImageData> => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context?.drawImage(image, 0, 0);
    return context?.getImageData(0, 0, image.width, image.height) ?? new ImageData(1, 1);
  };
  const [a, b] = [await pixels(one), await pixels(other)];
  const difference = new ImageData(a.width, a.height);
  let seen = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const channels = [0, 1, 2].map((c) => Math.abs((a.data[at + c] ?? 0) - (b.data[at + c] ?? 0)));
    const most = Math.max(...channels);
    if (most > from) seen++;
    difference.data.set([Math.min(255, most * 4), 0, 0, 255], at);
  }
  const canvas = document.createElement("canvas");
  canvas.width = a.width;
  canvas.height = a.height;
  canvas.getContext("2d")?.putImageData(difference, 0, 0);
  return { share: seen / (a.width * a.height), picture: canvas.toDataURL().split(",")[1] ?? "" };
}
