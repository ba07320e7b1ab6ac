/** What an element scrolls in. Lengths are CSS pixels. */
export interface Scroller {
  readonly element: HTMLElement;
  /** How far the element's beginning lies above that of what is seen; negative while it lies below. */
  scroll(): number;
  scrollBy(pixels: number): void;
  /** Height of what is seen. */
  view(): number;
  /** @returns stops following */
  follow(box: HTMLElement, onMove: () => void, onRest: () => void): () => void;
}

/** For browsers that do not tell when scrolling has ended (`scrollend`, CSSOM View). */
const REST_MS = 200;

/** The nearest ancestor that scrolls, else the page: never anything above, which may belong to a host. */
export function scrollerOf(box: HTMLElement): Scroller {
  const element = scrollingParent(box);
  const isPage = element === document.documentElement;
  const edge = (): number => (isPage ? 0 : element.getBoundingClientRect().top + element.clientTop);
  return {
    element,
    scroll: () => edge() - box.getBoundingClientRect().top,
    scrollBy: (pixels) => {
      element.scrollTop += pixels;
    },
    view: () => element.clientHeight,
    follow: (followed, onMove, onRest) =>
      follow(isPage ? window : element, element, followed, onMove, onRest),
  };
}

function scrollingParent(box: HTMLElement): HTMLElement {
  for (let parent = box.parentElement; parent !== null; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return document.documentElement;
}

/** What stands above the rows and stays while they scroll, as the layout has it for what gets the focus. */
export function headHeight({ element }: Pick<Scroller, "element">): number {
  return Number.parseFloat(getComputedStyle(element).scrollPaddingTop) || 0;
}

function follow(
  target: HTMLElement | Window,
  element: HTMLElement,
  box: HTMLElement,
  onMove: () => void,
  onRest: () => void,
): () => void {
  const tellsEnd = "onscrollend" in window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const move = (): void => {
    onMove();
    if (tellsEnd) return;
    clearTimeout(timer);
    timer = setTimeout(onRest, REST_MS);
  };
  const sizes = new ResizeObserver(onMove);
  sizes.observe(element);
  sizes.observe(box);
  target.addEventListener("scroll", move, { passive: true });
  target.addEventListener("scrollend", onRest);
  return () => {
    clearTimeout(timer);
    sizes.disconnect();
    target.removeEventListener("scroll", move);
    target.removeEventListener("scrollend", onRest);
  };
}
