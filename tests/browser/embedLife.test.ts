import type { Page } from "@playwright/test";
import { expect, expectAtlas, test } from "./atlas.ts";
import { expectPicture, frameAt, frameOf, openArticle, text, withoutRest, withoutTurns } from "./embeds.ts";
import { mapPane, marks } from "./parts.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

/*
 * What a frame costs the article around it: bytes before anybody looks at it, places that move, a page that no longer
 * scrolls. The article is on another site.
 */

declare global {
  interface Window {
    moved: number;
  }
}

/** In the article: how much of it has moved, whatever the reader did before. */
const WATCH_SHIFT = `<script>
  window.moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) moved += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
</script>`;

test("far below nothing is asked for; near, the page and its picture; seen, the app when the page rests or a hand comes", async ({
  page,
  watch,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === new URL(`${baseURL}`).origin) asked.push(pathname.replace(/-[\w-]{8}\./, "."));
  });
  await page.addInitScript(withoutRest);
  await page.setViewportSize({ width: 800, height: 600 });
  const frame = frameOf(`${baseURL}?embed=1`, 'loading="lazy"');
  await openArticle(page, watch, text(600 + 3100) + frame + text(2000));
  await page.waitForLoadState("load");
  await painted(page);
  expect(asked, "3,100 px below").toEqual([]);

  // Near, and not seen.
  await page.evaluate(() => scrollTo(0, 2900));
  await expect.poll(() => asked).toContain("/");
  const atlas = await frameAt(page);
  await expectPicture(atlas);
  const apart = (paths: readonly string[]): string[] => [...new Set(paths)].sort();
  const bare = ["/", "/assets/picture.css", "/assets/picture.js"];
  expect(apart(asked), "300 px below").toEqual(bare);

  await page.evaluate(() => scrollTo(0, 3400));
  await expect(atlas.locator("html[data-waits]")).toBeAttached();
  expect(apart(asked), "seen, not idle").toEqual(bare);

  // A hand over it: the app, and not yet the live map.
  await page.mouse.move(300, 450);
  await page.mouse.move(310, 460);
  await expectAtlas(atlas);
  await expect(atlas.locator("[data-ground=still]")).toBeAttached();
  expect(
    asked.some((path) => /LiveMap/.test(path)),
    "LiveMap before a touch",
  ).toBe(false);
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(() => asked.some((path) => /LiveMap/.test(path)), { message: "LiveMap" }).toBe(true);
});

test("nothing in the article moves, at three widths, where a frame sizes itself above the reader and opens a record", async ({
  page,
  watch,
  baseURL,
}) => {
  await page.addInitScript(withoutWebgl);
  const [element, script] = [
    `<prison-incident-atlas height="auto" loading="eager" id="below" country="CD"></prison-incident-atlas>`,
    `<script src="${baseURL}embed.js"></script>`,
  ];
  await openArticle(page, watch, WATCH_SHIFT + script + text(300) + element + text(3000));
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await page.reload();
    const atlas = await frameAt(page);
    // One more, put in above where the reader is.
    await page.evaluate(() => {
      scrollTo(0, 1800);
      const own = document.createElement("prison-incident-atlas");
      for (const [name, value] of Object.entries({ height: "auto", loading: "eager", show: "map,list" }))
        own.setAttribute(name, value);
      document.querySelector("prison-incident-atlas")?.before(own);
    });
    await expect(page.locator("iframe")).toHaveCount(2);
    await expectPicture(await frameAt(page, 0));
    await page.evaluate(() => document.querySelector("#below")?.scrollIntoView());
    await expectAtlas(atlas);
    await marks(atlas).first().press("Enter");
    await expect(atlas.getByRole("button", { name: "Back to the list" })).toBeVisible();
    await painted(page);
    expect(await page.evaluate(() => window.moved), `at ${width}`).toBe(0);
  }
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test("a swipe on the picture, on the live map and on the timeline moves the article", async ({
    page,
    watch,
    baseURL,
  }) => {
    await page.addInitScript(withoutTurns);
    const frame = frameOf(`${baseURL}?embed=1`, "", { width: 370, height: 600 });
    await openArticle(page, watch, text(80) + frame + text(3000));
    const atlas = await frameAt(page);
    await expectAtlas(atlas);
    await expect(atlas.locator("[data-ground=still]")).toBeAttached();
    const onMap = await middleOf(mapPane(atlas));
    expect(await swiped(page, onMap), "on the picture").toBeGreaterThanOrEqual(240);
    // The touch has brought the live map.
    await expect(atlas.locator("[data-ground=live]")).toBeAttached();
    expect(await swiped(page, onMap), "on the live map").toBeGreaterThanOrEqual(240);
    const onTimeline = await middleOf(atlas.getByRole("region", { name: "Timeline" }));
    expect(await swiped(page, onTimeline), "on the timeline").toBeGreaterThanOrEqual(240);
  });
});

test("five notches of the wheel on picture and live map are five in the article", async ({
  page,
  watch,
  baseURL,
}) => {
  await page.addInitScript(withoutTurns);
  await page.setViewportSize({ width: 700, height: 700 });
  await openArticle(page, watch, text(80) + frameOf(`${baseURL}?embed=1`) + text(3000));
  const atlas = await frameAt(page);
  await expectAtlas(atlas);
  for (const ground of ["still", "live"]) {
    await expect(atlas.locator(`[data-ground=${ground}]`)).toBeAttached();
    const { x, y } = await middleOf(mapPane(atlas));
    await page.mouse.move(x, y);
    for (let notch = 0; notch < 5; notch++) await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY), { message: ground }).toBeGreaterThanOrEqual(590);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await page.mouse.click(x, y);
  }
});

/** Two frames of the screen: what was under way is on it. */
function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

async function middleOf(
  part: ReturnType<typeof mapPane>,
): Promise<{ readonly x: number; readonly y: number }> {
  await expect(part).toBeVisible();
  const { x = 0, y = 0, width = 0, height = 0 } = (await part.boundingBox()) ?? {};
  return { x: x + width / 2, y: y + height / 2 };
}

/** Chromium takes so many pixels to tell a swipe from a touch, on any page. */
const SLOP = 15;

/** How far the article goes when a finger swipes 250 px up from here, without a flick; then it is put back. */
async function swiped(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<number> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", up: number) =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x, y: y - up }],
    });
  await touch("touchStart", 0);
  for (let up = 5; up <= 250 + SLOP; up += 5) await touch("touchMove", up);
  await touch("touchEnd", 0);
  await painted(page);
  const went = await page.evaluate(() => scrollY);
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  return went;
}
