import type { Locale } from "../../i18n/locale.ts";
import { sentenceOf } from "../../i18n/sentence.ts";
import { markDistance } from "../../query/markDistance.ts";
import type { Query } from "../../query/query.ts";
import { answerOf } from "../../store/selectors.ts";
import type { Size } from "../camera.ts";
import type { ShownState } from "./currentPicture.ts";
import { type PosterFacts, type PosterWords, posterWords } from "./posterWords.ts";

/** What a picture of what is shown now says. */
export function currentWords(
  state: ShownState,
  size: Size,
  { locale, title }: { readonly locale: Locale; readonly title: string | null },
): PosterWords {
  const { query, filter } = state;
  const distance = markDistance(size.width, size.height, query.size);
  const marks = query.marks(filter, { zoom: 0, distance, bounds: null, period: query.coverage });
  const { size: circles } = state;
  return posterWords(locale, {
    title,
    sentence: currentSentence(state, locale),
    marks,
    ownTypes: query.ownTypes,
    circles: circles === "none" || query.figures(circles) === null ? null : circles,
    ...currentSource(query),
  });
}

/** The page's own sentence. */
export function currentSentence(state: ShownState, locale: Locale): string {
  const { query, filter } = state;
  const answer = answerOf(state);
  return sentenceOf(locale, filter, {
    shown: answer?.counts.shown ?? 0,
    countries: answer?.countries ?? [],
    coverage: query.coverage,
    files: query.dataset.files?.length ?? 0,
  });
}

/** Whose data it is, and as of when. */
export function currentSource(query: Query): Pick<PosterFacts, "files" | "to" | "version" | "updated"> {
  const { files, metadata } = query.dataset;
  return { files, to: query.coverage.to, version: metadata.version, updated: lastChange(query) };
}

/** ISO day of the last change of any record of the atlas's data, which are at hand. */
function lastChange(query: Query): string | null {
  const { dataset, size } = query;
  if (dataset.files !== null) return null;
  const records = Array.from({ length: size }, (_, row) => query.record(row));
  const all = [...records, ...dataset.campaigns.map(({ feature }) => feature)];
  const days = all.flatMap((feature) => feature?.properties.history.map(({ date }) => date) ?? []);
  return days.toSorted().at(-1) ?? null;
}
