import { type Asked, bytesOf, bytesUntil, type Frame, openArticle, watched } from "./embedArticle.ts";
import { evaluate, pause, type Session, until } from "./embedBrowser.ts";
import { aboveReader, CORNER, frameBelow, inView, oneFrame } from "./embedHosts.ts";
import { firstStanding, type Shot, screencast } from "./embedPixels.ts";
import { BLANK, type Served } from "./embedServer.ts";
import { type Box, blocking, MAP_BOX, type Watched } from "./embedWatch.ts";

/** Where runs are made: a browser, a page to count pixels in, and one of the sites. */
export interface Bench {
  readonly browser: Session;
  readonly judge: Session;
  readonly served: Served;
  /** Says what a run was made with. */
  readonly log: (line: string) => void;
}

const VIEW = { width: 700, height: 560 };
const SLOW = { slowNetwork: true, slowCpu: true };
const SETTLE_MS = 400;
/** Longer than a frame waits for its page to rest. */
const REST_MS = 4_000;

export interface PictureRun {
  /** Seconds from the start of the frame's navigation to the first frame of the screencast that shows the map. */
  readonly seconds: number;
  /** Until then. */
  readonly bytes: number;
  /** Files besides page, style and script of the picture that were asked for before the page had a rest. */
  readonly beforeIdle: readonly string[];
  /** Milliseconds, until the map is live. */
  readonly blockedHost: number;
  readonly blockedEmbed: number;
}

/**
 * Opens one embed in an article, slow and cold.
 * @param path of the site, with its query
 * @param wholeLife also waits for the live map; a page without a picture is always waited for
 */
export async function pictureRun(bench: Bench, path: string, wholeLife: boolean): Promise<PictureRun> {
  const { browser, judge, served } = bench;
  const { page, frames, close } = await openArticle(browser, served.article(oneFrame(served.site + BLANK)), {
    ...VIEW,
    ...SLOW,
  });
  try {
    const { session, asked } = await onlyFrame(frames);
    await until(session, "document.readyState === 'complete'");
    const before = asked.length;
    const stop = await screencast(page);
    await evaluate(
      page,
      `void (document.querySelector("iframe").src = ${JSON.stringify(served.site + path)})`,
    );
    const hasPicture = path.startsWith("?");
    const stands = `__watch.${hasPicture ? "whole" : "live"}`;
    await until(session, `location.search !== "" && ${stands}`);
    const shots = await stop((await evaluate(session, stands)) / 1000);
    const now: Box = await evaluate(session, MAP_BOX);
    if (wholeLife) await until(session, "__watch.live");
    const [seen, host] = [await watched(session), await watched(page)];
    const own = asked.slice(before);
    const start = own[0]?.at ?? Number.NaN;
    const map = seen.box ?? now;
    const box = { ...map, x: map.x + CORNER.x, y: map.y + CORNER.y };
    const pictures = shots.filter(({ at }) => at > start);
    const shot = await firstStanding(judge, hasPicture ? beforeApp(pictures, own, seen) : pictures, box);
    const run = {
      seconds: shot.at - start,
      bytes: bytesUntil(own, shot.at),
      beforeIdle: namesOf(
        own.filter(({ at }) => at * 1000 < (seen.idle ?? Number.POSITIVE_INFINITY)).map(({ url }) => url),
      ),
      blockedHost: blocking(host, seen.live ?? Number.POSITIVE_INFINITY),
      blockedEmbed: blocking(seen, seen.live ?? Number.POSITIVE_INFINITY),
    };
    bench.log(
      `${path || "/"}: ${run.seconds.toFixed(2)} s (land ${share(shot.land)}, marks ${share(shot.marks)}), ${lifeOf(seen, start)}, ` +
        `${kB(run.bytes)} kB; ${ofFrame(frames[0])}; ${bytesByFile(frames[0], before, shot.at)}`,
    );
    return run;
  } finally {
    await close();
  }
}

/** Until the app is asked for, and at least the first with the whole picture. */
function beforeApp(shots: readonly Shot[], asked: readonly Asked[], seen: Watched): readonly Shot[] {
  const { idle = Number.POSITIVE_INFINITY, whole = 0 } = seen;
  const app = asked.find(({ at }) => at * 1000 >= idle)?.at ?? Number.POSITIVE_INFINITY;
  const first = shots.findIndex(({ at }) => at * 1000 > whole);
  return shots.filter(({ at }, number) => at < app || number <= first);
}

/** What the frame itself says of its life, seconds after the start. */
function lifeOf(seen: Watched, start: number): string {
  const steps = ["drawn", "whole", "idle", "ready", "live"] as const;
  const told = steps.flatMap((step) => {
    const at = seen[step];
    return at === undefined ? [] : [`${step} ${(at / 1000 - start).toFixed(2)}`];
  });
  return `${told.join(" ")}, shift of its own ${seen.shift.toFixed(2)}`;
}

const share = (value: number): string => `${Math.round(value * 100)} %`;
const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

async function onlyFrame(frames: readonly Frame[]): Promise<Frame> {
  const last = Date.now() + 30_000;
  while (Date.now() < last) {
    const [frame] = frames;
    if (frame) return frame;
    await pause(20);
  }
  throw new Error("the article's frame is no target of its own");
}

