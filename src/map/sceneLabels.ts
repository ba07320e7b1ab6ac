import type { Locale } from "../i18n/locale.ts";
import type { SceneLabels } from "./scene.ts";

/** A badge says its country by its ISO code where there is no room for more, and how many records it holds. */
export function sceneLabels({ messages: { map }, number, region }: Locale): SceneLabels {
  return {
    cluster: (count) => map.clusterCount(number(count)),
    badge: (code, count, long) => {
      const country = long ? region(code) : code;
      return count === 1 ? map.badgeOne(country) : map.badgeMany(country, number(count));
    },
  };
}
