import { expect, openAtlas, test } from "../../browser/atlas.ts";

/** Code is compiled and caches fill for some hundred changes; from then on nothing may grow. */
const WARM_UP = 600;
const CHANGES = 300;
const STEP = 50;
const GROWTH = 1.02;

test("hundreds of filter changes leave heap and document as they were", async ({ page }) => {
  await openAtlas(page);
  await expect(page.locator(".map-mark").first()).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const change = (times: number): Promise<void> =>
    page.evaluate(async (count) => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>(".filters-family input[type=checkbox]")];
      for (let index = 0; index < count; index++) {
        boxes[index % boxes.length]?.click();
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
    }, times);
  const measure = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    return { usedSize, nodes, jsEventListeners };
  };
  const boxes = await page.locator(".filters-family input[type=checkbox]").count();
  // Whole rounds of all boxes, twice: every measurement sees the same boxes ticked.
  const round = boxes * 2 * Math.ceil(STEP / (boxes * 2));
  for (let done = 0; done < WARM_UP; done += round) await change(round);
  const before = await measure();
  for (let done = 0; done < CHANGES; done += round) await change(round);
  const after = await measure();
  expect(after.usedSize).toBeLessThanOrEqual(before.usedSize * GROWTH);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes);
  expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners);
});