function ofFrame(frame: Frame | undefined): string {
  return frame ? `target ${frame.target}, ${frame.settings}` : "no target";
}

function bytesByFile(frame: Frame | undefined, from: number, time: number): string {
  return (frame?.asked ?? [])
    .slice(from)
    .filter(({ at }) => at <= time)
    .map((one) => `${namesOf([one.url])[0]} ${one.whole ? "" : "≥ "}${kB(bytesOf(one, time))}`)
    .join(", ");
}

/** Paths without hashes and queries. */
function namesOf(urls: readonly string[]): string[] {
  return urls.map(
    (url) => new URL(url, "http://localhost").pathname.replace(/-[\w-]{8}(?=\.\w+$)/, "").slice(1) || "page",
  );
}

/** What an embed loads that the reader does not see; without a query of its own it is the world. */
export async function unseenRun(bench: Bench, below: number): Promise<readonly string[]> {
  const { browser, served } = bench;
  const url = served.article(frameBelow(`${served.site}?embed=1`, VIEW.height + below));
  served.asked();
  const { page, frames, close } = await openArticle(browser, url, {
    ...VIEW,
    slowNetwork: true,
    slowCpu: false,
  });
  try {
    await until(page, "document.readyState === 'complete'");
    await pause(REST_MS + SETTLE_MS);
    const names = namesOf(served.asked());
    bench.log(`${below} px below the view: ${ofFrame(frames[0])}; ${names.join(", ") || "nothing asked"}`);
    return names;
  } finally {
    await close();
  }
}

/**
 * How far embeds move the article that they stand in (layout shift), a record that opens included.
 * @param record its id
 */
export async function shiftRun(
  bench: Bench,
  width: number,
  where: "in view" | "above",
  record: string,
): Promise<number> {
  const { browser, served } = bench;
  const html = where === "above" ? aboveReader(served.site) : inView(served.site);
  const size = { width, height: where === "above" ? 800 : 2_000 };
  const { page, frames, close } = await openArticle(browser, served.article(html), {
    ...size,
    slowNetwork: true,
    slowCpu: false,
  });
  try {
    await until(page, "document.querySelector('prison-incident-atlas').view");
    if (where === "above") await passBy(page, frames);
    const opening = opened(page, record);
    if (where === "above") {
      await pause(READ_ON_MS);
      // Back again: a frame out of sight may not draw, and answers when it has drawn.
      await evaluate(page, "scrollTo(0, 0)");
    }
    const selection = await opening;
    if (selection !== record) throw new Error(`${record} did not open, but ${selection}`);
    await pause(SETTLE_MS);
    const { shift } = await watched(page);
    bench.log(`shift ${shift} at ${width} px, ${where}: ${frames.map(ofFrame).join(" and ")}`);
    return shift;
  } finally {
    await close();
  }
}

const READ_ON_MS = 2_000;

/** Gives the element a record to open. @returns what it says that it shows then */
function opened(page: Session, record: string | null): Promise<string | null> {
  return evaluate(
    page,
    `new Promise((resolve) => {
      const element = document.querySelector("prison-incident-atlas");
      element.addEventListener("atlas-view", ({ detail }) => resolve(detail.selection), { once: true });
      element.view({ select: ${JSON.stringify(record)} });
    })`,
  );
}

/** The frame comes while the reader is further down; they look at it, so that it goes live, and read on. */
async function passBy(page: Session, frames: readonly Frame[]): Promise<void> {
  const { session } = await onlyFrame(frames);
  await until(session, "__watch.drawn");
  await evaluate(page, "scrollTo(0, 0)");
  await opened(page, null);
  await evaluate(page, "document.getElementById('on').scrollIntoView()");
}

/** Chromium takes the first 15 px of a finger's way to find out that it is a swipe, and does not scroll by them. */
const SLOP = 15;
const SWIPE = { way: SLOP + 250, step: 5, everyMs: 8 };

/** How far the article moves when a finger is drawn over the map, pixels; on the picture and on the live map. */
export async function swipeRun(bench: Bench, on: "drawn" | "live"): Promise<number> {
  const { browser, served } = bench;
  const html = frameBelow(`${served.site}?embed=1`, 100);
  const how = { width: 360, height: 700, slowNetwork: false, slowCpu: false, touch: true };
  const { page, frames, close } = await openArticle(browser, served.article(html), how);
  try {
    const { session } = await onlyFrame(frames);
    await until(session, `__watch.${on}`);
    const box: Box = await evaluate(session, MAP_BOX);
    const [x, y] = [box.x + box.width / 2, 100 + box.y + box.height / 2];
    await swipe(page, x, y);
    const moved = await evaluate(page, "scrollY");
    bench.log(`swipe on the map when ${on}: ${moved} px; ${ofFrame(frames[0])}`);
    return moved;
  } finally {
    await close();
  }
}

async function swipe(page: Session, x: number, y: number): Promise<void> {
  const touch = (type: string, touchPoints: object[]): Promise<void> =>
    page.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [{ x, y }]);
  for (let way = SWIPE.step; way <= SWIPE.way; way += SWIPE.step) {
    await touch("touchMove", [{ x, y: y - way }]);
    await pause(SWIPE.everyMs);
  }
  // A finger that rests before it is lifted throws nothing.
  await pause(SETTLE_MS);
  await touch("touchEnd", []);
  await pause(SETTLE_MS);
}
