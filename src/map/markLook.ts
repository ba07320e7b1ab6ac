import { classLook } from "../ui/glyphs.ts";
import type { SceneMark } from "./sceneMark.ts";

/** Classes of a mark's element: its kind, its colour and its traits. */
export function classNameOf(mark: SceneMark): string {
  const names = [
    "map-mark",
    `map-${mark.kind}`,
    mark.type !== null && classLook(mark.typeClass).className,
    mark.faint && "map-faint",
    mark.hollow && "map-hollow",
    mark.outsideFilter && "map-outside",
    mark.interactive && "map-target",
  ];
  return names.filter(Boolean).join(" ");
}

/** Classes of the circle around a mark, which nobody points at. */
export function ringClassOf({ typeClass, hollow }: SceneMark): string {
  return ["map-ring", classLook(typeClass).className, hollow && "map-hollow"].filter(Boolean).join(" ");
}

/** Whether two marks look the same, wherever they stand. */
export function sameLook(a: SceneMark, b: SceneMark): boolean {
  return (
    a.radius === b.radius &&
    a.halfWidth === b.halfWidth &&
    a.label === b.label &&
    a.type === b.type &&
    a.typeClass === b.typeClass &&
    a.selected === b.selected &&
    a.kind === b.kind &&
    a.faint === b.faint &&
    a.hollow === b.hollow &&
    a.outsideFilter === b.outsideFilter &&
    a.interactive === b.interactive &&
    a.bubble?.radius === b.bubble?.radius &&
    a.bubble?.isCapped === b.bubble?.isCapped &&
    a.title?.text === b.title?.text &&
    a.title?.dx === b.title?.dx &&
    a.title?.dy === b.title?.dy &&
    a.shares.every((share, index) => share === b.shares[index])
  );
}
