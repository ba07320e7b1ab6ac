import { useMemo } from "react";
import { useLocale } from "../i18n/locale.ts";
import type { Answer } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import { useAtlas } from "../store/useAtlas.ts";
import type { Size } from "./camera.ts";
import { saysCountries, sceneOf } from "./scene.ts";
import { sceneLabels } from "./sceneLabels.ts";
import type { Scene } from "./sceneMark.ts";
import { useCompared } from "./useCompared.ts";

export const NO_SCENE: Scene = { marks: [] };

/** What the live map draws of an answer. */
export function useScene(query: Query, answer: Answer | null, size: Size): Scene {
  const locale = useLocale();
  const frame = useAtlas((state) => state.frame);
  const selection = useAtlas((state) => state.selection);
  // The country of an open record's badge may have to be read from its file.
  const arrivals = useAtlas((state) => (state.selection === null ? 0 : state.arrivals));
  const { circles, naming } = useCompared(query);
  const { width, height } = size;
  const labels = useMemo(() => sceneLabels(locale), [locale]);
  const facilities = useMemo(() => query.dataset.facilities.map(({ feature }) => feature), [query]);
  return useMemo(() => {
    void arrivals;
    if (answer === null || frame === null) return NO_SCENE;
    const looks = { selection, labels, circles, naming };
    return sceneOf({ answer, query, facilities, camera: frame, size: { width, height }, ...looks });
  }, [answer, query, facilities, frame, width, height, selection, labels, circles, naming, arrivals]);
}

/** Countries that badges name in full: ISO 3166-1 alpha-2. */
export function namedCountries({ marks }: Scene, zoom: number): string[] {
  const badges = saysCountries(zoom) ? marks.filter(({ kind }) => kind === "badge") : [];
  return badges.flatMap(({ country }) => country ?? []);
}
