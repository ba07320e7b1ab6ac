import { type Drawn, drawn } from "../drawing/drawn.ts";
import { toMarkup } from "../drawing/toMarkup.ts";
import { paint } from "./paint.ts";
import { PAINT_COLOURS } from "./paintColours.ts";
import { type PictureInput, pictureDrawing } from "./pictureDrawing.ts";
import type { PosterPlan } from "./posterPlan.ts";
import type { PosterWords } from "./posterWords.ts";

export interface PosterInput {
  readonly words: PosterWords;
  /** `posterPlan(words, size)`: how large the map is depends on the words around it. */
  readonly plan: PosterPlan;
  /** Of the size of the plan's map. */
  readonly picture: PictureInput;
  readonly theme: "light" | "dark";
}

/** Fonts that are there already: a picture fetches nothing. */
const FONTS = "'IBM Plex Sans Variable', 'IBM Plex Sans', 'Helvetica Neue', Arial, sans-serif";

/**
 * The map with everything that says what it is, as a complete SVG document. Shapes and text with presentation
 * attributes and plain colours alone (SVG 1.1 but for `href`, which stands beside `xlink:href`): no style sheet, no
 * script, nothing to fetch.
 */
export function poster({ words, plan, picture, theme }: PosterInput): string {
  const { width, height } = plan.size;
  const said = [...(words.title === null ? [] : [words.title]), words.sentence];
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": FONTS,
    "xml:lang": words.lang,
    role: "img",
  };
  const whole = drawn(
    "svg",
    root,
    drawn("title", {}, said.join(". ")),
    drawn("desc", {}, [words.cases, words.credit].join(" ")),
    drawn("rect", { class: "poster-ground", width, height }),
    ...mapOf(plan, picture),
    ...plan.parts,
  );
  return `${toMarkup(withOldLinks(paint(whole, PAINT_COLOURS[theme])))}\n`;
}

/** Cut off at its edges; what it says runs its own way, whatever the words around it do. */
function mapOf({ map: { top, size } }: PosterPlan, picture: PictureInput): Drawn[] {
  const { width, height } = size;
  const edge = (y: number): Drawn => drawn("line", { class: "poster-rule", x1: 0, y1: y, x2: width, y2: y });
  return [
    drawn("defs", {}, drawn("clipPath", { id: "map-frame" }, drawn("rect", { width, height }))),
    drawn(
      "g",
      { transform: `translate(0 ${top})` },
      drawn("g", { "clip-path": "url(#map-frame)", direction: "ltr" }, pictureDrawing(picture, "map")),
      edge(0),
      edge(height),
    ),
  ];
}

/** Programs for SVG 1.1 follow `xlink:href` alone. */
function withOldLinks({ tag, attributes, children }: Drawn): Drawn {
  const { href } = attributes;
  const links = href === undefined ? attributes : { ...attributes, "xlink:href": href };
  return drawn(
    tag,
    links,
    ...children.map((child) => (typeof child === "string" ? child : withOldLinks(child))),
  );
}
