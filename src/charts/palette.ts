import type { Ink } from "./drawing.ts";

/** The light values of the tokens, for pictures that leave the page; a test holds them to `ui/tokens.css`. */
export const LIGHT: Readonly<Record<Ink, string>> = {
  ink: "#1c1d1f",
  "ink-2": "#4a4c50",
  "ink-3": "#63666b",
  rule: "#dcd8d0",
  accent: "#0f4c66",
  "accent-quiet": "#dce9ef",
  "family-assault": "#a0170f",
  "family-unrest": "#ad6400",
  "family-release": "#0a5f48",
  "family-inside": "#43378a",
  "family-words": "#3f6fc4",
  "own-1": "#710256",
  "own-2": "#647b61",
  "own-3": "#5d362a",
  "own-4": "#895495",
  "own-5": "#77673d",
  "own-6": "#737283",
  "own-7": "#4b6063",
};

/** `--panel`, on which a picture stands. */
export const LIGHT_GROUND = "#ffffff";

/** By class, see `CLASSES` of the columns. */
export const CLASS_INKS: readonly Ink[] = [
  "family-assault",
  "family-unrest",
  "family-release",
  "family-inside",
  "family-words",
  "own-1",
  "own-2",
  "own-3",
  "own-4",
  "own-5",
  "own-6",
  "own-7",
];
