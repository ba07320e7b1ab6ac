import { useState } from "react";
import { atlas } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import type { Size } from "./camera.ts";
import { boxToFit, type Fitting } from "./fitting.ts";
import { MapControls } from "./MapControls.tsx";
import { MapFoot } from "./MapFoot.tsx";
import { MapStatus } from "./MapStatus.tsx";
import type { MapView } from "./mapView.ts";
import type { WhereIs } from "./useBasemap.ts";
import { useCamera } from "./useCamera.ts";

interface MapFurnitureProps {
  readonly map: MapView;
  readonly size: Size;
  readonly fitting: Fitting;
  readonly whereIs: WhereIs | null;
}

/** Everything around the marks: buttons, scale, credits, and what is said of each move. */
export function MapFurniture({ map, size, fitting, whereIs }: MapFurnitureProps) {
  const goTo = useCamera(map, size, fitting);
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
