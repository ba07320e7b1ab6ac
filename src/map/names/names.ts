import type { SceneMark } from "../sceneMark.ts";

/** A country that may be named, and where its name belongs. */
export interface CountryName {
  /** ISO 3166-1 alpha-2, `XK`, or `x-…` for an area without a code of its own. */
  readonly code: string;
  readonly name: string;
  readonly point: readonly [lon: number, lat: number];
  /** 0 is the most important. */
  readonly rank: number;
  /** The zoom from which the name may stand. */
  readonly minzoom: number;
}

/** A town that may be named. */
export interface TownName {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** 0 where it is not known. */
  readonly population: number;
  readonly capital: boolean;
  readonly minzoom: number;
}

/** What a name must not be under: a mark of ours, where the camera sees it. */
export type Obstacle = Pick<SceneMark, "kind" | "x" | "y" | "dx" | "dy" | "halfWidth" | "radius"> &
  Partial<Pick<SceneMark, "ring">>;

/** What lies over a part of the frame: its middle, half its width and half its height. CSS pixels. */
export type Corner = Pick<SceneMark, "x" | "y" | "halfWidth" | "radius">;

/** A name in its letters, before it has a place. Pixels are CSS pixels. */
export interface SetName {
  readonly key: string;
  readonly kind: "country" | "town" | "capital";
  /** A capital, or a town of a million. */
  readonly strong: boolean;
  readonly lines: readonly string[];
  /** Where what it names lies, and where the camera sees that. */
  readonly lon: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
  /** Half of its box. */
  readonly halfWidth: number;
  readonly radius: number;
  /** Of the letters; what stands between two of them; from line to line. */
  readonly size: number;
  readonly spacing: number;
  readonly leading: number;
  /** To the next name. */
  readonly gap: number;
  /** Of a country on a small map: how many lines up or down, at most, it is still itself. */
  readonly reach: number;
}

/** A name where it stands. */
export interface PlacedName extends SetName {
  /** From where what it names lies to the middle of its box. */
  readonly dx: number;
  readonly dy: number;
  readonly anchor: "start" | "middle" | "end";
  /** A town has a small mark of its own, unless one of ours covers it. */
  readonly dot: boolean;
  /** Which of the places that a name of its kind may take. */
  readonly spot: number;
}

/** Half of the box of a town's own mark. */
export const DOT = { country: 0, town: 2.2, capital: 3.8 } as const;

/** From this zoom on a view lies inside few countries: their names turn quieter and give way to towns. */
export const CLOSE_FROM = 5.5;
