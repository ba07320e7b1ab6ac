import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser, type Session } from "./embedBrowser.ts";
import { type Bench, type PictureRun, pictureRun, shiftRun, swipeRun, unseenRun } from "./embedRuns.ts";
import { serveEmbeds } from "./embedServer.ts";
import { buildMany, buildShipped, pageAtOnce } from "./embedSites.ts";
import { type Figure, quantile, rounded } from "./figure.ts";

const MANY = 1_000;
const WORLD = "?embed=1";
const REGION = "?embed=1&box=35,30,48,38";
/** The page as others make it: see `pageAtOnce`. */
const AT_ONCE = "at-once.html";
const WIDTHS = [360, 768, 1280];
/** The page, the style and the script of the picture. */
const PICTURE_FILES = ["assets/picture.css", "assets/picture.js", "page"];
const FAR = 3_050;
const NEAR = 600;

/** How a figure of several runs is put: what it is, what it should be, and whether that is the most or the least. */
interface Row {
  readonly what: string;
  readonly aim: number | null;
  readonly unit: Figure["unit"];
  readonly atLeast?: boolean;
}

/**
 * What an embed costs its article, its reader and its host, in a frame on another site with a network and a
 * processor of its own: with the shipped data and with many records.
 * @param folder for what is built
 * @param runs of each figure
 * @param say one line for each run: target, its settings, bytes
 */
export async function embedFigures(
  folder: string,
  runs: number,
  say: (line: string) => void,
): Promise<Figure[]> {
  const [shipped, many] = [join(folder, "shipped"), join(folder, "many")];
  await buildShipped(shipped);
  await buildMany(MANY, many, join(folder, "many-data"));
  const { browser, close } = await openBrowser();
  try {
    const judge = await openJudge(browser);
    const measured = (site: string, work: (bench: Bench) => Promise<Figure[]>) =>
      onSite(site, async (served) =>
        work({
          browser,
          judge,
          served,
          log: (line) => say(`${site === many ? "many" : "shipped"}, ${line}`),
        }),
      );
    return [
      ...(await measured(shipped, (bench) => siteFigures(bench, rowsIn(shipped), runs))),
      ...(await measured(many, (bench) => siteFigures(bench, rowsIn(many), runs))),
      ...(await measured(shipped, (bench) => hostFigures(bench, recordIn(shipped), runs))),
    ];
  } finally {
    await close();
  }
}

async function onSite<Found>(
  folder: string,
  work: (served: Awaited<ReturnType<typeof serveEmbeds>>) => Promise<Found>,
): Promise<Found> {
  const served = await serveEmbeds(folder, { [AT_ONCE]: pageAtOnce(folder) });
  try {
    return await work(served);
  } finally {
    served.close();
  }
}

async function openJudge(browser: Session): Promise<Session> {
  const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
  return browser.child(sessionId);
}

interface Record {
  readonly id: string;
  readonly geometry: object | null;
  readonly properties: { readonly type: string };
}

function recordsIn(folder: string): readonly Record[] {
  const { features } = JSON.parse(readFileSync(join(folder, "data/incidents.geojson"), "utf8"));
  return features.filter(({ properties }: Record) => properties.type !== "campaign");
}

const rowsIn = (folder: string): number => recordsIn(folder).length;

function recordIn(folder: string): string {
  const placed = recordsIn(folder).find(({ geometry }) => geometry !== null);
  if (placed === undefined) throw new Error("no record has a place");
  return placed.id;
}

