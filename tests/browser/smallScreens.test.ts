import type { Page } from "@playwright/test";
import { expect, openAtlas, test } from "./atlas.ts";
import { expectMap, mapPane, marks, recordsOnMarks, rows } from "./parts.ts";
import { publishedRecords } from "./publishedFiles.ts";

const WHOLE_VIEWS = [
  { query: "", width: 1440, height: 900 },
  { query: "", width: 390, height: 844 },
  { query: "", width: 320, height: 400 },
  { query: "?embed=1", width: 600, height: 450 },
  { query: "?embed=1", width: 300, height: 250 },
] as const;

for (const { query, width, height } of WHOLE_VIEWS) {
  const form = query === "" ? "the page" : "an embed";

  test(`all records fit into the map of ${form} at ${width} × ${height}`, async ({ page, request }) => {
    const placed = (await publishedRecords(request)).filter(({ geometry }) => geometry !== null);
    await page.setViewportSize({ width, height });
    await openAtlas(page, query);
    await expectMap(page);
    await expect.poll(() => recordsOnMarks(page)).toBe(placed.length);
    await expect.poll(() => coveredMarks(page)).toEqual([]);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a tap on the grip raises the sheet", async ({ page }) => {
    await openAtlas(page);
    await expect(sheetState(page)).toHaveText("Panel half open");
    await grip(page).tap();
    await expect(sheetState(page)).toHaveText("Panel fully open");
    await grip(page).tap();
    await expect(sheetState(page)).toHaveText("Panel lowered");
  });

  test("the sheet is dragged to the nearest stop", async ({ page }) => {
    await openAtlas(page);
    await dragGrip(page, 800);
    await expect(sheetState(page)).toHaveText("Panel lowered");
    await dragGrip(page, 100);
    await expect(sheetState(page)).toHaveText("Panel fully open");
  });

  test("arrow keys move the sheet", async ({ page }) => {
    await openAtlas(page);
    await grip(page).press("ArrowDown");
    await expect(sheetState(page)).toHaveText("Panel lowered");
    await grip(page).press("ArrowUp");
    await grip(page).press("ArrowUp");
    await expect(sheetState(page)).toHaveText("Panel fully open");
  });

  test("the foot of the map stays in sight above the sheet", async ({ page }) => {
    await openAtlas(page);
    await expectMap(page);
    const credits = mapPane(page).getByText("Natural Earth · GeoNames", { exact: true });
    await expect(credits).toBeInViewport({ ratio: 1 });
    const [foot, top] = [await credits.boundingBox(), await sheet(page).boundingBox()];
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual(top?.y ?? 0);
  });

  test("a record opened on the map is seen, even if the sheet was lowered", async ({ page }) => {
    await openAtlas(page, "?country=CD&from=2020-10-20&to=2020-10-20&undated=0");
    await grip(page).press("ArrowDown");
    await marks(page)
      .and(page.getByRole("button", { name: /Kangbayi/ }))
      .tap();
    await expect(page.getByRole("heading", { name: /Kangbayi/ })).toBeInViewport();
  });

  test("nothing to touch is smaller than 44 pixels", async ({ page }) => {
    await openAtlas(page);
    await expectMap(page);
    expect(await smallTargets(page), "list").toEqual([]);
    await page.getByRole("button", { name: "Filters", exact: true }).tap();
    await expect(page.getByRole("checkbox", { name: /^Riot/ })).toBeVisible();
    expect(await smallTargets(page), "filters").toEqual([]);
    await page.getByRole("checkbox", { name: /^Riot/ }).check();
    await page.getByRole("button", { name: "List", exact: true }).tap();
    expect(await smallTargets(page), "filtered").toEqual([]);
    await rows(page).first().tap();
    await expect(page.getByRole("button", { name: "Back to the list" })).toBeVisible();
    expect(await smallTargets(page), "record").toEqual([]);
    await page.getByRole("button", { name: "Back to the list" }).tap();
    await page.getByRole("button", { name: "More", exact: true }).tap();
    expect(await smallTargets(page), "more").toEqual([]);
    await page.getByRole("button", { name: "Export" }).tap();
    await expect(page.getByRole("dialog").getByRole("button", { name: "GeoJSON" })).toBeVisible();
    expect(await smallTargets(page), "dialog").toEqual([]);
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

const sheet = (page: Page) => page.getByRole("region", { name: "Records and filters" }).first();
const grip = (page: Page) => page.getByRole("button", { name: "Raise or lower the panel" });
const sheetState = (page: Page) => page.getByText(/^Panel (lowered|half open|fully open)$/);

async function dragGrip(page: Page, y: number): Promise<void> {
  // Waits until the sheet stands still.
  await grip(page).hover();
  await page.mouse.down();
  await page.mouse.move(195, y, { steps: 5 });
  await page.mouse.up();
}

/** Names of marks whose middle is not theirs to click: something lies over it, or it is outside. */
function coveredMarks(page: Page): Promise<string[]> {
  return marks(page).evaluateAll((all) => {
    const drawn = all.filter((mark) => !mark.classList.contains("map-facility"));
    const isFree = (mark: Element): boolean => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return hit !== null && (mark.contains(hit) || drawn.some((other) => other.contains(hit)));
    };
    return drawn.filter((mark) => !isFree(mark)).map((mark) => mark.getAttribute("aria-label") ?? "");
  });
}

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
