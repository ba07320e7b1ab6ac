import type { Map as MapLibreMap } from "maplibre-gl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Locale, useLocale } from "../i18n/locale.ts";
import type { Query } from "../query/query.ts";
import { moveCamera, select } from "../store/actions.ts";
import { answerOf } from "../store/selectors.ts";
import type { Frame } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import type { Size } from "./camera.ts";
import { MarkChooser } from "./MarkChooser.tsx";
import { elementOf, MarkLayer } from "./MarkLayer.tsx";
import { MarkTooltip } from "./MarkTooltip.tsx";
import { markName } from "./markWords.ts";
import { saysCountries, sceneOf } from "./scene.ts";
import { sceneLabels } from "./sceneLabels.ts";
import type { Scene, SceneMark } from "./sceneMark.ts";
import { splittingCamera } from "./splitting.ts";
import { useNamedCountries } from "./useBasemap.ts";
import { isByHand } from "./useCamera.ts";
import { useReveal } from "./useReveal.ts";

interface RecordMarksProps {
  readonly map: MapLibreMap;
  readonly query: Query;
  readonly size: Size;
}

/** All marks, with what happens when one is pointed at or opened. */
export function RecordMarks({ map, query, size }: RecordMarksProps) {
  const locale = useLocale();
  const frame = useAtlas((state) => state.frame);
  const selection = openId(
    query,
    useAtlas((state) => state.selection),
  );
  const scene = useScene(query, frame, size, selection, locale);
  useNamedCountries(map, frame ? namedCountries(scene, frame.zoom) : "");
  const reveal = useReveal(map, scene, size, selection);
  const [hovered, hover] = useHover(map, scene);
  const [chosen, choose] = useOpened(map, scene);
  const nameOf = useCallback((mark: SceneMark) => markName(mark, query, locale), [query, locale]);

  const open = (mark: SceneMark): void => {
    hover(null);
    if (mark.kind === "cluster") openCluster(mark);
    else if (mark.kind === "badge" && mark.count > 1) choose(mark.key);
    else select(mark.ids[0] ?? null);
  };
  const openCluster = (mark: SceneMark): void => {
    const target = splittingCamera(mark, query, map.getZoom(), size);
    if (target) moveCamera({ kind: "exact", ...target });
    else choose(mark.key);
  };
  const close = (): void => {
    const key = chosen?.key ?? null;
    choose(null);
    elementOf(map.getCanvasContainer(), key)?.focus();
  };

  const count = scene.marks.filter(({ interactive }) => interactive).length;
  const label = count === 0 ? locale.messages.map.noMarks : locale.messages.map.marks(count);
  return (
    <>
      <MarkLayer {...{ map, scene, size, label, nameOf }} onOpen={open} onHover={hover} onReveal={reveal} />
      <div className="map-over">
        {hovered && !chosen && (
          <MarkTooltip
            mark={hovered}
            {...{ size, query }}
            onHold={() => hover(hovered)}
            onLeave={() => hover(null)}
          />
        )}
        {chosen && (
          <MarkChooser
            key={chosen.key}
            mark={chosen}
            {...{ size, query, selection }}
            onChoose={select}
            onClose={close}
          />
        )}
      </div>
    </>
  );
}

/** A mark stands for a record: an open claim is shown at the mark of its own. */
function openId(query: Query, selection: string | null): string | null {
  const row = selection === null ? null : query.rowOf(selection);
  return row === null ? selection : query.record(row).properties.id;
}

const EMPTY: Scene = { marks: [] };

function useScene(
  query: Query,
  frame: Frame | null,
  size: Size,
  selection: string | null,
  locale: Locale,
): Scene {
  const answer = useAtlas(answerOf);
  const { width, height } = size;
  return useMemo(() => {
    if (answer === null || frame === null) return EMPTY;
    return sceneOf({
      answer,
      query,
      facilities: query.dataset.facilities.map(({ feature }) => feature),
      camera: frame,
      size: { width, height },
      selection,
      labels: sceneLabels(locale),
    });
  }, [answer, query, frame, width, height, selection, locale]);
}

/** Countries that badges name in full. */
function namedCountries({ marks }: Scene, zoom: number): string {
  const badges = saysCountries(zoom) ? marks.filter(({ kind }) => kind === "badge") : [];
  return badges.flatMap(({ country }) => country ?? []).join(" ");
}

const LEAVE_MS = 150;

/** The mark that is pointed at. It stays for a moment, so that the pointer can reach the tooltip. */
function useHover(map: MapLibreMap, scene: Scene): [SceneMark | null, (mark: SceneMark | null) => void] {
  const [key, setKey] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hover = useCallback((mark: SceneMark | null) => {
    clearTimeout(timer.current);
    if (mark) setKey(mark.key);
    else timer.current = setTimeout(() => setKey(null), LEAVE_MS);
  }, []);
  useEffect(() => {
    const hide = (): void => setKey(null);
    map.on("movestart", hide);
    return () => {
      map.off("movestart", hide);
      clearTimeout(timer.current);
    };
  }, [map]);
  return [markOf(scene, key), hover];
}

/** The mark whose list is open; closed by a click on the map and by moving it. */
function useOpened(map: MapLibreMap, scene: Scene): [SceneMark | null, (key: string | null) => void] {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    const close = (): void => setKey(null);
    const moved = (event: MoveEvent): void => {
      if (isByHand(event)) close();
    };
    map.on("click", close);
    map.on("movestart", moved);
    return () => {
      map.off("click", close);
      map.off("movestart", moved);
    };
  }, [map]);
  return [markOf(scene, key), setKey];
}

type MoveEvent = Parameters<typeof isByHand>[0];

function markOf({ marks }: Scene, key: string | null): SceneMark | null {
  return key === null ? null : (marks.find((mark) => mark.key === key) ?? null);
}
