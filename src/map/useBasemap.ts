import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import { useEffect, useRef, useState } from "react";
import type { Locale } from "../i18n/locale.ts";
import { basemapDots, DOT_PIXEL_RATIO } from "./basemap/dots.ts";
import { basemapFontFaces } from "./basemap/fonts.ts";
import { type BasemapLoader, createBasemapLoader } from "./basemap/loader.ts";
import type { BasemapTheme } from "./basemap/palette.ts";
import type { BasemapData } from "./basemap/sources.ts";
import { basemapStyle, COUNTRY_LABELS, SAID_ALREADY } from "./basemap/style.ts";
import { boundsOf } from "./camera.ts";
import { cameraOf, sizeOf } from "./liveCamera.ts";

/** The style that a map starts with; later themes only repaint it. */
export function firstStyle(theme: BasemapTheme): StyleSpecification {
  return basemapStyle(theme, { fontFaces: basemapFontFaces(document.baseURI) });
}

/** The first layer of the style: when it is there, the others are. */
const GROUND = "sea";

/** Tells where a point lies, as far as the files that have come tell; a new one whenever they tell more. */
export type WhereIs = BasemapLoader["where"];

/** Feeds the built-in base map as the view moves. */
export function useBasemap(map: MapLibreMap | null, { tag, messages }: Locale): WhereIs | null {
  const { regionNames } = messages.app;
  const [whereIs, setWhereIs] = useState<WhereIs | null>(null);
  useEffect(() => {
    if (map === null) return;
    let started: BasemapLoader | null = null;
    const start = (): void => {
      addDots(map);
      // A style that was rebuilt after a lost context comes with the data of its snapshot.
      if (started) return;
      const loader: BasemapLoader = createBasemapLoader({
        fetch: globalThis.fetch.bind(globalThis),
        baseUrl: new URL("basemap/", document.baseURI).href,
        locale: tag,
        nameOf: (code) => regionNames[code],
        onData: (changed) => {
          showData(map, changed);
          setWhereIs(() => (lon: number, lat: number) => loader.where(lon, lat));
        },
      });
      started = loader;
      update();
    };
    const update = (): void => {
      const camera = cameraOf(map);
      const [west, south, east, north] = boundsOf(camera, sizeOf(map));
      started?.update({ bbox: [west, south, east, north], zoom: camera.zoom });
    };
    map.on("style.load", start);
    map.on("moveend", update);
    map.on("resize", update);
    // `isStyleLoaded` waits for the sources, too, and they for us.
    if (map.getLayer(GROUND)) start();
    return () => {
      map.off("style.load", start);
      map.off("moveend", update);
      map.off("resize", update);
      started?.close();
      setWhereIs(null);
    };
  }, [map, tag, regionNames]);
  return whereIs;
}

type PaintName = Parameters<MapLibreMap["setPaintProperty"]>[1];

/** Repaints the base map for a theme, without taking its sources away for a moment as a new style would. */
export function useBasemapTheme(map: MapLibreMap | null, theme: BasemapTheme): void {
  const painted = useRef(theme);
  useEffect(() => {
    if (map === null || painted.current === theme) return;
    const paint = (): void => repaint(map, basemapStyle(theme).layers);
    painted.current = theme;
    if (map.getLayer(GROUND)) paint();
    else map.once("style.load", paint);
  }, [map, theme]);
}

function repaint(map: MapLibreMap, layers: readonly LayerSpecification[]): void {
  for (const { id, paint } of layers) {
    if (!map.getLayer(id)) continue;
    for (const [name, value] of Object.entries(paint ?? {}))
      map.setPaintProperty(id, name as PaintName, value);
  }
}

function addDots(map: MapLibreMap): void {
  for (const [id, image] of Object.entries(basemapDots())) {
    if (!map.hasImage(id)) map.addImage(id, image, { sdf: true, pixelRatio: DOT_PIXEL_RATIO });
  }
}

function showData(map: MapLibreMap, changed: Partial<BasemapData>): void {
  for (const [id, data] of Object.entries(changed)) map.getSource<GeoJSONSource>(id)?.setData(data);
}

/**
 * Hides the names of countries that a mark of ours says already: by feature state, which repaints, where a
 * filter would lay out all labels anew at every change of ours.
 * @param codes ISO 3166-1 alpha-2, separated by spaces
 */
export function useNamedCountries(map: MapLibreMap, codes: string): void {
  useEffect(() => {
    const named = codes.split(" ").filter(Boolean);
    const mark = (saidAlready: boolean): void => {
      if (!map.getSource(COUNTRY_LABELS)) return;
      for (const id of named)
        map.setFeatureState({ source: COUNTRY_LABELS, id }, { [SAID_ALREADY]: saidAlready });
    };
    const apply = (): void => mark(true);
    if (map.getLayer(GROUND)) apply();
    else map.once("style.load", apply);
    return () => {
      map.off("style.load", apply);
      // A map that was taken down has no style to ask.
      if (map.style) mark(false);
    };
  }, [map, codes]);
}
