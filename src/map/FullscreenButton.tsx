import { useEffect, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { isFramed } from "../ui/framed.ts";
import { IconButton } from "../ui/IconButton.tsx";

/** Whether the page fills the screen; false for good where it never may. */
export function useFullscreen(): boolean {
  const [isFull, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const look = (): void => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);
  return isFull;
}

/** In a frame whose host allows it, and nowhere else: a button that does nothing would be worse than none. */
export function FullscreenButton() {
  const { map } = useLocale().messages;
  const isFull = useFullscreen();
  const [isOffered] = useState(() => isFramed() && document.fullscreenEnabled);
  if (!isOffered) return null;
  const change = (): void => {
    const done = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // A browser may refuse all the same; then nothing changes, and nothing is broken.
    done.catch(() => undefined);
  };
  const label = isFull ? map.leaveWholeScreen : map.wholeScreen;
  return <IconButton className="map-whole" icon="whole" label={label} tabIndex={-1} onClick={change} />;
}
