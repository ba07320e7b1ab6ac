import type { Page } from "@playwright/test";
import { axe, expect, openAtlas, test } from "./atlas.ts";
import { records } from "./parts.ts";
import { DESK, PHONE } from "./states.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

const heading = (page: Page, name: string, level: number) =>
  page.getByRole("dialog").getByRole("heading", { name, exact: true, level });

test("about the atlas: fills a phone, prints whole, goes by keyboard, leads to records", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openAtlas(page, "?type=riot");
  const address = page.url();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await openAbout(page);
  await expectWholePhone(page);
  await page.keyboard.press("Escape");
  await page.setViewportSize(DESK);
  await openAbout(page);
  await expectContentsByKeyboard(page);
  // The fragment of the address belongs to the pages that this one stands in.
  expect(page.url()).toBe(address);
  expect(await axe(page)).toEqual([]);
  await expectExampleOpens(page);
});

async function openAbout(page: Page): Promise<void> {
  await page.getByRole("button", { name: "About", exact: true }).click();
  await expect(heading(page, "What this is", 3)).toBeInViewport();
}

async function expectWholePhone(page: Page): Promise<void> {
  await expect.poll(() => page.getByRole("dialog").boundingBox()).toEqual({ x: 0, y: 0, ...PHONE });
  const body = page.locator(".dialog-body");
  const hidden = (): Promise<number[]> =>
    body.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [
      scrollWidth - clientWidth,
      scrollHeight - clientHeight,
    ]);
  await expect.poll(hidden).toEqual([0, expect.any(Number)]);
  await page.emulateMedia({ media: "print" });
  await expect.poll(hidden).toEqual([0, 0]);
  await page.emulateMedia({ media: "screen" });
}

async function expectContentsByKeyboard(page: Page): Promise<void> {
  const contents = page.getByRole("navigation", { name: "Contents" });
  const link = contents.getByRole("link", { name: "Precision of places" });
  await link.focus();
  await link.press("Enter");
  await expect(heading(page, "Precision of places", 4)).toBeFocused();
  await expect(heading(page, "Precision of places", 4)).toBeInViewport();
  await expect(contents.locator('[aria-current="true"]')).toHaveText("Codebook");
  const levels = await page
    .getByRole("dialog")
    .getByRole("heading")
    .evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 2) + 1)).toEqual([]);
}

async function expectExampleOpens(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  const example = dialog.locator(".about-examples").getByRole("button").first();
  const title = await example.locator(".about-title").innerText();
  await example.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(records(page).getByRole("heading", { name: title, exact: true })).toBeVisible();
  await expect(page).toHaveURL(/[?&]id=(inc|clm)-/);
}