/** What hangs on how much data there is. */
async function siteFigures(bench: Bench, rows: number, runs: number): Promise<Figure[]> {
  const world = await repeated(runs, () => pictureRun(bench, WORLD, true));
  const region = await repeated(runs, () => pictureRun(bench, REGION, false));
  const worldAtOnce = await repeated(runs, () => pictureRun(bench, `${AT_ONCE}${WORLD}`, true));
  const regionAtOnce = await repeated(runs, () => pictureRun(bench, `${AT_ONCE}${REGION}`, true));
  const of = (all: readonly PictureRun[], key: "seconds" | "bytes" | "blockedHost" | "blockedEmbed") =>
    all.map((run) => (key === "bytes" ? run.bytes / 1000 : run[key]));
  const row = (what: string, aim: number | null, unit: Figure["unit"], values: readonly number[]) =>
    figureOf({ what, aim, unit }, values, rows);
  return [
    row("world: first frame with land and marks", 1, "s", of(world, "seconds")),
    row("region: first frame with land and marks", 1.4, "s", of(region, "seconds")),
    row("the same world without a picture, the app at once", null, "s", of(worldAtOnce, "seconds")),
    row("the same region without a picture, the app at once", null, "s", of(regionAtOnce, "seconds")),
    row("world: bytes until then", 60, "kB", of(world, "bytes")),
    row("region: bytes until then", 90, "kB", of(region, "bytes")),
    row("world without a picture: bytes until then", null, "kB", of(worldAtOnce, "bytes")),
    row("region without a picture: bytes until then", null, "kB", of(regionAtOnce, "bytes")),
    row(
      "seen, before idle: files besides page and picture",
      0,
      "requests",
      world.map(({ beforeIdle }) => others(beforeIdle)),
    ),
    row("blocking time of the host, until live", 50, "ms", of(world, "blockedHost")),
    row("blocking time of the embed, until live", 600, "ms", of(world, "blockedEmbed")),
    row("blocking time of the embed without a picture", null, "ms", of(worldAtOnce, "blockedEmbed")),
  ];
}

/** Files that are not the picture's own, or come twice; and those that should be there and are not. */
function others(names: readonly string[]): number {
  const left = [...names];
  const missing = PICTURE_FILES.filter((file) => {
    const at = left.indexOf(file);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return left.length + missing.length;
}

/** What the article around it notices. */
async function hostFigures(bench: Bench, record: string, runs: number): Promise<Figure[]> {
  const far = await repeated(runs, () => unseenRun(bench, FAR));
  const near = await repeated(runs, () => unseenRun(bench, NEAR));
  const figures = [
    figureOf(
      { what: `${FAR} px below the view: requests`, aim: 0, unit: "requests" },
      far.map(({ length }) => length),
    ),
    figureOf(
      { what: "nearer but unseen: files besides page and picture", aim: 0, unit: "requests" },
      near.map(others),
    ),
  ];
  for (const width of WIDTHS) {
    for (const where of ["in view", "above"] as const) {
      const what = `layout shift of the host at ${width} px, ${where}, a record opens`;
      const shifts = await repeated(runs, () => shiftRun(bench, width, where, record));
      figures.push(figureOf({ what, aim: 0, unit: "shift" }, shifts));
    }
  }
  for (const on of ["drawn", "live"] as const) {
    const what = `swipe of 250 px on the ${on === "live" ? "live map" : "picture"}: the article moves`;
    const ways = await repeated(runs, () => swipeRun(bench, on));
    figures.push(figureOf({ what, aim: 240, unit: "px", atLeast: true }, ways));
  }
  return figures;
}

async function repeated<Found>(runs: number, work: () => Promise<Found>): Promise<Found[]> {
  const found: Found[] = [];
  while (found.length < runs) found.push(await work());
  return found;
}

/** An aim is met when the median meets it; the worst stands beside it. */
function figureOf(
  { what, aim, unit, atLeast = false }: Row,
  values: readonly number[],
  rows?: number,
): Figure {
  const median = rounded(quantile(values, 0.5));
  const worst = rounded(atLeast ? Math.min(...values) : Math.max(...values));
  const meets = (value: number): boolean => aim === null || (atLeast ? value >= aim : value <= aim);
  const met = meets(worst) ? "yes" : meets(median) ? "median" : "no";
  return {
    what,
    ...(rows === undefined ? {} : { rows }),
    aim,
    measured: median,
    unit,
    worst,
    ...(aim === null ? {} : { met }),
  };
}
