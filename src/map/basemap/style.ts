import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import {
  BORDER_WIDTH,
  COAST_WIDTH,
  DISPUTED_DASHES,
  SHALLOWS_BLUR,
  SHALLOWS_WIDTH,
  type Stops,
} from "../groundLook.ts";
import { BASEMAP_PALETTE, type BasemapPalette, type BasemapTheme } from "./palette.ts";
import { type BasemapData, emptyBasemap } from "./sources.ts";

/**
 * The ground of the built-in map as a MapLibre style (version 8): land, coast and borders, and nothing to read. Names
 * are drawn by us, above it and beneath our marks. No URL, no `glyphs`, no `sprite`.
 * @param data what the loader has already; without it the sources start empty
 */
export function basemapStyle(theme: BasemapTheme, data: BasemapData = emptyBasemap()): StyleSpecification {
  const palette = BASEMAP_PALETTE[theme];
  return {
    version: 8,
    name: `atlas-${theme}`,
    sources: {
      land: { type: "geojson", data: data.land },
      borders: { type: "geojson", data: data.borders },
      [DRAWN]: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
    },
    layers: [...groundLayers(palette), ...lineLayers(palette), ...drawnLayers(palette)],
  };
}

function groundLayers({ sea, shallows, land }: BasemapPalette): LayerSpecification[] {
  return [
    { id: "sea", type: "background", paint: { "background-color": sea } },
    {
      id: "shallows",
      type: "line",
      source: "borders",
      filter: ["==", ["get", "kind"], "coast"],
      layout: { "line-join": "round" },
      paint: {
        "line-color": shallows,
        "line-width": byZoom(SHALLOWS_WIDTH),
        "line-blur": byZoom(SHALLOWS_BLUR),
      },
    },
    { id: "land", type: "fill", source: "land", paint: { "fill-color": land, "fill-antialias": false } },
  ];
}

function lineLayers({ coast, border }: BasemapPalette): LayerSpecification[] {
  const round = { "line-join": "round", "line-cap": "round" } as const;
  return [
    {
      id: "coast",
      type: "line",
      source: "borders",
      filter: ["==", ["get", "kind"], "coast"],
      layout: round,
      paint: { "line-color": coast, "line-width": byZoom(COAST_WIDTH) },
    },
    {
      id: "borders",
      type: "line",
      source: "borders",
      filter: ["==", ["get", "kind"], "border"],
      layout: { "line-join": "round" },
      paint: {
        "line-color": border,
        "line-width": byZoom(BORDER_WIDTH),
      },
    },
    {
      id: "borders-disputed",
      type: "line",
      source: "borders",
      filter: ["==", ["get", "kind"], "disputed"],
      layout: round,
      paint: {
        "line-color": border,
        "line-width": byZoom(BORDER_WIDTH),
        "line-dasharray": [...DISPUTED_DASHES],
      },
    },
  ];
}

const DRAWN_RIM_WIDTH: Stops = [
  [2, 3.5],
  [8, 6],
];
const DRAWN_WIDTH: Stops = [
  [2, 1.5],
  [8, 2.5],
];
const SPOT_RADIUS: Stops = [
  [2, 2.5],
  [8, 4],
];

/** The source of the line or area of the open record; empty where that is a point. */
export const DRAWN = "drawn";

function drawnLayers({ drawn, drawnRim }: BasemapPalette): LayerSpecification[] {
  const round = { "line-join": "round", "line-cap": "round" } as const;
  const isArea: ExpressionSpecification = ["==", ["geometry-type"], "Polygon"];
  const isSpots: ExpressionSpecification = ["==", ["geometry-type"], "Point"];
  return [
    {
      id: "drawn-area",
      type: "fill",
      source: DRAWN,
      filter: isArea,
      paint: { "fill-color": drawn, "fill-opacity": 0.12, "fill-antialias": false },
    },
    {
      id: "drawn-rim",
      type: "line",
      source: DRAWN,
      filter: ["!", isSpots],
      layout: round,
      paint: { "line-color": drawnRim, "line-width": byZoom(DRAWN_RIM_WIDTH) },
    },
    {
      id: "drawn-line",
      type: "line",
      source: DRAWN,
      filter: ["!", isSpots],
      layout: round,
      paint: { "line-color": drawn, "line-width": byZoom(DRAWN_WIDTH) },
    },
    {
      id: "drawn-spots",
      type: "circle",
      source: DRAWN,
      filter: isSpots,
      paint: {
        "circle-color": drawn,
        "circle-radius": byZoom(SPOT_RADIUS),
        "circle-stroke-color": drawnRim,
        "circle-stroke-width": 1.5,
      },
    },
  ];
}

function byZoom(stops: Stops): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], ...stops.flat()];
}
