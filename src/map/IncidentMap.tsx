import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { reportMapTrouble } from "../store/actions.ts";
import { atlas, type MapTrouble } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import type { Size } from "./camera.ts";
import { MapLegend } from "./MapLegend.tsx";
import { MapStage } from "./MapStage.tsx";
import { useSize } from "./useSize.ts";
import "./map.css";

/** The map with its legend. Fills the box that it is put in. */
export function IncidentMap() {
  const [ref, size] = useSize<HTMLDivElement>();
  const trouble = useAtlas(({ mapTrouble }) => mapTrouble);
  return (
    <div ref={ref} className="map">
      {trouble !== null && <TroubleNotice trouble={trouble} />}
      {size !== null && <MapAndLegend outer={size} />}
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
  return (
    <>
      <div ref={ref} className="map-view">
        {size !== null && <MapStage size={size} />}
      </div>
      <div className="map-legend">
        <MapLegend open={legendOpen} />
      </div>
    </>
  );
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
