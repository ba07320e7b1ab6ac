import type { Locale } from "../../i18n/locale.ts";
import { markDistance } from "../../query/markDistance.ts";
import type { Query } from "../../query/query.ts";
import type { AtlasState, Camera } from "../../store/store.ts";
import { boundsOf, type Size } from "../camera.ts";
import { cameraFor } from "../fitting.ts";
import { layoutZoom, type SceneInput, sceneOf } from "../scene.ts";
import { sceneLabels } from "../sceneLabels.ts";
import { fetchedFiles, filesInPage, type StillFiles } from "../still/stillFiles.ts";
import { worldGround } from "./groundDrawing.ts";
import { finerGround, type ReadJson } from "./groundFetcher.ts";
import { countryNamesOf, PAGE_DATA } from "./pageData.ts";
import type { PictureInput } from "./pictureDrawing.ts";
import { townsInView } from "./townsInView.ts";

/** What is shown, once there are records. */
export type ShownState = AtlasState & { readonly query: Query };

/**
 * What the map shows now, at another size: the same records, named and selected the same, and all of what is in view.
 * Files that cannot be had leave the ground coarser, and without towns; without any there is only the sea.
 * @param read files below `basemap/`
 */
export async function currentPicture(
  state: ShownState,
  size: Size,
  { locale, read }: { readonly locale: Locale; readonly read: ReadJson },
): Promise<PictureInput> {
  const { query, filter, selection } = state;
  const labels = sceneLabels(locale);
  const camera = cameraFor(askedCamera(state), size, { query, labels });
  const answer = query.answer(filter, {
    zoom: layoutZoom(camera.zoom),
    distance: markDistance(size.width, size.height, query.size),
    bounds: boundsOf(camera, size),
    period: query.coverage,
  });
  const facilities = query.dataset.facilities.map(({ feature }) => feature);
  const compared = comparedIn(state, locale);
  const scene = sceneOf({ answer, query, facilities, camera, size, selection, labels, ...compared });
  const files = filesInPage(document, PAGE_DATA) ?? (await fetchedFiles(read)) ?? NO_FILES;
  const world = worldGround(files.world);
  const [ground, towns] = await Promise.all([
    finerGround(camera, size, files.squares, read),
    townsInView(camera, size, read),
  ]);
  const countries = countryNamesOf(files.countries, locale.region);
  return { camera, size, scene, ground: ground ?? world, countries, towns };
}

const NO_FILES: StillFiles = {
  world: { land: "", coast: "", borders: "", disputed: "" },
  squares: { "50m": "", "10m": "" },
  countries: [],
};

/** A map that was moved by hand shows a box of any size; what a link asks for is fitted anew. */
function askedCamera({ camera, frame }: Pick<AtlasState, "camera" | "frame">): Camera {
  if (frame === null || camera?.kind !== "exact") return camera;
  return { kind: "box", box: frame.bounds };
}

/** Circles and names, where a link wants them. */
function comparedIn(
  { query, size, label }: Pick<ShownState, "query" | "size" | "label">,
  { messages, number }: Locale,
): Pick<SceneInput, "circles" | "naming"> {
  const figures = size === "none" ? null : query.figures(size);
  const rows = label.flatMap((id) => {
    const row = query.rowOf(id);
    const title = row === null ? undefined : query.record(row)?.properties.title;
    return row === null || title === undefined ? [] : [{ row, title }];
  });
  const words = (title: string, more: number): string =>
    more === 0 ? title : messages.map.titleMore(title, number(more));
  return {
    circles: size === "none" || figures === null ? null : { of: size, figures },
    naming: rows.length === 0 ? null : { rows, words },
  };
}
