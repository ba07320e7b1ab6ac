import { expect, openAtlas, test } from "./atlas.ts";
import { Keys } from "./keys.ts";
import {
  accounting,
  expectLiveMap,
  expectMap,
  mapPane,
  markOf,
  marks,
  recordsOnMarks,
  sentence,
} from "./parts.ts";
import { counted, isOfType, publishedRecords, recordOf, touches } from "./publishedFiles.ts";
import { DESK } from "./states.ts";

/** The narrowest page with map and list beside each other: what is drawn in software takes as long as it is large. */
test.use({ viewport: { width: 760, height: 600 } });

/** One record, whose place is known. */
const KANGBAYI = "?country=CD&from=2020-10&to=2020-10";

test("marks come into view while the map is still being dragged", async ({ page }) => {
  await openAtlas(page, "?map=3/25/-45");
  await expectLiveMap(page);
  const pane = mapPane(page).locator("canvas");
  const box = await pane.boundingBox();
  if (box === null) throw new Error("the map has no box");
  const [right, y] = [box.x + box.width - 80, box.y + box.height / 2];
  await page.mouse.move(right, y);
  const before = await marks(page).count();
  await page.mouse.down();
  await page.mouse.move(box.x + 40, y, { steps: 12 });
  await expect.poll(() => marks(page).count()).toBeGreaterThan(before);
  await page.mouse.up();
});

test("an arrow key at the edge of the frame moves the map on, and the focus stays", async ({ page }) => {
  await page.setViewportSize(DESK);
  // North of Beni nothing stands in the frame.
  await openAtlas(page, "?type=prison_attack&country=CD&from=2017&to=2020&undated=0&map=6/0.5/29.5");
  const mark = marks(page).and(page.getByRole("button", { name: /^2 records/ }));
  // Only where records lie beyond does the map go on.
  await expect.poll(async () => (await accounting(page)).outsideView).toBeGreaterThan(0);
  await mark.focus();
  const before = await mark.boundingBox();
  await page.keyboard.press("ArrowUp");
  await expect.poll(async () => (await mark.boundingBox())?.y).toBeGreaterThan((before?.y ?? 0) + 50);
  await expect(mark).toBeFocused();
});

test("a cluster that is opened comes apart", async ({ page }) => {
  await openAtlas(page);
  await expectMap(page);
  const cluster = mapPane(page).locator(".map-cluster").first();
  const [key, count] = [await cluster.getAttribute("data-key"), await cluster.textContent()];
  const whole = mapPane(page)
    .locator(`.map-cluster[data-key="${key}"]`)
    .getByText(count ?? "", { exact: true });
  await expect(whole).toHaveCount(1);
  await cluster.click();
  await expect(whole).toHaveCount(0);
  await expect(page).toHaveURL(/map=/);
});

test("zooming in counts what is outside the view, is written into the step that is there, and leaves the sentence", async ({
  page,
}) => {
  await openAtlas(page, "?country=ML,SY,AF,ES");
  await expectMap(page);
  const before = await sentence(page).textContent();
  const steps = await page.evaluate(() => history.length);
  const zoomIn = page.getByRole("button", { name: "Zoom in", exact: true });
  await zoomIn.click();
  await zoomIn.click();
  await expect.poll(async () => (await accounting(page)).outsideView).toBeGreaterThan(0);
  await expect
    .poll(async () => {
      const { shown, unlocated, outsideView } = await accounting(page);
      return shown - unlocated - outsideView - (await recordsOnMarks(page));
    })
    .toBe(0);
  await expect(page).toHaveURL(/map=/);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await expect(sentence(page)).toHaveText(before ?? "");
});

test("hovering a mark names it, and a click opens its record", async ({ page, request }) => {
  const { title } = recordOf(await publishedRecords(request), "inc-kangbayi-prison-2020").properties;
  await openAtlas(page, KANGBAYI);
  await markOf(page, title).hover();
  await expect(mapPane(page).getByText(title, { exact: true })).toBeVisible();
  await markOf(page, title).click();
  await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
  await expect(page).toHaveURL(/id=inc-kangbayi-prison-2020/);
});

for (const { where, width, height } of [
  { where: "on the desk", width: 760, height: 600 },
  { where: "on the phone", width: 390, height: 844 },
]) {
  test(`a mark on the map is opened by keyboard alone, ${where}`, async ({ page, request }) => {
    const { title } = recordOf(await publishedRecords(request), "inc-kangbayi-prison-2020").properties;
    await page.setViewportSize({ width, height });
    await openAtlas(page, KANGBAYI);
    const keys = new Keys(page);
    const mark = markOf(page, title);
    await keys.skipToList();
    await keys.goTo(mark, "Shift+Tab");
    await keys.press("Enter");
    await expect(page).toHaveURL(/id=inc-kangbayi-prison-2020/);
  });
}

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

for (const { kind, query, name } of [
  { kind: "cluster", query: "?id=inc-al-hol-departure-2020&map=2/30/40", name: /\b\d+ records?:/ },
  // Only its country is known.
  { kind: "badge", query: "?id=inc-mali-exchange-2020&map=2/20/10", name: /Mali/ },
]) {
  test(`an open record inside a ${kind} marks the ${kind} that holds it`, async ({ page }) => {
    await openAtlas(page, query);
    const holder = marks(page).and(page.locator("[aria-current=true]"));
    await expect(holder).toHaveCount(1);
    await expect(holder).toHaveAccessibleName(name);
  });
}
