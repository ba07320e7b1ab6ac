import { elementCode } from "../../src/embed/elementCode.ts";

/** The frame in the articles where the picture is timed, CSS pixels. */
export const FRAME = { width: 600, height: 450 };
/** Where it stands in them. */
export const CORNER = { x: 20, y: 60 };

const TEXT =
  "<p>What stands in an article goes on here, line after line, so that there is something to read.</p>";

function article(body: string): string {
  const rules =
    "body { margin: 0; font: 16px/1.5 sans-serif } p { margin: 0 0 16px } iframe { border: 0; display: block }";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>An article</title><style>${rules}</style><body>${body}</body></html>`;
}

/** One frame in view, which shows an address of its own before it is given another: its target is there by then. */
export function oneFrame(src: string): string {
  const place = `position:absolute;left:${CORNER.x}px;top:${CORNER.y}px`;
  return article(
    `${TEXT}<iframe title="A map" src="${src}" width="${FRAME.width}" height="${FRAME.height}" style="${place}"></iframe>`,
  );
}

/** A frame as the snippet has it, so far below what comes first. */
export function frameBelow(src: string, pixels: number): string {
  return article(`<div style="height:${pixels}px">${TEXT}</div>${snippet(src)}${TEXT.repeat(40)}`);
}

function snippet(src: string): string {
  return `<iframe title="A map" src="${src}" width="100%" height="450" loading="lazy" referrerpolicy="strict-origin-when-cross-origin" allow="fullscreen"></iframe>`;
}

/** A frame and an element in view. */
export function inView(site: string): string {
  return article(`${TEXT}${snippet(`${site}?embed=1`)}${TEXT}${element(site, "eager")}${TEXT.repeat(60)}`);
}

/** An element that the reader has left behind before its script comes. */
export function aboveReader(site: string): string {
  const behind = "<script>document.querySelector('#on').scrollIntoView()</script>";
  return article(`${TEXT}${element(site, "eager")}<div id="on">${TEXT.repeat(60)}</div>${behind}`);
}

function element(site: string, loading: "lazy" | "eager"): string {
  return elementCode({
    scriptSrc: `${site}embed.js`,
    integrity: "",
    attributes: { height: "auto", loading },
    fullView: site,
    linkText: "The map",
  });
}
