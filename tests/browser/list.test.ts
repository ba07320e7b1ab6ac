import type { BrowserContext, Locator, Page } from "@playwright/test";
import { axe, expect, openAtlas, test } from "./atlas.ts";
import { expectRecords, list, rowAt } from "./parts.ts";
import { INCIDENTS, type IncidentFile, isOfType, publishedRecords } from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

const made = (page: Page): Locator => list(page).getByRole("row");

/** What the list scrolls in, at this share of its scroll bar: what dragging it does. */
async function dragTo(page: Page, share: number): Promise<void> {
  await page.locator(".app-list").evaluate((list, part) => {
    list.scrollTop = part * (list.scrollHeight - list.clientHeight);
  }, share);
}

/** Tops of the rows in sight, below the top of the list; they must follow each other without gap. */
async function topsInSight(page: Page): Promise<number[]> {
  const tops = await made(page).evaluateAll((rows) => {
    const list = rows[0]?.closest(".app-list")?.getBoundingClientRect();
    if (list === undefined) return [];
    const boxes = rows.map((row) => row.getBoundingClientRect());
    return boxes.filter(({ top, bottom }) => bottom > list.top && top < list.bottom).map(({ top }) => top);
  });
  return tops;
}

/** Serves so many records of one town in place of the published ones, one a day. */
async function serveMany(context: BrowserContext, size: number): Promise<void> {
  await context.route(`**/${INCIDENTS}`, async (route) => {
    const file = (await (await route.fetch()).json()) as IncidentFile;
    const [template] = file.features;
    if (template === undefined) throw new Error("nothing is published");
    const features = Array.from({ length: size }, (_, index) => {
      const date = new Date(Date.UTC(2019, 0, 1 + index)).toISOString().slice(0, 10);
      const id = `inc-many-${index + 1}`;
      const days = { date, start: date, startLatest: date, endEarliest: date, end: date };
      const claims = template.properties.claims.map((claim) => ({ ...claim, id: `${claim.id}-${index}` }));
      const properties = {
        ...template.properties,
        ...days,
        id,
        title: `Record ${index + 1}`,
        claims,
        figures: [],
      };
      return { ...template, id, properties };
    });
    await route.fulfill({ json: { ...file, features } });
  });
}

test("a short list is a grid of which all rows are there", async ({ page, request }) => {
  const riots = (await publishedRecords(request)).filter((record) => isOfType(record, "riot"));
  await openAtlas(page, "?type=riot");
  await expectRecords(page, riots.length);
  await expect(made(page)).toHaveCount(riots.length);
});

test("a list of 600 makes few rows, is one stop of the Tab key, and arrows lead through it", async ({
  page,
  context,
}) => {
  await serveMany(context, 600);
  await openAtlas(page);
  await expectRecords(page, 600);
  expect(await made(page).count()).toBeLessThan(30);
  expect(await axe(page)).toEqual([]);

  await page.getByRole("combobox", { name: "Sort by" }).focus();
  await page.keyboard.press("Tab");
  await expect(rowAt(page, 1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(rowAt(page, 2)).toBeFocused();
  await page.keyboard.press("End");
  await expect(rowAt(page, 600)).toBeFocused();
  await expect(rowAt(page, 600)).toBeInViewport();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("Home");
  await expect(rowAt(page, 1)).toBeFocused();
});

test("a list of 600 keeps the focus on a row that is scrolled away, and gives it back when a record is closed", async ({
  page,
  context,
}) => {
  await serveMany(context, 600);
  await openAtlas(page);
  await rowAt(page, 2).focus();
  await dragTo(page, 1);
  await expect(rowAt(page, 600)).toBeInViewport();
  await expect(rowAt(page, 2)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(rowAt(page, 3)).toBeFocused();
  await expect(rowAt(page, 3)).toBeInViewport();

  await dragTo(page, 0.5);
  const row = rowAt(page, 300);
  await expect(row).toBeInViewport({ ratio: 1 });
  const before = await row.boundingBox();
  await row.click();
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(row).toBeFocused();
  await expect.poll(() => row.boundingBox()).toEqual(before);
});

/** More rows than an element can be long: 60,000 of them stand in a box of 5,000,000 px. */
test("a list of 60,000 is reached to its last row by keys and by dragging, and moves as far as the wheel is turned", async ({
  page,
  context,
}) => {
  const ROWS = 60_000;
  const lines = Array.from(
    { length: ROWS },
    (_, row) => `2020-01-01,Clash,Row ${row + 1},${(30 + (row % 100) / 10).toFixed(1)},40.5`,
  );
  const body = ["date,type,title,latitude,longitude", ...lines].join("\n");
  await context.route("**/many.csv", (route) => route.fulfill({ contentType: "text/csv", body }));
  await openAtlas(page, "?data=many.csv");
  await expectRecords(page, ROWS);
  const lastTop = async (): Promise<number | undefined> => (await rowAt(page, ROWS).boundingBox())?.y;

  await rowAt(page, 1).focus();
  await page.keyboard.press("End");
  await expect(rowAt(page, ROWS)).toBeFocused();
  await expect(rowAt(page, ROWS)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("ArrowUp");
  await expect(rowAt(page, ROWS - 1)).toBeFocused();

  await dragTo(page, 0.5);
  const middle = rowAt(page, ROWS / 2);
  await expect(middle).toBeAttached();
  const before = (await middle.boundingBox())?.y ?? 0;
  await page.locator(".app-list").hover();
  await page.mouse.wheel(0, 120);
  await expect
    .poll(async () => Math.abs(before - 120 - ((await middle.boundingBox())?.y ?? 0)))
    .toBeLessThan(2);
  const tops = await topsInSight(page);
  const steps = tops.slice(1).map((top, index) => Math.round(top - (tops[index] ?? 0)));
  expect(new Set(steps).size).toBe(1);

  await dragTo(page, 1);
  await expect(rowAt(page, ROWS)).toBeInViewport({ ratio: 1 });
  const last = (await lastTop()) ?? 0;
  await page.mouse.wheel(0, -300);
  await expect.poll(lastTop).toBe(last + 300);
  await page.mouse.wheel(0, 1_000);
  await expect.poll(lastTop).toBe(last);
});
