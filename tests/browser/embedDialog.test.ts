import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, expectAtlas, openAtlas, test } from "./atlas.ts";
import { sentence } from "./parts.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(async ({ page }) => {
  await page.addInitScript(withoutWebgl);
});

test("the preview is the atlas at the address of the snippet", async ({ page }) => {
  const form = await openDialog(page, "?type=prison_attack&from=2012&to=2020&box=-20,-10,70,45", {
    withPreview: true,
  });
  const frame = form.locator("iframe");
  await expect(frame).toHaveCount(1);
  await expect(frame).toHaveAttribute("width", "600");
  const shown = page.frames().find((candidate) => candidate.parentFrame() !== null);
  if (shown === undefined) throw new Error("the preview has no frame");
  await expectAtlas(shown);
  await expect(sentence(shown)).toHaveText((await sentence(page).textContent()) ?? "");
  expect(await frame.getAttribute("src")).toBe(await srcIn(form));
  expect(await frame.getAttribute("sandbox")).toBeNull();
});

test("preview and snippet follow what is chosen, and the page behind does not", async ({ page }) => {
  const form = await openDialog(page, "?type=prison_attack&from=2012&to=2020");
  const frame = form.locator("iframe");
  const address = page.url();
  await form.getByRole("radio", { name: "Phone, 320" }).check();
  await form.getByRole("checkbox", { name: "Timeline" }).uncheck();
  await form.getByRole("radio", { name: "Dark" }).check();
  await form.getByRole("radio", { name: /^Keep this version/ }).check();
  await form.getByRole("checkbox", { name: /^type$/i }).check();
  await expect(frame).toHaveCount(1);
  await expect(frame).toHaveAttribute("width", "320");
  const src = await srcIn(form);
  await expect(frame).toHaveAttribute("src", src);
  const keys = new URL(src).searchParams;
  expect([keys.get("show"), keys.get("theme"), keys.get("lock"), keys.get("lang")]).toEqual([
    "map,sentence,chips",
    "dark",
    "type",
    "en",
  ]);
  expect(keys.get("v")).toMatch(/^\d/);
  expect(page.url()).toBe(address);
});

test("works by keyboard alone, and says what is wrong", async ({ page }) => {
  await withoutPreview(page);
  await openAtlas(page, "?type=riot");
  const opener = page.getByRole("button", { name: "Embed", exact: true });
  await opener.focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog");
  const title = form.getByRole("textbox", { name: "Title" });
  await expect(title).toBeVisible();
  await tabTo(page, title);
  await page.keyboard.type('Riots & "fires"');
  await tabTo(page, form.getByRole("radio", { name: /^Fits the width/ }));
  await page.keyboard.press("ArrowDown");
  await tabTo(page, form.getByRole("textbox", { name: "Height in pixels" }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("100");
  await expect(form.getByText(/^Expected a whole number from 250 to 1,000/)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("400");
  await tabTo(page, form.getByRole("button", { name: "Skip the preview" }));
  await page.keyboard.press("Enter");
  await expect(form.getByRole("tab", { name: "Frame" })).toBeFocused();
  const snippet = await snippetIn(form).inputValue();
  expect(snippet).toContain(' title="Riots &amp; &quot;fires&quot;" width="100%" height="400" ');
  await page.keyboard.press("ArrowRight");
  await expect(form.getByRole("textbox", { name: "HTML of the element" })).toHaveValue(
    /^<prison-incident-atlas [^<>]*type="riot"[^<>]*><a [^<>]*>[^<>]*<\/a><\/prison-incident-atlas>\n<script async src="[^"]*\/embed\/[\d.]+\.js" integrity="sha384-[^"]+" crossorigin="anonymous"><\/script>$/,
  );
  await page.keyboard.press("ArrowRight");
  await expect(form.getByRole("textbox", { name: "Link to the full map" })).toHaveValue(/[?&]type=riot/);
  await page.keyboard.press("ArrowRight");
  await expect(form.getByText(/^This site was built without its own address/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(form).toBeHidden();
  await expect(opener).toBeFocused();
});

test("where the clipboard is refused, the snippet is selected and a sentence says so", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("no")) },
    });
  });
  const form = await openDialog(page);
  await form.getByRole("button", { name: "Copy" }).click();
  await expect(form.getByText("Copying is not allowed here.")).toBeVisible();
  const field = snippetIn(form);
  await expect(field).toBeFocused();
  const selected = await field.evaluate(
    (area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart === area.value.length,
  );
  expect(selected).toBe(true);
});

