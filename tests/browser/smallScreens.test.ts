import type { Page } from "@playwright/test";
import { expect, openAtlas, test } from "./atlas.ts";
import { expectMap, mapPane, marks, rows } from "./parts.ts";
import { grip, sheet } from "./sheet.ts";
import { expectAllInView, nameOf } from "./wholeViews.ts";

/** The tightest of each; more sizes are looked at in `tests/long`. */
for (const view of [
  { query: "", width: 320, height: 400 },
  { query: "?embed=1", width: 300, height: 250 },
]) {
  test(`all records fit into the map of ${nameOf(view)}`, ({ page, request }) =>
    expectAllInView(page, request, view));
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the foot of the map stays in sight above the sheet, and a record opened on the map is seen", async ({
    page,
  }) => {
    await openAtlas(page, "?country=CD&from=2020-10-20&to=2020-10-20&undated=0");
    await expectMap(page);
    const credits = mapPane(page).getByText("Natural Earth · GeoNames", { exact: true });
    await expect(credits).toBeInViewport({ ratio: 1 });
    const hidden = async (): Promise<number> => {
      const [foot, top] = [await credits.boundingBox(), await sheet(page).boundingBox()];
      return (foot?.y ?? 0) + (foot?.height ?? 0) - (top?.y ?? 0);
    };
    await expect.poll(hidden).toBeLessThanOrEqual(0);
    // Also where the sheet was lowered.
    await grip(page).press("ArrowDown");
    await marks(page)
      .and(page.getByRole("button", { name: /Kangbayi/ }))
      .tap();
    await expect(page.getByRole("heading", { name: /Kangbayi/ })).toBeInViewport();
  });

  test("nothing to touch is smaller than 44 pixels", async ({ page }) => {
    await openAtlas(page);
    await expectMap(page);
    await expect.poll(() => smallTargets(page), "list").toEqual([]);
    await page.getByRole("button", { name: "Filters", exact: true }).tap();
    await expect(page.getByRole("checkbox", { name: /^Riot/ })).toBeVisible();
    await expect.poll(() => smallTargets(page), "filters").toEqual([]);
    await page.getByRole("checkbox", { name: /^Riot/ }).check();
    await page.getByRole("button", { name: "List", exact: true }).tap();
    await expect.poll(() => smallTargets(page), "filtered").toEqual([]);
    await rows(page).first().tap();
    await expect(page.getByRole("button", { name: "Back to the list" })).toBeVisible();
    await expect.poll(() => smallTargets(page), "record").toEqual([]);
    await page.getByRole("button", { name: "Back to the list" }).tap();
    await page.getByRole("button", { name: "More", exact: true }).tap();
    await expect(page.getByRole("button", { name: "Export" })).toBeVisible();
    await expect.poll(() => smallTargets(page), "more").toEqual([]);
    await page.getByRole("button", { name: "Export" }).tap();
    await expect(page.getByRole("dialog").getByRole("button", { name: "GeoJSON" })).toBeVisible();
    await expect.poll(() => smallTargets(page), "dialog").toEqual([]);
  });
});

/** Controls in sight that are lower or narrower than 44 px; links in running text are as high as the text. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll("button, select, summary, label.checkbox, textarea, input");
    const targetOf = (control: Element): Element => control.closest("label.checkbox") ?? control;
    const isSmall = ({ width, height }: DOMRect): boolean => width < 43.5 || height < 43.5;
    const isInText = (control: Element): boolean => getComputedStyle(control).display === "inline";
    const isForReadersAlone = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath === "inset(50%)" || isForReadersAlone(element.parentElement));
    return [...controls]
      .map(targetOf)
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => !isForReadersAlone(control))
      .filter((control) => !isInText(control) && isSmall(control.getBoundingClientRect()))
      .map((control) => {
        const { width, height } = control.getBoundingClientRect();
        const name = control.getAttribute("aria-label") ?? control.textContent?.slice(0, 30);
        return `${control.tagName} ${control.className} “${name}” ${width.toFixed(0)} × ${height.toFixed(0)}`;
      });
  });
}
