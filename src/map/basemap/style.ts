import type {
  ExpressionSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import { CAPITAL_DOT, TOWN_DOT } from "./dots.ts";
import { CLOSE_FROM } from "./labels.ts";
import { BASEMAP_PALETTE, type BasemapPalette, type BasemapTheme } from "./palette.ts";
import { type BasemapData, emptyBasemap } from "./sources.ts";

/** The name under which the site's own typeface stands in the style's `font-faces`. */
export const LABEL_FONT = "Atlas Sans";

/** Local fonts for the letters that `font-faces` does not cover; MapLibre adds `sans-serif` itself. */
const FONTS = [
  LABEL_FONT,
  "IBM Plex Sans",
  "IBM Plex Sans Arabic",
  "Noto Sans Arabic",
  "Noto Sans",
  "system-ui",
];

export interface BasemapStyleOptions {
  /** From `basemapFontFaces`; without it all text is drawn from local fonts. */
  fontFaces?: StyleSpecification["font-faces"];
  /** What the loader has already; without it the sources start empty. */
  data?: BasemapData;
}

/**
 * The built-in map as a MapLibre style (version 8, no URL of another origin, no `glyphs`, no `sprite`). The
 * images of `basemapDots` are to be added once the style is there.
 */
export function basemapStyle(theme: BasemapTheme, options: BasemapStyleOptions = {}): StyleSpecification {
  const palette = BASEMAP_PALETTE[theme];
  const data = options.data ?? emptyBasemap();
  return {
    version: 8,
    name: `atlas-${theme}`,
    ...(options.fontFaces ? { "font-faces": options.fontFaces } : {}),
    sources: {
      land: { type: "geojson", data: data.land },
      borders: { type: "geojson", data: data.borders },
      [COUNTRY_LABELS]: { type: "geojson", data: data["country-labels"], promoteId: "code" },
      towns: { type: "geojson", data: data.towns },
      [DRAWN]: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
    },
    layers: [
      ...groundLayers(palette),
      ...lineLayers(palette),
      ...drawnLayers(palette),
      ...labelLayers(palette),
    ],
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
        "line-width": byZoom([1, 4], [4, 10], [8, 18], [12, 30]),
        "line-blur": byZoom([1, 3], [4, 6], [8, 10], [12, 16]),
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
      paint: { "line-color": coast, "line-width": byZoom([1, 0.4], [4, 0.7], [8, 1.1], [12, 1.4]) },
    },
    {
      id: "borders",
      type: "line",
      source: "borders",
      filter: ["==", ["get", "kind"], "border"],
      layout: { "line-join": "round" },
      paint: {
        "line-color": border,
        "line-width": byZoom([1, 0.5], [4, 0.8], [8, 1.3], [12, 1.6]),
        "line-dasharray": [3, 2],
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
        "line-width": byZoom([1, 0.5], [4, 0.8], [8, 1.3], [12, 1.6]),
        "line-dasharray": [0.1, 2.4],
      },
    },
  ];
}

/** The source of the line or area of the open record; empty where that is a point. */
export const DRAWN = "drawn";

/** Below all names: a shape never hides where it lies. */
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
      paint: { "line-color": drawnRim, "line-width": byZoom([2, 3.5], [8, 6]) },
    },
    {
      id: "drawn-line",
      type: "line",
      source: DRAWN,
      filter: ["!", isSpots],
      layout: round,
      paint: { "line-color": drawn, "line-width": byZoom([2, 1.5], [8, 2.5]) },
    },
    {
      id: "drawn-spots",
      type: "circle",
      source: DRAWN,
      filter: isSpots,
      paint: {
        "circle-color": drawn,
        "circle-radius": byZoom([2, 2.5], [8, 4]),
        "circle-stroke-color": drawnRim,
        "circle-stroke-width": 1.5,
      },
    },
  ];
}

/** The source of the countries' names; a feature's id is its ISO 3166-1 alpha-2 code. */
export const COUNTRY_LABELS = "country-labels";

/** Feature state of a name that is not to be shown, because a mark says it. */
export const SAID_ALREADY = "saidAlready";

/** Countries whose label stands from this zoom on give way to towns; larger ones come first. */
const SMALL_COUNTRY = 3;

/** MapLibre places the last layer first: on small maps large countries, then towns, then what is left. */
function labelLayers(palette: BasemapPalette): LayerSpecification[] {
  return [
    countriesNear(palette),
    countriesFar(palette, "small"),
    towns(palette),
    countriesFar(palette, "large"),
  ];
}

