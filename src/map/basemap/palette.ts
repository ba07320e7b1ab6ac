/**
 * The base map's colours, `#rrggbb`. Land is paper, the sea a cooler tone of nearly the same lightness, so
 * that the marks on top carry the picture. Labels keep 4.5:1 on land (WCAG 2.2, 1.4.3) except country names at
 * small zooms, which are large and repeated in the text of every record.
 */
export interface BasemapPalette {
  sea: string;
  /** A lighter rim of water along the coast. */
  shallows: string;
  land: string;
  coast: string;
  border: string;
  countryText: string;
  townText: string;
  townTextMinor: string;
  townDot: string;
  /** Around every label, so that lines below do not cut through it. */
  halo: string;
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
    border: "#b3aa9c",
    countryText: "#756c60",
    townText: "#3d3a35",
    townTextMinor: "#625d55",
    townDot: "#5a554d",
    halo: "#f5f2eb",
    drawn: "#0f4c66",
    drawnRim: "#ffffff",
  },
  dark: {
    sea: "#14181b",
    shallows: "#191e22",
    land: "#262a2e",
    coast: "#46525a",
    border: "#555a5f",
    countryText: "#9a9fa4",
    townText: "#d3d5d6",
    townTextMinor: "#a9adb0",
    townDot: "#b4b8ba",
    halo: "#262a2e",
    drawn: "#86c5dd",
    drawnRim: "#16181a",
  },
};
