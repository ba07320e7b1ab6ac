import { COUNTED_TYPES } from "../../domain/vocabulary.ts";
import { classLook } from "../../ui/glyphs.ts";
import { CIRCLE_UNITS, circleRadius } from "../bubbles.ts";
import { type Drawn, drawn } from "../drawing/drawn.ts";
import { bodyAndTarget } from "../drawing/markDrawing.ts";
import { classNameOf, ringClassOf } from "../markLook.ts";
import { badgeSize, clusterRadius, PIN_RADIUS } from "../markSizes.ts";
import { BARE, NO_FAMILIES, type SceneMark, sharesOf } from "../sceneMark.ts";
import type { PosterClass, PosterWords, Sign } from "./posterWords.ts";

/** A sign with its words: how wide the sign is, drawn around 0,0. Pixels. */
export interface LegendItem {
  readonly sign: Drawn;
  readonly width: number;
  readonly words: string;
}

/** The shape and colour of each family that occurs. */
export function familyItems({ classes }: Pick<PosterWords, "classes">, size: number): LegendItem[] {
  return classes.map(({ number, name }) => {
    const { className, shape } = classLook(number);
    const path = drawn("path", { class: `mark-shape ${className}`, d: shape });
    return { sign: scaled(size / 24, drawn("g", AROUND_0, path)), width: size, words: name };
  });
}

/** The shapes stand in a box of 24 × 24 with the middle at 12,12. */
const AROUND_0 = { transform: "translate(-12 -12)" };

/** How exactly a place is known, and what stands for several records. */
export function signItems(words: PosterWords, signs: readonly Sign[], size: number): LegendItem[] {
  return signs.map((sign) => {
    const mark = sampleOf(sign, words);
    const ring =
      mark.ring === null ? [] : [drawn("circle", { class: ringClassOf(mark), r: mark.ring.radius })];
    const body = drawn("g", { class: classNameOf(mark) }, ...bodyAndTarget(mark));
    const half = mark.ring?.radius ?? Math.max(mark.radius, mark.halfWidth);
    const scale = Math.min(1, size / (2 * Math.max(mark.ring?.radius ?? 0, mark.radius)));
    return {
      sign: scaled(scale, ...ring, body),
      width: 2 * half * scale,
      words: words.signs[sign],
    };
  });
}

const SAMPLE_RING = 17;
const SITE_RADIUS = 5;

function sampleOf(sign: Sign, { classes, samples }: PosterWords): SceneMark {
  const [first = FALLBACK] = classes;
  const families = NO_FAMILIES.families.map((_, index) =>
    classes.slice(0, 3).some((one) => one.number === index) ? 1 : 0,
  );
  const common = { ...BARE, key: "", lon: 0, lat: 0, count: 1, families, shares: sharesOf(families) };
  const still = { ...common, interactive: false };
  const pin = { ...still, kind: "pin", radius: PIN_RADIUS, halfWidth: PIN_RADIUS } as const;
  const type = { type: first.type, typeClass: first.number };
  const ring = { km: 0, radius: SAMPLE_RING };
  const radius = clusterRadius(1, samples.cluster, 1000);
  switch (sign) {
    case "site":
      return { ...pin, ...type };
    case "town":
      return { ...pin, ...type, ring };
    case "province":
      return { ...pin, ...type, ring, hollow: true };
    case "country":
      return { ...still, kind: "badge", label: samples.badge, ...badgeSize(samples.badge) };
    case "cluster":
      return { ...still, kind: "cluster", label: samples.cluster, radius, halfWidth: radius };
    case "facility":
      return { ...still, kind: "facility", radius: SITE_RADIUS, halfWidth: SITE_RADIUS };
  }
}

const FALLBACK: PosterClass = { number: 0, type: COUNTED_TYPES[0] ?? "", name: "" };

const scaled = (scale: number, ...parts: readonly Drawn[]): Drawn =>
  drawn("g", scale === 1 ? {} : { transform: `scale(${Math.round(scale * 1000) / 1000})` }, ...parts);

/** Circles as large as the map draws them, with their numbers. */
export function circleItems({ circles, number }: PosterWords, shares: readonly number[]): LegendItem[] {
  if (circles === null) return [];
  return shares.map((share) => {
    const value = share * CIRCLE_UNITS[circles.of];
    const radius = Math.round(circleRadius(value, circles.of) * 10) / 10;
    return {
      sign: drawn("circle", { class: "map-bubble", r: radius }),
      width: 2 * radius,
      words: number(value),
    };
  });
}
