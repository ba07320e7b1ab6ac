import { reportedHeight } from "./reportedHeight.ts";

/** What the code of the element needs to be told. */
export interface ElementSnippet {
  /** Absolute address of one release of the loader, `…/embed/<version>.js`. */
  readonly scriptSrc: string;
  /** Hash of that release (Subresource Integrity), from `embed/releases.json`; empty: none. */
  readonly integrity: string;
  /** Keys of the address bar with their values; besides them `height`, `title`, `src`, `loading`, `sandbox`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Absolute address of the full view with the same state. */
  readonly fullView: string;
  readonly linkText: string;
}

/** Keys whose names mean something else on an element of HTML, or that the element sets by itself. */
const OTHER_NAMES: Readonly<Record<string, string>> = { id: "record", embed: "" };

/**
 * The element and its script. Inside stands a plain link, for where the script is stripped or does not run. The
 * script runs once, however many elements and copies of it a page has.
 */
export function elementCode({
  scriptSrc,
  integrity,
  attributes,
  fullView,
  linkText,
}: ElementSnippet): string {
  const named = Object.entries(attributes).flatMap(([key, value]) => {
    const name = OTHER_NAMES[key] ?? key;
    return name === "" || value === "" ? [] : [` ${name}="${escapedMarkup(value)}"`];
  });
  const place = ` style="${placeFor(attributes)}"`;
  const checked = integrity === "" ? "" : ` integrity="${escapedMarkup(integrity)}" crossorigin="anonymous"`;
  const link = `<a href="${escapedMarkup(fullView)}">${escapedMarkup(linkText)}</a>`;
  return [
    `<prison-incident-atlas${named.join("")}${place}>${link}</prison-incident-atlas>`,
    `<script async src="${escapedMarkup(scriptSrc)}"${checked}></script>`,
  ].join("\n");
}

/** Widths at which the map of `reportedHeight` is as low and as high as it gets, and one between. */
const NARROW = 320;
const USUAL = 600;
const WIDE = 1000;
/** The link stands in the place, too, until the script runs. */
const LINE = 22;

/**
 * Keeps the place of the frame free until the script runs, so that nothing moves then: as high as the frame will be
 * at any width of the column, to within a line. The element takes the place as it finds it.
 */
function placeFor({ height = "auto", show = "" }: Readonly<Record<string, string>>): string {
  const given = Number.parseInt(height, 10);
  if (given > 0) return `display:block;min-height:${given}px`;
  const [least, usual, most] = [NARROW, USUAL, WIDE].map(
    (width) => reportedHeight(width, show.split(",")) - LINE,
  );
  const share = least === most ? "0%" : `62% + ${(usual ?? 0) - Math.round(0.62 * USUAL)}px`;
  return `display:block;padding-bottom:clamp(${least}px,${share},${most}px)`;
}

/** Text inside an attribute or element (HTML, "escaping a string"). */
export function escapedMarkup(text: string): string {
  return text.replace(
    /[&"<>]/g,
    (sign) => ({ "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign,
  );
}
