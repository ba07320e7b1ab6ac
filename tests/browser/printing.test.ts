import type { Page } from "@playwright/test";
import { expect, openAtlas, test } from "./atlas.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

// What is printed is drawn without the live map, and the same with one.
test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

const paper = (page: Page) => page.locator(".print");
const rows = (page: Page) => paper(page).getByRole("table").locator("tbody tr");
const picture = (page: Page) => paper(page).getByRole("img", { name: "Map of these records" });

test("paper has the picture, what is looked at, 200 records and how many more, their sources and the address", async ({
  page,
}) => {
  await openAtlas(page, "?theme=dark");
  const sentence = (await page.locator(".app-sentence").textContent()) ?? "none";
  const shown = Number(/^\d+/.exec(sentence)?.[0]);
  await page.emulateMedia({ media: "print" });
  await expect(paper(page).getByRole("heading", { level: 1 })).toHaveText(sentence);
  await expect(paper(page)).toContainText(`${shown} of ${shown} records shown`);
  await expect(rows(page)).toHaveCount(200);
  await expect(paper(page)).toContainText(`… and ${shown - 200} more records`);
  await expect(paper(page)).toContainText(/Data version \d.* Printed on \d+ \w+ \d{4}\./);
  await expect(paper(page)).toContainText("not a census");
  await expect(paper(page).getByText("This view:")).toContainText(new URL("./?theme=dark", page.url()).href);
  const sources = paper(page).getByRole("list", { name: "Sources of these records" }).getByRole("listitem");
  await expect(sources.first()).toContainText(/\. https?:\/\//);
  const numbers = await rows(page).locator("td:last-child").allTextContents();
  const highest = Math.max(...numbers.join(", ").split(", ").map(Number));
  await expect(sources).toHaveCount(highest);

  // As wide as the paper, and not blank: an empty picture of this size has a few hundred bytes.
  await expect(picture(page)).toBeVisible();
  expect((await picture(page).boundingBox())?.width).toBeGreaterThan(600);
  expect((await picture(page).screenshot()).length).toBeGreaterThan(30_000);
  await expect(page.locator(".app-desk")).toBeHidden();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");

  await page.emulateMedia({ media: "screen" });
  await expect(paper(page)).toHaveCount(0);
  await expect(page.locator(".app-desk")).toBeVisible();
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
});

test("all of it is there before the browser goes on to print, finer ground and towns included", async ({
  page,
}) => {
  await openAtlas(page, "?embed=1&country=SY&box=36,33,40,36.5");
  // Fetched ahead, once the page rests.
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => /\/PrintPart-.*\.js$/.test(name)),
  );
  const printed = await page.evaluate(async () => {
    window.dispatchEvent(new Event("beforeprint"));
    const rows = document.querySelectorAll(".print tbody tr").length;
    // Only what has been settled is there in the next task.
    await new Promise((resolve) => setTimeout(resolve));
    return { rows, words: document.querySelector(".print-map")?.textContent ?? "" };
  });
  expect(printed.rows).toBeGreaterThan(10);
  expect(printed.words).toContain("Aleppo");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(paper(page)).toHaveCount(0);
});
