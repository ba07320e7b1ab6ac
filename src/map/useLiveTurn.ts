import { useEffect, useState } from "react";
import { isFramed } from "../ui/framed.ts";
import { takeSlot } from "./liveSlots.ts";

/** What a reader does with a map; moving the pointer over an article is none of it. */
const TOUCHES = ["pointerdown", "touchstart", "keydown", "focusin"] as const;
/** Out of sight for so long, the map is given back. */
const AWAY_MS = 1_500;
const LONGEST_WAIT_MS = 2_000;

/**
 * Whether the live map may be drawn. A page of its own has it at once. In a frame it waits to be seen, and for the
 * page to rest and one of four turns; or for a touch, which needs no turn. Out of sight it is given back.
 * @param element what has to be seen
 */
export function useLiveTurn(element: Element | null): boolean {
  const [framed] = useState(isFramed);
  const seen = useSeen(framed ? element : null);
  const [touched, setTouched] = useState(() => document.documentElement.dataset.touched !== undefined);
  const [hasTurn, setHasTurn] = useState(false);
  useEffect(() => {
    if (!framed) return;
    const touch = (): void => setTouched(true);
    /** Without a key the wheel scrolls the article. */
    const zoom = ({ ctrlKey, metaKey }: WheelEvent): void => {
      if (ctrlKey || metaKey) touch();
    };
    for (const type of TOUCHES) addEventListener(type, touch, { passive: true });
    addEventListener("wheel", zoom, { passive: true });
    return () => {
      for (const type of TOUCHES) removeEventListener(type, touch);
      removeEventListener("wheel", zoom);
    };
  }, [framed]);
  useEffect(() => {
    if (!framed) return;
    if (!seen) return setTouched(false);
    let release: (() => void) | null = null;
    let isOver = false;
    const cancel = whenIdle(() => {
      void takeSlot(navigator.locks).then((taken) => {
        if (isOver) taken?.();
        else {
          release = taken;
          setHasTurn(taken !== null);
        }
      });
    });
    return () => {
      isOver = true;
      cancel();
      release?.();
      setHasTurn(false);
    };
  }, [framed, seen]);
  return !framed || (seen && (touched || hasTurn));
}

function useSeen(element: Element | null): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      if (entries.at(-1)?.isIntersecting) setSeen(true);
      else timer = setTimeout(() => setSeen(false), AWAY_MS);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element]);
  return seen;
}

/** @returns calls it off */
function whenIdle(work: () => void): () => void {
  // Safari has no idle callbacks.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: LONGEST_WAIT_MS });
  return () => cancelIdleCallback(handle);
}
