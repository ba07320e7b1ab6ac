import type { Page } from "@playwright/test";
import { expect, test } from "../../browser/atlas.ts";
import { expectPicture, frameAt, frameOf, openArticleOfSameSite, text } from "../../browser/embeds.ts";
import { marks } from "../../browser/parts.ts";

/** Frames of one article, each higher than what is between them. */
const FRAMES = 25;
const HEIGHT = 500;

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
