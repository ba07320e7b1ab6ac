import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { axe, expect, openAtlas, test } from "./atlas.ts";
import { records, sentence } from "./parts.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

const CAPTION =
  "Cases documented here, not cases that happened. Places, years and groups that are reported more have more records.";

async function openCharts(page: Page, query = ""): Promise<void> {
  await openAtlas(page, query);
  await page.getByRole("button", { name: "Charts", exact: true }).click();
  await expect(chart(page, /year of start/)).toBeVisible();
}

const chart = (page: Page, name: RegExp) => page.getByRole("figure", { name });

async function saved(page: Page, name: RegExp, format: string): Promise<Download> {
  const coming = page.waitForEvent("download");
  await chart(page, name).getByRole("button", { name: format, exact: true }).click();
  return coming;
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), "utf8");

test("a total opens to its records, and a record leads back to it, without faults that axe knows", async ({
  page,
}) => {
  await openCharts(page, "?country=SY");
  const total = records(page)
    .locator("summary")
    .filter({ hasText: /people got out in \d+ recorded incidents/ });
  await total.click();
  const made = records(page).getByRole("list", { name: "Records that make this total" });
  const second = made.getByRole("button").nth(1);
  const title = (await second.locator("span").first().textContent()) ?? "no title";
  await second.press("Enter");
  await expect(records(page).getByRole("heading", { name: title })).toBeVisible();
  await page.getByRole("button", { name: "Back to the list" }).click();
  await expect(second).toBeFocused();
  for (const summary of await records(page).getByText("Show as a table").all()) await summary.click();
  await records(page)
    .getByText(/more totals$/)
    .click();
  expect(await axe(page)).toEqual([]);
});

test("a year, a family and a country filter, and there is a way back", async ({ page }) => {
  await openCharts(page);
  const before = (await sentence(page).textContent()) ?? "";
  const bars = chart(page, /year of start/)
    .getByRole("group", { name: "Arrow keys move" })
    .getByRole("button");
  const first = bars.first();
  const [year, count] =
    /^(\d{4}), (\d+) recorded/.exec((await first.getAttribute("aria-label")) ?? "")?.slice(1) ?? [];
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await expect(bars.nth(1)).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(sentence(page)).toContainText(`${year}`);
  await expect(page).toHaveURL(new RegExp(`from=${year}&to=${year}`));
  await expect(bars).toHaveCount(1);
  await expect(bars).toHaveAttribute("aria-pressed", "true");
  await expect(bars).toHaveAccessibleName(new RegExp(`^${year}, ${count} recorded`));
  await page.getByRole("button", { name: "All years" }).click();
  await expect(sentence(page)).toHaveText(before);
  await chart(page, /year of start/)
    .getByRole("button", { name: "Unrest and escape", exact: true })
    .click();
  await expect(page).toHaveURL(/type=breakout,riot,seizure/);
  const countries = chart(page, /by country/)
    .getByRole("group", { name: "Arrow keys move" })
    .getByRole("button");
  await countries.first().click();
  await expect(page).toHaveURL(/country=[A-Z]{2}/);
  await expect(countries.first()).toHaveAttribute("aria-pressed", "true");
  await chart(page, /by country/)
    .getByRole("button", { name: "All countries" })
    .click();
  await expect(page).not.toHaveURL(/country=/);
});

test("a chart is saved as a picture that says what it is, and as its numbers", async ({ page, context }) => {
  await openCharts(page, "?type=prison_attack");
  const svg = await saved(page, /year of start/, "SVG");
  expect(svg.suggestedFilename()).toMatch(/^prison-incidents_by-year_prison-attack_\d+-records\.svg$/);
  const said = await sentence(page).textContent();
  // The site's own pages cannot make a document of text.
  const elsewhere = await context.newPage();
  const found = await elsewhere.evaluate(
    (text) => {
      const picture = new DOMParser().parseFromString(text, "image/svg+xml");
      const root = picture.documentElement;
      return {
        name: root.nodeName,
        words: root.textContent ?? "",
        bars: picture.querySelectorAll("rect").length,
      };
    },
    await textOf(svg),
  );
  expect(found.name).toBe("svg");
  for (const words of [said ?? "", CAPTION, "Prison Incident Atlas, version", "Assault"])
    expect(found.words).toContain(words);
  expect(found.bars).toBeGreaterThan(5);
  const png = await readFile(await (await saved(page, /by country/, "PNG")).path());
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(1440);
  const csv = await textOf(await saved(page, /out of custody/, "CSV"));
  expect(csv).toMatch(/^\ufeffRecord,Date,Lowest,Highest,More than,First claimant,Id\r\n/);
});
