import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { openAtlas } from "./atlas.ts";
import { coveredMarks, expectMap, recordsOnMarks } from "./parts.ts";
import { publishedRecords } from "./publishedFiles.ts";

export type WholeView = { readonly query: string; readonly width: number; readonly height: number };

export const nameOf = ({ query, width, height }: WholeView): string =>
  `${query === "" ? "the page" : "an embed"} at ${width} × ${height}`;

/** Opens the atlas so, and finds every record that has a place in the map, none of them under something else. */
export async function expectAllInView(
  page: Page,
  request: APIRequestContext,
  { query, width, height }: WholeView,
): Promise<void> {
  const placed = (await publishedRecords(request)).filter(({ geometry }) => geometry !== null);
  await page.setViewportSize({ width, height });
  await openAtlas(page, query);
  await expectMap(page);
  await expect.poll(() => recordsOnMarks(page)).toBe(placed.length);
  await expect.poll(() => coveredMarks(page)).toEqual([]);
}
