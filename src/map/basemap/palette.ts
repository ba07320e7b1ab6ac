/**
 * The base map's colours, `#rrggbb`. Land is paper, the sea a cooler tone of nearly the same lightness, so that the
 * marks on top carry the picture. Names have theirs from the page's tokens.
 */
export interface BasemapPalette {
  sea: string;
  /** A lighter rim of water along the coast. */
  shallows: string;
  land: string;
  coast: string;
  border: string;
  /** Line or area of the open record, as the accent of the page, and the rim that lifts it off the ground. */
  drawn: string;
  drawnRim: string;
}

export type BasemapTheme = "light" | "dark";

export const BASEMAP_PALETTE: Readonly<Record<BasemapTheme, BasemapPalette>> = {
  light: {
    sea: "#d9e2e6",
    shallows: "#e6ecee",
    land: "#f5f2eb",
    coast: "#9fb0b8",
    border: "#c2bab0",
    drawn: "#0f4c66",
    drawnRim: "#ffffff",
  },
  dark: {
    sea: "#14181b",
    shallows: "#191e22",
    land: "#262a2e",
    coast: "#46525a",
    border: "#4d5257",
    drawn: "#86c5dd",
    drawnRim: "#16181a",
  },
};
