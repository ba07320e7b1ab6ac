const MARK = "data-key";

/**
 * A mark that is clicked before the app is there is opened by it: the same mark has the same key. Its button is
 * pressed as soon as it stands, so that the picture need not know what opening means.
 * @param first goes when the map has drawn what the picture shows
 */
export function openClickedLater(first: Element): void {
  let clicked: string | null = null;
  const observer = new MutationObserver(() => {
    if (first.isConnected) return;
    const buttons = document.querySelectorAll(`#root [role="button"][${MARK}]`);
    const same = [...buttons].find((button) => button.getAttribute(MARK) === clicked);
    if (buttons.length > 0) observer.disconnect();
    same?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });
  first.addEventListener("click", ({ target }) => {
    clicked = target instanceof Element ? (target.closest(`[${MARK}]`)?.getAttribute(MARK) ?? null) : null;
    observer.observe(document.body, { childList: true, subtree: true });
  });
}
