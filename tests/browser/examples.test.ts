import type { Frame, Page } from "@playwright/test";
import { axe, expect, test } from "./atlas.ts";
import { sentence } from "./parts.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

/*
 * The two example pages as a reader meets them. The live map matters in none of it, so it is not drawn; what the pages
 * ask for and say is held by tests of their text.
 */

test.describe("with script", () => {
  test.beforeEach(({ page }) => page.addInitScript(withoutWebgl));

  test("the article's three maps have one section and one axis, each its own count, and follow each other", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto("./examples/article.html");
    const frames = await liveMaps(page);
    const said = await Promise.all(frames.map((frame) => sentence(frame).textContent()));
    expect(said).toEqual(await page.locator("figcaption strong").allTextContents());
    expect(new Set(said).size).toBe(3);
    const asked = frames.map((frame) => new URL(frame.url()).searchParams);
    for (const key of ["box", "axis", "top", "size", "label", "lock"])
      expect(new Set(asked.map((keys) => keys.get(key))).size, key).toBe(1);
    const ticks = await Promise.all(frames.map((frame) => frame.locator(".timeline-tick").allTextContents()));
    expect(ticks[0]?.length).toBeGreaterThan(3);
    expect([ticks[1], ticks[2]]).toEqual([ticks[0], ticks[0]]);
    expect(await axe(page)).toEqual([]);

    await page.locator("iframe").first().scrollIntoViewIfNeeded();
    await frames[0]?.getByRole("group", { name: "Type" }).getByRole("button", { name: "Release" }).click();
    const first = await frames[0]?.locator("[aria-pressed=true]").allTextContents();
    for (const frame of frames.slice(1)) {
      await expect(frame.locator("[aria-pressed=true]")).toHaveText(first ?? []);
      await expect(sentence(frame)).not.toHaveText(/attacks on prisons/);
    }
  });

  for (const { width, height } of [
    { width: 1280, height: 800 },
    { width: 360, height: 780 },
  ])
    test(`at ${width} × ${height} the story's map follows its steps, there and back, however fast`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto("./examples/story.html");
      const [map] = await liveMaps(page);
      if (map === undefined) throw new Error("no map in the story");
      const all = await sentence(map).textContent();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      if (width < 700) expect(await axe(page)).toEqual([]);

      await stepTo(page, 2);
      await expect(sentence(map)).toHaveText(/^1 recorded attack on a prison in Afghanistan, 2008$/);
      await expect(page.getByRole("link", { name: "Step 2", exact: true })).toHaveAttribute(
        "aria-current",
        "step",
      );
      const record = map.getByRole("heading", { name: "Attack on Sarposa prison, 2008" });
      // On a phone a record would lie over the whole map.
      await expect(record).toHaveCount(width < 700 ? 0 : 1);

      // By keyboard: the number of a step, then its text.
      await page.getByRole("link", { name: "Step 7", exact: true }).focus();
      await page.keyboard.press("Enter");
      await expect(sentence(map)).toHaveText(
        /^4 recorded prisons taken in fighting in Afghanistan, August 2021$/,
      );
      await expect(record).toHaveCount(0);

      await stepTo(page, 1);
      await expect(sentence(map)).toHaveText(all ?? "");

      const fast = Array.from({ length: 30 }, (_, index) => ((index * 5) % 7) + 1);
      expect(await hurry(page, [...fast, 6]), "milliseconds after the last step").toBeLessThanOrEqual(4_000);
      await expect(sentence(map)).toHaveText(/^1 recorded attack on a prison in Afghanistan, August 2020$/);
      const last = page.locator("#step-6 .step-view");
      const asked = new URL((await last.getAttribute("href")) ?? "", page.url()).searchParams;
      const shown = map.getByRole("link", { name: "Full map" });
      await expect(shown).toHaveAttribute(
        "href",
        new RegExp(`[?&]from=${asked.get("from")}&to=${asked.get("to")}&`),
      );

      // Past the end in one jump: the last step, though none of those between was ever on the screen.
      await stepTo(page, 1);
      await expect(sentence(map)).toHaveText(all ?? "");
      await page.keyboard.press("End");
      await expect(sentence(map)).toHaveText(/August 2021$/);
    });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });

  test("both pages read, and lead to every map", async ({ page }) => {
    await page.goto("./examples/article.html");
    await expect(page.locator("figure")).toHaveCount(3);
    await expect(page.locator("noscript p")).toBeVisible();
    await expect(page.getByText("Choose a kind of incident")).toBeHidden();
    await expect(page.getByRole("link", { name: "Open the full map" })).toHaveCount(3);
    // The element is the link that was pasted into it.
    await expect(page.locator("prison-incident-atlas").getByRole("link")).toBeVisible();
    await page.locator("iframe").first().scrollIntoViewIfNeeded();
    await expect(
      page
        .frameLocator("iframe")
        .first()
        .getByText(/recorded incidents/)
        .first(),
    ).toBeVisible();

    await page.goto("./examples/story.html");
    await expect(
      page.getByRole("link", { name: "Recorded incidents in Afghanistan, on the full map" }),
    ).toBeVisible();
    const steps = page.getByRole("link", { name: "This view in the full map" });
    await expect(steps).toHaveCount(7);
    await steps.nth(6).scrollIntoViewIfNeeded();
    await expect(page.getByRole("heading", { name: /^August 2021/ })).toBeInViewport();
  });
});

/** The frames of the maps, each brought into view and waited for. */
async function liveMaps(page: Page): Promise<Frame[]> {
  const holders = page.locator("iframe");
  await expect(holders.first()).toBeAttached();
  const found: Frame[] = [];
  for (const holder of await holders.all()) {
    await holder.scrollIntoViewIfNeeded();
    const frame = await (await holder.elementHandle())?.contentFrame();
    if (!frame) throw new Error("a map without a document");
    await expect(sentence(frame)).toHaveText(/recorded/);
    found.push(frame);
  }
  return found;
}

const stepTo = (page: Page, step: number): Promise<void> =>
  page.locator(`#step-${step}`).evaluate((element) => element.scrollIntoView({ block: "center" }));

/** Faster than anybody scrolls. How many milliseconds after the last step the map says that it stands. */
function hurry(page: Page, steps: readonly number[]): Promise<number> {
  return page.evaluate(async (numbers) => {
    let end = Number.POSITIVE_INFINITY;
    const settled = new Promise<number>((resolve) => {
      document.addEventListener("atlas-view", (event) => {
        const { filter } = (event as CustomEvent<{ filter: Record<string, string> }>).detail;
        // Passed on the way, too: only what comes after the last step counts.
        if (filter.from === "2020-08" && performance.now() > end) resolve(performance.now() - end);
      });
    });
    for (const number of numbers) {
      document.getElementById(`step-${number}`)?.scrollIntoView({ block: "center" });
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
    end = performance.now();
    return settled;
  }, steps);
}
