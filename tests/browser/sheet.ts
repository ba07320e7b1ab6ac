import type { Locator, Page } from "@playwright/test";

/** What covers the lower part of a phone, and what raises it. */
export const sheet = (page: Page): Locator =>
  page.getByRole("region", { name: "Records and filters" }).first();
export const grip = (page: Page): Locator => page.getByRole("button", { name: "Raise or lower the panel" });
export const sheetState = (page: Page): Locator => page.getByText(/^Panel (lowered|half open|fully open)$/);
