import { axe, expect, openAtlas, test } from "../../browser/atlas.ts";

const STATES: Readonly<Record<string, string>> = {
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

for (const [state, query] of Object.entries(STATES)) {
  for (const theme of ["light", "dark"]) {
    for (const viewport of SIZES) {
      test(`${state}, ${theme}, ${viewport.width} px: nothing stands in the way of anybody`, async ({
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
