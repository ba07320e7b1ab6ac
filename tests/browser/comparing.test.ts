import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import Papa from "papaparse";
import { expect, openAtlas, test } from "./atlas.ts";
import { gotOutOf, type Incident, publishedRecords, recordOf, touches } from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

/** Made-up rows beside records of the atlas: two days of one record, one with a figure, one elsewhere, one broken. */
const LIST = [
  "event_id,event_date,latitude,longitude,location,country,notes,fatalities,escaped",
  "A1,2 August 2020,34.43,70.45,Jalalabad,Afghanistan,An attack from outside,29,300",
  "A2,3 August 2020,34.42,70.44,Jalalabad,Afghanistan,=1+1,11,",
  'A3,20 October 2020,,,Kangbayi prison,DR Congo,A sample,1,"1,300"',
  "A4,5 July 2020,8.8,-7.25,Elsewhere,Nigeria,<img src=x onerror=alert(1)>,5,879",
  'A5,2020-09-01,"broken,70,X,Y,Z,1,2',
].join("\n");

test("a list beside the atlas: each row and each record is counted once, and what is missing is what the list covers", async ({
  page,
  request,
}) => {
  const all = await publishedRecords(request);
  await openAtlas(page);
  await compareWith(page, LIST);
  await expect(tab(page, "In both")).toHaveText("In both 3");
  await expect(tab(page, "Only in your list")).toHaveText("Only in your list 1");
  await expect(tab(page, "Not read")).toHaveText("Not read 1");

  const first = dialog(page).getByRole("listitem").filter({ hasText: "Your list, line 4" });
  await expect(first).toContainText("escaped: 1,300");
  await expect(first).toContainText(`Got out (People held): ${gotOutOfKangbayi(all)}`);
  await expect(first).toContainText("Same day. The row names “Kangbayi prison”.");

  const [theirs, ours] = await Promise.all(["Your list", "Atlas"].map((name) => counts(page, name)));
  expect(theirs).toEqual([5, 3, 1, 1]);
  expect(ours?.[0]).toBe(all.length);
  expect(ours?.slice(1).reduce((sum, count) => sum + count)).toBe(all.length);

  await tab(page, "In both").focus();
  await page.keyboard.press("ArrowRight");
  await expect(tab(page, "Only in your list")).toHaveAttribute("aria-selected", "true");
  // Text of the list stays text.
  await expect(page.getByRole("tabpanel")).toContainText("<img src=x onerror=alert(1)>");
  await expect(dialog(page).locator("img")).toHaveCount(0);

  const missing = missingFrom(all);
  expect(missing.length).toBeGreaterThan(0);
  await tab(page, "Only in the atlas").click();
  const panel = page.getByRole("tabpanel");
  await expect(panel).toContainText(
    "Only what your list covers can be missing from it: 5 July to 20 October 2020, in the countries that it names (Afghanistan, DR Congo, and Nigeria).",
  );
  await expect(panel.getByRole("button")).toHaveCount(missing.length);
  const titles = await panel.getByRole("button").allTextContents();
  expect(titles.sort()).toEqual(missing.map(({ properties: { title } }) => title).sort());
});

test("the saved file holds all lists, and no formula; a record opens, and the lists are there again", async ({
  page,
}) => {
  await openAtlas(page);
  await compareWith(page, LIST);
  const coming = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Save as CSV" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("prison-incidents_compared-with_my-list_3-pairs.csv");
  const text = await readFile(await download.path(), "utf8");
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const lists = data.map(({ list }) => list);
  expect([...new Set(lists)]).toEqual(["note", "both", "only_theirs", "only_ours", "not_read"]);
  expect(data.find(({ their_event_id }) => their_event_id === "A2")?.their_notes).toBe("'=1+1");
  expect(data.find(({ their_event_id }) => their_event_id === "A4")?.their_longitude).toBe("-7.25");

  await dialog(page)
    .getByRole("button", { name: /Kangbayi/ })
    .click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { name: /Kangbayi/ })).toBeVisible();
  await page.getByRole("button", { name: "Compare a list" }).click();
  await expect(tab(page, "In both")).toHaveText("In both 3");
});

test("the shown records alone can be compared, and columns can be chosen", async ({ page }) => {
  await openAtlas(page, "?country=AF&type=prison_attack&from=2020-08-02&to=2020-08-03");
  await chooseFile(page, LIST);
  await dialog(page)
    .getByRole("radio", { name: /shown just now/ })
    .check();
  await dialog(page).getByRole("combobox", { name: "Date, or first day" }).selectOption("None");
  await start(page);
  // Without a date only names tell, and of the records that are shown only Jalalabad's facility is named.
  await expect(tab(page, "In both")).toHaveText("In both 2");
  await expect(page.getByRole("tabpanel")).toContainText(
    "The dates could not be compared: the row has none.",
  );
});

test("what is no list says why, and a file dropped into the dialog is compared, not opened as data", async ({
  page,
}) => {
  await openAtlas(page);
  await page.getByRole("button", { name: "Compare a list" }).click();
  for (const [text, words] of [
    ["", "This file is empty."],
    ["PK\u0003\u0004\u0000", "This is not text."],
    ["<!doctype html>", "This file has no rows below its first line."],
  ] as const) {
    await chooseText(page, text);
    await expect(dialog(page).getByRole("alert")).toContainText(words);
  }
  const target = dialog(page).locator(".compare-file");
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "dropped.csv", { type: "text/csv" }));
    return data;
  }, LIST);
  await target.dispatchEvent("dragenter", { dataTransfer: transfer });
  await target.dispatchEvent("drop", { dataTransfer: transfer });
  await expect(dialog(page).getByText("dropped.csv: 5 rows")).toBeVisible();
  await start(page);
  await expect(tab(page, "In both")).toHaveText("In both 3");
  await expect(page.getByText("dropped.csv")).toHaveCount(1);
});

/** The records that the list covers and does not have. */
function missingFrom(all: readonly Incident[]): Incident[] {
  const paired = ["inc-jalalabad-prison-2020", "inc-kangbayi-prison-2020"];
  return all.filter(
    (record) =>
      !paired.includes(record.id) &&
      touches(record, "2020-07-05", "2020-10-20") !== "not" &&
      record.properties.countries.some((code) => ["AF", "CD", "NG"].includes(code)),
  );
}

const dialog = (page: Page): Locator => page.getByRole("dialog");

const tab = (page: Page, name: string): Locator => page.getByRole("tab", { name });

async function chooseText(page: Page, text: string): Promise<void> {
  await dialog(page)
    .locator("input[type=file]")
    .setInputFiles({ name: "My list.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
}

async function chooseFile(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Compare a list" }).click();
  await chooseText(page, text);
}

async function start(page: Page): Promise<void> {
  await dialog(page).getByRole("button", { name: "Compare", exact: true }).click();
  await expect(dialog(page).getByRole("heading", { name: "What was found" })).toBeFocused();
}

async function compareWith(page: Page, text: string): Promise<void> {
  await chooseFile(page, text);
  await start(page);
}

/** "900–1,337 (3 claimants)": the span of those who got out, and how many tell it. */
function gotOutOfKangbayi(all: readonly Incident[]): string {
  const { low, high, voices } = gotOutOf(recordOf(all, "inc-kangbayi-prison-2020"));
  return `${low.toLocaleString("en-US")}–${high.toLocaleString("en-US")} (${voices} claimants)`;
}

/** In all, in both, only there, left aside. */
async function counts(page: Page, side: string): Promise<number[]> {
  const row = dialog(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: side, exact: true }) });
  return (await row.getByRole("cell").allTextContents()).map(Number);
}
