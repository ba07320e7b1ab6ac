import type { BrowserContext, Page } from "@playwright/test";
import { axe, expect, openAtlas, test } from "./atlas.ts";
import { crowd } from "./crowd.ts";
import { expectMap, marks } from "./parts.ts";
import { INCIDENTS, replaceFile } from "./publishedFiles.ts";

type Size = { readonly width: number; readonly height: number };
type State = {
  readonly name: string;
  readonly sizes?: readonly Size[];
  readonly prepare?: (context: BrowserContext, page: Page) => Promise<void>;
  readonly open: (page: Page) => Promise<void>;
};

const DESK_AND_PHONE: readonly Size[] = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const FRAMES: readonly Size[] = [
  { width: 600, height: 450 },
  { width: 300, height: 250 },
];

/** Others, and each in the dark and at more sizes, are looked at in `tests/long`. */
const STATES: readonly State[] = [
  {
    name: "the start, by a bad link",
    open: async (page) => {
      await openAtlas(page, "?type=nonsense");
      await expectMap(page);
      await expect(page.getByText("could not be read")).toBeVisible();
    },
  },
  { name: "a filtered view", open: (page) => openAtlas(page, "?type=prison_attack,riot&from=2013&q=a") },
  {
    name: "an open record with proceedings",
    open: (page) => openAtlas(page, "?id=inc-spain-prisons-front-2018&type=riot"),
  },
  {
    name: "a load error",
    prepare: (context) => replaceFile(context, INCIDENTS, { body: "" }),
    open: (page) => openAtlas(page, "", "error"),
  },
  { name: "an embed with an open record", sizes: FRAMES, open: openInFrame },
  {
    name: "the dark",
    open: async (page) => {
      await openAtlas(page, "?theme=dark&id=inc-jalalabad-prison-2020");
      await expectMap(page);
    },
  },
  {
    name: "forced colours",
    prepare: (_context, page) => page.emulateMedia({ forcedColors: "active" }),
    open: async (page) => {
      await openAtlas(page, "?type=prison_attack");
      await expectMap(page);
    },
  },
  {
    name: "the list of a crowded mark",
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

for (const { name, sizes = DESK_AND_PHONE, prepare, open } of STATES) {
  test(`axe finds nothing in ${name}`, async ({ page, context }) => {
    await prepare?.(context, page);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await open(page);
      expect(await axe(page), `${size.width} × ${size.height}`).toEqual([]);
    }
  });
}

test("axe finds nothing in any dialog", async ({ page }) => {
  for (const size of DESK_AND_PHONE) {
    await page.setViewportSize(size);
    await openAtlas(page);
    for (const [button, inside] of DIALOGS) {
      await openDialog(page, button, inside);
      expect(await axe(page), `${button}, ${size.width} × ${size.height}`).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
  }
});

/** The button of each, and one of those inside. */
const DIALOGS = [
  ["Export", "GeoJSON"],
  ["Embed", "Copy"],
  ["About", "Close"],
] as const;

async function openDialog(page: Page, button: string, inside: string): Promise<void> {
  const more = page.getByRole("button", { name: "More", exact: true });
  if (await more.isVisible()) await more.click();
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(
    page.getByRole("dialog").getByRole("button", { name: inside, exact: true }).first(),
  ).toBeVisible();
}

async function openInFrame(page: Page): Promise<void> {
  await openAtlas(page, "?embed=1&id=inc-jalalabad-prison-2020");
  await expect(page.getByRole("heading", { name: /Jalalabad/ })).toBeVisible();
}
