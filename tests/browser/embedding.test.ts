import type { Frame, Page } from "@playwright/test";
import { expect, expectAtlas, openAtlas, test, type Watch } from "./atlas.ts";
import { type OpaqueHost, startHost, startOpaqueHost } from "./opaqueHost.ts";
import { expectLiveMap, expectMap, mapPane, marks, sentence } from "./parts.ts";
import { counted, publishedRecords } from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

const SIZES = [
  { width: 600, height: 450 },
  { width: 300, height: 250 },
] as const;

for (const viewport of SIZES) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test("shows map, sentence, types, credit and the way to the full map, wholly within its frame", async ({
      page,
    }) => {
      await openAtlas(page, "?embed=1&country=ML,NE&type=programme");
      await expectMap(page);
      await expect(sentence(page)).toHaveText(/^\d+ recorded programmes in /);
      await expect(typeChips(page).getByRole("button")).toHaveCount(5);
      await expect(page.getByRole("contentinfo")).toContainText("Prison Incident Atlas");
      const link = new URL((await fullMap(page).getAttribute("href")) ?? "");
      expect(link.searchParams.get("country")).toBe("ML,NE");
      expect(link.searchParams.get("type")).toBe("programme");
      expect(link.searchParams.has("embed")).toBe(false);

      const root = await page.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
        return { scrollWidth, scrollHeight, clientWidth, clientHeight };
      });
      expect([root.scrollWidth, root.scrollHeight]).toEqual([viewport.width, viewport.height]);
      expect([root.clientWidth, root.clientHeight]).toEqual([viewport.width, viewport.height]);
      for (const part of [sentence(page), typeChips(page), mapPane(page), page.getByRole("contentinfo")])
        await expect(part).toBeInViewport({ ratio: 1 });
    });
  });
}

test("a record opens inside the frame and closes again", async ({ page }) => {
  await page.setViewportSize(SIZES[1]);
  await openAtlas(page, "?embed=1&country=CD&from=2020-10&to=2020-10");
  await expectMap(page);
  await marks(page)
    .and(page.getByRole("button", { name: /^Attack on Kangbayi/ }))
    .click();
  await expect(page.getByRole("heading", { name: /Kangbayi/ })).toBeInViewport();
  // A trial click fails where something lies over the link.
  await fullMap(page).click({ trial: true });
  await page.getByRole("button", { name: "Back to the list" }).click();
  await expect(page.getByRole("heading", { name: /Kangbayi/ })).toBeHidden();
});

test("the snippet is one frame with a box, and works in another page", async ({ page, watch }) => {
  await page.setViewportSize({ width: 760, height: 600 });
  await openAtlas(page, "?type=prison_attack");
  await expectMap(page);
  const said = await sentence(page).textContent();
  await page.getByRole("button", { name: "Embed" }).click();
  const snippet = await page.getByRole("textbox", { name: "HTML to paste" }).inputValue();
  // One tag, which holds nothing but a link for where frames are taken away.
  expect(snippet).toMatch(/^<iframe [^<>]*[?;]box=[\d.,-]+[^<>]*><a href="[^<>"]*">[^<>]*<\/a><\/iframe>$/);
  const { frame, host } = await embedded(page, watch, await startHost(snippet));
  await expect(sentence(frame)).toHaveText(said ?? "");
  await expectMap(frame);
  await host.close();
});

test("a box shows the same places at 300 and at 1280 pixels", async ({ page }) => {
  const asked = [-10, 10, 15, 25] as const;
  for (const width of [300, 1280]) {
    await page.setViewportSize({ width, height: 400 });
    await openAtlas(page, `?embed=1&box=${asked.join(",")}`);
    await expectMap(page);
    await expect(fullMap(page)).toHaveAttribute("href", /[?&]box=/);
    const seen = new URL((await fullMap(page).getAttribute("href")) ?? "").searchParams.get("box");
    const [west = 0, south = 0, east = 0, north = 0] = seen?.split(",").map(Number) ?? [];
    expect(west, `west at ${width}`).toBeLessThanOrEqual(asked[0]);
    expect(south, `south at ${width}`).toBeLessThanOrEqual(asked[1]);
    expect(east, `east at ${width}`).toBeGreaterThanOrEqual(asked[2]);
    expect(north, `north at ${width}`).toBeGreaterThanOrEqual(asked[3]);
  }
});

