import type { BrowserContext, Locator, Page } from "@playwright/test";
import { expect, openAtlas } from "./atlas.ts";
import { marks } from "./parts.ts";
import { INCIDENTS, type IncidentFile } from "./publishedFiles.ts";

const TEMPLATE = "inc-kangbayi-prison-2020";

/** Serves thirty records at one point of one town, one a day in January 2020, in place of the published ones. */
export async function crowd(context: BrowserContext): Promise<void> {
  await context.route(`**/${INCIDENTS}`, async (route) => {
    const file = (await (await route.fetch()).json()) as IncidentFile;
    const template = file.features.find(({ id }) => id === TEMPLATE);
    if (template === undefined) throw new Error(`${TEMPLATE} is not among the published records`);
    const features = Array.from({ length: 30 }, (_, index) => clone(template, index + 1));
    await route.fulfill({ json: { ...file, features } });
  });
}

function clone(template: IncidentFile["features"][number], day: number): IncidentFile["features"][number] {
  const date = `2020-01-${String(day).padStart(2, "0")}`;
  const id = `inc-crowd-${date}`;
  const days = { date, start: date, startLatest: date, endEarliest: date, end: date };
  const claims = template.properties.claims.map((claim) => ({ ...claim, id: `${claim.id}-${day}` }));
  const properties = {
    ...template.properties,
    ...days,
    id,
    title: `Record of day ${day}`,
    claims,
    figures: [],
  };
  return { ...template, id, properties };
}

export type CrowdView = {
  readonly name: string;
  readonly query: string;
  readonly size: { readonly width: number; readonly height: number };
};

export const crowdMark = (page: Page): Locator =>
  marks(page).and(page.getByRole("button", { name: /30 records/ }));
export const crowdList = (page: Page): Locator => page.getByRole("dialog", { name: /30 records/ });

/** The mark of thirty opens as a list by date, keys reach each of them, and one of them opens. */
export async function expectCrowdOpens(
  context: BrowserContext,
  page: Page,
  { query, size }: CrowdView,
): Promise<void> {
  await crowd(context);
  await page.setViewportSize(size);
  await openAtlas(page, query);
  await crowdMark(page).focus();
  await page.keyboard.press("Enter");
  const entries = crowdList(page).getByRole("listitem").getByRole("button");
  for (let index = 0; index < 30; index++) {
    await expect(entries.nth(index)).toBeFocused();
    await expect(entries.nth(index)).toBeInViewport();
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Escape");
  await expect(crowdList(page)).toBeHidden();
  await expect(crowdMark(page)).toBeFocused();

  await crowdMark(page).click();
  await expect(entries).toHaveCount(30);
  const newestFirst = Array.from({ length: 30 }, (_, index) => `Record of day ${30 - index}`);
  await expect(crowdList(page).getByText(/^Record of day \d+$/)).toHaveText(newestFirst);
  await entries.nth(20).click();
  await expect(page.getByRole("heading", { name: "Record of day 10", exact: true })).toBeVisible();
}
