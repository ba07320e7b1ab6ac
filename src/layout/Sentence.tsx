import { useLocale } from "../i18n/locale.ts";
import { sentenceOf } from "../i18n/sentence.ts";
import { answerOf } from "../store/selectors.ts";
import { useAtlas } from "../store/useAtlas.ts";

/**
 * What is being looked at. Its box is there before the data is, so that nothing moves; a change is told
 * to a screen reader once it is finished (WCAG 4.1.3), never while a thumb is dragged.
 */
export function Sentence() {
  const locale = useLocale();
  const query = useAtlas((state) => state.query);
  const filter = useAtlas((state) => state.filter);
  const dragging = useAtlas((state) => state.dragging);
  const answer = useAtlas(answerOf);
  const isAtlas = useAtlas(({ dataset }) => dataset.kind === "atlas");
  const text =
    query && answer
      ? sentenceOf(locale, filter, {
          shown: answer.counts.shown,
          countries: answer.countries,
          coverage: query.coverage,
          files: query.dataset.files?.length ?? 0,
        })
      : isAtlas && locale.messages.app.subtitle;
  return (
    <p className="app-sentence" id="atlas-sentence" role="status" aria-live={dragging ? "off" : "polite"}>
      {text}
    </p>
  );
}
