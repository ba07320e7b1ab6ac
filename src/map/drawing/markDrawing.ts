import { CLASS_LOOKS, typeLook } from "../../ui/glyphs.ts";
import { slicesOf } from "../donut.ts";
import { classNameOf, ringClassOf } from "../markLook.ts";
import { BAND } from "../markSizes.ts";
import type { Scene, SceneMark } from "../sceneMark.ts";
import { beneathDrawing, titleDrawing } from "./comparedDrawing.ts";
import { type Drawn, drawn } from "./drawn.ts";

/** No target is smaller than 24 px (WCAG 2.2, 2.5.8); fingers get what the distance of marks allows. */
export const TOUCH_RADIUS = 12;

/** All marks of a scene where it has them: circles and rings below, then marks, then titles. */
export function marksDrawing({ marks }: Scene): Drawn {
  return drawn(
    "g",
    {},
    drawn("g", {}, ...marks.flatMap((mark) => still(mark, beneathDrawing(mark)))),
    drawn("g", {}, ...marks.flatMap(stillRing)),
    drawn("g", {}, ...marks.map(stillMark)),
    drawn("g", {}, ...marks.flatMap((mark) => still(mark, titleDrawing(mark)))),
  );
}

function still(mark: SceneMark, what: Drawn | null): Drawn[] {
  if (what === null) return [];
  return [drawn("g", { "data-key": mark.key, transform: placeOf(mark), "aria-hidden": "true" }, what)];
}

function stillRing(mark: SceneMark): Drawn[] {
  if (mark.ring === null) return [];
  const circle = drawn("circle", { class: ringClassOf(mark), r: tenths(mark.ring.radius) });
  return [drawn("g", { "data-key": mark.key, transform: placeOf(mark) }, circle)];
}

function stillMark(mark: SceneMark): Drawn {
  const attributes = {
    "data-key": mark.key,
    class: classNameOf(mark),
    transform: placeOf(mark),
    "aria-hidden": "true",
  };
  return drawn("g", attributes, ...bodyAndTarget(mark));
}

const placeOf = ({ x, y }: SceneMark): string => `translate(${tenths(x)} ${tenths(y)})`;

export const tenths = (pixels: number): number => Math.round(pixels * 10) / 10 + 0;

/** What of a mark stands around 0,0, from below; live marks have the same. */
export function bodyAndTarget(mark: SceneMark, isCurrent = false): Drawn[] {
  return [
    ...(mark.interactive ? [drawn("circle", { class: "map-touch", r: TOUCH_RADIUS })] : []),
    ...(isCurrent ? [haloDrawing(mark, "map-focus")] : []),
    ...(mark.selected ? [haloDrawing(mark, "map-halo")] : []),
    drawn("g", { class: "map-body" }, ...bodyOf(mark)),
  ];
}

function bodyOf(mark: SceneMark): Drawn[] {
  switch (mark.kind) {
    case "pin":
      return pinBody(mark);
    case "cluster":
      return clusterBody(mark);
    case "badge":
      return badgeBody(mark);
    case "facility":
      return facilityBody(mark);
  }
}

/** The shapes stand in a box of 24 × 24 with the middle at 12,12. */
function pinBody({ type, typeClass }: SceneMark): Drawn[] {
  if (type === null) return [];
  const { shape, glyph } = typeLook(type, typeClass);
  const paths = [
    drawn("path", { class: "mark-shape", d: shape }),
    drawn("path", { class: "mark-glyph", d: glyph }),
  ];
  return [drawn("g", { transform: "translate(-12 -12)" }, ...paths)];
}

function clusterBody({ radius, shares, label }: SceneMark): Drawn[] {
  const slices = slicesOf(shares, radius, radius - BAND).map(({ index, path }) =>
    drawn("path", { class: shapeClass(index), d: path }),
  );
  return [
    drawn("circle", { class: "map-disc", r: radius + 1 }),
    ...slices,
    drawn("text", { class: "map-count", dy: "0.36em" }, label),
  ];
}

const STRIPE = 3;

function badgeBody({ radius, halfWidth, shares, label }: SceneMark): Drawn[] {
  const stripes = stripesOf(shares, halfWidth - 3).map(({ index, x, width }) =>
    drawn("rect", { class: shapeClass(index), x, y: radius - 2 - STRIPE, width, height: STRIPE }),
  );
  return [
    drawn("rect", { class: "map-plate", ...boxAround(halfWidth, radius), rx: 3 }),
    ...stripes,
    drawn("text", { class: "map-country", dy: "0.18em" }, label),
  ];
}

function facilityBody({ radius }: SceneMark): Drawn[] {
  return [drawn("rect", { class: "map-site", ...boxAround(radius, radius) })];
}

/** A line around a mark: it is open, or has the focus. */
function haloDrawing({ kind, radius, halfWidth }: SceneMark, className: string): Drawn {
  const gap = kind === "pin" ? 6 : 4;
  if (kind !== "badge") return drawn("circle", { class: className, r: radius + gap });
  return drawn("rect", { class: className, ...boxAround(halfWidth + gap, radius + gap), rx: 6 });
}

const shapeClass = (index: number): string => `mark-shape ${CLASS_LOOKS[index]?.className}`;

function boxAround(halfWidth: number, halfHeight: number) {
  return { x: -halfWidth, y: -halfHeight, width: 2 * halfWidth, height: 2 * halfHeight };
}

interface Stripe {
  readonly index: number;
  readonly x: number;
  readonly width: number;
}

/** Shares side by side on a line from -half to half. Empty shares have no stripe. */
function stripesOf(shares: readonly number[], half: number): Stripe[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let end = -half;
  return shares.flatMap((share, index) => {
    if (share === 0) return [];
    const width = (2 * half * share) / total;
    end += width;
    return [{ index, x: end - width, width }];
  });
}
