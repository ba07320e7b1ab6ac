import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, openAtlas, test } from "./atlas.ts";
import {
  expectMap,
  expectRecords,
  mapPane,
  marks,
  pickType,
  records,
  rows,
  sentence,
  typeDates,
} from "./parts.ts";
import { isOfType, publishedRecords, touches } from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

/** Runs in the page before its first script. */
function withoutWorkers(): void {
  Reflect.deleteProperty(window, "Worker");
}

test("without WebGL the map is a picture that says so, with the same marks, and all else works", async ({
  page,
  request,
}) => {
  const all = await publishedRecords(request);
  const attacks = all.filter((one) => isOfType(one, "prison_attack"));
  const shown = attacks.filter((one) => touches(one, "2020-08-01", "2020-10-31") !== "not");
  await page.addInitScript(withoutWebgl);
  await openAtlas(page);
  await expect(mapPane(page).getByRole("status").first()).toHaveText(
    /^This browser has no WebGL 2: the map is a picture/,
  );
  await expectMap(page);
  const before = await marks(page).count();
  await page.getByRole("button", { name: "Zoom in", exact: true }).click();
  await expect(page).toHaveURL(/map=/);
  await expect.poll(() => marks(page).count()).not.toBe(before);
  await expectRecords(page, all.length);
  await pickType(page, "Attack on a prison");
  await typeDates(page, "2020-08", "2020-10");
  await expect(sentence(page)).toHaveText(
    new RegExp(`^${shown.length} recorded attacks on prisons .* August to October 2020$`),
  );
  await expect(page.getByRole("slider", { name: "First day" })).toBeVisible();
  expect((await exportedIds(page)).sort()).toEqual(shown.map(({ id }) => id).sort());
});

test("without workers the map is a picture that says so, and the list is there", async ({
  page,
  request,
}) => {
  await page.addInitScript(withoutWorkers);
  await openAtlas(page);
  await expect(mapPane(page).getByRole("status").first()).toHaveText(
    /^A part of the map did not start: it is a picture/,
  );
  await expectMap(page);
  await expectRecords(page, (await publishedRecords(request)).length);
  expect((await exportedIds(page)).length).toBeGreaterThan(0);
});

test("with the map hidden the list suffices", async ({ page, request }) => {
  const all = await publishedRecords(request);
  await openAtlas(page);
  await page.getByRole("button", { name: "Hide map" }).click();
  await expect(page.getByText("The map is hidden. The list shows the same records.")).toBeVisible();
  await pickType(page, "Attack on a prison");
  await expectRecords(page, all.filter((one) => isOfType(one, "prison_attack")).length);
  await rows(page).first().click();
  await expect(records(page).getByRole("heading", { level: 2 })).toBeVisible();
  await page.getByRole("button", { name: "Show map" }).click();
  await expectMap(page);
});

async function exportedIds(page: Page): Promise<string[]> {
  await page.getByRole("button", { name: "Export" }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: "GeoJSON", exact: true }).click();
  const text = await readFile(await (await coming).path(), "utf8");
  return (JSON.parse(text) as { features: { id: string }[] }).features.map(({ id }) => id);
}
