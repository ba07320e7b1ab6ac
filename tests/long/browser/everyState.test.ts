import { axe, expect, openAtlas, test } from "../../browser/atlas.ts";
import { ABOUT, DESK, EMBED, EXPORT, openDialog, PHONE, STATES } from "../../browser/states.ts";

const VIEWS: Readonly<Record<string, string>> = {
  start: "",
  filtered: "type=prison_attack&from=2020-08&to=2020-10",
  "empty result": "type=seizure&country=ES",
  "record open": "id=inc-jalalabad-prison-2020",
  "facility open": "id=fac-nangarhar-central",
  "campaign open": "id=inc-breaking-the-walls",
  "outside the filter": "id=inc-jalalabad-prison-2020&type=programme",
  embed: "embed=1",
};
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 320, height: 400 },
];

for (const [view, query] of Object.entries(VIEWS)) {
  for (const theme of ["light", "dark"]) {
    for (const viewport of SIZES) {
      test(`${view}, ${theme}, ${viewport.width} px: nothing stands in the way of anybody`, async ({
        page,
      }) => {
        await page.setViewportSize(viewport);
        await openAtlas(page, `?${[query, `theme=${theme}`].filter(Boolean).join("&")}`);
        expect(await axe(page)).toEqual([]);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(sideways).toBeLessThanOrEqual(0);
      });
    }
  }
}

for (const { name, sizes, prepare, open } of STATES) {
  for (const size of sizes) {
    test(`axe finds nothing in ${name}, ${size.width} × ${size.height}`, async ({ page, context }) => {
      await prepare?.(context, page);
      await page.setViewportSize(size);
      await open(page);
      expect(await axe(page)).toEqual([]);
    });
  }
}

for (const size of [DESK, PHONE]) {
  test(`axe finds nothing in any dialog, ${size.width} × ${size.height}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openAtlas(page);
    for (const dialog of [EXPORT, EMBED, ABOUT]) {
      await openDialog(page, dialog);
      expect(await axe(page), dialog.button).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
  });
}
