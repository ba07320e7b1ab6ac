import type { PictureData } from "../../data/publish/pictureData.ts";
import type { Filter } from "../../src/domain/filter.ts";
import { openInPicture, pictureFacilities } from "../../src/first/pictureFacilities.ts";
import { boundsOf, type MapCamera, type Size } from "../../src/map/camera.ts";
import { cameraFor } from "../../src/map/fitting.ts";
import { facilityKey, pictureQuery } from "../../src/map/picture/pictureQuery.ts";
import { stillScene } from "../../src/map/picture/stillScene.ts";
import { layoutZoom, sceneOf } from "../../src/map/scene.ts";
import type { Scene, SceneMark } from "../../src/map/sceneMark.ts";
import { markDistance } from "../../src/query/markDistance.ts";
import type { Query } from "../../src/query/query.ts";
import type { Camera } from "../../src/store/store.ts";
import { LABELS } from "./sceneSamples.ts";

/** What a link asks of a map. */
export interface Asked {
  readonly filter: Filter;
  readonly camera: Camera;
  readonly size: Size;
  /** Id of a record or a facility. */
  readonly selection: string | null;
}

/** What a map shows, in a form in which the live one and the picture can be compared. */
export interface Side {
  readonly camera: MapCamera;
  readonly standings: readonly number[];
  readonly shown: number;
  readonly countries: readonly string[];
  /** All that makes a mark but its place: equal to the letter. In the order of drawing. */
  readonly marks: readonly object[];
  /** Pixels, of each mark: positions and radii, which a picture's rounded degrees may move by a hair. */
  readonly pixels: readonly number[];
}

/** What the app draws: the records' own columns, and the scene of the live map. */
export function liveSide(query: Query, { filter, camera: request, size, selection }: Asked): Side {
  const camera = cameraFor(request, size, { query, labels: LABELS });
  const answer = query.answer(filter, {
    zoom: layoutZoom(camera.zoom),
    distance: markDistance(size.width, size.height, query.size),
    bounds: boundsOf(camera, size),
    period: query.coverage,
  });
  const facilities = query.dataset.facilities.map(({ feature }) => feature);
  const scene = sceneOf({ answer, query, facilities, camera, size, selection, labels: LABELS });
  const { standings, countries, counts } = answer;
  return { camera, standings: [...standings], shown: counts.shown, countries, ...comparable(scene) };
}

/** What the page draws before the app is there: the published rows and the scene of the picture. */
export function pictureSide({ rows, more, texts }: PictureData, asked: Asked): Side {
  const facilities = pictureFacilities(rows);
  const selection = openInPicture(asked.selection, more);
  const query = pictureQuery(rows, more, texts);
  const still = stillScene({ ...asked, query, facilities, selection, labels: LABELS });
  const { standings, countries, shown } = still.answer;
  const named = new Map(more.facilities.map((id, number) => [facilityKey(number), id]));
  const own = (key: string): string => named.get(key) ?? key;
  return {
    camera: still.camera,
    standings: [...standings],
    shown,
    countries,
    ...comparable(still.scene, own),
  };
}

function comparable({ marks }: Scene, own: (key: string) => string = (key) => key) {
  return {
    marks: marks.map((mark) => looksOf(mark, own(mark.key))),
    pixels: marks.flatMap(({ x, y, dx, dy, radius, halfWidth, ring }) => [
      x,
      y,
      dx,
      dy,
      radius,
      halfWidth,
      ring?.radius ?? 0,
    ]),
  };
}

function looksOf(mark: SceneMark, key: string): object {
  const { kind, families, shares, type, typeClass, country, others, count, label, row } = mark;
  const { selected, outsideFilter, hollow, faint, interactive, splits, ring } = mark;
  const looks = { shares, type, typeClass, country, others, label, hollow, faint, splits };
  const state = { selected, outsideFilter, interactive, hasRing: ring !== null };
  return { key, kind, families: Array.from(families), count, row, ...looks, ...state };
}
