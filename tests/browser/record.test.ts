import { expect, openAtlas, test } from "./atlas.ts";
import { records, rowOf } from "./parts.ts";
import { gotOutOf, publishedRecords, recordOf } from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

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

  test("keeps both datings, links its sources without telling them who comes, and leads to its prison", async ({
    page,
    baseURL,
  }) => {
    await openAtlas(page, `${JALALABAD}&type=prison_attack`);
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

    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.getByRole("textbox", { name: "Link to this record" })).toHaveValue(
      `${baseURL}?id=inc-jalalabad-prison-2020`,
    );

    await records(page).getByRole("button", { name: "Nangarhar central prison, Jalalabad" }).click();
    await expect(page).toHaveURL(/id=fac-/);
    await expect(records(page).getByRole("heading", { name: "Recorded here" })).toBeVisible();
  });
});

test("a campaign says that it is not counted, and lists what belongs to it", async ({ page }) => {
  await openAtlas(page, "?id=inc-breaking-the-walls");
  await expect(records(page).getByText("A named series. It is not counted")).toBeVisible();
  await expect(records(page).getByRole("button", { name: /July 2013/ })).toBeVisible();
});

const FIGURES = [
  ["Got out", "more than 50", "Critical Threats Project and Institute for the Study of War"],
  ["Got out", "hundreds", "Islamic State"],
  ["Still at large", "more than 300", "Afghan authorities"],
] as const;
