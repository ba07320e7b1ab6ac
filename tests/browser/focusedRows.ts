import type { Page } from "@playwright/test";
import { expect } from "./atlas.ts";
import { rowAt } from "./parts.ts";

/** Goes three pages down the list and further up than the screen is high: no row that gets the focus is covered. */
export async function expectRowsFree(page: Page): Promise<void> {
  await rowAt(page, 1).focus();
  for (const _page of [1, 2, 3]) await page.keyboard.press("PageDown");
  const row = page.getByRole("row").filter({ has: page.locator(":focus") });
  const last = Number(await row.getAttribute("aria-rowindex"));
  const highest = Math.max(1, last - 9);
  for (let number = last - 1; number >= highest; number--) {
    await page.keyboard.press("ArrowUp");
    await expect(rowAt(page, number)).toBeFocused();
    expect(await rowAt(page, number).evaluate(isFreeAtItsTop), `row ${number}`).toBe(true);
  }
}

function isFreeAtItsTop(element: Element): boolean {
  const { left, right, top } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint((left + right) / 2, top + 4));
}
