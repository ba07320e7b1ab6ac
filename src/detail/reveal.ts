/**
 * Scrolls the nearest scrolling ancestor, and nothing above it: `scrollIntoView` would also move the page
 * that an embed stands in.
 */
export function revealIn(element: HTMLElement, at: "top" | "middle"): void {
  const scroller = scrollerOf(element);
  if (scroller === null) return;
  const offset = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop += at === "top" ? offset : offset - scroller.clientHeight / 3;
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return null;
}
