import { readFile } from "node:fs/promises";
import { axe, expect, openAtlas, test } from "./atlas.ts";
import {
  ACLED_CSV,
  dataBar,
  dropFiles,
  GEOJSON,
  giveFiles,
  gzipped,
  LINE_FILE,
  LIST_CSV,
  openDialog,
  POINTS_FILE,
  showRows,
  takeTypes,
  textFile,
} from "./ownFiles.ts";
import { pickType, rows, sentence } from "./parts.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

test("a table of any other kind: its columns are asked for, it is reported and shown, and axe finds nothing", async ({
  page,
}) => {
  await openAtlas(page);
  await giveFiles(page, [LIST_CSV]);
  const dialog = openDialog(page);
  await expect(dialog.getByLabel("Date")).toHaveValue("1");
  await expect(dialog.getByRole("cell", { name: "2020-08-02" })).toBeVisible();
  expect(await axe(page), "columns").toEqual([]);
  await dialog.getByLabel("Type").selectOption({ label: "what" });
  await expect(dialog.getByRole("cell", { name: "Shelling" })).toBeVisible();
  await dialog.getByRole("button", { name: "Show the rows" }).click();
  await expect(dialog.getByText("4 rows were taken")).toBeVisible();
  await expect(dialog.getByText("1 row was left out")).toBeVisible();
  await dialog.getByText("Line by line").click();
  await expect(dialog.getByText(/line 6/)).toBeVisible();
  expect(await axe(page), "report").toEqual([]);
  await showRows(page);
  await expect(dataBar(page)).toContainText("list.csv");
  await expect(dataBar(page)).toContainText(
    "Your file. Nobody here has checked it. It stays in this browser.",
  );
  await expect(rows(page)).toHaveCount(4);
  await expect(page).toHaveURL(/file=list\.csv:\d+:[0-9a-f]{64}&cols=date:when,type:what,title:name$/);
  expect(await axe(page), "bar").toEqual([]);
});

test("the atlas's name goes while its data is not shown, and comes back with it", async ({ page }) => {
  await openAtlas(page);
  await pickType(page, "Riot");
  await expect(sentence(page)).toHaveText(/ recorded riots? /);
  const said = await sentence(page).textContent();
  await giveFiles(page, [LIST_CSV]);
  await takeTypes(page, "what");
  await expect(page).toHaveTitle("list.csv");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("list.csv");
  await expect(page.getByText("Prison Incident Atlas", { exact: true })).toHaveCount(0);
  await dataBar(page).getByRole("button", { name: "Back to the Atlas" }).click();
  await expect(page).toHaveTitle("Prison Incident Atlas");
  await expect(sentence(page)).toHaveText(said ?? "");
  await expect(page).toHaveURL(/\?type=riot$/);
});

test("Back and Forward go from one dataset to the other", async ({ page }) => {
  await openAtlas(page);
  const said = await sentence(page).textContent();
  await giveFiles(page, [LIST_CSV]);
  await takeTypes(page, "what");
  await pickType(page, "Raid");
  await expect(rows(page)).toHaveCount(2);
  await page.goBack();
  await expect(rows(page)).toHaveCount(4);
  await page.goBack();
  await expect(sentence(page)).toHaveText(said ?? "");
  await page.goForward();
  await page.goForward();
  await expect(rows(page)).toHaveCount(2);
  await expect(dataBar(page)).toBeVisible();
});

test("opens each kind of GeoJSON, dropped, every second one compressed, and several files together", async ({
  page,
}) => {
  await openAtlas(page);
  for (const [index, [kind, file, count]] of GEOJSON.entries()) {
    const given = index % 2 === 0 ? file : gzipped(file);
    await dropFiles(page, [given]);
    await showRows(page);
    await expect(dataBar(page), kind).toContainText(given.name);
    await expect(rows(page), kind).toHaveCount(count);
  }
  await giveFiles(page, [POINTS_FILE, LINE_FILE]);
  await showRows(page);
  await expect(rows(page)).toHaveCount(3);
  await expect(dataBar(page)).toContainText("points.geojson and 1 more");
});

test("a table of ACLED is known by its columns, and leaves only when asked for", async ({ page }) => {
  await openAtlas(page);
  await giveFiles(page, [ACLED_CSV]);
  await expect(openDialog(page).getByText(/restrict passing it on/)).toBeVisible();
  await expect(openDialog(page).getByText("ACLED", { exact: true })).toBeVisible();
  await showRows(page);
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Export" }).click();
  await expect(openDialog(page).getByRole("button", { name: "GeoJSON" })).toBeDisabled();
  await openDialog(page).getByRole("checkbox").check();
  await expect(openDialog(page).getByRole("button", { name: "GeoJSON" })).toBeEnabled();
});

test("a file that is none of these says why, and the atlas stays", async ({ page }) => {
  await openAtlas(page);
  const said = await sentence(page).textContent();
  await giveFiles(page, [textFile("login.geojson", "<!doctype html><title>Sign in</title>")]);
  await expect(openDialog(page).getByRole("alert")).toContainText("login.geojson");
  await page.keyboard.press("Escape");
  await expect(openDialog(page)).toBeHidden();
  await expect(sentence(page)).toHaveText(said ?? "");
});

test("the report is saved as a table that no spreadsheet runs", async ({ page }) => {
  const rowsOf = ["ref,when,what,name,lat,lon", "1,2020,Raid,x,=1+1,5"].join("\n");
  await openAtlas(page);
  await giveFiles(page, [textFile("=cmd.csv", rowsOf)]);
  const dialog = openDialog(page);
  await dialog.getByRole("button", { name: "Show the rows" }).click();
  await expect(dialog.getByText(/left out/).first()).toBeVisible();
  const saving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save the report (CSV)" }).click();
  const text = await readFile(await (await saving).path(), "utf8");
  expect(text).toMatch(/^\ufefffile,line,taken,reason,detail\r\n'=cmd\.csv,2,no,/);
  expect(text).not.toMatch(/(^|,|")=/m);
});

test("by keyboard alone: columns, rows, and back to where one was", async ({ page }) => {
  await openAtlas(page);
  const opener = page.getByRole("button", { name: "Open data…" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const choosing = page.waitForEvent("filechooser");
  await openDialog(page).getByRole("button", { name: "Choose files…" }).press("Enter");
  await (await choosing).setFiles([LIST_CSV]);
  const take = openDialog(page).getByRole("button", { name: "Show the rows" });
  await expect(take).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null))
    .toBe(true);
  await take.press("Enter");
  await expect(openDialog(page).getByText("4 rows were taken")).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null))
    .toBe(true);
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
});
