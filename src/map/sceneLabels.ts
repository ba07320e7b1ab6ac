import type { Locale, Messages } from "../i18n/locale.ts";
import type { SceneLabels } from "./scene.ts";

/** The part of a locale that the words on marks need. */
export interface LabelLocale extends Pick<Locale, "tag" | "number" | "region"> {
  readonly messages: {
    readonly map: Pick<Messages["map"], "clusterCount" | "badgeOne" | "badgeMany" | "badgeShared">;
  };
}

/** From here on a number on a mark is shortened; names and tooltips say it in full. */
const SHORT_FROM = 10_000;

/** A badge says its country by its ISO code where there is no room for more, and how many records it holds. */
export function sceneLabels({ tag, messages: { map }, number, region }: LabelLocale): SceneLabels {
  const short = new Intl.NumberFormat(tag, { notation: "compact", maximumFractionDigits: 1 });
  const count = (value: number): string =>
    value < SHORT_FROM ? number(value) : short.format(value < 1e6 ? thousands(value) : value);
  return {
    cluster: (value) => map.clusterCount(count(value)),
    badge: ({ country: code, others, count: value }, long) => {
      const country = long ? region(code) : code;
      if (others.length > 0) return map.badgeShared(country, number(others.length), count(value));
      return value === 1 ? map.badgeOne(country) : map.badgeMany(country, count(value));
    },
  };
}

/** Whole thousands, rounded down: 999,999 is not a million. */
const thousands = (value: number): number => Math.floor(value / 1000) * 1000;