function countriesFar(palette: BasemapPalette, which: "large" | "small"): SymbolLayerSpecification {
  return {
    id: `country-labels-${which}`,
    type: "symbol",
    source: "country-labels",
    maxzoom: CLOSE_FROM,
    filter: [
      "all",
      [which === "large" ? "<" : ">=", ["get", "minzoom"], SMALL_COUNTRY],
      ["<=", ["get", "minzoom"], ["+", ["zoom"], 0.5]],
    ],
    layout: {
      ...COUNTRY_TEXT,
      ...(which === "small" ? DODGE : {}),
      "text-size": [
        "interpolate",
        ["linear"],
        ["zoom"],
        1,
        ["interpolate", ["linear"], ["get", "minzoom"], 0, 10.5, 3, 9],
        5.5,
        ["interpolate", ["linear"], ["get", "minzoom"], 0, 15, 3, 12, 5.5, 10.5],
      ],
    },
    paint: countryPaint(palette),
  };
}

function countriesNear(palette: BasemapPalette): SymbolLayerSpecification {
  return {
    id: "country-labels-near",
    type: "symbol",
    source: "country-labels",
    minzoom: CLOSE_FROM,
    filter: ["<=", ["get", "minzoom"], ["+", ["zoom"], 0.5]],
    layout: {
      ...COUNTRY_TEXT,
      ...DODGE,
      "text-size": byZoom([5, 14], [9, 16]),
      "text-letter-spacing": 0.22,

      "text-radial-offset": 1.2,
    },
    paint: countryPaint(palette),
  };
}

function countryPaint({ countryText, halo }: BasemapPalette): NonNullable<SymbolLayerSpecification["paint"]> {
  return {
    "text-color": countryText,
    "text-halo-color": halo,
    "text-halo-width": 1.2,
    "text-halo-blur": 0.6,
    "text-opacity": ["case", ["boolean", ["feature-state", SAID_ALREADY], false], 0, 1],
  };
}

/** Where a country's name may go when its own place is taken. */
const DODGE = {
  "text-variable-anchor": ["center", "bottom", "top", "left", "right"],
  "text-radial-offset": 0.8,
  "text-justify": "auto",
} satisfies SymbolLayerSpecification["layout"];

const COUNTRY_TEXT = {
  "text-field": ["get", "name"],
  "text-font": FONTS,
  "text-transform": "uppercase",
  "text-letter-spacing": 0.14,
  "text-line-height": 1.25,
  "text-max-width": 8,
  "text-padding": 6,
  "symbol-sort-key": ["get", "rank"],
} satisfies SymbolLayerSpecification["layout"];

function towns({ townText, townTextMinor, townDot, halo }: BasemapPalette): SymbolLayerSpecification {
  const people: ExpressionSpecification = ["get", "population"];
  const large: ExpressionSpecification = [">=", people, 1e6];
  return {
    id: "towns",
    type: "symbol",
    source: "towns",
    minzoom: 3,
    filter: ["<=", ["get", "minzoom"], ["zoom"]],
    layout: {
      "icon-image": ["case", ["get", "capital"], CAPITAL_DOT, TOWN_DOT],
      "icon-size": byZoom([4, 0.8], [9, 1.1]),
      "icon-padding": 1,
      "text-field": ["get", "name"],
      "text-font": FONTS,
      "text-size": [
        "interpolate",
        ["linear"],
        ["zoom"],
        4,
        ["step", people, 10.5, 3e5, 11, 3e6, 12.5],
        8,
        ["step", people, 11, 5e4, 12, 3e5, 13.5, 3e6, 16],
        12,
        ["step", people, 11.5, 5e3, 12.5, 5e4, 14, 3e5, 16],
      ],
      "text-variable-anchor": ["left", "right", "bottom-left", "top-left", "bottom-right", "top-right"],
      "text-radial-offset": 0.45,
      "text-justify": "auto",
      "text-max-width": 9,
      "text-line-height": 1.1,
      "text-padding": byZoom([3, 8], [6, 6], [9, 3]),
      "symbol-sort-key": [
        "-",
        ["*", ["-", ["get", "minzoom"], ["case", ["get", "capital"], 2, 0]], 1e8],
        people,
      ],
    },
    paint: {
      "text-color": ["case", ["any", ["get", "capital"], large], townText, townTextMinor],
      "text-halo-color": halo,
      "text-halo-width": 1.3,
      "text-halo-blur": 0.4,
      "icon-color": townDot,
      "icon-halo-color": halo,
      "icon-halo-width": 1,
    },
  };
}

function byZoom(...stops: [zoom: number, value: number][]): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], ...stops.flat()];
}
