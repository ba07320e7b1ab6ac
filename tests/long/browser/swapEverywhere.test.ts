import { expect, test } from "../../browser/atlas.ts";
import { bothGrounds, differingShare, MOST_CHANGED } from "../../browser/groundPixels.ts";

/* Twelve views of the change from the picture to the live map; the picture of each difference is kept. */

test.use({ viewport: { width: 600, height: 450 } });

const QUERIES = {
  world: "?embed=1",
  region: "?embed=1&box=35,30,48,38",
  town: "?embed=1&map=9/36.5/40.75",
} as const;

for (const [place, query] of Object.entries(QUERIES))
  for (const colours of ["light", "dark"] as const)
    for (const direction of ["ltr", "rtl"] as const) {
      const name = `${place}, ${colours}, ${direction}`;
      test(`picture and live map differ in half a percent of pixels at most: ${name}`, async ({ page }) => {
        const { still, live } = await bothGrounds(page, { name, query, colours, direction });
        expect(await differingShare(page, still, live, name)).toBeLessThanOrEqual(MOST_CHANGED);
      });
    }
