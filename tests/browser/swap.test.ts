import { expect, test } from "./atlas.ts";
import { bothGrounds, differingShare, type GroundView, MOST_CHANGED } from "./groundPixels.ts";

/* When the live map takes the place of its picture, a reader sees nothing happen. Twelve views: in the long tests. */

test.use({ viewport: { width: 600, height: 450 } });

const VIEWS: readonly GroundView[] = [
  { name: "world, light, ltr", query: "?embed=1", colours: "light", direction: "ltr" },
  { name: "region, dark, rtl", query: "?embed=1&box=35,30,48,38", colours: "dark", direction: "rtl" },
];

for (const view of VIEWS)
  test(`picture and live map differ in half a percent of pixels at most: ${view.name}`, async ({ page }) => {
    const { still, live } = await bothGrounds(page, view);
    expect(await differingShare(page, still, live, view.name)).toBeLessThanOrEqual(MOST_CHANGED);
  });