test("the wheel over the map scrolls the article, and with Ctrl zooms the map", async ({
  page,
  watch,
  baseURL,
}) => {
  const { frame, host } = await embedded(page, watch, await startOpaqueHost(`${baseURL}?embed=1`, {}));
  await expectMap(frame);
  // A touch makes it live, wherever turns are refused.
  await mapPane(frame).click({ position: { x: 20, y: 150 } });
  await expectLiveMap(frame);
  await expect(fullMap(frame)).toHaveAttribute("href", /[?&]box=/);
  const before = (await fullMap(frame).getAttribute("href")) ?? "";
  await mapPane(frame).hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(200);
  await expect(fullMap(frame)).toHaveAttribute("href", before);
  await page.evaluate(() => scrollTo(0, 0));
  await mapPane(frame).hover();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -400);
  await page.keyboard.up("Control");
  await expect(fullMap(frame)).not.toHaveAttribute("href", before);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await host.close();
});

test.describe("in an opaque sandbox on another origin", () => {
  test("map, sentence and filter work", async ({ page, watch, baseURL, request }) => {
    const all = new RegExp(`^${counted(await publishedRecords(request))} recorded `);
    const { frame, host } = await embedded(
      page,
      watch,
      await startOpaqueHost(`${baseURL}?embed=1#?secret=abc123DEF4`),
    );
    expect(await frame.evaluate(() => globalThis.origin)).toBe("null");
    await expect(sentence(frame)).toHaveText(all);
    await expectMap(frame);
    await typeChips(frame)
      .getByRole("button", { name: /^Release/ })
      .click();
    await expect(sentence(frame)).toHaveText(/^\d+ recorded releases/);
    // No turn can be asked for in an opaque origin: the touch makes the map live.
    await expectLiveMap(frame);
    await host.close();
  });

  test("an export stands there as text to copy", async ({ page, watch, baseURL }) => {
    await page.addInitScript(withoutWebgl);
    watch.expectProblem(/^console: .*Clipboard API has been blocked/);
    const { frame, host } = await embedded(
      page,
      watch,
      await startOpaqueHost(`${baseURL}?type=prison_attack`, {
        sandbox: "allow-scripts",
        width: "1200",
        height: "700",
      }),
    );
    await frame.getByRole("button", { name: "Export" }).click();
    await frame.getByRole("dialog").getByRole("button", { name: "GeoJSON" }).click();
    const text = frame.getByRole("textbox", { name: "Text of the file" });
    await expect(text).toHaveValue(/^\{"type":"FeatureCollection"/);
    await frame.getByRole("dialog").getByRole("button", { name: "Copy" }).click();
    await expect(frame.getByText("Copying is not allowed here.")).toBeVisible();
    await expect(text).toBeFocused();
    await host.close();
  });
});

const typeChips = (view: Page | Frame) => view.getByRole("group", { name: "Type", exact: true });
const fullMap = (view: Page | Frame) => view.getByRole("link", { name: "Full map" });

/** Opens a host page and waits for the atlas in its frame. */
async function embedded(
  page: Page,
  watch: Watch,
  host: OpaqueHost,
): Promise<{ readonly frame: Frame; readonly host: OpaqueHost }> {
  watch.allowOrigin(host.origin);
  await page.goto(host.url);
  const frame = page.frames().find((candidate) => candidate.parentFrame() !== null);
  if (frame === undefined) throw new Error("the host page has no frame");
  await expectAtlas(frame);
  return { frame, host };
}
