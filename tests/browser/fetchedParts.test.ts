import type { BrowserContext } from "@playwright/test";
import { expect, openAtlas, test } from "./atlas.ts";
import { expectRecords, rows } from "./parts.ts";
import { INCIDENTS, publishedRecords } from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

const NOT_LOADED = "This part could not be loaded. Check the connection and try again.";

/** What is asked of the connection fails from now on, for files of these names. */
async function lose(context: BrowserContext, ...files: string[]): Promise<void> {
  for (const file of files) await context.route(file, (route) => route.abort());
}

test("a record whose screen does not come says so, and comes when it is asked for again", async ({
  page,
  context,
  watch,
}) => {
  watch.expectProblem(/ERR_FAILED.*\/Detail-/);
  await lose(context, "**/assets/Detail-*.js");
  await openAtlas(page);
  await rows(page).first().click();
  await expect(page.getByRole("alert")).toContainText(NOT_LOADED);
  await context.unroute("**/assets/Detail-*.js");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: "Back to the list" })).toBeVisible();
});

test("without a connection neither data nor the words for what is wrong come, and one sentence does", async ({
  page,
  context,
  request,
  watch,
}) => {
  watch.expectProblem(/ERR_FAILED.*\/load-/);
  await lose(context, `**/${INCIDENTS}`, "**/assets/load-*.js");
  await openAtlas(page, "", "error");
  await expect(page.getByRole("alert").getByRole("paragraph")).toHaveText(
    "The records could not be loaded. The connection may be down.",
  );
  await context.unroute(`**/${INCIDENTS}`);
  await page.getByRole("button", { name: "Try again" }).click();
  await expectRecords(page, (await publishedRecords(request)).length);
});

for (const { layout, query, width } of [
  { layout: "Phone", query: "", width: 390 },
  { layout: "Embed", query: "?embed=1", width: 600 },
]) {
  test(`${layout}: a layout that does not come leaves a sentence and a way on`, async ({
    page,
    context,
    watch,
  }) => {
    watch.expectProblem(new RegExp(`ERR_FAILED.*/${layout}Layout-`));
    await page.setViewportSize({ width, height: 800 });
    await lose(context, `**/assets/${layout}Layout-*.js`);
    await openAtlas(page, query);
    await expect(page.getByRole("alert")).toContainText(NOT_LOADED);
    await context.unroute(`**/assets/${layout}Layout-*.js`);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("main")).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
}

test("the files that the build has checked are not checked again, and the schema is not fetched", async ({
  page,
  request,
}) => {
  const fetched: string[] = [];
  page.context().on("request", (request) => fetched.push(request.url()));
  await openAtlas(page);
  await expectRecords(page, (await publishedRecords(request)).length);
  expect(fetched.filter((url) => url.includes("/checks-"))).toEqual([]);
});
