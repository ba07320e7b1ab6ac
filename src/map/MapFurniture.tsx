import type { Map as MapLibreMap } from "maplibre-gl";
import { useState } from "react";
import { atlas, type Camera } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import type { Size } from "./camera.ts";
import { boxToFit, type Fitting } from "./fitting.ts";
import { MapControls } from "./MapControls.tsx";
import { MapFoot } from "./MapFoot.tsx";
import { MapStatus } from "./MapStatus.tsx";
import type { WhereIs } from "./useBasemap.ts";

interface MapFurnitureProps {
  readonly map: MapLibreMap;
  readonly size: Size;
  readonly fitting: Fitting;
  readonly whereIs: WhereIs | null;
  readonly goTo: (camera: Camera) => void;
}

/** Everything around the marks: buttons, scale, credits, and what is said of each move. */
export function MapFurniture({ map, size, fitting, whereIs, goTo }: MapFurnitureProps) {
  const frame = useAtlas((state) => state.frame);
  const [first] = useState(() => atlas.getState().camera);
  const fit = (): void => {
    const box = boxToFit(atlas.getState().filter, size, fitting);
    goTo(box && { kind: "box", box });
  };
  return (
    <>
      <MapControls map={map} onFit={fit} onReset={() => goTo(first)} />
      {frame && <MapFoot {...{ map, frame, whereIs }} />}
      <MapStatus map={map} />
    </>
  );
}
