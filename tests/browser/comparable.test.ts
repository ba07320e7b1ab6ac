import { expect, openAtlas, test } from "./atlas.ts";
import { expectMap, sentence } from "./parts.ts";
import { publishedRecords } from "./publishedFiles.ts";

/*
 * What makes several embeds comparable, as a reader meets it. Each key's own rules are held by tests of the parts.
 */

test("what a link locks has no control in the compact form, and stays so in the full map", async ({
  page,
}) => {
  await page.setViewportSize({ width: 600, height: 450 });
  await openAtlas(page, "?embed=1&from=2012&to=2015&type=prison_attack&lock=type,from,to");
  const said = (await sentence(page).textContent()) ?? "";
  expect(said).toMatch(/^\d+ recorded attacks on prisons in .*, 2012 to 2015$/);
  await expect(page.getByRole("group", { name: "Type" })).toHaveCount(0);
  await expect(page.getByRole("slider")).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: "Period" })).toHaveCount(0);
  await page.getByRole("button", { name: "Dates", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "From" })).not.toBeEditable();
  const full = (await page.getByRole("link", { name: "Full map" }).getAttribute("href")) ?? "";

  await page.setViewportSize({ width: 1440, height: 900 });
  await openAtlas(page, `${new URL(full).search}&q=prison`);
  await expect(page.getByText("Fixed by the link to this page: type and dates.")).toBeVisible();
  await page.getByRole("button", { name: /^Remove filter: Words/ }).click();
  await expect(sentence(page)).toHaveText(said);
  await expect(page.getByRole("button", { name: /^Remove filter/ })).toHaveCount(0);
});

test("axis, highest bar, circles and titles are those of the link, whatever the filter shows", async ({
  page,
}) => {
  await page.setViewportSize({ width: 600, height: 450 });
  const [record] = (await publishedRecords(page.request)).filter(
    ({ geometry, properties }) =>
      geometry !== null &&
      properties.countries[0] === "CD" &&
      properties.figures.some(({ low }) => low > 1000),
  );
  if (record === undefined) throw new Error("no such record is published");
  const asked = `embed=1&axis=2010/2020&top=8&size=out&label=${record.id}`;
  await openAtlas(page, `?country=CD&${asked}`);
  await expectMap(page);
  const few = await page.locator(".timeline-tick").allTextContents();
  await expect(page.locator(".timeline-most")).toHaveText("8");
  await expect(page.locator(".map-title")).toContainText(record.properties.title.slice(0, 8));
  await expect(page.locator(".map-bubble").first()).toBeAttached();
  await openAtlas(page, `?${asked}`);
  await expect(page.locator(".timeline-most")).toHaveText("8");
  expect(await page.locator(".timeline-tick").allTextContents()).toEqual(few);
  // More than eight began in one quarter: cut, and told.
  await expect(page.locator(".timeline-cut-number").first()).toHaveText(/^\d+$/);
  await expect(page.locator(".timeline-break").first()).toBeAttached();
});

test("an earlier version of the data is read from its folder and said; one that is not here is said, too", async ({
  page,
  watch,
}) => {
  // Neither the picture nor the app finds it.
  watch.expectProblem(/404 .*\/data\/v\/0\.0\.2\//);
  const { version } = (await (await page.request.get("data/incidents.geojson")).json()).metadata;
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes("incidents.geojson")) asked.push(pathname);
  });
  await page.route("**/data/v/0.0.1/**", async (route) => {
    const response = await route.fetch({ url: route.request().url().replace("v/0.0.1/", "") });
    const text = (await response.text()).replace(`"version":"${version}"`, '"version":"0.0.1"');
    await route.fulfill({ response, body: text });
  });
  await openAtlas(page, "?embed=1&v=0.0.1");
  await expect(page.getByText("Data as of version 0.0.1.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Full map" })).toHaveAttribute("href", /[?&]v=0\.0\.1/);
  expect(asked).toEqual(["/data/v/0.0.1/incidents.geojson"]);
  await page.getByRole("button", { name: "Show the present data" }).click();
  await expect(page.getByText("Data as of version")).toHaveCount(0);
  await expect.poll(() => asked.at(-1)).toBe("/data/incidents.geojson");

  await openAtlas(page, "?embed=1&v=0.0.2");
  await expect(
    page.getByText(
      `This link asks for version “0.0.2” of the data, which is not here; the present version ${version} is shown.`,
    ),
  ).toBeVisible();
  asked.length = 0;
  await openAtlas(page, `?embed=1&v=${version}`);
  expect(asked).toEqual(["/data/incidents.geojson"]);
});
