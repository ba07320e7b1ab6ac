import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Size } from "./camera.ts";
import { followCamera } from "./followCamera.ts";
import type { MapView } from "./mapView.ts";
import { type Direction, markNearest, markTowards } from "./nearestMark.ts";
import { type LiveMarks, SceneMarks } from "./SceneMarks.tsx";
import type { Scene, SceneMark } from "./sceneMark.ts";

interface MarkLayerProps {
  readonly map: MapView;
  readonly scene: Scene;
  readonly size: Size;
  readonly label: string;
  readonly nameOf: (mark: SceneMark) => string;
  readonly onOpen: (mark: SceneMark) => void;
  /** The mark that is pointed at or focused by keys; null when none is. */
  readonly onHover: (mark: SceneMark | null) => void;
  /** Brings a mark that got the focus into the frame. */
  readonly onReveal: (mark: SceneMark) => void;
  /** An arrow key leads out of the frame; whether the map goes on there, because records lie beyond. */
  readonly onEdge: (direction: Direction) => boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/**
 * The scene over the live map. All marks together are one tab stop (roving tabindex, ARIA Authoring Practices);
 * the layer lies inside MapLibre's canvas container, so that a drag or wheel that starts on a mark moves the map.
 */
export function MarkLayer(props: MarkLayerProps) {
  const { map, scene, size, label, nameOf, onReveal, onEdge } = props;
  const layer = useLayer(map);
  const targets = useMemo(() => targetsOf(scene), [scene]);
  const focus = useRovingFocus(layer, targets);
  useFollow(map, layer, scene, size);

  const focusOther = (key: string, mark: SceneMark): boolean => {
    const direction = ARROWS[key];
    const next = direction ? towards(direction, mark) : atEnd(targets, key);
    if (next) {
      focus.move(next.key);
      onReveal(next);
    }
    return direction !== undefined || next !== null;
  };
  /** Marks of records are made for the frame; a facility far beyond must not be reached before those between. */
  const towards = (direction: Direction, mark: SceneMark): SceneMark | null => {
    const here = targets.filter((other) => isIn(size, other));
    const next = markTowards(here, mark, direction);
    return next ?? (onEdge(direction) ? null : markTowards(targets, mark, direction));
  };
  const handlers = handlersOf(props, targets, focus.take, focusOther);
  const live: LiveMarks = { nameOf, current: focus.current, handlers };
  return createPortal(<SceneMarks {...{ scene, size, live, label }} />, layer);
}

/** Of all marks together: so many listeners as there are marks would be made anew with every change. */
function handlersOf(
  { onOpen, onHover }: MarkLayerProps,
  targets: readonly SceneMark[],
  take: (key: string) => void,
  focusOther: (key: string, mark: SceneMark) => boolean,
): LiveMarks["handlers"] {
  const press = (event: KeyboardEvent, mark: SceneMark): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") onOpen(mark);
    else if (!focusOther(event.key, mark)) return;
    event.preventDefault();
    // Or MapLibre would move the map by the same key.
    event.stopPropagation();
  };
  const markAt = (target: EventTarget | null): SceneMark | null => {
    const key = targetKey(target);
    return key === null ? null : (targets.find((mark) => mark.key === key) ?? null);
  };
  return {
    onClick: (event) => {
      const mark = markAt(event.target);
      if (mark === null) return;
      event.stopPropagation();
      onOpen(mark);
    },
    onDoubleClick: (event) => markAt(event.target) && event.stopPropagation(),
    onKeyDown: (event) => {
      const mark = markAt(event.target);
      if (mark) press(event, mark);
    },
    onPointerOver: ({ pointerType, target, relatedTarget }) => {
      const mark = markAt(target);
      if (mark && pointerType === "mouse" && targetKey(relatedTarget) !== mark.key) onHover(mark);
    },
    onPointerOut: ({ target, relatedTarget }) => {
      if (targetKey(target) !== targetKey(relatedTarget)) onHover(null);
    },
    onFocus: ({ target }) => {
      const mark = markAt(target);
      if (mark === null) return;
      take(mark.key);
      if (target.matches(":focus-visible")) onHover(mark);
    },
    onBlur: () => onHover(null),
  };
}

