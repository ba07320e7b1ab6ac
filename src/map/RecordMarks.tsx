import type { Map as MapLibreMap } from "maplibre-gl";
import { useLocale } from "../i18n/locale.ts";
import type { Query } from "../query/query.ts";
import { moveCamera, select } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { useShown } from "../store/useShown.ts";
import type { Size } from "./camera.ts";
import { MarkChooser } from "./MarkChooser.tsx";
import { elementOf, MarkLayer } from "./MarkLayer.tsx";
import { MarkTooltip } from "./MarkTooltip.tsx";
import { BY_HAND, type MapView } from "./mapView.ts";
import { NameLayer } from "./names/NameLayer.tsx";
import type { Direction } from "./nearestMark.ts";
import { openRecord } from "./openRecord.ts";
import type { SceneMark } from "./sceneMark.ts";
import { splittingCamera } from "./splitting.ts";
import type { Places } from "./useBasemap.ts";
import { useDrawnShapes } from "./useDrawnShapes.ts";
import { useMarkNames } from "./useMarkNames.ts";
import { useHover, useOpened } from "./usePointedMark.ts";
import { useReveal } from "./useReveal.ts";
import { useScene } from "./useScene.ts";

interface RecordMarksProps {
  readonly map: MapView;
  /** The same where it is the live one. */
  readonly live: MapLibreMap | null;
  readonly query: Query;
  readonly size: Size;
  readonly places: Places;
}

/** All marks, with what happens when one is pointed at or opened. */
export function RecordMarks({ map, live, query, size, places }: RecordMarksProps) {
  const { messages } = useLocale();
  const answer = useShown()?.answer ?? null;
  const selection = useAtlas((state) => state.selection);
  const scene = useScene(query, answer, size);
  const shapes = useDrawnShapes(live, query);
  const reveal = useReveal(map, { query, scene, size, selection, shapes });
  const [hovered, hover] = useHover(map, scene);
  const [chosen, choose] = useOpened(map, scene);
  const nameOf = useMarkNames(query, scene);

  const open = (mark: SceneMark): void => {
    hover(null);
    if (mark.kind === "cluster") openCluster(mark);
    else if (mark.kind === "badge" && mark.count > 1) choose(mark.key);
    else if (mark.row === null) select(mark.key);
    else openRecord(query, mark.row);
  };
  const openCluster = (mark: SceneMark): void => {
    const target = answer && splittingCamera(mark, answer, query, map.getZoom(), size);
    if (target) moveCamera({ kind: "exact", ...target });
    else choose(mark.key);
  };
  const goOn = (direction: Direction): boolean => {
    if (answer === null || answer.counts.outsideView === 0) return false;
    panTowards(map, direction);
    return true;
  };
  const close = (): void => {
    const key = chosen?.key ?? null;
    choose(null);
    elementOf(map.getCanvasContainer(), key)?.focus();
  };

  const count = scene.marks.filter(({ interactive }) => interactive).length;
  const label = count === 0 ? messages.map.noMarks : messages.map.marks(count);
  return (
    <>
      <NameLayer {...{ map, scene, size, places }} />
      <MarkLayer
        {...{ map, scene, size, label, nameOf }}
        onOpen={open}
        onHover={hover}
        onReveal={reveal}
        onEdge={goOn}
      />
      <div className="map-over">
        {hovered && !chosen && (
          <MarkTooltip
            mark={hovered}
            {...{ size, query }}
            onHold={() => hover(hovered)}
            onLeave={() => hover(null)}
          />
        )}
        {chosen && answer && (
          <MarkChooser
            key={chosen.key}
            mark={chosen}
            {...{ size, query, answer }}
            open={selection === null ? null : query.rowOf(selection)}
            onChoose={(row) => openRecord(query, row)}
            onClose={close}
          />
        )}
      </div>
    </>
  );
}

/** The same step as MapLibre's arrow keys. */
const PAN_PX = 100;
const PAN_MS = 200;
const WAY: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  up: [0, -PAN_PX],
  down: [0, PAN_PX],
  left: [-PAN_PX, 0],
  right: [PAN_PX, 0],
};

function panTowards(map: MapView, direction: Direction): void {
  const [x, y] = WAY[direction];
  map.panBy([x, y], { duration: PAN_MS }, BY_HAND);
}
