import { project, type Size } from "./camera.ts";
import { cameraOf, type MapView } from "./mapView.ts";
import { ringRadius, type Scene, type SceneMark } from "./sceneMark.ts";

/** Beyond this a ring is larger than any screen, and the reader stands in it. */
const LARGEST_RING = 4_000;

/**
 * Moves the drawn marks of a scene to where the camera is now, without a rendering of React.
 * @param layer holds one element per mark and ring, named by `data-key`
 */
export function followCamera(map: MapView, layer: HTMLElement, scene: Scene, size: Size): () => void {
  const marks = new Map(scene.marks.map((mark) => [mark.key, mark]));
  const pairs = [...layer.querySelectorAll<SVGGElement>("[data-key]")].flatMap((element) => {
    const mark = marks.get(element.dataset.key ?? "");
    return mark
      ? [{ element, mark, circle: element.querySelector<SVGCircleElement>(":scope > .map-ring") }]
      : [];
  });
  return () => {
    const camera = cameraOf(map);
    for (const { element, mark, circle } of pairs) {
      const [x, y] = project(camera, size, mark.lon, mark.lat);
      setOnce(element, "transform", `translate(${tenths(x + mark.dx)} ${tenths(y + mark.dy)})`);
      if (circle && mark.ring) resize(circle, mark, mark.ring.km, camera.zoom);
    }
  };
}

function resize(circle: SVGCircleElement, mark: SceneMark, km: number, zoom: number): void {
  const radius = ringRadius(mark, km, zoom);
  setOnce(circle, "r", String(tenths(radius > LARGEST_RING ? 0 : radius)));
}

/** A brush that moves leaves most marks where they are, and what is not touched is not painted. */
function setOnce(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
