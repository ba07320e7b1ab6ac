import { join } from "node:path";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { type Figure, quantile, rounded } from "./figure.ts";
import { CATEGORIES, mainThreadTasks, type Task } from "./mainThreadTasks.ts";
import { syntheticGeojson, writeChunks } from "./syntheticGeojson.ts";

/** Longer tasks than this keep a finger waiting (W3C Long Tasks), in milliseconds. */
const LONG = 50;
const SEED = 7;
const FEW = 100_000;
const MANY = 1_000_000;
/** The first changes warm up what is warm in a page that has run for a while. */
const WARM_UP = 20;
const TIMED = 120;
const CHANGES = 1_000;

/**
 * Opens made-up files in the built site and moves the brush over them, as a reader would: the file goes into the
 * input of the dialog, the thumb is dragged by the mouse. Painting is by a software renderer, and waiting for it would
 * hide all else: of a change and of a task the main thread's own time in scripts is measured; beside it stands the
 * task's whole length by the clock. Workers' time is in "drop to first picture" alone.
 * @param url of the served site
 * @param folder for the files
 */
export async function measureBigPage(browser: Browser, url: string, folder: string): Promise<Figure[]> {
  const files = { few: join(folder, "few.geojson"), many: join(folder, "many.geojson") };
  await writeChunks(files.few, syntheticGeojson(FEW, SEED));
  await writeChunks(files.many, syntheticGeojson(MANY, SEED));
  return [
    ...(await inPage(browser, url, (page) => measureFew(page, files.few))),
    ...(await inPage(browser, url, (page) => measureMany(browser, page, files.many))),
  ];
}

async function inPage(
  browser: Browser,
  url: string,
  work: (page: Page) => Promise<Figure[]>,
): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(300_000);
  try {
    await page.goto(url, { waitUntil: "networkidle" });
    await page.locator("html[data-atlas=ready]").waitFor();
    await page.locator(".map-mark").first().waitFor();
    return await work(page);
  } finally {
    await page.close();
  }
}

const FIRST_PICTURE = "GeoJSON in the browser, from drop to first picture";

async function measureFew(page: Page, path: string): Promise<Figure[]> {
  const ms = await openFile(page, path, FEW);
  return [{ what: FIRST_PICTURE, rows: FEW, aim: 1, measured: rounded(ms / 1000), unit: "s" }];
}

async function measureMany(browser: Browser, page: Page, path: string): Promise<Figure[]> {
  let ms = 0;
  const opening = await traced(browser, page, async () => {
    ms = await openFile(page, path, MANY);
  });
  await page.getByRole("dialog").getByRole("button", { name: "Show on the map" }).click();
  await page.waitForLoadState("networkidle");
  const drag = await createDrag(page);
  await changesOf(drag, WARM_UP);
  let script: readonly number[] = [];
  const dragging = await traced(browser, page, async () => {
    script = await changesOf(drag, TIMED);
  });
  const growth = await heapGrowth(drag);
  const figure = (what: string, aim: number | null, measured: number, unit: Figure["unit"]): Figure => ({
    what,
    rows: MANY,
    aim,
    measured: rounded(measured),
    unit,
  });
  return [
    figure(FIRST_PICTURE, null, ms / 1000, "s"),
    figure("opening: longest task, its script", LONG, longest(opening, "script"), "ms"),
    figure(
      "opening: longest task by the clock, painting and waiting included",
      null,
      longest(opening, "whole"),
      "ms",
    ),
    figure("brush dragged: script per change, median", 16, quantile(script, 0.5), "ms"),
    figure("brush dragged: script per change, 99th percentile", null, quantile(script, 0.99), "ms"),
    figure("brush dragged: longest task, its script", LONG, longest(dragging, "script"), "ms"),
    figure(
      "brush dragged: longest task by the clock, painting and waiting included",
      null,
      longest(dragging, "whole"),
      "ms",
    ),
    figure("heap of changes 900 to 1,000 beside that of 100 to 200, medians", 1.05, growth, "times"),
  ];
}

const longest = (tasks: readonly Task[], part: "script" | "whole"): number =>
  Math.max(0, ...tasks.map((task) => task[part]));

/**
 * Gives a file to the dialog.
 * @returns milliseconds until the first frame in which the map has marks of its rows
 */
export async function openFile(page: Page, path: string, rows: number): Promise<number> {
  const shown = page.evaluate(async (count) => {
    const since = await new Promise<number>((resolve) =>
      document.addEventListener("change", () => resolve(performance.now()), { capture: true, once: true }),
    );
    for (;;) {
      await new Promise(requestAnimationFrame);
      const line = document.querySelector(".filters-accounting")?.textContent ?? "";
      if (line.includes(count) && document.querySelector(".map-mark") !== null) break;
    }
    // A frame later it is on the screen.
    await new Promise(requestAnimationFrame);
    return performance.now() - since;
  }, rows.toLocaleString("en"));
  await page.getByRole("button", { name: "Open data…" }).click();
  await page.getByRole("dialog").locator("input[type=file]").setInputFiles(path);
  return shown;
}

interface Drag {
  readonly session: CDPSession;
  /** Moves the thumb on. @returns milliseconds of script until the page has drawn it; null: nothing changed */
  readonly step: () => Promise<number | null>;
}

/** About one bar of the histogram, in CSS pixels. */
const STRIDE = 24;

/** Takes the thumb of the start and carries it to and fro between the ends of the range. */
async function createDrag(page: Page): Promise<Drag> {
  const session = await page.context().newCDPSession(page);
  // The thread's own time: others use the same processors.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const plot = await page.locator(".timeline-plot").boundingBox();
  const thumb = await page.locator(".timeline-thumb-from").boundingBox();
  if (plot === null || thumb === null) throw new Error("the timeline is not there");
  const y = plot.y + plot.height / 2;
  await page.mouse.move(thumb.x + 1, y);
  await page.mouse.down();
  let step = 0;
  let said = await drawn(page);
  return {
    session,
    async step() {
      const before = await scriptMs(session);
      await page.mouse.move(plot.x + placeOf(step++, plot.width), y);
      const now = await drawn(page);
      const isChange = now !== said;
      said = now;
      return isChange ? (await scriptMs(session)) - before : null;
    },
  };
}

/** To and fro, never quite to the end. */
function placeOf(step: number, width: number): number {
  const way = width * 0.9;
  const gone = ((step + 1) * STRIDE) % (2 * way);
  return width * 0.04 + (gone < way ? gone : 2 * way - gone);
}

/** Waits until the page has drawn what it was told. @returns what it says of its rows */
function drawn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return document.querySelector(".filters-accounting")?.textContent ?? "";
  });
}

async function scriptMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
}

async function changesOf({ step }: Drag, count: number): Promise<readonly number[]> {
  const spent: number[] = [];
  while (spent.length < count) {
    const ms = await step();
    if (ms !== null) spent.push(ms);
  }
  return spent;
}

async function heapGrowth(drag: Drag): Promise<number> {
  const early: number[] = [];
  const late: number[] = [];
  for (let change = 0; change < CHANGES; change++) {
    await changesOf(drag, 1);
    if (change >= 100 && change < 200) early.push(await heapBytes(drag.session));
    if (change >= CHANGES - 100) late.push(await heapBytes(drag.session));
  }
  return quantile(late, 0.5) / quantile(early, 0.5);
}

/** What is alive after a collection, typed arrays included. */
async function heapBytes(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
  return usedSize + backingStorageSize;
}

async function traced(browser: Browser, page: Page, work: () => Promise<void>): Promise<readonly Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  return mainThreadTasks(await browser.stopTracing());
}
