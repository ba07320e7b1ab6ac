import { evaluate, pause, type Session } from "./embedBrowser.ts";
import type { Box } from "./embedWatch.ts";

/** A picture of the article's view, and when it was taken, in seconds since 1970. */
export interface Shot {
  readonly png: string;
  readonly at: number;
}

/** Shares of the final picture's pixels that stand in another. */
export interface Standing {
  readonly land: number;
  readonly marks: number;
}

/** Without a new picture for so long, nothing moves any more. */
const QUIET_S = 1;

/**
 * Begins to take every picture that the compositor makes.
 * @returns waits until one later than a time, in seconds since 1970, is there and stays, and ends it
 */
export async function screencast(page: Session): Promise<(after: number) => Promise<readonly Shot[]>> {
  const shots: Shot[] = [];
  page.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
    shots.push({ png: data, at: metadata.timestamp });
    void page.send("Page.screencastFrameAck", { sessionId });
  });
  await page.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
  return async (after) => {
    const last = Date.now() / 1000 + PATIENCE_S;
    const isQuiet = (): boolean => {
      const { at = 0 } = shots.at(-1) ?? {};
      return at > after && Date.now() / 1000 > at + QUIET_S;
    };
    while (!isQuiet() && Date.now() / 1000 < last) await pause(50);
    await page.send("Page.stopScreencast");
    return shots;
  };
}

const PATIENCE_S = 15;

/**
 * The land is what has its colour in the final picture, the marks what has one of the families'. Four steps of 255 are
 * less than land and empty paper differ by.
 */
const JUDGE = `
globalThis.pixelsOf = async (png, { x, y, width, height }) => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return context.getImageData(Math.round(x), Math.round(y), Math.round(width), Math.round(height)).data;
};
globalThis.near = (data, at, [red, green, blue], most) =>
  Math.abs(data[at] - red) <= most && Math.abs(data[at + 1] - green) <= most && Math.abs(data[at + 2] - blue) <= most;
globalThis.setFinal = async (png, box, land, families) => {
  globalThis.box = box;
  globalThis.final = await pixelsOf(png, box);
  globalThis.places = { land: [], marks: [] };
  for (let at = 0; at < final.length; at += 4) {
    if (near(final, at, land, 4)) places.land.push(at);
    else if (families.some((family) => near(final, at, family, 24))) places.marks.push(at);
  }
  return { land: places.land.length, marks: places.marks.length };
};
globalThis.standing = async (png) => {
  const shot = await pixelsOf(png, box);
  const share = (all) =>
    all.filter((at) => near(shot, at, final.subarray(at, at + 3), 4)).length / all.length;
  return { land: share(places.land), marks: share(places.marks) };
};
0`;

/** As in the light theme's tokens. */
const LAND = [0xf5, 0xf2, 0xeb];
const FAMILIES = ["a0170f", "ad6400", "0a5f48", "43378a", "3f6fc4"].map((hex) =>
  [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
);
/** Fewer pixels than this, and a picture that shows nothing would stand at once. */
const FEWEST = 200;
const ENOUGH = 0.9;

/**
 * The first of the shots in which 90 % of the final one's land and 90 % of its marks stand.
 * @param judge any page to count pixels in
 * @param box of the map in the shots
 * @throws when the final one shows no land or no marks
 */
export async function firstStanding(
  judge: Session,
  shots: readonly Shot[],
  box: Box,
): Promise<Shot & Standing> {
  const final = shots.at(-1);
  if (final === undefined) throw new Error("the screencast has no picture");
  await evaluate(judge, JUDGE);
  const asked = [final.png, box, LAND, FAMILIES].map((value) => JSON.stringify(value));
  const { land, marks } = await evaluate(judge, `setFinal(${asked.join()})`);
  if (land < FEWEST || marks < FEWEST)
    throw new Error(`the final picture has ${land} pixels of land, ${marks} of marks`);
  for (const shot of shots) {
    const standing: Standing = await evaluate(judge, `standing(${JSON.stringify(shot.png)})`);
    if (standing.land >= ENOUGH && standing.marks >= ENOUGH) return { ...shot, ...standing };
  }
  throw new Error("the final picture is not like itself");
}
