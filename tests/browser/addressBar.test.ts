import { expect, openAtlas, test } from "./atlas.ts";
import { listedIds, pickType, records, rowOf, rows, sentence, typeDates } from "./parts.ts";
import { counted, isOfType, publishedRecords } from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

test("Back undoes each finished gesture, the last one first", async ({ page }) => {
  await openAtlas(page);
  const all = await sentence(page).textContent();
  await pickType(page, "Attack on a prison");
  await expect(sentence(page)).not.toHaveText(all ?? "");
  const attacks = await sentence(page).textContent();
  await rows(page).first().click();
  await expect(page.getByRole("button", { name: "Back to the list" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("button", { name: "Back to the list" })).toBeHidden();
  await expect(sentence(page)).toHaveText(attacks ?? "");
  await page.goBack();
  await expect(sentence(page)).toHaveText(all ?? "");
  await page.goForward();
  await expect(sentence(page)).toHaveText(attacks ?? "");
});

test("a word typed letter by letter is one step", async ({ page }) => {
  await openAtlas(page);
  const steps = await page.evaluate(() => history.length);
  await page.getByRole("searchbox", { name: /^Search/ }).pressSequentially("Mali");
  await expect(page).toHaveURL(/q=Mali/);
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);
});

test("a link shows the next reader the same", async ({ page, context }) => {
  await openAtlas(page);
  await pickType(page, "Attack on a prison");
  await typeDates(page, "2020-08", "2020-10");
  await rowOf(page, "inc-kangbayi-prison-2020").click();
  await expect(page).toHaveURL(/id=inc-kangbayi-prison-2020/);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(sentence(other)).toHaveText((await sentence(page).textContent()) ?? "");
  await expect(records(other).getByRole("heading", { level: 2 })).toHaveText(
    (await records(page).getByRole("heading", { level: 2 }).textContent()) ?? "",
  );
  for (const view of [page, other]) await view.getByRole("button", { name: "Back to the list" }).click();
  await expect.poll(() => rows(other).count()).toBeGreaterThan(0);
  expect(await listedIds(other)).toEqual(await listedIds(page));
});

test("keys and fragments of others stay and change nothing", async ({ page }) => {
  await openAtlas(page, "?fbclid=abc&utm_source=x#host");
  await pickType(page, "Riot");
  await expect(page).toHaveURL(/\?type=riot&fbclid=abc&utm_source=x#host$/);
  await expect(page.getByText("could not be read")).toBeHidden();
});

test("bad values are left out and named in one notice", async ({ page, request }) => {
  const riots = (await publishedRecords(request)).filter((record) => isOfType(record, "riot"));
  await openAtlas(page, "?type=nonsense,riot&from=2020-13&sort=sideways&near=1,2");
  const notice = page.getByText(
    "Part of the link could not be read and was left out: from, type, near, and sort",
  );
  await expect(notice).toHaveCount(1);
  await expect(page.getByText(/nonsense|sideways|2020-13/)).toHaveCount(0);
  await expect(sentence(page)).toHaveText(new RegExp(`^${counted(riots)} recorded riots in `));
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(notice).toBeHidden();
});

test("an embed says nothing of bad values", async ({ page, request }) => {
  const all = await publishedRecords(request);
  await openAtlas(page, "?embed=1&type=nonsense&from=2020-13");
  await expect(sentence(page)).toHaveText(new RegExp(`^${counted(all)} recorded incidents `));
  await expect(page.getByText("could not be read")).toHaveCount(0);
});
