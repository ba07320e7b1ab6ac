import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { atlas } from "../../store/store.ts";
import type { MapCamera, Size } from "../camera.ts";
import { drawn } from "../drawing/drawn.ts";
import { toDom } from "../drawing/toDom.ts";
import { cameraFor, type Fitting } from "../fitting.ts";
import { cameraOf } from "../mapView.ts";
import { type Ground, groundDrawing, worldGround } from "../picture/groundDrawing.ts";
import { finerGround, type ReadJson } from "../picture/groundFetcher.ts";
import type { StillFiles } from "./stillFiles.ts";
import { StillView } from "./stillView.ts";
import "../picture/picture.css";

interface StillMapProps {
  readonly size: Size;
  readonly fitting: Fitting;
  readonly files: StillFiles | null;
  readonly read: ReadJson;
  /** The picture as a map, once its ground stands; null when it goes. */
  readonly onView: (view: StillView | null) => void;
}

/** The ground of a map that is a picture: no graphics card, no worker, and as fine as the live one's. */
export function StillMap({ size, fitting, files, read, onView }: StillMapProps) {
  const container = useRef<HTMLDivElement>(null);
  const ground = useRef<SVGSVGElement>(null);
  const [view, setView] = useState<StillView | null>(null);
  const start = useRef({ size, fitting });
  useLayoutEffect(() => {
    if (container.current === null || ground.current === null) return;
    const made = new StillView(container.current, ground.current, startCamera(start.current));
    setView(made);
    return () => made.remove();
  }, []);
  useGround(ground, { view, size, files, read, onView });
  return (
    <div ref={container} className="map-still">
      <svg ref={ground} className="picture" aria-hidden="true" />
    </div>
  );
}

/** Where the reader stood last, else where the link leads. */
function startCamera({ size, fitting }: { readonly size: Size; readonly fitting: Fitting }): MapCamera {
  const { frame, camera } = atlas.getState();
  return frame ?? cameraFor(camera, size, fitting);
}

type Drawing = Pick<StillMapProps, "size" | "files" | "read" | "onView"> & {
  readonly view: StillView | null;
};

/** Draws the ground wherever the view goes: the world's own paths at once, finer ones when they have come. */
function useGround(
  element: { readonly current: SVGSVGElement | null },
  { view, size: { width, height }, files, read, onView }: Drawing,
): void {
  const told = useRef(onView);
  told.current = onView;
  useEffect(() => {
    if (view === null || files === null) return;
    const size = { width, height };
    const world = worldGround(files.world);
    let asked = 0;
    const draw = (): void => {
      const camera = cameraOf(view);
      const own = ++asked;
      void finerGround(camera, size, files.squares, read).then((finer) => {
        if (own !== asked) return;
        paint(element.current, finer ?? world, camera, size);
        told.current(view);
      });
      if (element.current?.childElementCount !== 0) paint(element.current, world, camera, size);
    };
    draw();
    view.on("move", draw);
    return () => {
      asked = -1;
      view.off("move", draw);
    };
  }, [element, view, files, read, width, height]);
  useEffect(() => () => told.current(null), []);
}

function paint(
  element: SVGSVGElement | null,
  ground: Ground,
  camera: MapCamera,
  { width, height }: Size,
): void {
  if (element === null) return;
  element.setAttribute("width", String(width));
  element.setAttribute("height", String(height));
  element.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const drawing = drawn("g", {}, groundDrawing(ground, camera, { width, height }, "still"));
  element.replaceChildren(toDom(drawing, document));
}
