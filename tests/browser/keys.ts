import type { Locator, Page } from "@playwright/test";
import { expect } from "./atlas.ts";

/** Embedding requirement A11Y-03: each task in so many presses, letters that are typed not counted. */
const MOST_PRESSES = 25;

/** A reader who has nothing but keys. */
export class Keys {
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
