import type { Page } from "@playwright/test";
import { expect, expectAtlas, test } from "../../browser/atlas.ts";
import { expectPicture, frameAt, frameOf, openArticleOfSameSite, text } from "../../browser/embeds.ts";
import { marks } from "../../browser/parts.ts";

/** Frames of one article, each higher than what is between them. */
const FRAMES = 25;
const HEIGHT = 500;

test("six frames in one article all show a map; four of them go live by themselves, and those out of sight give it back", async ({
  page,
  watch,
  baseURL,
}) => {
  // Six, because each draws in software here; twenty-five in the long tests.
  await page.setViewportSize({ width: 1000, height: 700 });
  const small = { width: 300, height: 200 };
  const frames = Array.from({ length: 6 }, () => frameOf(`${baseURL}?embed=1&country=CD`, "", small));
  await openArticleOfSameSite(page, watch, frames.join(" ") + text(3000));
  const all = await Promise.all(frames.map((_, place) => frameAt(page, place)));
  for (const frame of all) await expectAtlas(frame);
  const live = async (): Promise<number> =>
    (await Promise.all(all.map((frame) => frame.locator("canvas").count()))).filter(Boolean).length;
  await expect.poll(live).toBe(4);
  for (const frame of all) await expect(marks(frame).first()).toBeVisible();
  await page.evaluate(() => scrollTo(0, 2500));
  await expect.poll(live).toBe(0);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(live).toBe(4);
});

test("25 frames in one article: whatever is in view shows a map, down and up again, and four at most are live", async ({
  page,
  watch,
  baseURL,
}) => {
  await page.setViewportSize({ width: 900, height: 800 });
  const one = frameOf(`${baseURL}?embed=1&country=CD`, 'loading="lazy"', { width: 600, height: HEIGHT });
  await openArticleOfSameSite(page, watch, Array.from({ length: FRAMES }, () => one + text(100)).join(""));
  const way = [...Array(FRAMES).keys()];
  for (const place of [...way, ...way.toReversed()]) {
    await page
      .locator("iframe")
      .nth(place)
      .evaluate((element) => element.scrollIntoView({ block: "center" }));
    const frame = await frameAt(page, place);
    await expectPicture(frame);
    await expect(marks(frame).or(frame.locator("#first-map .map-target")).first()).toBeVisible();
    expect(await liveFrames(page)).toBeLessThanOrEqual(4);
  }
  // At rest the maps in view are live, none is lost, and nothing says that a map could not be drawn.
  await expect((await frameAt(page, 0)).locator("[data-ground=live]")).toBeAttached({ timeout: 60_000 });
  for (const place of way)
    await expect((await frameAt(page, place)).getByText("cannot draw the map")).toHaveCount(0);
});

async function liveFrames(page: Page): Promise<number> {
  const all = page.frames().filter((frame) => frame.parentFrame() !== null);
  const live = await Promise.all(
    all.map((frame) =>
      frame
        .locator("[data-ground=live]")
        .count()
        .catch(() => 0),
    ),
  );
  return live.filter(Boolean).length;
}