/** Key of the mark that an event is about. */
function targetKey(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest<SVGElement>(".map-target") : null;
  return element?.dataset.key ?? null;
}

function isIn({ width, height }: Size, { x, y, halfWidth, radius }: SceneMark): boolean {
  return x > -halfWidth && x < width + halfWidth && y > -radius && y < height + radius;
}

/** Records before facilities, each from west to east. */
function targetsOf({ marks }: Scene): SceneMark[] {
  const rank = ({ kind }: SceneMark): number => (kind === "facility" ? 1 : 0);
  return marks
    .filter(({ interactive }) => interactive)
    .toSorted((a, b) => rank(a) - rank(b) || a.lon - b.lon);
}

function atEnd(targets: readonly SceneMark[], key: string): SceneMark | null {
  if (key === "Home") return targets[0] ?? null;
  return key === "End" ? (targets.at(-1) ?? null) : null;
}

/** A place for the marks under MapLibre's canvas container. */
function useLayer(map: MapView): HTMLDivElement {
  const [layer] = useState(() => document.createElement("div"));
  useLayoutEffect(() => {
    layer.className = "map-layer";
    map.getCanvasContainer().append(layer);
    return () => layer.remove();
  }, [map, layer]);
  return layer;
}

/** Puts the marks where the camera sees them: after every drawing of ours, and in the very frame of every move. */
function useFollow(map: MapView, layer: HTMLElement, scene: Scene, size: Size): void {
  useLayoutEffect(() => {
    const follow = followCamera(map, layer, scene, size);
    follow();
    map.on("move", follow);
    return () => {
      map.off("move", follow);
    };
  }, [map, layer, scene, size]);
}

/** One mark can be reached by Tab: the last that had the focus, or where it was, the nearest. */
function useRovingFocus(layer: HTMLElement, targets: readonly SceneMark[]) {
  const [taken, take] = useState<string | null>(null);
  const last = useRef<SceneMark | null>(null);
  const found = targets.find(({ key }) => key === taken);
  const heir = last.current && markNearest(targets, last.current.lon, last.current.lat);
  const current = found ?? heir ?? targets[0] ?? null;
  const currentKey = current?.key ?? null;
  useEffect(() => {
    last.current = current;
  });
  useFocusHeir(layer, currentKey);
  return { current: currentKey, take, move: (key: string) => elementOf(layer, key)?.focus() };
}

/** When the mark that has the focus goes, because its cluster came apart, the focus must not fall off the map. */
function useFocusHeir(layer: HTMLElement, heir: string | null): void {
  const owner = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (owner.current && document.activeElement === document.body) elementOf(layer, heir)?.focus();
  });
  useEffect(() => {
    const gained = ({ target }: FocusEvent): void => {
      owner.current = target instanceof Element ? target : null;
    };
    const lost = ({ target }: FocusEvent): void =>
      // An element that is being taken away loses the focus, too; a moment later it is gone.
      queueMicrotask(() => {
        const left =
          target instanceof Element && target.isConnected && !layer.contains(document.activeElement);
        if (left) owner.current = null;
      });
    layer.addEventListener("focusin", gained);
    layer.addEventListener("focusout", lost);
    return () => {
      layer.removeEventListener("focusin", gained);
      layer.removeEventListener("focusout", lost);
    };
  }, [layer]);
}

/** The mark's element; keys are ids, but what comes from a file is never trusted to be a selector. */
export function elementOf(layer: ParentNode, key: string | null): SVGGElement | null {
  if (key === null) return null;
  return layer.querySelector<SVGGElement>(`.map-mark[data-key="${CSS.escape(key)}"]`);
}
