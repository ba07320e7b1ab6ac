import { expect, openAtlas, test } from "./atlas.ts";
import { expectMap, mapPane, marks, records, rowOf, sentence } from "./parts.ts";
import { counted, gotOutOf, isOfType, publishedRecords, recordOf, touches } from "./publishedFiles.ts";

const JALALABAD = "?id=inc-jalalabad-prison-2020";

test.describe("the attack on Jalalabad", () => {
  test("opens from its row and closes back to it", async ({ page }) => {
    await openAtlas(page, "?country=AF&from=2020&to=2020");
    const row = rowOf(page, "inc-jalalabad-prison-2020");
    await row.click();
    await expect(page.getByRole("heading", { name: /Jalalabad/ })).toBeVisible();
    await page.getByRole("button", { name: "Back to the list" }).click();
    await expect(row).toBeFocused();
  });

  test("has each party with its figure, measure by measure, and averages nothing", async ({
    page,
    request,
  }) => {
    const jalalabad = recordOf(await publishedRecords(request), "inc-jalalabad-prison-2020");
    const { figures, claims: told } = jalalabad.properties;
    const together = new Set(figures.flatMap(({ claims }) => claims));
    const apart = told.filter(({ id, about }) => about === "figure" && !together.has(id));
    await openAtlas(page, JALALABAD);
    const blocks = records(page).locator(".detail-figure");
    for (const [measure, figure, party] of FIGURES) {
      const claims = blocks.filter({ hasText: measure }).getByRole("listitem");
      await expect(claims.filter({ hasText: figure }).filter({ hasText: party }), figure).toHaveCount(1);
    }
    await expect(blocks).toHaveCount(figures.length + apart.length);
    // The span of the figures stands beside the first.
    const { low, high, voices } = gotOutOf(jalalabad);
    const gotOut = blocks.filter({ hasText: "Got out" });
    await expect(gotOut).toContainText(`${low}–${high} or more; ${voices} claimants`);
    await expect(gotOut).not.toContainText(`${Math.floor((low + high) / 2)}`);
  });

  test("keeps both datings, and links its sources without telling them who comes", async ({ page }) => {
    await openAtlas(page, JALALABAD);
    const claims = records(page).getByRole("listitem");
    await expect(claims.filter({ hasText: /^2 August 2020/ })).toContainText("Critical Threats Project");
    await expect(claims.filter({ hasText: /^from 2 to 3 August 2020/ })).toContainText("Strategy Nord");

    const links = records(page).locator("a[href]");
    await expect(links.first()).toBeVisible();
    for (const link of await links.all()) {
      await expect(link).toHaveAttribute("href", /^https?:\/\//);
      await expect(link).toHaveAttribute("rel", /\bnoopener\b.*\bnoreferrer\b/);
      await expect(link).toContainText(new URL((await link.getAttribute("href")) ?? "").host);
    }
  });

  test("gives its link to copy", async ({ page, baseURL }) => {
    await openAtlas(page, `${JALALABAD}&type=prison_attack`);
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.getByRole("textbox", { name: "Link to this record" })).toHaveValue(
      `${baseURL}?id=inc-jalalabad-prison-2020`,
    );
  });
});

test("a record outside the filter is open and counted nowhere, until what hides it is cleared", async ({
  page,
  request,
}) => {
  const riots = (await publishedRecords(request))
    .filter((record) => isOfType(record, "riot"))
    .filter((record) => touches(record, "2019-01-01", "9999-12-31") !== "not");
  await openAtlas(page, "?type=riot&from=2019&id=inc-jalalabad-prison-2020&map=2/30/50");
  await expectMap(page);
  const notice = page.getByText("This record is outside your filter. It is counted nowhere.");
  await expect(notice).toBeVisible();
  await expect(sentence(page)).toHaveText(new RegExp(`^${counted(riots)} recorded riots? `));
  await expect(mapPane(page).locator(".map-outside")).toBeVisible();
  await page.getByRole("button", { name: "Clear what hides it" }).click();
  await expect(notice).toBeHidden();
  await expect(mapPane(page).locator(".map-outside")).toHaveCount(0);
  // Only the type hid it: the dates stay.
  await expect(page).toHaveURL(/\?from=2019&id=inc-jalalabad-prison-2020&/);
});

test("an open record inside a cluster marks the cluster that holds it", async ({ page }) => {
  await openAtlas(page, "?id=inc-al-hol-departure-2020&map=2/30/40");
  await expectMap(page);
  const holder = marks(page).and(page.locator("[aria-current=true]"));
  await expect(holder).toHaveCount(1);
  await expect(holder).toHaveAccessibleName(/\b\d+ records?:/);
});

test("an open record that only its country is known for marks the badge that holds it", async ({ page }) => {
  await openAtlas(page, "?id=inc-mali-exchange-2020&map=2/20/10");
  await expectMap(page);
  const holder = marks(page).and(page.locator("[aria-current=true]"));
  await expect(holder).toHaveCount(1);
  await expect(holder).toHaveAccessibleName(/Mali/);
});

test("a campaign says that it is not counted, and lists what belongs to it", async ({ page }) => {
  await openAtlas(page, "?id=inc-breaking-the-walls");
  await expect(records(page).getByText("A named series. It is not counted")).toBeVisible();
  await expect(records(page).getByRole("button", { name: /July 2013/ })).toBeVisible();
});

test("a prison opens with what is recorded there", async ({ page }) => {
  await openAtlas(page, JALALABAD);
  await records(page).getByRole("button", { name: "Nangarhar central prison, Jalalabad" }).click();
  await expect(page).toHaveURL(/id=fac-/);
  await expect(records(page).getByRole("heading", { name: "Recorded here" })).toBeVisible();
});

test("an id that is nowhere says so", async ({ page }) => {
  await openAtlas(page, "?id=inc-no-such-record");
  await expect(records(page).getByText("No record of this name is in the data.")).toBeVisible();
});

const FIGURES = [
  ["Got out", "more than 50", "Critical Threats Project and Institute for the Study of War"],
  ["Got out", "hundreds", "Islamic State"],
  ["Still at large", "more than 300", "Afghan authorities"],
] as const;
