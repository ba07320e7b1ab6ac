import type { StoreApi } from "zustand/vanilla";
import type { AtlasState, Theme } from "./store.ts";

/** The colours really shown: `auto` follows the device. */
export function resolvedTheme(theme: Theme, deviceIsDark: boolean): "light" | "dark" {
  if (theme === "auto") return deviceIsDark ? "dark" : "light";
  return theme;
}

/** Keeps `data-theme` of the root element true, whoever changes it: reader, link or device. */
export function followTheme(
  store: StoreApi<AtlasState>,
  root: Pick<HTMLElement, "setAttribute" | "hasAttribute">,
  device: Pick<MediaQueryList, "matches" | "addEventListener">,
): void {
  const apply = (): void => {
    // Paper is white for as long as the page is printed.
    if (root.hasAttribute("data-printing")) return;
    root.setAttribute("data-theme", resolvedTheme(store.getState().theme, device.matches));
  };
  apply();
  store.subscribe(apply);
  device.addEventListener("change", apply);
}
