import type { Page } from "@playwright/test";
import { expect, openAtlas, test } from "./atlas.ts";
import { crowd } from "./crowd.ts";
import { marks } from "./parts.ts";

const VIEWS = [
  { name: "on the page", query: "", size: { width: 1440, height: 900 } },
  { name: "in an embed", query: "?embed=1", size: { width: 600, height: 450 } },
  { name: "in the smallest embed", query: "?embed=1", size: { width: 300, height: 250 } },
] as const;

const theMark = (page: Page) => marks(page).and(page.getByRole("button", { name: /30 records/ }));
const theList = (page: Page) => page.getByRole("dialog", { name: /30 records/ });

for (const { name, query, size } of VIEWS) {
  test(`thirty records at one point open as a list by date, and keys reach each, ${name}`, async ({
    page,
    context,
  }) => {
    await crowd(context);
    await page.setViewportSize(size);
    await openAtlas(page, query);
    await theMark(page).focus();
    await page.keyboard.press("Enter");
    const entries = theList(page).getByRole("listitem").getByRole("button");
    for (let index = 0; index < 30; index++) {
      await expect(entries.nth(index)).toBeFocused();
      await expect(entries.nth(index)).toBeInViewport();
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Escape");
    await expect(theList(page)).toBeHidden();
    await expect(theMark(page)).toBeFocused();

    await theMark(page).click();
    await expect(entries).toHaveCount(30);
    const newestFirst = Array.from({ length: 30 }, (_, index) => `Record of day ${30 - index}`);
    await expect(theList(page).getByText(/^Record of day \d+$/)).toHaveText(newestFirst);
    await entries.nth(20).click();
    await expect(page.getByRole("heading", { name: "Record of day 10", exact: true })).toBeVisible();
  });
}
