import type { Frame, Page } from "@playwright/test";
import { expect, expectAtlas, test } from "./atlas.ts";
import { expectPicture, frameAt, frameOf, openArticle, withoutRest, withoutTurns } from "./embeds.ts";
import { marks, sentence } from "./parts.ts";

/* One frame in every size, before the app and with it, and in every pair of a theme and an article's. */

const SIZES = [
  [300, 250],
  [320, 400],
  [360, 640],
  [600, 450],
  [1000, 600],
] as const;

/** Parts of the frame that must never lie over each other. */
const PARTS = [
  "#atlas-sentence",
  "[role=group][aria-label=Type]",
  "#atlas-map",
  ".app-embed-timeline",
  ".embed-footer",
];
const FIRST_PARTS = ["#first-sentence", "#first-map", ".first-foot"];
/** On the map. */
const OVER_MAP = [".map-controls", ".map-foot"];

test("in five sizes nothing overlaps or scrolls, the credit can be read and a filter reached", async ({
  page,
  watch,
  baseURL,
}) => {
  await page.addInitScript(withoutTurns);
  await page.addInitScript(withoutRest);
  await page.setViewportSize({ width: 1100, height: 700 });
  await openArticle(page, watch, frameOf(`${baseURL}?embed=1&country=CD,FR`));
  const frame = await frameAt(page);
  await expectPicture(frame);
  for (const size of SIZES) {
    await resize(page, frame, size);
    await expectApart(frame, FIRST_PARTS, size);
    await expect(frame.locator(".first-foot")).toContainText("Prison Incident Atlas");
  }
  await page.mouse.move(100, 100);
  await page.mouse.move(110, 110);
  await expectAtlas(frame);
  for (const size of SIZES) {
    await resize(page, frame, size);
    await expect(marks(frame).first()).toBeVisible();
    await expectApart(frame, PARTS, size);
    await expectApart(frame, OVER_MAP, size);
    const credit = frame.getByRole("contentinfo");
    await expect(credit).toContainText(/Prison Incident Atlas.*Natural Earth.*\d{4}/);
    expect(await credit.evaluate(isCut), `credit at ${size.join("×")}`).toBe(false);
    expect(await sentence(frame).evaluate(isCut), `sentence at ${size.join("×")}`).toBe(false);
    // A trial click fails where something lies over it.
    const chips = frame.getByRole("group", { name: "Type", exact: true });
    await chips.getByRole("button").first().click({ trial: true });
  }
});

test("a frame has the theme of its link, or that of the article's reader, on an opaque ground of its own", async ({
  page,
  watch,
  baseURL,
}) => {
  await page.addInitScript(withoutRest);
  const themes = ["light", "dark", "auto"];
  const small = { width: 320, height: 250 };
  const frames = themes.map((theme) => frameOf(`${baseURL}?embed=1&theme=${theme}`, "", small));
  await openArticle(page, watch, frames.join(""));
  for (const reader of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: reader });
    await page.reload();
    for (const [place, theme] of themes.entries()) {
      const frame = await frameAt(page, place);
      await expectPicture(frame);
      const [scheme, ground] = await frame.evaluate(() => {
        const { colorScheme, backgroundColor } = getComputedStyle(document.documentElement);
        return [colorScheme, backgroundColor] as const;
      });
      const expected = theme === "auto" ? reader : theme;
      expect(scheme, `${theme} in ${reader}`).toBe(expected);
      const [red = -1, , , opacity = "1"] = ground.match(/[\d.]+/g) ?? [];
      expect(Number(opacity), `${theme} in ${reader}: ${ground}`).toBe(1);
      expect(Number(red) > 128, `${theme} in ${reader}: ${ground}`).toBe(expected === "light");
    }
  }
});

/** Gives the frame another size, and waits until it is laid out in it. */
async function resize(page: Page, frame: Frame, [width, height]: readonly [number, number]): Promise<void> {
  await page.locator("iframe").evaluate(
    (element, [wide, high]) => {
      element.style.width = `${wide}px`;
      element.style.height = `${high}px`;
      element.style.border = "0";
    },
    [width, height] as const,
  );
  await expect.poll(() => frame.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
  await frame.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Parts lie within the frame, none over another, and the page is no larger than its frame. */
async function expectApart(
  frame: Frame,
  selectors: readonly string[],
  [width, height]: readonly [number, number],
): Promise<void> {
  const at = `at ${width}×${height}`;
  const boxes = await frame.evaluate(
    (all) =>
      all.flatMap((selector) => {
        const element = document.querySelector(selector);
        const box = element?.getBoundingClientRect();
        return box && box.height > 0
          ? [{ selector, left: box.left, top: box.top, right: box.right, bottom: box.bottom }]
          : [];
      }),
    selectors,
  );
  expect(boxes.length, at).toBeGreaterThan(0);
  const overlaps = boxes.flatMap((a, place) =>
    boxes
      .slice(place + 1)
      .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1)
      .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
      .map((b) => `${a.selector} and ${b.selector}`),
  );
  expect(overlaps, at).toEqual([]);
  const outside = boxes.filter(
    ({ left, top, right, bottom }) => left < -1 || top < -1 || right > width + 1 || bottom > height + 1,
  );
  expect(outside, at).toEqual([]);
  const scroll = await frame.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth, scrollHeight];
  });
  expect(scroll, at).toEqual([width, height]);
}

/** In the page: whether some of the words of an element are cut off. */
function isCut(element: Element): boolean {
  return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
}
