import type { BrowserContext, Page } from "@playwright/test";
import { expect, openAtlas } from "./atlas.ts";
import { crowd } from "./crowd.ts";
import { expectMap, marks } from "./parts.ts";
import { INCIDENTS, replaceFile } from "./publishedFiles.ts";

/** What axe looks at, in `npm test` at one size each and in `tests/long` at all. */

export type Size = { readonly width: number; readonly height: number };

export type PageState = {
  readonly name: string;
  /** The first is the one of `npm test`. */
  readonly sizes: readonly [Size, ...Size[]];
  /** Whether the map has anything to do with it. */
  readonly drawsMap: boolean;
  readonly prepare?: (context: BrowserContext, page: Page) => Promise<void>;
  readonly open: (page: Page) => Promise<void>;
};

export const DESK: Size = { width: 1440, height: 900 };
export const PHONE: Size = { width: 390, height: 844 };
const LARGE_FRAME: Size = { width: 600, height: 450 };
const SMALL_FRAME: Size = { width: 300, height: 250 };

export const STATES: readonly PageState[] = [
  {
    name: "the start, by a bad link",
    sizes: [DESK, PHONE],
    drawsMap: true,
    open: async (page) => {
      await openAtlas(page, "?type=nonsense");
      await expectMap(page);
      await expect(page.getByText("could not be read")).toBeVisible();
    },
  },
  {
    name: "a filtered view",
    sizes: [DESK, PHONE],
    drawsMap: false,
    open: (page) => openAtlas(page, "?type=prison_attack,riot&from=2013&q=a"),
  },
  {
    name: "an open record with proceedings",
    sizes: [PHONE, DESK],
    drawsMap: false,
    open: async (page) => {
      await openAtlas(page, "?id=inc-spain-prisons-front-2018&type=riot");
      await expect(page.getByRole("article").getByRole("heading", { level: 2 })).toBeVisible();
    },
  },
  {
    name: "a load error",
    sizes: [DESK, PHONE],
    drawsMap: false,
    prepare: (context) => replaceFile(context, INCIDENTS, { body: "" }),
    open: (page) => openAtlas(page, "", "error"),
  },
  {
    name: "an embed with an open record",
    sizes: [SMALL_FRAME, LARGE_FRAME],
    drawsMap: true,
    open: async (page) => {
      await openAtlas(page, "?embed=1&id=inc-jalalabad-prison-2020");
      await expect(page.getByRole("heading", { name: /Jalalabad/ })).toBeVisible();
    },
  },
  {
    name: "the dark",
    sizes: [PHONE, DESK],
    drawsMap: true,
    open: async (page) => {
      await openAtlas(page, "?theme=dark&id=inc-jalalabad-prison-2020");
      await expectMap(page);
    },
  },
  {
    name: "forced colours",
    sizes: [PHONE, DESK],
    drawsMap: true,
    prepare: (_context, page) => page.emulateMedia({ forcedColors: "active" }),
    open: async (page) => {
      await openAtlas(page, "?type=prison_attack");
      await expectMap(page);
    },
  },
  {
    name: "the list of a crowded mark",
    sizes: [PHONE, DESK],
    drawsMap: true,
    prepare: (context) => crowd(context),
    open: async (page) => {
      await openAtlas(page);
      await marks(page)
        .and(page.getByRole("button", { name: /30 records/ }))
        .click();
      await expect(page.getByRole("dialog", { name: /30 records/ })).toBeVisible();
    },
  },
];

export type OpenedDialog = {
  /** The button that opens it. */
  readonly button: string;
  /** A button inside. */
  readonly inside: string;
};

export const EXPORT: OpenedDialog = { button: "Export", inside: "GeoJSON" };
export const EMBED: OpenedDialog = { button: "Embed", inside: "Copy" };
export const ABOUT: OpenedDialog = { button: "About", inside: "Close" };

export async function openDialog(page: Page, { button, inside }: OpenedDialog): Promise<void> {
  const opener = page.getByRole("button", { name: button, exact: true });
  const more = page.getByRole("button", { name: "More", exact: true });
  await expect(opener.or(more).first()).toBeVisible();
  if (await more.isVisible()) await more.click();
  await opener.click();
  await expect(
    page.getByRole("dialog").getByRole("button", { name: inside, exact: true }).first(),
  ).toBeVisible();
}
