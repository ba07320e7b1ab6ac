import { useMemo } from "react";
import { useLocale } from "../i18n/locale.ts";
import { sentenceOf } from "../i18n/sentence.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { useShown } from "../store/useShown.ts";

/**
 * What is being looked at. Its box is there before the data is, so that nothing moves; a change is told
 * to a screen reader once it is finished (WCAG 4.1.3), never while a thumb is dragged.
 */
export function Sentence() {
  const locale = useLocale();
  const shown = useShown();
  const dragging = useAtlas((state) => state.dragging);
  const isAtlas = useAtlas(({ dataset }) => dataset.kind === "atlas");
  const text = useMemo(
    () =>
      shown &&
      sentenceOf(locale, shown.filter, {
        shown: shown.answer.counts.shown,
        countries: shown.answer.countries,
        coverage: shown.query.coverage,
        files: shown.query.dataset.files?.length ?? 0,
      }),
    [locale, shown],
  );
  return (
    <p className="app-sentence" id="atlas-sentence" role="status" aria-live={dragging ? "off" : "polite"}>
      {text ?? (isAtlas && locale.messages.app.subtitle)}
    </p>
  );
}
