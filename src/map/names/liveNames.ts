import { type MapCamera, project, type Size } from "../camera.ts";
import { toDom } from "../drawing/toDom.ts";
import { nameDrawing } from "./nameDrawing.ts";
import type { PlacedName } from "./names.ts";

interface Standing {
  readonly name: PlacedName;
  readonly element: SVGElement;
}

/** The names in the page: what stays the same is not touched, and all of them follow the camera. */
export class LiveNames {
  readonly #group: SVGElement;
  #standing = new Map<string, Standing>();

  /** @param group holds the names and nothing else */
  constructor(group: SVGElement) {
    this.#group = group;
  }

  get placed(): PlacedName[] {
    return [...this.#standing.values()].map(({ name }) => name);
  }

  show(names: readonly PlacedName[]): void {
    const before = this.#standing;
    this.#standing = new Map(names.map((name) => [name.key, this.#stand(name, before.get(name.key))]));
    for (const [key, { element }] of before)
      if (this.#standing.get(key)?.element !== element) element.remove();
  }

  #stand(name: PlacedName, before: Standing | undefined): Standing {
    if (before && looksLike(before.name, name)) return { name, element: before.element };
    const element = toDom(nameDrawing(name), document);
    this.#group.append(element);
    return { name, element };
  }

  /** Puts each name where a camera sees its place. */
  follow(camera: MapCamera, size: Size): void {
    for (const { name, element } of this.#standing.values()) {
      const [x, y] = project(camera, size, name.lon, name.lat);
      const transform = `translate(${tenths(x)} ${tenths(y)})`;
      if (element.getAttribute("transform") !== transform) element.setAttribute("transform", transform);
    }
  }
}

/** Whether two drawings of a name differ in nothing but where its place is on the screen. */
function looksLike(a: PlacedName, b: PlacedName): boolean {
  return (
    a.size === b.size &&
    a.dx === b.dx &&
    a.dy === b.dy &&
    a.anchor === b.anchor &&
    a.dot === b.dot &&
    a.lines.join("\n") === b.lines.join("\n")
  );
}

const tenths = (pixels: number): number => Math.round(pixels * 10) / 10 + 0;
