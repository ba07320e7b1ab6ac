import { ENGLISH_DATES } from "../i18n/dateMessages.ts";
import { markLabels } from "../i18n/en/markLabels.ts";
import { sentence } from "../i18n/en/sentence.ts";
import { plural } from "../i18n/plural.ts";
import type { SentenceLocale } from "../i18n/sentence.ts";
import type { PictureWords } from "../map/picture/pageData.ts";
import type { LabelLocale } from "../map/sceneLabels.ts";

/** As much of a language as the picture and its sentence need. */
export interface PictureLocale extends LabelLocale, SentenceLocale {
  readonly messages: SentenceLocale["messages"] & { readonly map: typeof markLabels };
}

const TAG = "en";

export function pictureLocale(words: PictureWords): PictureLocale {
  const numbers = new Intl.NumberFormat(TAG);
  const regions = new Intl.DisplayNames(TAG, { type: "region", fallback: "code" });
  return {
    tag: TAG,
    messages: { map: markLabels, sentence, dates: ENGLISH_DATES, vocabulary: words },
    number: (value) => numbers.format(value),
    region: (code) =>
      words.regionNames[code] ?? (/^[A-Z]{2}$/.test(code) ? regions.of(code) : undefined) ?? code,
    form: (count, forms) => plural(TAG, count, forms),
  };
}
