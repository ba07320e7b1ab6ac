import { useDeferredValue } from "react";
import { type Question, questionOf, type Shown, shownBy } from "./selectors.ts";
import { useAtlas } from "./useAtlas.ts";

/**
 * What the screens show, the same for all of them; null until the data is there. Who ticks or types something sees
 * that at once, and what it brings one task later: a large dataset takes its time to answer, and all screens
 * together to draw it. What is dragged is answered in the same task, or the picture would fall behind the hand.
 */
export function useShown(): Shown | null {
  const question = useAtlas(questionOf);
  const dragging = useAtlas((state) => state.dragging);
  const before = useDeferredValue(dragging ? null : question);
  if (question === null) return null;
  return shownBy(before !== null && mayWait(question, before) ? before : question);
}

/**
 * Only what the last question but this one showed may stay for a moment, or who changes one thing after the other
 * would see nothing of it until the end. Marks of another view would stand in the wrong places.
 */
export function mayWait(question: Question, before: Question): boolean {
  return (
    before.query === question.query && before.view === question.view && before.number === question.number - 1
  );
}