test("a series of periods gives snippets that compare, each with a title of its own", async ({ page }) => {
  const form = await openDialog(page, "?type=prison_attack&box=-20,-10,70,45");
  await form.getByText("The same scale in several maps").click();
  await form.getByRole("textbox", { name: "Axis from" }).fill("2011");
  await form.getByRole("textbox", { name: "Axis to" }).fill("2020");
  await form.getByRole("textbox", { name: "Records at the top of the bars" }).fill("20");
  await form.getByText("A series of maps").click();
  await form.getByRole("radio", { name: "A map for each of these periods" }).check();
  await form.getByRole("textbox", { name: "Periods, one a line" }).fill("2011/2013\nsoon\n2020");
  await expect(form.getByText("Line 2: expected a period such as 2011/2013.")).toBeVisible();
  const text = await form.getByRole("textbox", { name: "All 2 maps, one after the other" }).inputValue();
  const frames = text.split("\n\n").map((snippet) => ({
    keys: new URL(srcOf(snippet)).searchParams,
    title: / title="([^"]*)"/.exec(snippet)?.[1],
  }));
  expect(frames.map(({ keys }) => [keys.get("from"), keys.get("to")])).toEqual([
    ["2011", "2013"],
    ["2020", "2020"],
  ]);
  for (const { keys } of frames)
    expect([keys.get("box"), keys.get("axis"), keys.get("top")]).toEqual([
      "-20,-10,70,45",
      "2011/2020",
      "20",
    ]);
  expect(new Set(frames.map(({ title }) => title)).size).toBe(2);
  // The preview shows any of them.
  await form.getByRole("combobox", { name: "Period in the preview" }).selectOption("2020");
  await expect(form.locator("iframe")).toHaveAttribute("src", /from=2020&to=2020/);
});

test("records are found by their titles and named in the address", async ({ page }) => {
  const form = await openDialog(page, "?country=IQ");
  await form.getByText("Records named on the map").click();
  await form.getByRole("searchbox", { name: "Find a record" }).fill("ABU ghraib");
  const group = form.getByRole("group", { name: "Named on the map" });
  await group
    .getByRole("checkbox", { name: /Abu Ghraib/ })
    .first()
    .check();
  await expect(form.getByText("Records named on the map: 1")).toBeVisible();
  expect(new URL(await srcIn(form)).searchParams.get("label")).toMatch(/^inc-/);
});

test("the view is saved as a picture, SVG and PNG in two sizes", async ({ page }) => {
  const form = await openDialog(page, "?type=prison_attack");
  await form.getByRole("textbox", { name: "Title" }).fill("Attacks, a title");
  await form.getByRole("tab", { name: "Picture" }).click();
  const picture = form.getByRole("img", { name: "Attacks, a title" });
  await expect(picture).toBeVisible();
  expect(
    await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBe(1200);
  const svg = (await savedAs(page, form, "SVG")).toString("utf8");
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain("Attacks, a title");
  expect(svg).toMatch(/recorded/);
  expect(pngWidth(await savedAs(page, form, "PNG"))).toBe(1200);
  expect(pngWidth(await savedAs(page, form, "PNG, 2×"))).toBe(2400);
  await expect(form.getByText(/^Saved as prison-incidents_map_.*@2x\.png/)).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("nothing is wider than the page", async ({ page }) => {
    await withoutPreview(page);
    await openAtlas(page);
    await page.getByRole("button", { name: "Raise or lower the panel" }).click();
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("button", { name: "Embed", exact: true }).click();
    const form = page.getByRole("dialog");
    await expect(snippetIn(form)).toBeVisible();
    const box = await form.boundingBox();
    expect([box?.x, box?.y, box?.width, box?.height]).toEqual([0, 0, 360, 740]);
    for (const part of [
      form.getByRole("textbox", { name: "Title" }),
      form.locator("iframe"),
      snippetIn(form),
    ]) {
      await part.scrollIntoViewIfNeeded();
      const { x = -1, width = 999 } = (await part.boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(360);
    }
  });
});

const snippetIn = (form: Locator): Locator => form.getByRole("textbox", { name: "HTML to paste" });

/** The preview is the whole atlas once more; where it is not looked at, an empty page stands for it. */
async function withoutPreview(page: Page): Promise<void> {
  await page.route(/[?&]embed=1/, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Preview</title>" }),
  );
}

async function openDialog(page: Page, query = "", { withPreview = false } = {}): Promise<Locator> {
  if (!withPreview) await withoutPreview(page);
  await openAtlas(page, query);
  await page.getByRole("button", { name: "Embed", exact: true }).click();
  const form = page.getByRole("dialog");
  await expect(snippetIn(form)).toBeVisible();
  return form;
}

async function srcIn(form: Locator): Promise<string> {
  return srcOf(await snippetIn(form).inputValue());
}

function srcOf(snippet: string): string {
  return (/^<iframe src="([^"]*)"/.exec(snippet)?.[1] ?? "").replaceAll("&amp;", "&");
}

/** Goes forward with the Tab key until this has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the Tab key does not lead to ${wanted}`);
}

async function savedAs(page: Page, form: Locator, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    form.getByRole("button", { name, exact: true }).click(),
  ]);
  return readFile(await download.path());
}

/** Bytes 16 to 19 of the first chunk (PNG § 11.2.2); what is no PNG has no width. */
function pngWidth(file: Buffer): number {
  return file.subarray(1, 4).toString("latin1") === "PNG" ? file.readUInt32BE(16) : 0;
}
