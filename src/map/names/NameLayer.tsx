import { useLayoutEffect, useRef, useState } from "react";
import { useLocale } from "../../i18n/locale.ts";
import { useAtlas } from "../../store/useAtlas.ts";
import { useMedia } from "../../ui/useMedia.ts";
import { type MapCamera, type Size, sameCamera } from "../camera.ts";
import type { Scene } from "../sceneMark.ts";
import { obstaclesOf } from "../sceneNames.ts";
import type { Places } from "../useBasemap.ts";
import { namedCountries } from "../useScene.ts";
import { cornersOf } from "./corners.ts";
import { LiveNames } from "./liveNames.ts";
import { placeNames } from "./placeNames.ts";
import "./names.css";
import { cameraOf, type MapView } from "../mapView.ts";

interface NameLayerProps {
  readonly map: MapView;
  readonly scene: Scene;
  readonly size: Size;
  readonly places: Places;
}

/** Names of countries and towns beneath the marks of the live map. Whoever cannot see them has list and foot. */
export function NameLayer({ map, scene, size: { width, height }, places }: NameLayerProps) {
  const frame = useAtlas((state) => state.frame);
  const { direction } = useLocale();
  const touch = useMedia("(pointer: coarse)");
  const { names, svg } = useLayer(map);
  const first = useRef<MapCamera | null>(null);
  const shown = useRef(places);
  useLayoutEffect(() => {
    svg.setAttribute("width", String(width));
    svg.setAttribute("height", String(height));
    const follow = (): void => names.follow(cameraOf(map), { width, height });
    map.on("move", follow);
    return () => {
      map.off("move", follow);
    };
  }, [map, names, svg, width, height]);
  // The scene is made anew for every frame that is reported: when a view settles, crosses a quarter of a zoom, or
  // has gone a good way. Its marks stand where that frame sees them.
  useLayoutEffect(() => {
    if (frame === null) return;
    first.current ??= frame;
    // As long as nobody has moved, what comes late stands as if it had been there at once: as in a still picture.
    const isLate = shown.current !== places && sameCamera(first.current, frame);
    shown.current = places;
    const size = { width, height };
    const corners = cornersOf(size, direction === "rtl" ? "left" : "right", touch);
    const said = namedCountries(scene, frame.zoom);
    names.show(
      placeNames(
        { ...places, camera: frame, size, obstacles: obstaclesOf(scene), corners, said },
        isLate ? [] : names.placed,
      ),
    );
    names.follow(cameraOf(map), size);
  }, [map, names, frame, scene, places, width, height, direction, touch]);
  return null;
}

const SVG = "http://www.w3.org/2000/svg";

/** A place for the names above the ground and beneath the marks. */
function useLayer(map: MapView): { names: LiveNames; svg: SVGSVGElement; layer: HTMLDivElement } {
  const [made] = useState(makeLayer);
  const { layer } = made;
  useLayoutEffect(() => {
    map.getCanvas().after(layer);
    return () => layer.remove();
  }, [map, layer]);
  return made;
}

function makeLayer() {
  const layer = document.createElement("div");
  layer.className = "map-layer";
  layer.ariaHidden = "true";
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "map-names");
  layer.append(svg);
  return { layer, svg, names: new LiveNames(svg) };
}
