import { constrainCamera, type MapCamera, project, unproject } from "../camera.ts";
import { type CameraChange, type MapView, type MoveEvent, type MoveType, sizeOf } from "../mapView.ts";

type Listener = (event: MoveEvent) => void;

/** A map that is a picture: it has a camera, and jumps wherever it is sent. */
export class StillView implements MapView {
  readonly #container: HTMLElement;
  readonly #ground: Element;
  readonly #listeners = new Map<MoveType, Set<Listener>>();
  #camera: MapCamera;

  /** @param ground stands in the container, beneath all that is put there */
  constructor(container: HTMLElement, ground: Element, camera: MapCamera) {
    this.#container = container;
    this.#ground = ground;
    this.#camera = constrainCamera(camera);
    container.addEventListener("click", this.#click);
  }

  getCenter() {
    return { lng: this.#camera.lon, lat: this.#camera.lat };
  }

  getZoom(): number {
    return this.#camera.zoom;
  }

  getContainer(): HTMLElement {
    return this.#container;
  }

  getCanvasContainer(): HTMLElement {
    return this.#container;
  }

  getCanvas(): Element {
    return this.#ground;
  }

  on(type: MoveType, listener: Listener): void {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  }

  off(type: MoveType, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  easeTo(to: CameraChange, data: object = {}): void {
    const { center = [this.#camera.lon, this.#camera.lat], zoom = this.#camera.zoom } = to;
    this.#camera = constrainCamera({ zoom, lon: center[0], lat: center[1] });
    for (const type of ["movestart", "move", "moveend"] as const) this.#tell(type, data);
  }

  jumpTo(to: CameraChange): void {
    this.easeTo(to);
  }

  panBy([x, y]: [x: number, y: number], _options: object, data: object = {}): void {
    const size = sizeOf(this);
    const [left, top] = project(this.#camera, size, this.#camera.lon, this.#camera.lat);
    this.easeTo({ center: [...unproject(this.#camera, size, left + x, top + y)] as [number, number] }, data);
  }

  /** Its size is its container's. */
  resize(): void {}

  isStyleLoaded(): boolean {
    return false;
  }

  redraw(): void {}

  remove(): void {
    this.#container.removeEventListener("click", this.#click);
    this.#listeners.clear();
  }

  readonly #click = (originalEvent: Event): void => this.#tell("click", { originalEvent });

  #tell(type: MoveType, data: object): void {
    for (const listener of [...(this.#listeners.get(type) ?? [])]) listener(data);
  }
}
