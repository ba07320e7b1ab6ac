import type { APIRequestContext } from "@playwright/test";
import { expect, openAtlas, test } from "./atlas.ts";
import { expectRecords, rows, sentence } from "./parts.ts";
import {
  changeIncidents,
  INCIDENTS,
  publishedRecords,
  publishedText,
  replaceFile,
} from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

type Broken = {
  readonly what: string;
  readonly answer: (request: APIRequestContext) => Promise<{ status?: number; body: string }>;
  readonly said: string | RegExp;
};

const BROKEN: readonly Broken[] = [
  {
    what: "missing",
    answer: async () => ({ status: 404, body: "Not found" }),
    said: "The file data/incidents.geojson is not there (404).",
  },
  {
    what: "a web page",
    answer: async () => ({ body: "<!doctype html><title>Log in</title>" }),
    said: "The server sent a web page in place of the file data/incidents.geojson.",
  },
  { what: "empty", answer: async () => ({ body: "" }), said: "The file data/incidents.geojson is empty." },
  {
    what: "cut off",
    answer: async (request) => ({ body: (await publishedText(request)).slice(0, 5000) }),
    said: /^The file data\/incidents\.geojson is not JSON, or only a part of it arrived: it breaks off at line \d+/,
  },
];

test("a broken file of incidents is said, and can be tried again until it is whole", async ({
  page,
  context,
  request,
}) => {
  for (const [index, { what, answer, said }] of BROKEN.entries()) {
    await context.unroute(`**/${INCIDENTS}`);
    await replaceFile(context, INCIDENTS, await answer(request));
    if (index === 0) await openAtlas(page, "", "error");
    else await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("alert").getByRole("paragraph"), what).toHaveText(said);
  }
  await context.unroute(`**/${INCIDENTS}`);
  await page.getByRole("button", { name: "Try again" }).click();
  await expectRecords(page, (await publishedRecords(request)).length);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a bad feature is listed with its reason, and the good ones are shown", async ({
  page,
  context,
  request,
}) => {
  const all = await publishedRecords(request);
  const bad = all[0]?.id;
  await changeIncidents(context, request, (file) => {
    for (const { id, properties } of file.features) if (id === bad) properties.date = "2020-02-30";
    return file;
  });
  await openAtlas(page);
  await expectRecords(page, all.length - 1);
  await page.getByText("The data has 1 problem. Good records are shown.").click();
  await expect(page.getByText("2020-02-30", { exact: false })).toHaveText(
    new RegExp(`^The record “${bad}” in data/incidents\\.geojson was left out: `),
  );
});

test("without its facilities the atlas opens and says so", async ({ page, context, request }) => {
  await replaceFile(context, "data/facilities.geojson", { status: 404, body: "Not found" });
  await openAtlas(page);
  await expectRecords(page, (await publishedRecords(request)).length);
  await page.getByText(/^The data has \d+ problems?\. Good records are shown\.$/).click();
  await expect(page.getByText("The file data/facilities.geojson is not there (404).")).toBeVisible();
});

test("text from the data stays text", async ({ page, context, request }) => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  await changeIncidents(context, request, (file) => {
    const features = file.features.filter(({ id }) => id === "inc-kangbayi-prison-2020");
    for (const { properties } of features) properties.title = hostile;
    return { ...file, features };
  });
  await openAtlas(page);
  await expect(rows(page).first()).toContainText(hostile);
  await rows(page).first().click();
  await expect(page.getByRole("heading", { name: hostile })).toBeVisible();
  await expect(page.locator("img")).toHaveCount(0);
  await expect(page).toHaveTitle(/Prison Incident Atlas/);
  await expect(sentence(page)).toHaveText(/^1 recorded incident at a place of detention in DR Congo, /);
});
