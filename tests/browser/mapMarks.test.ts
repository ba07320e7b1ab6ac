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

test("an arrow key at the edge of the frame moves the map on, and the focus stays", async ({ page }) => {
  // North of Beni nothing stands in the frame.
  await openAtlas(page, "?type=prison_attack&country=CD&from=2017&to=2020&undated=0&map=6/0.5/29.5");
  const mark = marks(page).and(page.getByRole("button", { name: /^2 records/ }));
  await mark.focus();
  const before = await mark.boundingBox();
  await page.keyboard.press("ArrowUp");
  await expect.poll(async () => (await mark.boundingBox())?.y).toBeGreaterThan((before?.y ?? 0) + 50);
  await expect(mark).toBeFocused();
});

test("a cluster that is opened comes apart", async ({ page }) => {
  await openAtlas(page);
  await expectMap(page);
  const cluster = mapPane(page).locator(".map-cluster").first();
  const [key, count] = [await cluster.getAttribute("data-key"), await cluster.textContent()];
  const whole = mapPane(page)
    .locator(`.map-cluster[data-key="${key}"]`)
    .getByText(count ?? "", { exact: true });
  await expect(whole).toHaveCount(1);
  await cluster.click();
  await expect(whole).toHaveCount(0);
  await expect(page).toHaveURL(/map=/);
});
