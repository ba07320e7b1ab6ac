import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { useEffect, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { reportMapTrouble } from "../store/actions.ts";
import { atlas, type MapTrouble } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import type { Size } from "./camera.ts";
import { LiveMap } from "./LiveMap.tsx";
import { MapBoundary } from "./MapBoundary.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { allowMapWorker } from "./trustedTypes.ts";
import { useSize } from "./useSize.ts";
import "maplibre-gl/dist/maplibre-gl.css";
import "./map.css";

setWorkerUrl(workerUrl);

/** The live map, or the one sentence that says why there is none. Fills the box that it is put in. */
export function IncidentMap() {
  const [ref, size] = useSize<HTMLDivElement>();
  const trouble = useAtlas(({ mapTrouble }) => mapTrouble);
  return (
    <div ref={ref} className="map">
      {trouble !== null && <TroubleNotice trouble={trouble} />}
      {trouble === null && size !== null && <MapAndLegend outer={size} />}
    </div>
  );
}

/**
 * On wide maps the open legend is a strip below the map and takes room from it, so that it covers nothing;
 * elsewhere it starts closed, and lies over the map when it is opened.
 */
function MapAndLegend({ outer }: { readonly outer: Size }) {
  const [ref, size] = useSize<HTMLDivElement>();
  const [legendOpen] = useState(() => !atlas.getState().embed && outer.width >= 640 && outer.height >= 560);
  // The first camera depends on the records: a map that starts without them would jump when they come.
  const settled = useAtlas(({ loading }) => loading.phase !== "loading");
  const startable = useWorker();
  return (
    <>
      <div ref={ref} className="map-view">
        {settled && startable && size !== null && (
          <MapBoundary>
            <LiveMap size={size} />
          </MapBoundary>
        )}
      </div>
      <div className="map-legend">
        <MapLegend open={legendOpen} />
      </div>
    </>
  );
}

/** Whether the worker may be started; true at once but in an opaque origin. */
function useWorker(): boolean {
  const [startable, setStartable] = useState(false);
  useEffect(() => {
    // Without any, MapLibre throws at every file it wants to hand over, and never says so to its owner.
    if (typeof Worker === "undefined") reportMapTrouble("no_worker");
    else void allowMapWorker(workerUrl).then(() => setStartable(true));
  }, []);
  return startable;
}

function TroubleNotice({ trouble }: { readonly trouble: NonNullable<MapTrouble> }) {
  const { map } = useLocale().messages;
  return (
    <div className="map-trouble">
      <p role="status">{map.trouble[trouble]}</p>
      {trouble !== "no_webgl" && <Button onClick={() => reportMapTrouble(null)}>{map.tryAgain}</Button>}
    </div>
  );
}
