import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import { useEffect, useRef, useState } from "react";
import type { Locale } from "../i18n/locale.ts";
import { type BasemapLoader, createBasemapLoader } from "./basemap/loader.ts";
import type { BasemapTheme } from "./basemap/palette.ts";
import type { BasemapData } from "./basemap/sources.ts";
import { basemapStyle } from "./basemap/style.ts";
import { boundsOf } from "./camera.ts";
import { cameraOf, sizeOf } from "./mapView.ts";
import type { CountryName, TownName } from "./names/names.ts";

/** The style that a map starts with; later themes only repaint it. */
export function firstStyle(theme: BasemapTheme): StyleSpecification {
  return basemapStyle(theme);
}

/** The first layer of the style: when it is there, the others are. */
const GROUND = "sea";

/** Tells where a point lies, as far as the files that have come tell; a new one whenever they tell more. */
export type WhereIs = BasemapLoader["where"];

/** What may be named in the view. */
export interface Places {
  readonly countries: readonly CountryName[];
  readonly towns: readonly TownName[];
}

interface Basemap {
  readonly whereIs: WhereIs | null;
  readonly places: Places;
  /** All files of the first view have come, or will not. */
  readonly isWhole: boolean;
}

const NO_PLACES: Places = { countries: [], towns: [] };

/** Feeds the built-in base map as the view moves. */
export function useBasemap(map: MapLibreMap | null, { tag, messages }: Locale): Basemap {
  const { regionNames } = messages.app;
  const [whereIs, setWhereIs] = useState<WhereIs | null>(null);
  const [places, setPlaces] = useState(NO_PLACES);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    if (map === null) return;
    let started: BasemapLoader | null = null;
    let isOver = false;
    const start = (): void => {
      // A style that was rebuilt after a lost context comes with the data of its snapshot.
      if (started) return;
      const loader: BasemapLoader = createBasemapLoader({
        fetch: globalThis.fetch.bind(globalThis),
        baseUrl: new URL("basemap/", document.baseURI).href,
        locale: tag,
        nameOf: (code) => regionNames[code],
        onData: (changed) => {
          showData(map, changed);
          const { countries, towns } = loader.data();
          setPlaces((old) =>
            old.countries === countries && old.towns === towns ? old : { countries, towns },
          );
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
      void started?.settled().then(() => isOver || setWhole(true));
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
      isOver = true;
      started?.close();
      setWhereIs(null);
      setPlaces(NO_PLACES);
    };
  }, [map, tag, regionNames]);
  return { whereIs, places, isWhole };
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

function showData(map: MapLibreMap, { land, borders }: Partial<BasemapData>): void {
  if (land) void map.getSource<GeoJSONSource>("land")?.setData(land);
  if (borders) void map.getSource<GeoJSONSource>("borders")?.setData(borders);
}
