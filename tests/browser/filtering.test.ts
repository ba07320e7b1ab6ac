import type { Page } from "@playwright/test";
import { expect, openAtlas, test } from "./atlas.ts";
import { accounting, expectRecords, listedIds, pickType, rowOf, rows, sentence, typeDates } from "./parts.ts";
import {
  emptyView,
  type Incident,
  isOfType,
  publishedRecords,
  recordOf,
  touches,
  yearsOf,
} from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

const ATTACKS = "?type=prison_attack&from=2020-08&to=2020-10";

test("a type and typed dates give the attacks of August to October 2020", async ({ page, request }) => {
  const asked = (await publishedRecords(request))
    .filter((record) => isOfType(record, "prison_attack"))
    .filter((record) => touches(record, "2020-08-01", "2020-10-31") !== "not");
  const ids = asked.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["inc-jalalabad-prison-2020", "inc-kangbayi-prison-2020"]));
  await openAtlas(page);
  await pickType(page, "Attack on a prison");
  await typeDates(page, "2020-08", "2020-10");
  await expectRecords(page, ids.length);
  expect((await listedIds(page)).sort()).toEqual(ids.sort());
  const countries = new Set(asked.flatMap(({ properties }) => properties.countries));
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

test("keys move a thumb, and it says its day", async ({ page, request }) => {
  const years = yearsOf(await publishedRecords(request));
  const first = Number(years.slice(0, 4));
  await openAtlas(page);
  const thumb = page.getByRole("slider", { name: "First day" });
  await expect(thumb).toHaveAttribute("aria-valuetext", `1 January ${first}`);
  await thumb.press("ArrowRight");
  await expect(thumb).toHaveAttribute("aria-valuetext", `1 January ${first + 1}`);
  await expect(sentence(page)).toHaveText(new RegExp(`since ${first + 1}$`));
  await thumb.press("Home");
  await expect(sentence(page)).toHaveText(new RegExp(`${years}$`));
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
  await expectRecords(page, promised);
});

test("the accounting line agrees with the list", async ({ page, request }) => {
  await openAtlas(page, "?from=2020-08&to=2020-10&country=ML,SY,AF,ES");
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

test("each active filter can be taken away singly", async ({ page }) => {
  await openAtlas(page, `${ATTACKS}&country=AF`);
  const chips = page.getByRole("list", { name: "Active filters" });
  await expect(chips.getByRole("listitem")).toHaveCount(3);
  await chips.getByRole("button", { name: "Remove filter: Afghanistan" }).click();
  await expect(chips.getByRole("listitem")).toHaveCount(2);
  await expect(page).toHaveURL(/\?from=2020-08&to=2020-10&type=prison_attack$/);
  await expect(rowOf(page, "inc-kangbayi-prison-2020")).toBeVisible();
});

test("leaving out undated records leaves them out", async ({ page, request }) => {
  const all = await publishedRecords(request);
  const undated = all.filter(({ properties }) => properties.date === null);
  expect(undated.length).toBeGreaterThan(0);
  await openAtlas(page);
  await expectRecords(page, all.length);
  await page.getByRole("button", { name: "Options" }).click();
  await page.getByRole("checkbox", { name: /Keep records without a date/ }).uncheck();
  await expectRecords(page, all.length - undated.length);
});

test("an empty result says what it does not mean, and leads out", async ({ page, request }) => {
  const all = await publishedRecords(request);
  await openAtlas(page, emptyView(all));
  await expect(sentence(page)).toHaveText("No record here. This does not mean that nothing happened.");
  await expect(
    page.getByText("Ordinary prison violence is not covered here", { exact: false }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Clear all filters" }).click();
  await expectRecords(page, all.length);
});

test("a search that finds records outside the filter offers them", async ({ page }) => {
  await openAtlas(page, "?type=riot");
  await page.getByRole("searchbox", { name: /^Search/ }).fill("Jalalabad");
  await page.getByRole("button", { name: "Show them too" }).click();
  await expect(page.locator('[data-id="inc-jalalabad-prison-2020"]')).toBeVisible();
  await expect(page).toHaveURL(/\?q=Jalalabad$/);
});

test("the list sorts oldest first, and what has no date last", async ({ page, request }) => {
  const programmes = (await publishedRecords(request)).filter((record) => isOfType(record, "programme"));
  const starts = programmes.map(startOf).sort();
  expect([starts.at(0), starts.at(-1)]).toEqual([expect.stringMatching(/^\d/), NO_DATE]);
  await openAtlas(page, "?type=programme");
  await expectRecords(page, programmes.length);
  const listed = async (): Promise<string[]> =>
    (await listedIds(page)).map((id) => startOf(recordOf(programmes, id)));
  expect(await listed()).not.toEqual(starts);
  await page.getByRole("combobox", { name: "Sort by" }).selectOption({ label: "Oldest first" });
  await expect.poll(listed).toEqual(starts);
});

const NO_DATE = "none";

/** The first day that a record may touch, so written that what has none stands last. */
const startOf = ({ properties: { start, startLatest } }: Incident): string => start ?? startLatest ?? NO_DATE;

async function takeThumb(page: Page, name: string): Promise<void> {
  const box = await page.getByRole("slider", { name }).boundingBox();
  if (box === null) throw new Error(`the thumb ${name} is not shown`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
}
