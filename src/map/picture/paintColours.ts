/** Tokens that a picture on its own has to know by value. */
export type PaintInk =
  | "paper"
  | "panel"
  | "ink"
  | "ink-2"
  | "ink-3"
  | "rule"
  | "rule-strong"
  | "accent"
  | "sea"
  | "land"
  | "shallows"
  | "coast"
  | "border"
  | "name-country"
  | "name-town"
  | "name-town-minor"
  | "name-dot"
  | "mark-ink"
  | "mark-outline"
  | "facility"
  | FamilyInk;

/** Also the classes that say which of them a mark has. */
export const FAMILY_INKS = [
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
] as const;
export type FamilyInk = (typeof FAMILY_INKS)[number];

export type PaintColours = Readonly<Record<PaintInk, string>>;

/** The values of the tokens, for pictures that leave the page; a test holds them to `ui/tokens.css`. */
export const PAINT_COLOURS: Readonly<Record<"light" | "dark", PaintColours>> = {
  light: {
    paper: "#fbfaf7",
    panel: "#ffffff",
    ink: "#1c1d1f",
    "ink-2": "#4a4c50",
    "ink-3": "#63666b",
    rule: "#dcd8d0",
    "rule-strong": "#86847e",
    accent: "#0f4c66",
    sea: "#d9e2e6",
    land: "#f5f2eb",
    shallows: "#e6ecee",
    coast: "#9fb0b8",
    border: "#c2bab0",
    "name-country": "#756c60",
    "name-town": "#3d3a35",
    "name-town-minor": "#625d55",
    "name-dot": "#5a554d",
    "mark-ink": "#ffffff",
    "mark-outline": "#ffffff",
    facility: "#5b5e63",
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
  },
  dark: {
    paper: "#16181a",
    panel: "#1d2023",
    ink: "#f0eee9",
    "ink-2": "#c3c2bd",
    "ink-3": "#a3a39e",
    rule: "#34383c",
    "rule-strong": "#7f8285",
    accent: "#86c5dd",
    sea: "#14181b",
    land: "#262a2e",
    shallows: "#191e22",
    coast: "#46525a",
    border: "#4d5257",
    "name-country": "#9a9fa4",
    "name-town": "#d3d5d6",
    "name-town-minor": "#a9adb0",
    "name-dot": "#b4b8ba",
    "mark-ink": "#16181a",
    "mark-outline": "#16181a",
    facility: "#a9acb0",
    "family-assault": "#e8735a",
    "family-unrest": "#f5c46c",
    "family-release": "#4faf8f",
    "family-inside": "#a986e8",
    "family-words": "#b5d3f8",
    "own-1": "#d59fca",
    "own-2": "#bebf8e",
    "own-3": "#efd7c3",
    "own-4": "#418aaf",
    "own-5": "#94841b",
    "own-6": "#8c818d",
    "own-7": "#b1c0bd",
  },
};
