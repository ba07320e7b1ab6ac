import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useLocale } from "../i18n/locale.ts";
import { PICTURE_MESSAGES } from "../map/picture/pictureMessages.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { fetchedOnce } from "../ui/fetchedOnce.ts";

const part = fetchedOnce(() => import("./PrintPart.tsx").then(({ PrintPart }) => PrintPart));

/** A page that draws its map all the time is never idle. */
const LONGEST_WAIT_MS = 3000;

/**
 * Where what is printed is made. Printing waits for nothing, so its part is fetched beforehand, once there are records
 * and nothing else to do; where it has not come, the page prints as it is.
 */
export function PrintPlace() {
  const locale = useLocale();
  const isReady = useAtlas(({ query }) => query !== null);
  const [isHere, setHere] = useState(false);
  const isPrinting = usePrinting();
  useEffect(() => {
    if (!isReady) return;
    const fetchPart = (): void => {
      Promise.all([part.fetch(), locale.fetchMessages(PICTURE_MESSAGES)]).then(
        () => setHere(true),
        () => undefined,
      );
    };
    if (isPrinting) return fetchPart();
    // Safari has no idle callbacks.
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(fetchPart, LONGEST_WAIT_MS);
      return () => clearTimeout(timer);
    }
    const handle = window.requestIdleCallback(fetchPart, { timeout: LONGEST_WAIT_MS });
    return () => window.cancelIdleCallback(handle);
  }, [isReady, isPrinting, locale]);
  const Part = part.here();
  return isPrinting && isHere && Part !== null ? <Part /> : null;
}

/** True from before the page is laid out for paper: what is made then is printed. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(() => window.matchMedia("print").matches);
  useEffect(() => {
    const paper = window.matchMedia("print");
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    const change = ({ matches }: MediaQueryListEvent): void => (matches ? begin() : end());
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    paper.addEventListener("change", change);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
      paper.removeEventListener("change", change);
    };
  }, []);
  return isPrinting;
}
