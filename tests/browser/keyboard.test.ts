import type { Locator, Page } from "@playwright/test";
import { expect, openAtlas, test, type Watch } from "./atlas.ts";
import { expectRowsFree } from "./focusedRows.ts";
import { Keys } from "./keys.ts";
import { rowAt } from "./parts.ts";
import { publishedRecords, yearsOf } from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

const SIZES = [
  { name: "on the desk", width: 1440, height: 900 },
  { name: "on the phone", width: 390, height: 844 },
] as const;

for (const { name, width, height } of SIZES) {
  const isPhone = name === "on the phone";
  /** On the desk the list comes after the timeline, on the phone it begins with it. */
  const towardsTimeline = isPhone ? "Tab" : "Shift+Tab";

  test.describe(`by keyboard alone, ${name}`, () => {
    test.use({ viewport: { width, height } });

    test("the dates are set with the arrow keys", async ({ page, request }) => {
      const first = Number(yearsOf(await publishedRecords(request)).slice(0, 4));
      await openAtlas(page);
      const keys = new Keys(page);
      await keys.skipToList();
      await keys.goTo(page.getByRole("slider", { name: "First day" }), towardsTimeline);
      await keys.press("ArrowRight");
      await expect(page).toHaveURL(new RegExp(`from=${first + 1}$`));
      await expect(page.getByRole("slider", { name: "First day" })).toBeFocused();
    });

    test("the dates are typed", async ({ page }) => {
      await openAtlas(page);
      const keys = new Keys(page);
      await keys.skipToList();
      const from = page.getByRole("textbox", { name: "From", exact: true });
      if (isPhone) {
        await keys.goTo(page.getByRole("button", { name: "Dates", exact: true }));
        await keys.press("Enter");
        await keys.goTo(from);
      } else {
        await keys.goTo(from, "Shift+Tab");
      }
      await keys.type("2020-08");
      await keys.goTo(page.getByRole("textbox", { name: "Last day" }));
      await keys.type("2020-10");
      await keys.press("Enter");
      await expect(page).toHaveURL(/from=2020-08&to=2020-10$/);
    });

    test("a type is picked", async ({ page }) => {
      await openAtlas(page);
      const keys = new Keys(page);
      if (isPhone) {
        await keys.skipToList();
        await keys.goTo(page.getByRole("button", { name: "Filters", exact: true }));
        await keys.press("Enter");
      }
      await keys.goTo(page.getByRole("checkbox", { name: /^Attack on a prison/ }));
      await keys.press("Space");
      await expect(page).toHaveURL(/type=prison_attack$/);
    });

    test("record 7 of the list is opened and closed, the focus comes back to it, and its source is followed", async ({
      page,
      watch,
    }) => {
      await openAtlas(page);
      const there = new Keys(page);
      await there.skipToList();
      await there.goTo(rowAt(page, 1));
      for (let step = 0; step < 6; step++) await there.press("ArrowDown");
      await openRow7(page, there);
      await there.press("Escape");
      await expect(rowAt(page, 7)).toBeFocused();

      const onwards = new Keys(page);
      await openRow7(page, onwards);
      const link = page.getByRole("link", { name: /opens in a new tab/ }).first();
      const address = await answerLink(page, watch, link);
      await onwards.goTo(link);
      const opened = page.context().waitForEvent("page");
      await onwards.press("Enter");
      await expect(await opened).toHaveURL(address);
    });

    test("the records are exported, and the focus comes back to the button", async ({ page, request }) => {
      await openAtlas(page);
      const keys = new Keys(page);
      const open = page.getByRole("button", { name: "Export", exact: true });
      if (isPhone) {
        await keys.skipToList();
        await keys.goTo(page.getByRole("button", { name: "More", exact: true }));
        await keys.press("Enter");
      }
      await keys.goTo(open);
      await keys.press("Enter");
      const dialog = page.getByRole("dialog");
      await keys.goTo(dialog.getByRole("button", { name: "GeoJSON", exact: true }));
      const coming = page.waitForEvent("download");
      await keys.press("Enter");
      expect((await coming).suggestedFilename()).toBe(
        `prison-incidents_${(await publishedRecords(request)).length}-records.geojson`,
      );
      await keys.press("Escape");
      await expect(dialog).toBeHidden();
      await expect(open).toBeFocused();
    });
  });
}

for (const { list, query, where, width, height } of [
  { list: "a long list", query: "", where: "on the desk", width: 1440, height: 900 },
  { list: "a short list", query: "?type=prison_attack", where: "on the phone", width: 390, height: 844 },
]) {
  test(`a row of ${list} that gets the focus is not under its head, ${where}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openAtlas(page, query);
    await expectRowsFree(page);
  });
}

async function openRow7(page: Page, keys: Keys): Promise<void> {
  await expect(rowAt(page, 7)).toBeFocused();
  const id = await rowAt(page, 7).getAttribute("data-id");
  await keys.press("Enter");
  await expect(page).toHaveURL(new RegExp(`id=${id}$`));
  // The record may have to be fetched; then it takes the focus.
  await expect(page.locator(".detail-frame")).toBeFocused();
}

/** Stands in for the page behind a link. */
async function answerLink(page: Page, watch: Watch, link: Locator): Promise<string> {
  const address = (await link.getAttribute("href")) ?? "";
  const { origin } = new URL(address);
  watch.allowOrigin(origin);
  await page
    .context()
    .route(`${origin}/**`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<title>A source</title>" }),
    );
  return address;
}
