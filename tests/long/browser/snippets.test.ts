import { readdirSync, readFileSync } from "node:fs";
import type { Frame } from "@playwright/test";
import { cameraForBox, project } from "../../../src/map/camera.ts";
import type { LinkState } from "../../../src/url/linkState.ts";
import { expect, test } from "../../browser/atlas.ts";
import { expectPicture, frameAt, openArticle, withoutRest } from "../../browser/embeds.ts";
import { counted, type Incident, isOfType, publishedRecords, touches } from "../../browser/publishedFiles.ts";

/*
 * Snippets as they stand in articles, in one article: each frame shows its view, in its picture, which is all of it that
 * comes by itself here. What addresses say is held by a unit test over the same folder.
 */
const FOLDER = "tests/fixtures/snippets";

type View = Pick<LinkState, "filter" | "camera">;
type Snippet = { readonly html: string; readonly views: readonly View[] };

/** AMP's own tag is none to a browser. */
const snippets: readonly Snippet[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".html"))
  .map((file) => ({
    html: readFileSync(`${FOLDER}/${file}`, "utf8"),
    views: JSON.parse(readFileSync(`${FOLDER}/${file.replace(/html$/, "json")}`, "utf8")).frames,
  }))
  .filter(({ html }) => !html.includes("<amp-iframe"));

test("every snippet opens its view: the sentence's count, and each mark where its record is, to the pixel", async ({
  page,
  request,
  watch,
  baseURL,
}) => {
  const records = await publishedRecords(request);
  await page.addInitScript(withoutRest);
  const article = snippets.map(({ html }) => html).join("\n");
  await openArticle(page, watch, article.replaceAll("https://atlas.example/", `${baseURL}`));
  const views = snippets.flatMap((snippet) => snippet.views);
  await expect(page.locator("iframe")).toHaveCount(views.length);
  const frames = page.locator("iframe");
  let placed = 0;
  for (const [place, view] of views.entries()) {
    await frames.nth(place).scrollIntoViewIfNeeded();
    const frame = await frameAt(page, place);
    await expectPicture(frame);
    const said = frame.locator("#first-sentence");
    const count = countOf(view, records);
    await expect(said, frame.url()).toHaveText(count === null ? /\w/ : new RegExp(`^${count} recorded `));
    placed += await expectPlaces(frame, view, records);
  }
  expect(placed).toBeGreaterThan(views.length);
});

/** How many records a filter on types, countries and dates finds; null where more is asked. */
function countOf({ filter }: View, records: readonly Incident[]): string | null {
  const { type, country, from, to, ...rest } = filter;
  const asksMore = rest.q !== "" || rest.min !== null || rest.near !== null || !rest.undated;
  const lists = Object.values(rest).filter((value) => Array.isArray(value));
  const isUsual = rest.dates === "possible" && rest.by === "overlap" && rest.scope === "all";
  if (asksMore || !isUsual || lists.some(({ length }) => length > 0)) return null;
  const found = records.filter(
    (record) =>
      (type.length === 0 || type.some((one) => isOfType(record, one))) &&
      (country.length === 0 || country.some((code) => record.properties.countries.includes(code))) &&
      (record.properties.date === null || touches(record, edge(from, "0000"), edge(to, "9999")) !== "not"),
  );
  return counted(found);
}

/** The first or the last day of a month or a year, or one far away. */
function edge(asked: string | null, far: string): string {
  const isFirst = far === "0000";
  if (asked === null) return isFirst ? "0001-01-01" : "9999-12-31";
  const [year = 0, month = isFirst ? 1 : 12, day] = asked.split("-").map(Number);
  const number = day ?? (isFirst ? 1 : new Date(Date.UTC(year, month, 0)).getUTCDate());
  return `${year}-${String(month).padStart(2, "0")}-${String(number).padStart(2, "0")}`;
}

/** Every pin and cluster stands where some record is. @returns how many stand */
async function expectPlaces(frame: Frame, { camera }: View, records: readonly Incident[]): Promise<number> {
  if (camera?.kind !== "box") return 0;
  const [size, marks] = await frame.evaluate(() => {
    const viewBox = document.querySelector("svg.picture")?.getAttribute("viewBox") ?? "";
    const [, , width = 0, height = 0] = viewBox.split(" ").map(Number);
    const drawn = document.querySelectorAll("#first-map :is(.map-pin, .map-cluster)");
    const places = [...drawn].map((mark) =>
      (mark.getAttribute("transform")?.match(/-?[\d.]+/g) ?? []).map(Number),
    );
    return [{ width, height }, places] as const;
  });
  const own = cameraForBox(camera.box, size, 0);
  const points = records.flatMap(({ geometry }) =>
    geometry === null ? [] : [project(own, size, ...geometry.coordinates)],
  );
  for (const [x = Number.NaN, y = Number.NaN] of marks) {
    const nearest = Math.min(...points.map((point) => Math.hypot(point[0] - x, point[1] - y)));
    expect(nearest, `${frame.url()}: a mark at ${x}, ${y}`).toBeLessThanOrEqual(1);
  }
  return marks.length;
}
