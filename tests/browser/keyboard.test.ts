import type { Locator, Page } from "@playwright/test";
import { expect, openAtlas, test, type Watch } from "./atlas.ts";
import { markOf, rowAt } from "./parts.ts";
import { publishedRecords, recordOf, yearsOf } from "./publishedFiles.ts";

/** Embedding requirement A11Y-03: each task in so many presses, letters that are typed not counted. */
const MOST_PRESSES = 25;

/** A reader who has nothing but keys. */
class Keys {
  #presses = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(key: string): Promise<void> {
    this.#presses += 1;
    expect(this.#presses, "presses so far").toBeLessThanOrEqual(MOST_PRESSES);
    await this.#page.keyboard.press(key);
  }

  /** Presses Tab, or Shift+Tab, until this has the focus. */
  async goTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await expect(target).toBeAttached();
    do await this.press(key);
    while (!(await target.evaluate((element) => element === document.activeElement)));
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** The first stop of the page leads past the map. */
  async skipToList(): Promise<void> {
    await this.goTo(this.#page.getByRole("button", { name: "Skip map – go to list" }));
    await this.press("Enter");
  }
}

const SIZES = [
  { name: "on the desk", width: 1440, height: 900 },
  { name: "on the phone", width: 390, height: 844 },
] as const;

for (const { name, width, height } of SIZES) {
  const isPhone = name === "on the phone";
  /** On the desk the list comes after the timeline, on the phone it begins with it. */
  const towardsTimeline = isPhone ? "Tab" : "Shift+Tab";

  test.describe(`by keyboard alone, ${name}`, () => {
    test.use({ viewport: { width, height } });

    test("the dates are set with the arrow keys", async ({ page, request }) => {
      const first = Number(yearsOf(await publishedRecords(request)).slice(0, 4));
      await openAtlas(page);
      const keys = new Keys(page);
      await keys.skipToList();
      await keys.goTo(page.getByRole("slider", { name: "First day" }), towardsTimeline);
      await keys.press("ArrowRight");
      await expect(page).toHaveURL(new RegExp(`from=${first + 1}$`));
      await expect(page.getByRole("slider", { name: "First day" })).toBeFocused();
    });

    test("the dates are typed", async ({ page }) => {
      await openAtlas(page);
      const keys = new Keys(page);
      await keys.skipToList();
      const from = page.getByRole("textbox", { name: "From", exact: true });
      if (isPhone) {
        await keys.goTo(page.getByRole("button", { name: "Dates", exact: true }));
        await keys.press("Enter");
        await keys.goTo(from);
      } else {
        await keys.goTo(from, "Shift+Tab");
      }
      await keys.type("2020-08");
      await keys.goTo(page.getByRole("textbox", { name: "Last day" }));
      await keys.type("2020-10");
      await keys.press("Enter");
      await expect(page).toHaveURL(/from=2020-08&to=2020-10$/);
    });

    test("a type is picked", async ({ page }) => {
      await openAtlas(page);
      const keys = new Keys(page);
      if (isPhone) {
        await keys.skipToList();
        await keys.goTo(page.getByRole("button", { name: "Filters", exact: true }));
        await keys.press("Enter");
      }
      await keys.goTo(page.getByRole("checkbox", { name: /^Attack on a prison/ }));
      await keys.press("Space");
      await expect(page).toHaveURL(/type=prison_attack$/);
    });

    test("record 7 of the list is opened and closed, and the focus comes back to it", async ({ page }) => {
      await openAtlas(page);
      const keys = new Keys(page);
      await openRecord7(page, keys);
      await keys.press("Escape");
      await expect(rowAt(page, 7)).toBeFocused();
    });

    test("the source of a record is followed", async ({ page, watch }) => {
      await openAtlas(page);
      await openRecord7(page, new Keys(page));
      const keys = new Keys(page);
      const link = page.getByRole("link", { name: /opens in a new tab/ }).first();
      const address = await answerLink(page, watch, link);
      await keys.goTo(link);
      const opened = page.context().waitForEvent("page");
      await keys.press("Enter");
      await expect(await opened).toHaveURL(address);
    });

    test("the records are exported, and the focus comes back to the button", async ({ page, request }) => {
      await openAtlas(page);
      const keys = new Keys(page);
      const open = page.getByRole("button", { name: "Export", exact: true });
      if (isPhone) {
        await keys.skipToList();
        await keys.goTo(page.getByRole("button", { name: "More", exact: true }));
        await keys.press("Enter");
      }
      await keys.goTo(open);
      await keys.press("Enter");
      const dialog = page.getByRole("dialog");
      await keys.goTo(dialog.getByRole("button", { name: "GeoJSON", exact: true }));
      const coming = page.waitForEvent("download");
      await keys.press("Enter");
      expect((await coming).suggestedFilename()).toBe(
        `prison-incidents_${(await publishedRecords(request)).length}-records.geojson`,
      );
      await keys.press("Escape");
      await expect(dialog).toBeHidden();
      await expect(open).toBeFocused();
    });

    for (const [kind, query] of [
      ["long", ""],
      ["short", "?type=prison_attack"],
    ] as const) {
      test(`a row of a ${kind} list that gets the focus is not under its head`, async ({ page }) => {
        await openAtlas(page, query);
        await rowAt(page, 1).focus();
        for (const _page of [1, 2, 3]) await page.keyboard.press("PageDown");
        const row = page.getByRole("row").filter({ has: page.locator(":focus") });
        const last = Number(await row.getAttribute("aria-rowindex"));
        // Further up than the screen is high.
        const highest = Math.max(1, last - 9);
        for (let number = last - 1; number >= highest; number--) {
          await page.keyboard.press("ArrowUp");
          await expect(rowAt(page, number)).toBeFocused();
          expect(await rowAt(page, number).evaluate(isFreeAtItsTop), `row ${number}`).toBe(true);
        }
      });
    }

    test("a mark on the map is opened", async ({ page, request }) => {
      const { title } = recordOf(await publishedRecords(request), "inc-kangbayi-prison-2020").properties;
      await openAtlas(page, "?country=CD&from=2020-10&to=2020-10");
      const keys = new Keys(page);
      const mark = markOf(page, title);
      await keys.skipToList();
      await keys.goTo(mark, "Shift+Tab");
      await keys.press("Enter");
      await expect(page).toHaveURL(/id=inc-kangbayi-prison-2020/);
    });
  });
}

async function openRecord7(page: Page, keys: Keys): Promise<void> {
  await keys.skipToList();
  await keys.goTo(rowAt(page, 1));
  for (let step = 0; step < 6; step++) await keys.press("ArrowDown");
  await expect(rowAt(page, 7)).toBeFocused();
  const id = await rowAt(page, 7).getAttribute("data-id");
  await keys.press("Enter");
  await expect(page).toHaveURL(new RegExp(`id=${id}$`));
}

/** Stands in for the page behind a link. */
async function answerLink(page: Page, watch: Watch, link: Locator): Promise<string> {
  const address = (await link.getAttribute("href")) ?? "";
  const { origin } = new URL(address);
  watch.allowOrigin(origin);
  await page
    .context()
    .route(`${origin}/**`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<title>A source</title>" }),
    );
  return address;
}

function isFreeAtItsTop(element: Element): boolean {
  const { left, right, top } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint((left + right) / 2, top + 4));
}
