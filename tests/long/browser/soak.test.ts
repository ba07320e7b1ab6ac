import { expect, openAtlas, test } from "../../browser/atlas.ts";

const CHANGES = 600;
const WINDOW = 100;
/** Room for what caches settle at; a leak of a record's size per change would be far above. */
const GROWTH = 1.05;

test("hundreds of filter changes leave the heap as it was", async ({ page }) => {
  await openAtlas(page);
  await expect(page.locator(".map-mark").first()).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    return usedSize;
  };
  const boxes = await page.locator(".filters-family input[type=checkbox]").elementHandles();
  const sizes: number[] = [];
  for (let change = 0; change < CHANGES; change++) {
    await boxes[change % boxes.length]?.evaluate((box) => (box as HTMLInputElement).click());
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    if (change >= WINDOW) sizes.push(await heap());
  }
  const median = (values: readonly number[]): number =>
    [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  expect(median(sizes.slice(-WINDOW))).toBeLessThanOrEqual(median(sizes.slice(0, WINDOW)) * GROWTH);
});
