import { expect, openAtlas, test } from "./atlas.ts";
import { dataBar, giveFiles, LIST_CSV, openDialog, showRows, takeTypes, textFile } from "./ownFiles.ts";
import { expectRecords, pickType, rows, sentence } from "./parts.ts";
import { isOfType, publishedRecords } from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

test("a link made with a file asks for it, and shows the same view when it is opened", async ({
  page,
  context,
}) => {
  await openAtlas(page);
  await giveFiles(page, [LIST_CSV]);
  await takeTypes(page, "what");
  await pickType(page, "Raid");
  await expect(rows(page)).toHaveCount(2);
  const said = await sentence(page).textContent();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText(/made with a file on somebody’s computer/)).toBeVisible();
  await expect(other.getByText("list.csv")).toBeVisible();
  await expect(rows(other)).toHaveCount(0);
  const choosing = other.waitForEvent("filechooser");
  await other.getByRole("button", { name: "Open the file…" }).click();
  await (await choosing).setFiles([LIST_CSV]);
  await showRows(other);
  await expect(sentence(other)).toHaveText(said ?? "");
  await expect(other).toHaveURL(page.url());
  await expect(dataBar(other)).not.toContainText("is not the file");
});

test("another file than the link's is said to be another", async ({ page }) => {
  const sha256 = "0".repeat(64);
  await page.goto(`./?file=list.csv:12:${sha256}&cols=date:when,type:what,title:name&type=Raid,Gone`);
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open the file…" }).click();
  await (await choosing).setFiles([LIST_CSV]);
  await showRows(page);
  await expect(dataBar(page)).toContainText("list.csv is not the file that the link was made with");
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByText("Gone")).toHaveCount(0);
});

test("a link to a file of this site opens it under its address", async ({ page, request, baseURL }) => {
  const all = await publishedRecords(request);
  await openAtlas(page, "?data=data/incidents.geojson&type=riot");
  const { host } = new URL(baseURL ?? "");
  await expect(dataBar(page)).toContainText(
    `Data from ${host}/data/incidents.geojson. Nobody here has checked it.`,
  );
  const riots = all.filter((record) => isOfType(record, "riot"));
  await expectRecords(page, riots.length);
  await expect(page).not.toHaveTitle(/Prison Incident Atlas/);
  await dataBar(page).getByRole("button", { name: "Back to the Atlas" }).click();
  await expect(page).toHaveTitle("Prison Incident Atlas");
  await expectRecords(page, all.length);
});

test("a link to another origin is refused, and nothing is asked of it", async ({ page }) => {
  await openAtlas(page, "?data=https://evil.example/x.geojson&type=Click+here", "error");
  await expect(page.getByRole("alert")).toContainText("evil.example");
  await expect(page.getByText("Click here")).toHaveCount(0);
  await page.getByRole("button", { name: "Show the Atlas" }).click();
  await expect(page).toHaveTitle("Prison Incident Atlas");
  await expect(page).toHaveURL(/\/$/);
});

test("a link to a file that is not there says so", async ({ page }) => {
  await openAtlas(page, "?data=data/none.geojson", "error");
  await expect(page.getByRole("alert")).toContainText("404");
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("an embed of other data says whose it is, and does not credit the atlas", async ({ page }) => {
  await openAtlas(page, "?data=data/incidents.geojson&embed=1");
  await expect(dataBar(page)).toContainText("Nobody here has checked it.");
  await expect(page.getByText("Prison Incident Atlas")).toHaveCount(0);
});

test("copied links carry the file, and say that its reader needs it", async ({ page }) => {
  await openAtlas(page);
  await giveFiles(page, [LIST_CSV]);
  await takeTypes(page, "what");
  await rows(page).first().click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText(/to those who have the file and open it/)).toBeVisible();
  await expect(page.locator("textarea")).toHaveValue(/\?file=list\.csv:\d+:[0-9a-f]{64}&cols=.*&id=row-\d$/);
  await expect(page.getByRole("button", { name: "Copy citation" })).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("files are opened from the foot of the panel, and nothing is smaller than a finger", async ({
    page,
  }) => {
    await openAtlas(page);
    await page.getByRole("button", { name: "More", exact: true }).click();
    await giveFiles(page, [LIST_CSV]);
    await expect(openDialog(page).getByRole("button", { name: "Show the rows" })).toBeVisible();
    const smallest = await openDialog(page)
      .getByRole("button")
      .or(openDialog(page).getByRole("combobox"))
      .evaluateAll((all) => Math.min(...all.map((element) => element.getBoundingClientRect().height)));
    expect(smallest).toBeGreaterThanOrEqual(44);
    await takeTypes(page, "what");
    await expect(dataBar(page)).toContainText("list.csv");
    await page.getByRole("button", { name: "List", exact: true }).click();
    await expect(rows(page)).toHaveCount(4);
    const back = dataBar(page).getByRole("button", { name: "Back to the Atlas" });
    expect((await back.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test("words of a file run in no direction but their own, and nothing is wider than the screen", async ({
    page,
  }) => {
    await openAtlas(page);
    await page.getByRole("button", { name: "More", exact: true }).click();
    await giveFiles(page, [
      textFile(`${"سجن ".repeat(20)}.csv`, `when,what,name,lat,lon\n2020,${"x".repeat(300)},سجن,1,2`),
    ]);
    await takeTypes(page, "what");
    await page.getByRole("button", { name: "List", exact: true }).click();
    await expect(rows(page)).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
