import type { Page } from "@playwright/test";
import { expect, openAtlas, test } from "./atlas.ts";
import { expectMap, listedIds, pickType, recordsOnMarks, rows, sentence, typeDates } from "./parts.ts";
import { publishedRecords } from "./publishedFiles.ts";

const ATTACKS = "?type=prison_attack&from=2020-08&to=2020-10";

test("a type and typed dates give the attacks of August to October 2020", async ({ page, request }) => {
  await openAtlas(page);
  await pickType(page, "Attack on a prison");
  await typeDates(page, "2020-08", "2020-10");
  await expect(rows(page)).toHaveCount(3);
  const ids = await listedIds(page);
  expect(ids).toEqual(expect.arrayContaining(["inc-jalalabad-prison-2020", "inc-kangbayi-prison-2020"]));
  const listed = (await publishedRecords(request)).filter(({ id }) => ids.includes(id));
  const countries = new Set(listed.flatMap(({ properties }) => properties.countries));
  await expect(sentence(page)).toHaveText(
    `${ids.length} recorded attacks on prisons in ${countries.size} countries, August to October 2020`,
  );
  await expect(page).toHaveURL(/from=2020-08&to=2020-10&type=prison_attack$/);
});

test("a date that cannot be read is said, and the filter stays as it was", async ({ page }) => {
  await openAtlas(page, "?from=2019");
  const from = page.getByRole("textbox", { name: "From", exact: true });
  await from.fill("2020-02-30");
  await from.press("Enter");
  await expect(page.getByText("“2020-02-30” is not in the calendar.")).toBeVisible();
  await expect(from).toHaveAttribute("aria-invalid", "true");
  await expect(page).toHaveURL(/from=2019$/);
});

test("dragging a thumb filters at once, and is written when it is let go", async ({ page }) => {
  await openAtlas(page);
  const before = await sentence(page).textContent();
  await takeThumb(page, "First day");
  await page.mouse.move(900, 800, { steps: 5 });
  await expect(sentence(page)).not.toHaveText(before ?? "");
  await expect(page).not.toHaveURL(/from=/);
  await page.mouse.up();
  await expect(page).toHaveURL(/from=20\d\d/);
});

test("keys move a thumb, and it says its day", async ({ page }) => {
  await openAtlas(page);
  const thumb = page.getByRole("slider", { name: "First day" });
  await expect(thumb).toHaveAttribute("aria-valuetext", "1 January 1999");
  await thumb.press("ArrowRight");
  await expect(thumb).toHaveAttribute("aria-valuetext", "1 January 2000");
  await expect(sentence(page)).toHaveText(/since 2000$/);
  await thumb.press("Home");
  await expect(sentence(page)).toHaveText(/1999 to 2020$/);
});

test("the thumbs never cross", async ({ page }) => {
  await openAtlas(page, "?from=2010&to=2015");
  const first = page.getByRole("slider", { name: "First day" });
  const last = page.getByRole("slider", { name: "Last day" });
  await first.press("End");
  const [from, to] = await Promise.all([first.inputValue(), last.inputValue()]);
  expect(Number(from)).toBeLessThan(Number(to));
  await expect(rows(page)).not.toHaveCount(0);
});

test("the count beside a type is what picking it shows", async ({ page }) => {
  await openAtlas(page, "?country=ES");
  const box = page.getByRole("checkbox", { name: /^Search or operation/ });
  const label = page.locator("label").filter({ has: box });
  const promised = Number.parseInt((await label.getByText(/^\d+ records?$/).textContent()) ?? "", 10);
  expect(promised).toBeGreaterThan(0);
  await box.check();
  await expect(rows(page)).toHaveCount(promised);
});

test("the accounting line agrees with list and map", async ({ page, request }) => {
  await openAtlas(page, "?from=2020-08&to=2020-10&country=ML,SY,AF,ES");
  await expectMap(page);
  const said = await accounting(page);
  const ids = await listedIds(page);
  const all = await publishedRecords(request);
  const listed = all.filter(({ id }) => ids.includes(id));
  expect(said.shown).toBe(ids.length);
  expect(said.total).toBe(all.length);
  expect(said.possible).toBe(await rows(page).filter({ hasText: "Date may lie outside" }).count());
  expect(said.possible).toBeGreaterThan(0);
  expect(said.undated).toBe(listed.filter(({ properties }) => properties.date === null).length);
  expect(said.unlocated).toBe(listed.filter(({ geometry }) => geometry === null).length);
});

