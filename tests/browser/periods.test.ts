import type { Locator, Page } from "@playwright/test";
import { axe, expect, openAtlas, test } from "./atlas.ts";
import { records, rows } from "./parts.ts";
import { publishedRecords } from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

test("two periods: chosen, shown beside each other and in the list, and left again", async ({ page }) => {
  await openAtlas(page, "?from=2014&to=2016");
  await page.getByRole("button", { name: "Compare periods" }).click();
  await page.getByRole("button", { name: "The same length before: 2011 to 2013" }).click();
  await expect(page).toHaveURL(/[?&]vs=2011\/2013(&|$)/);
  await expect(page.getByRole("button", { name: "Compare periods" })).toBeFocused();
  await expect(panel(page)).toContainText("Counted by their start");
  await expect(panel(page)).toContainText("More records may mean more reporting.");
  await expect(page.getByRole("region", { name: "Timeline" })).toContainText("Compared with 2011 to 2013");
  expect(await axe(page)).toEqual([]);

  const second = panel(page).getByRole("region", { name: "Records that began in this period: 2011 to 2013" });
  const showAll = second.getByRole("button", { name: /^Show/ });
  const count = /\d+/.exec(await showAll.innerText())?.[0];
  await showAll.click();
  await expect(records(page).getByRole("heading", { name: `${count} records`, exact: true })).toBeVisible();
  await expect(page).toHaveURL(/from=2011&to=2013&by=start&undated=0&vs=2014\/2016/);

  await page.goBack();
  await expect(page).toHaveURL(/from=2014&to=2016&vs=2011\/2013/);
  await tab(page, "Periods").click();
  await panel(page).getByRole("button", { name: "Stop comparing" }).focus();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/vs=/);
  await expect(tab(page, "Periods")).toHaveCount(0);
  await expect(rows(page).first()).toBeVisible();
  await expect(page.locator("#atlas-list")).toBeFocused();
});

test("events without a place stand under the bars and are opened by keys", async ({ page, request }) => {
  const unplaced = (await publishedRecords(request)).filter(
    ({ geometry, properties: { date } }) => geometry === null && date !== null,
  );
  expect(unplaced.length).toBeGreaterThan(0);
  await openAtlas(page);
  const lane = page.getByRole("region", { name: /^\d+ recorded events? without a place$/ });
  await expect(lane).toBeVisible();
  const marks = lane.getByRole("group").getByRole("button");
  await marks.first().focus();
  await page.keyboard.press("End");
  await expect(marks.last()).toBeFocused();
  await expect(marks.and(page.locator('[tabindex="0"]'))).toHaveCount(1);
  await page.keyboard.press("Home");
  await expect(lane.locator(".timeline-lane-pointed")).toHaveText(
    (await marks.first().getAttribute("aria-label")) ?? "",
  );
  await page.keyboard.press("Enter");
  // One record opens by itself; of several one is chosen by its name.
  const listed = lane.getByRole("listitem").getByRole("button");
  await expect(listed.first().or(page.getByRole("button", { name: "Back to the list" }))).toBeVisible();
  if ((await listed.count()) > 0) {
    await expect(listed.first()).toBeFocused();
    await page.keyboard.press("Enter");
  }
  const titles = unplaced.map(({ properties: { title } }) => title);
  const heading = records(page).getByRole("heading", { level: 2 }).first();
  await expect.poll(async () => titles.includes(await heading.innerText())).toBe(true);
});

const panel = (page: Page): Locator => page.getByRole("region", { name: "Two periods compared" });

const tab = (page: Page, name: string): Locator =>
  page
    .getByRole("navigation", { name: "What to show of these records" })
    .getByRole("button", { name, exact: true });
