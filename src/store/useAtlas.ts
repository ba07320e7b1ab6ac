import { useStore } from "zustand";
import { type AtlasState, atlas } from "./store.ts";

/** Binds a screen to a part of the store; `part` must give the same value for the same state. */
export function useAtlas<Part>(part: (state: AtlasState) => Part): Part {
  return useStore(atlas, part);
}
