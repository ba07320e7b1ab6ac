import type { Problem } from "../domain/dataset.ts";
import { type Dimension, type Filter, NO_FILTER, withoutDimension } from "../domain/filter.ts";
import type { Query } from "../query/query.ts";
import type { Sort } from "../query/sort.ts";
import { keepingLocked } from "./locked.ts";
import {
  type AtlasState,
  atlas,
  type Camera,
  type Frame,
  type MapTrouble,
  type Panel,
  type Period,
  type Theme,
} from "./store.ts";

/** Changes part of the filter, save what is locked. `dragging` keeps it out of the address bar until the gesture ends. */
export function setFilter(change: Partial<Filter>, { dragging = false } = {}): void {
  atlas.setState((state) => ({ filter: keepingLocked(state, { ...state.filter, ...change }), dragging }));
}

export function clearDimension(dimension: Dimension): void {
  setFilter(withoutDimension(atlas.getState().filter, dimension));
}

export function clearFilter(): void {
  setFilter(NO_FILTER);
}

/** Values of the filter that are lists: ticking a value that is there takes it away. */
type ListKey = { [Key in keyof Filter]: Filter[Key] extends readonly string[] ? Key : never }[keyof Filter];

export function toggleValue<Key extends ListKey>(key: Key, value: Filter[Key][number]): void {
  const values: readonly string[] = atlas.getState().filter[key];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  setFilter({ [key]: next });
}

/** Opens a record by its id, or closes what is open. */
export function select(id: string | null): void {
  atlas.setState({ selection: id });
}

/** Opens under its new id what a link asked for by an old one; Back leads past the old one. */
export function followRename(from: string, to: string): void {
  if (atlas.getState().selection === from) atlas.setState({ selection: to, renamed: { from, to } });
}

/**
 * Asks the map for a camera; the map answers with a new frame when it stands there.
 * @param how `ease: false`: it goes there at once
 */
export function moveCamera(camera: Camera, { ease = true }: { readonly ease?: boolean } = {}): void {
  atlas.setState({ camera, flies: ease });
}

/** Where the map stands now, told by the map. A camera set by hand replaces the one that was asked for. */
export function reportFrame(frame: Frame, { byHand }: { readonly byHand: boolean }): void {
  const { zoom, lat, lon } = frame;
  atlas.setState(byHand ? { frame, camera: { kind: "exact", zoom, lat, lon } } : { frame });
}

/** The map is gone: nothing is outside a view that nobody has. */
export function forgetFrame(): void {
  atlas.setState({ frame: null });
}

/** Why there is no live map; a picture stands in its place, with the same view. */
export function reportMapTrouble(mapTrouble: MapTrouble): void {
  atlas.setState({ mapTrouble });
}

/** The map has drawn something: what stood in its place may go. */
export function reportMapShown(): void {
  if (!atlas.getState().mapShown) atlas.setState({ mapShown: true });
}

export function setPeriod(period: AtlasState["period"]): void {
  atlas.setState({ period });
}

export function setSort(sort: Sort): void {
  atlas.setState({ sort });
}

/** Shows the list, or something else made of the same records, in its place. */
export function showPanel(panel: Panel): void {
  atlas.setState({ panel });
}

/** Shows the present data, where those of an earlier version were asked for. */
export function showPresentData(): void {
  atlas.setState({ v: null, missingVersion: null });
}

/** The version that was asked for is not here; the present data are shown instead. */
export function reportMissingVersion(missingVersion: string): void {
  atlas.setState({ missingVersion });
}

/** Compares the period of the filter with another one; null: with none. */
export function compareWith(vs: Period | null): void {
  atlas.setState(({ panel }) => ({ vs, panel: vs === null && panel === "periods" ? "list" : panel }));
}

export function setTheme(theme: Theme): void {
  atlas.setState({ theme });
}

export function dismissNotices(): void {
  atlas.setState({ notices: [] });
}

export function reportProgress(rows: number, bytes: number, total: number | null): void {
  atlas.setState({ loading: { phase: "loading", rows, bytes, total } });
}

/** The atlas's own data is there; it is shown where no other dataset is asked for. */
export function reportLoaded(home: Query, { pastData = false } = {}): void {
  const loading = { phase: "ready" } as const;
  atlas.setState(({ dataset }) => ({
    home,
    loading,
    pastData,
    ...(dataset.kind === "atlas" && { query: home }),
  }));
}

export function reportCuration(curation: AtlasState["curation"]): void {
  atlas.setState({ curation });
}

export function reportFailure(problem: Problem): void {
  atlas.setState({ loading: { phase: "failed", problem } });
}

/** Records or search results have come that a screen was waiting for. */
export function reportArrival(): void {
  atlas.setState(({ arrivals }) => ({ arrivals: arrivals + 1 }));
}
