import type { Locator, Page } from "@playwright/test";
import { expect, openAtlas, test } from "./atlas.ts";
import { expectMap, expectRecords, mapPane, recordsOnMarks, sentence } from "./parts.ts";
import { counted, publishedRecords, yearsOf } from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test("opens with the sentence, a list of every record and a map of all that have a place, and asks no other origin", async ({
  page,
  request,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on("request", (made) => asked.push(made.url()));
  const all = await publishedRecords(request);
  const countries = new Set(all.flatMap(({ properties }) => properties.countries));
  await openAtlas(page);
  await expect(sentence(page)).toHaveText(
    `${counted(all)} recorded incidents at prisons and camps in ${countries.size} countries, ${yearsOf(all)}`,
  );
  await expectRecords(page, all.length);
  await expect(page.getByRole("heading", { name: `${counted(all)} records`, exact: true })).toBeVisible();
  await expectMap(page);
  const placed = all.filter(({ geometry }) => geometry !== null);
  await expect.poll(() => recordsOnMarks(page)).toBe(placed.length);
  // Land and sea.
  const canvas = mapPane(page).locator("canvas");
  await expect.poll(() => largeColours(page, canvas)).toBeGreaterThanOrEqual(2);
  const elsewhere = asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(baseURL ?? "-"));
  expect(elsewhere).toEqual([]);
  expect(asked.some((url) => url.includes("/basemap/"))).toBe(true);
});

test("opens in the dark by link", async ({ page }) => {
  await page.addInitScript(withoutWebgl);
  await openAtlas(page, "?theme=dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const lightness = await page.evaluate(() => {
    const [red = 255, green = 255, blue = 255] =
      getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return (red + green + blue) / 3;
  });
  expect(lightness).toBeLessThan(80);
});

test.describe("before any script", () => {
  test.use({ javaScriptEnabled: false });

  test("says what it is, how much it holds and where the data is", async ({ page, request }) => {
    const all = await publishedRecords(request);
    await page.goto("./");
    await expect(page).toHaveTitle(/Prison Incident Atlas/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Prison Incident Atlas");
    await expect(page.getByText(`${counted(all)} recorded incidents`)).toBeVisible();
    await expect(page.getByText(yearsOf(all))).toBeVisible();
    for (const [name, file] of [
      ["GeoJSON", "data/incidents.geojson"],
      ["CSV", "data/incidents.csv"],
    ] as const) {
      await expect(page.getByRole("link", { name })).toHaveAttribute("href", file);
      expect((await request.get(file)).ok(), file).toBe(true);
    }
  });
});

/** Colours that each cover more than a tenth of a picture of this element. */
async function largeColours(page: Page, element: Locator): Promise<number> {
  const picture = (await element.screenshot()).toString("base64");
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    if (context === null) return 0;
    context.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    const counts = new Map<number, number>();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return [...counts.values()].filter((count) => count > pixels.length / 10).length;
  }, picture);
}
