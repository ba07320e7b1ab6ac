import { readFile } from "node:fs/promises";
import { check } from "@placemarkio/check-geojson";
import type { Download, Page } from "@playwright/test";
import { expect, openAtlas, test } from "./atlas.ts";
import { listedIds, sentence } from "./parts.ts";
import {
  changeIncidents,
  counted,
  emptyView,
  type Incident,
  isOfType,
  publishedRecords,
  publishedText,
  touches,
} from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

const ATTACKS = "?type=prison_attack&from=2020-08&to=2020-10";

test("the GeoJSON holds exactly the records of the list, character for character, and leads back to them", async ({
  page,
  request,
}) => {
  const all = await publishedRecords(request);
  await openAtlas(page, ATTACKS);
  const ids = await listedIds(page);
  const download = await downloadOf(page, "GeoJSON");
  expect(download.suggestedFilename()).toBe(
    `prison-incidents_prison-attack_from-2020-08_to-2020-10_${ids.length}-records.geojson`,
  );
  const text = await readFile(await download.path(), "utf8");
  // A checker of others.
  expect(() => check(text)).not.toThrow();
  const { features, metadata } = JSON.parse(text) as Exported;
  expect(features.map(({ id }) => id)).toEqual([...ids].sort());
  const lines = (await publishedText(request)).split("\n").map((line) => line.replace(/,$/, ""));
  for (const id of ids) {
    const original = lines.find((line) => line.startsWith(`{"type":"Feature","id":"${id}"`));
    expect(text.includes(original ?? "no line of the published file"), id).toBe(true);
  }

  expect(Object.keys(metadata)).toEqual(expect.arrayContaining(METADATA));
  expect(metadata.counts).toEqual(countsOfAttacks(all));
  expect(metadata.licence).toBe("CC-BY-4.0");
  expect(metadata.citation).toContain(`${ids.length} of ${counted(all)} recorded incidents`);

  const said = await sentence(page).textContent();
  await page.goto(metadata.permalink);
  await expect(sentence(page)).toHaveText(said ?? "");
});

test("the CSV neutralises what a spreadsheet would run, and leaves numbers alone", async ({
  page,
  context,
  request,
}) => {
  await changeIncidents(context, request, (file) => {
    for (const { properties } of file.features) properties.title = `=1+1 ${properties.title}`;
    return file;
  });
  await openAtlas(page, "?country=ML");
  const text = await saved(page, "CSV, one row a record");
  expect(text).toContain("'=1+1 ");
  expect(text).not.toMatch(/(^|,|")=1\+1/m);
  expect(text).toMatch(/,-1\.114(,|\r\n)/);
});

test("the CSV of claims has a row for each figure of each party", async ({ page }) => {
  await openAtlas(page, `${ATTACKS}&country=AF`);
  const text = await saved(page, "CSV, one row a claim");
  for (const claim of ["clm-jalalabad-out-ctp", "clm-jalalabad-out-is", "clm-jalalabad-at-large"])
    expect(text).toContain(claim);
});

test("an empty result has nothing to take away", async ({ page, request }) => {
  await openAtlas(page, emptyView(await publishedRecords(request)));
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Nothing is shown, so there is nothing to take away.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "GeoJSON" })).toBeDisabled();
});

const METADATA = [
  "title",
  "generated",
  "permalink",
  "filter",
  "counts",
  "version",
  "licence",
  "attribution",
  "citation",
  "sources",
  "facilities",
  "vocabulary",
];

type Exported = {
  readonly features: readonly { readonly id: string }[];
  readonly metadata: Readonly<Record<string, unknown>> & { readonly permalink: string };
};

/** What the file has to say of the records of `ATTACKS`. */
function countsOfAttacks(all: readonly Incident[]): Readonly<Record<string, number>> {
  const how = all
    .filter((record) => isOfType(record, "prison_attack"))
    .map((record) => touches(record, "2020-08-01", "2020-10-31"));
  const [certain = 0, possible = 0] = ["surely", "maybe"].map(
    (word) => how.filter((one) => one === word).length,
  );
  const shown = certain + possible;
  return { total: all.length, shown, certain, possible, undated: 0, unlocated: 0 };
}

async function downloadOf(page: Page, format: string): Promise<Download> {
  await page.getByRole("button", { name: "Export" }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: format, exact: true }).click();
  return coming;
}

async function saved(page: Page, format: string): Promise<string> {
  const download = await downloadOf(page, format);
  return readFile(await download.path(), "utf8");
}
