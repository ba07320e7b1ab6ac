import type { Frame, Locator, Page } from "@playwright/test";
import { expect } from "./atlas.ts";

/** What a reader sees and works with, found by role and name. */
export type View = Page | Frame;

export const sentence = (view: View): Locator => view.locator("#atlas-sentence");

/** The place of the record that is open, and on the desk of the list. */
export const records = (view: View): Locator => view.getByRole("region", { name: "Records", exact: true });

export const list = (view: View): Locator => view.getByRole("grid", { name: /records?$/ });

/** The buttons of the list, one a record: all of a short list, and of a long one those in sight. */
export const rows = (view: View): Locator => view.getByRole("row").locator("[data-id]");

/** The button of a row by its number in the list, from 1. */
export const rowAt = (view: View, number: number): Locator =>
  list(view).locator(`[aria-rowindex="${number}"]`).getByRole("button");

export const rowOf = (view: View, id: string): Locator => rows(view).and(view.locator(`[data-id="${id}"]`));

/** Waits until the list has so many rows, by what it says of itself: it does not make them all. */
export async function expectRecords(view: View, count: number): Promise<void> {
  await expect(list(view)).toHaveAttribute("aria-rowcount", String(count));
}

/** How many rows the list has. */
export async function listedCount(view: View): Promise<number> {
  return Number(await list(view).getAttribute("aria-rowcount"));
}

/** The ids of a list that is short enough to have all its rows. */
export async function listedIds(view: View): Promise<string[]> {
  const [ids, count] = [await idsOfRows(view), await listedCount(view)];
  expect(ids.length, "rows of a short list").toBe(count);
  return ids;
}

function idsOfRows(view: View): Promise<string[]> {
  return rows(view).evaluateAll((buttons) => buttons.map((button) => button.getAttribute("data-id") ?? ""));
}

export const mapPane = (view: View): Locator => view.getByRole("region", { name: "Map", exact: true });

/** All marks that can be opened: pins, clusters, badges, prisons and camps. */
export const marks = (view: View): Locator =>
  view.getByRole("group", { name: /marks? on the map/ }).getByRole("button");

/** The mark of one record, by its title. */
export const markOf = (view: View, title: string): Locator =>
  marks(view).and(view.getByRole("button", { name: `${title}. ` }));

/** Waits until the map is there with its marks on it: live, or the picture that stands until that has drawn. */
export async function expectMap(view: View): Promise<void> {
  await expect(mapPane(view).locator("[data-ground]")).toBeVisible();
  await expect(marks(view).first()).toBeVisible();
}

/** Waits until the live map has drawn its ground. */
export async function expectLiveMap(view: View): Promise<void> {
  await expect(mapPane(view).locator('[data-ground="live"] canvas')).toBeVisible({ timeout: 30_000 });
  await expect(marks(view).first()).toBeVisible();
}

/** Picks a type of incident in the panel of filters. */
export async function pickType(view: View, name: string): Promise<void> {
  await view.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check();
}

/** Types the first and the last day, each finished with Enter. */
export async function typeDates(view: View, from: string, to: string): Promise<void> {
  for (const [name, text] of [
    ["From", from],
    ["Last day", to],
  ] as const) {
    const field = view.getByRole("textbox", { name, exact: true });
    await field.fill(text);
    await field.press("Enter");
  }
}

/** How many records the marks within the map stand for, by their own names. */
export async function recordsOnMarks(view: View): Promise<number> {
  const pane = await mapPane(view).evaluateHandle((element) => element.getBoundingClientRect());
  const names = await marks(view).evaluateAll((all, { left, right, top, bottom }) => {
    const isIn = (mark: Element): boolean => {
      const box = mark.getBoundingClientRect();
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      return x >= left && x <= right && y >= top && y <= bottom;
    };
    const drawn = all.filter((mark) => !mark.classList.contains("map-facility") && isIn(mark));
    return drawn.map((mark) => mark.getAttribute("aria-label") ?? "");
  }, pane);
  return names.map(countIn).reduce((sum, count) => sum + count, 0);
}

/** "3 records: …" and "ML 3: 3 records in Mali …: …" stand for three; a pin is named by its one record. */
function countIn(name: string): number {
  return Number(/\b(\d+) records?\b.*:/.exec(name)?.[1] ?? 1);
}

/** Names of marks whose middle is not theirs to click: something lies over it, or it is outside. */
export function coveredMarks(view: View): Promise<string[]> {
  return marks(view).evaluateAll((all) => {
    const drawn = all.filter((mark) => !mark.classList.contains("map-facility"));
    const isFree = (mark: Element): boolean => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return hit !== null && (mark.contains(hit) || drawn.some((other) => other.contains(hit)));
    };
    return drawn.filter((mark) => !isFree(mark)).map((mark) => mark.getAttribute("aria-label") ?? "");
  });
}

type Accounting = Record<"shown" | "total" | "possible" | "undated" | "unlocated" | "outsideView", number>;

/** The numbers of the line as it is read; what it leaves out is nought. */
export async function accounting(view: View): Promise<Accounting> {
  const line = view.getByRole("list").filter({ hasText: "records shown" }).first();
  const text = (await line.innerText()).replaceAll("\n", " ");
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
  return {
    shown: number(/(\d+) of \d+ records shown/),
    total: number(/\d+ of (\d+) records shown/),
    possible: number(/(\d+) whose dates? may lie outside/),
    undated: number(/(\d+) undated/),
    unlocated: number(/(\d+) without a place/),
    outsideView: number(/(\d+) outside the view/),
  };
}
