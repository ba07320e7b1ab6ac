import type { Page } from "@playwright/test";
import { expect, openAtlas, test } from "./atlas.ts";
import { grip, sheet, sheetState } from "./sheet.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a tap on the grip raises the sheet, it is dragged to the nearest stop, and arrow keys move it", async ({
    page,
  }) => {
    await openAtlas(page);
    await expect(sheetState(page)).toHaveText("Panel half open");
    await grip(page).tap();
    await expect(sheetState(page)).toHaveText("Panel fully open");
    await grip(page).tap();
    await expect(sheetState(page)).toHaveText("Panel lowered");

    await dragGrip(page, 100);
    await expect(sheetState(page)).toHaveText("Panel fully open");
    await dragGrip(page, 800);
    await expect(sheetState(page)).toHaveText("Panel lowered");

    await grip(page).press("ArrowUp");
    await expect(sheetState(page)).toHaveText("Panel half open");
    await grip(page).press("ArrowUp");
    await expect(sheetState(page)).toHaveText("Panel fully open");
    await grip(page).press("ArrowDown");
    await expect(sheetState(page)).toHaveText("Panel half open");
  });

  test("the page never scrolls sideways", async ({ page }) => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 640 });
      await openAtlas(page, "?id=inc-jalalabad-prison-2020");
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBe(width);
      const clipped = await sheet(page).evaluate((sheet) => {
        const inside = [...sheet.querySelectorAll("p, h2, h3, h4, li, dd, button")];
        return inside
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => element.textContent?.slice(0, 60));
      });
      expect(clipped, `${width}`).toEqual([]);
    }
  });
});

test("at desk size the page itself never scrolls", async ({ page }) => {
  await openAtlas(page, "?id=inc-jalalabad-prison-2020");
  const { scrollHeight, clientHeight } = await page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return { scrollHeight, clientHeight };
  });
  expect(scrollHeight).toBe(clientHeight);
});

async function dragGrip(page: Page, y: number): Promise<void> {
  // Waits until the sheet stands still.
  await grip(page).hover();
  await page.mouse.down();
  await page.mouse.move(195, y, { steps: 5 });
  await page.mouse.up();
}
