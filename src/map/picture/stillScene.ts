import type { Filter } from "../../domain/filter.ts";
import { markDistance } from "../../query/markDistance.ts";
import type { Camera } from "../../store/store.ts";
import { boundsOf, type MapCamera, type Size } from "../camera.ts";
import { cameraFor } from "../fitting.ts";
import { layoutZoom, type SceneInput, type SceneLabels, sceneOf } from "../scene.ts";
import type { Scene } from "../sceneMark.ts";
import type { PictureQuery } from "./pictureQuery.ts";

/** What is asked of a picture that no map has drawn yet. */
export interface StillInput {
  readonly query: PictureQuery;
  readonly filter: Filter;
  readonly camera: Camera;
  readonly selection: string | null;
  readonly facilities: SceneInput["facilities"];
  readonly labels: SceneLabels;
  readonly size: Size;
  readonly circles?: NonNullable<SceneInput["circles"]> | null;
  readonly naming?: NonNullable<SceneInput["naming"]> | null;
}

export interface StillScene {
  readonly camera: MapCamera;
  readonly scene: Scene;
  readonly answer: ReturnType<PictureQuery["answer"]>;
}

/** The scene that the live map would show first: same camera, same marks. */
export function stillScene(input: StillInput): StillScene {
  const { query, filter, camera: asked, size, labels, circles = null, naming = null, ...rest } = input;
  const camera = cameraFor(asked, size, { query, labels });
  const answer = query.answer(filter, {
    zoom: layoutZoom(camera.zoom),
    distance: markDistance(size.width, size.height, query.size),
    bounds: boundsOf(camera, size),
    period: query.coverage,
  });
  return {
    camera,
    answer,
    scene: sceneOf({ answer, query, camera, size, labels, circles, naming, ...rest }),
  };
}
