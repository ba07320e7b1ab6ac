import { useMemo, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { reportMapShown } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { fetchedOnce } from "../ui/fetchedOnce.ts";
import { useChunk } from "../ui/useChunk.ts";
import type { Size } from "./camera.ts";
import type { LiveState } from "./LiveMap.tsx";
import { MapBoundary } from "./MapBoundary.tsx";
import { MapFurniture } from "./MapFurniture.tsx";
import { NameLayer } from "./names/NameLayer.tsx";
import { RecordMarks } from "./RecordMarks.tsx";
import { sceneLabels } from "./sceneLabels.ts";
import { StillMap } from "./still/StillMap.tsx";
import type { StillView } from "./still/stillView.ts";
import { readBasemap, useStillFiles } from "./still/useStillFiles.ts";
import { useStillPlaces } from "./still/useStillPlaces.ts";
import { useLiveTurn } from "./useLiveTurn.ts";
import { NO_SCENE } from "./useScene.ts";

// MapLibre is the heaviest part: a picture with the same marks stands until it has drawn.
const liveMap = fetchedOnce(() => import("./LiveMap.tsx").then(({ LiveMap }) => LiveMap));

/**
 * The ground of the map, with marks, names and buttons on it. The ground is a picture at first, and again wherever the
 * live map cannot be or is not wanted; marks, names and buttons are the same on both, and stay when it changes.
 */
export function MapStage({ size }: { readonly size: Size }) {
  const query = useAtlas((state) => state.query);
  const trouble = useAtlas(({ mapTrouble }) => mapTrouble);
  const locale = useLocale();
  const fitting = useMemo(() => ({ query, labels: sceneLabels(locale) }), [query, locale]);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const isWanted = useLiveTurn(host) && trouble === null;
  const [live, setLive] = useState<LiveState | null>(null);
  const [still, setStill] = useState<StillView | null>(null);
  const files = useStillFiles();
  const stillPlaces = useStillPlaces(live === null ? files : null, locale, readBasemap);
  const map = live?.map ?? still;
  const places = live?.places ?? stillPlaces;
  const showStill = (view: StillView | null): void => {
    setStill(view);
    if (view !== null) reportMapShown();
  };
  const showLive = (state: LiveState | null): void => {
    setLive(state);
    if (state !== null) reportMapShown();
  };
  return (
    <div ref={setHost} className="map-stage" data-ground={live === null ? "still" : "live"}>
      {isWanted && <LivePart {...{ size, fitting, still }} onLive={showLive} />}
      {live === null && <StillMap {...{ size, fitting, files }} read={readBasemap} onView={showStill} />}
      {map && query && <RecordMarks {...{ map, query, size, places }} live={live?.map ?? null} />}
      {map && !query && <NameLayer {...{ map, size, places }} scene={NO_SCENE} />}
      {map && <MapFurniture {...{ map, size, fitting }} whereIs={live?.whereIs ?? null} />}
    </div>
  );
}

type LivePartProps = Parameters<NonNullable<ReturnType<typeof liveMap.here>>>[0];

/** Where it cannot be fetched the picture stays, and nothing is lost but its motion. */
function LivePart(props: LivePartProps) {
  const chunk = useChunk(true, liveMap);
  if (chunk.state !== "ready") return null;
  const Live = chunk.part;
  return (
    <MapBoundary>
      <Live {...props} />
    </MapBoundary>
  );
}
