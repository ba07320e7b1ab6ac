import type { MapCamera, Size } from "../camera.ts";
import { type Drawn, drawn } from "../drawing/drawn.ts";
import { marksDrawing } from "../drawing/markDrawing.ts";
import { nameDrawing } from "../names/nameDrawing.ts";
import type { Corner, CountryName, TownName } from "../names/names.ts";
import { placeNames } from "../names/placeNames.ts";
import { saysCountries } from "../scene.ts";
import type { Scene } from "../sceneMark.ts";
import { obstaclesOf } from "../sceneNames.ts";
import { type Ground, groundDrawing } from "./groundDrawing.ts";

/** Everything that a picture of the map shows, at one camera and size. */
export interface PictureInput {
  readonly camera: MapCamera;
  readonly size: Size;
  readonly ground: Ground;
  readonly scene: Scene;
  readonly countries: readonly CountryName[];
  readonly towns: readonly TownName[];
  /** What will lie over it, and needs no names beneath. */
  readonly corners?: readonly Corner[];
}

/**
 * The map as one drawing: what the live map shows, without its buttons.
 * @param id begins the ids within, so that two pictures of a page do not share them
 */
export function pictureDrawing(input: PictureInput, id: string): Drawn {
  const { camera, size, ground, scene } = input;
  return drawn(
    "g",
    {},
    groundDrawing(ground, camera, size, id),
    namesDrawing(input),
    drawn("g", { class: "map-marks" }, marksDrawing(scene)),
  );
}

/** Names of countries and towns where the marks leave room. */
export function namesDrawing({ camera, size, scene, ...places }: Omit<PictureInput, "ground">): Drawn {
  const said = saysCountries(camera.zoom) ? scene.marks.flatMap(({ country }) => country ?? []) : [];
  const names = placeNames({ ...places, camera, size, obstacles: obstaclesOf(scene), said });
  return drawn("g", { class: "map-names" }, ...names.map(nameDrawing));
}
