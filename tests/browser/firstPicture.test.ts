import type { Page } from "@playwright/test";
import { expect, expectAtlas, test } from "./atlas.ts";
import { records, sentence } from "./parts.ts";
import { isOfType, publishedRecords } from "./publishedFiles.ts";

/*
 * The picture that a link has before the app is there: what it shows is what the app then shows, and what is done to
 * it is done.
 */

/** The live map never comes: its picture stays, so that the two can be compared and nothing is drawn in software. */
test.beforeEach(({ context }) => context.route(/\/LiveMap-[^/]*\.js$/, () => undefined));

test("sentence, count and marks of a filtered link are right before the app, which then has the same", async ({
  page,
  request,
}) => {
  const riots = (await publishedRecords(request)).filter((one) => isOfType(one, "riot"));
  const release = await holdApp(page);
  await page.goto("./?embed=1&type=riot&box=-75,-25,60,50");
  await expect(page.locator("html[data-picture=whole]")).toBeAttached();
  const said = page.locator("#first-sentence");
  await expect(said).toHaveText(new RegExp(`^${riots.length} recorded riots in `));
  await expect(page.locator("svg.picture")).toHaveAttribute("aria-label", (await said.textContent()) ?? "");
  const drawn = await placesOf(page, "#first-map");
  expect(drawn.length).toBeGreaterThan(3);
  const words = await said.textContent();
  const where = await said.boundingBox();
  release();
  await expectAtlas(page);
  await expect(page.locator("#first")).toHaveCount(0);
  await expect(sentence(page)).toHaveText(words ?? "");
  // The words stay where they were.
  const now = await sentence(page).boundingBox();
  expect(Math.abs((now?.y ?? 0) - (where?.y ?? 0))).toBeLessThanOrEqual(1);
  const keys = drawn.map(({ key }) => key);
  await expect.poll(async () => (await placesOf(page, "#root")).map(({ key }) => key)).toEqual(keys);
  const then = await placesOf(page, "#root");
  for (const [index, { key, x, y }] of then.entries())
    expect(Math.hypot(x - (drawn[index]?.x ?? 0), y - (drawn[index]?.y ?? 0)), key).toBeLessThanOrEqual(1);
});

for (const [what, query] of [
  ["an actor", "?embed=1&role=inmates"],
  ["words", "?embed=1&q=tunnel"],
] as const)
  test(`a link that asks for ${what} has its sentence before the app`, async ({ page }) => {
    const release = await holdApp(page);
    await page.goto(`./${query}`);
    await expect(page.locator("#first-sentence")).not.toBeEmpty();
    const words = (await page.locator("#first-sentence").textContent()) ?? "";
    release();
    await expectAtlas(page);
    await expect(sentence(page)).toHaveText(words);
  });

test("a mark that is clicked before the app is there is opened by it", async ({ page, request }) => {
  const [record] = (await publishedRecords(request)).filter(
    ({ geometry, properties }) => geometry !== null && isOfType({ properties } as never, "riot"),
  );
  const [lon = 0, lat = 0] = record?.geometry?.coordinates ?? [];
  const release = await holdApp(page);
  await page.goto(`./?type=riot&map=12/${lat}/${lon}`);
  const mark = page.locator("#first-map .map-pin.map-target").first();
  await expect(mark).toBeAttached();
  await mark.click();
  release();
  await expectAtlas(page);
  await expect(records(page).getByRole("heading", { level: 2 })).toBeVisible();
  await expect(page).toHaveURL(/[?&]id=inc-/);
});

/** On the picture, which is all that a browser without a graphics card has. */
test("marks of a picture are named when they are pointed at, and open when they are clicked", async ({
  page,
}) => {
  await page.goto("./?type=riot&box=-75,-25,60,50");
  await expectAtlas(page);
  await expect(page.locator("[data-ground=still]")).toBeAttached();
  const mark = page.locator("#root .map-pin.map-target").first();
  const name = (await mark.getAttribute("aria-label")) ?? "";
  await mark.hover();
  await expect(page.locator(".map-tooltip")).toContainText(name.slice(0, 10));
  await mark.click();
  await expect(records(page).getByRole("heading", { level: 2 })).toBeVisible();
});

/** The app's script waits until it is let go. */
async function holdApp(page: Page): Promise<() => void> {
  let letGo = (): void => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/assets\/atlas-[^/]*\.js$/, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

type Place = { readonly key: string; readonly x: number; readonly y: number };

/** Where marks that can be opened stand, in the order of their keys. CSS pixels. */
async function placesOf(page: Page, within: string): Promise<readonly Place[]> {
  const marked = page.locator(`${within} .map-target:not(.map-facility)`);
  await expect(marked.first()).toBeVisible();
  const all = await marked.evaluateAll((elements) =>
    elements.map((mark): Place => {
      const { x, y } = (mark.querySelector(".map-body") ?? mark).getBoundingClientRect();
      return { key: mark.getAttribute("data-key") ?? "", x, y };
    }),
  );
  return all.sort((a, b) => (a.key < b.key ? -1 : 1));
}
