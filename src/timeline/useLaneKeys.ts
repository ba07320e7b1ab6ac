import { type FocusEvent, type KeyboardEvent, useState } from "react";

/**
 * One stop of the Tab key for many buttons: arrow keys, Home and End lead from one to the next (ARIA 1.2, roving
 * tabindex). Left and right are those of the screen.
 */
export function useLaneKeys(length: number, rightToLeft: boolean) {
  const [last, setLast] = useState(0);
  const stop = Math.max(0, Math.min(last, length - 1));
  const [back, on] = rightToLeft ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const targets: Readonly<Record<string, number>> = {
      [back]: Math.max(0, stop - 1),
      [on]: Math.min(length - 1, stop + 1),
      Home: 0,
      End: length - 1,
    };
    const next = Object.hasOwn(targets, event.key) ? targets[event.key] : undefined;
    if (next === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>): void => {
    const index = Number(target.dataset.index);
    if (Number.isInteger(index)) setLast(index);
  };
  return { stop, listeners: { onKeyDown, onFocus } };
}
