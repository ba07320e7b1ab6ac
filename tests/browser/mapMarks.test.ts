import { expect, openAtlas, test } from "./atlas.ts";
import { expectMap, mapPane, marks } from "./parts.ts";

test("marks come into view while the map is still being dragged", async ({ page }) => {
  await openAtlas(page, "?map=3/25/-45");
  const pane = mapPane(page).locator("canvas");
  await expect(pane).toBeVisible();
  const box = await pane.boundingBox();
  if (box === null) throw new Error("the map has no box");
  const [right, y] = [box.x + box.width - 80, box.y + box.height / 2];
  await page.mouse.move(right, y);
  const before = await marks(page).count();
  await page.mouse.down();
  await page.mouse.move(box.x + 40, y, { steps: 12 });
  await expect.poll(() => marks(page).count()).toBeGreaterThan(before);
  await page.mouse.up();
});

test("arrow keys lead from mark to mark, and at the edge the map goes on", async ({ page }) => {
  await openAtlas(page, "?map=5/34/43");
  await expectMap(page);
  const focused = mapPane(page).locator(".map-target:focus");
  await marks(page).first().focus();
  const first = await focused.getAttribute("data-key");
  await page.keyboard.press("End");
  await expect(focused).not.toHaveAttribute("data-key", first ?? "");
  const last = await focused.getAttribute("data-key");
  const before = await focused.boundingBox();
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await focused.boundingBox())?.x).toBeLessThan((before?.x ?? 0) - 50);
  await expect(focused).toHaveAttribute("data-key", last ?? "");
});

test("a cluster that is opened comes apart", async ({ page }) => {
  await openAtlas(page);
  await expectMap(page);
  const cluster = mapPane(page).locator(".map-cluster").first();
  const count = Number(await cluster.textContent());
  await cluster.click();
  await expect(page).toHaveURL(/map=/);
  await expect.poll(() => marks(page).count()).toBeGreaterThan(1);
  expect(count).toBeGreaterThan(1);
});
