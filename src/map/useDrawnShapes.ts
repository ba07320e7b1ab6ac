import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { useEffect, useMemo, useRef } from "react";
import { drawnOf } from "../domain/imported.ts";
import type { Query } from "../query/query.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { DRAWN } from "./basemap/style.ts";
import { NO_SHAPES, shapesOf } from "./drawnShapes.ts";

/** Line or area of the open record, where it is more than a point: drawn in full for as long as it is open. */
export function useDrawnShapes(map: MapLibreMap | null, query: Query): FeatureCollection {
  const selection = useAtlas((state) => state.selection);
  const arrivals = useAtlas((state) => (state.selection === null ? 0 : state.arrivals));
  const shapes = useMemo(() => {
    // A record that is being read has no shape until it has come.
    void arrivals;
    const row = selection === null ? null : query.rowOf(selection);
    const record = row === null ? null : query.record(row);
    const drawn = record && drawnOf(record);
    return drawn ? shapesOf(drawn) : NO_SHAPES;
  }, [query, selection, arrivals]);
  useShown(map, shapes);
  return shapes;
}

function useShown(map: MapLibreMap | null, shapes: FeatureCollection): void {
  const shown = useRef(NO_SHAPES);
  useEffect(() => {
    if (map === null || shown.current === shapes) return;
    const show = (): void => {
      shown.current = shapes;
      void map.getSource<GeoJSONSource>(DRAWN)?.setData(shapes);
    };
    if (map.getSource(DRAWN)) show();
    else map.once("style.load", show);
    return () => {
      map.off("style.load", show);
    };
  }, [map, shapes]);
}