test("records outside the view are counted, and the sentence does not change", async ({ page }) => {
  await openAtlas(page, "?country=ML,SY,AF,ES");
  await expectMap(page);
  const before = await sentence(page).textContent();
  const zoomIn = page.getByRole("button", { name: "Zoom in", exact: true });
  await zoomIn.click();
  await zoomIn.click();
  await expect.poll(async () => (await accounting(page)).outsideView).toBeGreaterThan(0);
  await expect
    .poll(async () => {
      const { shown, unlocated, outsideView } = await accounting(page);
      return shown - unlocated - outsideView - (await recordsOnMarks(page));
    })
    .toBe(0);
  await expect(sentence(page)).toHaveText(before ?? "");
});

test("each active filter can be taken away singly", async ({ page }) => {
  await openAtlas(page, `${ATTACKS}&country=AF`);
  const chips = page.getByRole("list", { name: "Active filters" });
  await expect(chips.getByRole("listitem")).toHaveCount(3);
  await chips.getByRole("button", { name: "Remove filter: Afghanistan" }).click();
  await expect(chips.getByRole("listitem")).toHaveCount(2);
  await expect(page).toHaveURL(/\?from=2020-08&to=2020-10&type=prison_attack$/);
  await expect(rows(page)).toHaveCount(3);
});

test("leaving out undated records leaves them out", async ({ page, request }) => {
  const undated = (await publishedRecords(request)).filter(({ properties }) => properties.date === null);
  await openAtlas(page);
  const all = await rows(page).count();
  await page.getByRole("button", { name: "Options" }).click();
  await page.getByRole("checkbox", { name: /Keep records without a date/ }).uncheck();
  await expect(rows(page)).toHaveCount(all - undated.length);
});

test("an empty result says what it does not mean, and leads out", async ({ page, request }) => {
  const all = await publishedRecords(request);
  await openAtlas(page, "?type=riot&country=CD");
  await expect(sentence(page)).toHaveText("No record here. This does not mean that nothing happened.");
  await expect(
    page.getByText("Ordinary prison violence is not covered here", { exact: false }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Clear all filters" }).click();
  await expect(rows(page)).toHaveCount(all.length);
});

test("a search that finds records outside the filter offers them", async ({ page }) => {
  await openAtlas(page, "?type=riot");
  await page.getByRole("searchbox", { name: /^Search/ }).fill("Jalalabad");
  await page.getByRole("button", { name: "Show them too" }).click();
  await expect(page.locator('[data-id="inc-jalalabad-prison-2020"]')).toBeVisible();
  await expect(page).toHaveURL(/\?q=Jalalabad$/);
});

test("the list sorts oldest first", async ({ page, request }) => {
  const dated = (await publishedRecords(request)).filter(({ properties }) => properties.date !== null);
  await openAtlas(page);
  await page.getByRole("combobox", { name: "Sort by" }).selectOption({ label: "Oldest first" });
  await expect.poll(async () => (await listedIds(page))[0]).toBe("inc-topas-network-1999");
  const ids = await listedIds(page);
  const lastDated = ids.findLastIndex((id) => dated.some((record) => record.id === id));
  expect(lastDated).toBe(dated.length - 1);
});

type Accounting = Record<"shown" | "total" | "possible" | "undated" | "unlocated" | "outsideView", number>;

/** The numbers of the line as it is read; what it leaves out is nought. */
async function accounting(page: Page): Promise<Accounting> {
  const line = page.getByRole("list").filter({ hasText: "records shown" }).first();
  const text = (await line.innerText()).replaceAll("\n", " ");
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
  return {
    shown: number(/(\d+) of \d+ records shown/),
    total: number(/\d+ of (\d+) records shown/),
    possible: number(/(\d+) whose dates? may lie outside/),
    undated: number(/(\d+) undated/),
    unlocated: number(/(\d+) without a place/),
    outsideView: number(/(\d+) outside the view/),
  };
}

async function takeThumb(page: Page, name: string): Promise<void> {
  const box = await page.getByRole("slider", { name }).boundingBox();
  if (box === null) throw new Error(`the thumb ${name} is not shown`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
}
