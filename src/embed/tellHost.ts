import { answerOf } from "../store/selectors.ts";
import type { AtlasState } from "../store/store.ts";
import { filterTexts } from "./askedFilter.ts";
import {
  type AtlasEvent,
  type ErrorEvent,
  type FilterEvent,
  NAMESPACE,
  type ReadyEvent,
  type Refusal,
  type SelectionEvent,
  type Shown,
  VERSION,
  type ViewEvent,
} from "./protocol.ts";

const OURS = { ns: NAMESPACE, v: VERSION } as const;

/** What the frame shows, as it is told. */
function shownIn(state: AtlasState): Shown {
  return { filter: filterTexts(state), selection: state.selection, ...countsIn(state) };
}

function countsIn(state: AtlasState): Pick<Shown, "shown" | "total"> {
  const counts = answerOf(state)?.counts;
  return { shown: counts?.shown ?? null, total: counts?.total ?? null };
}

export const readyEvent = (id: number, state: AtlasState): ReadyEvent => ({
  ...OURS,
  evt: "ready",
  id,
  ...shownIn(state),
});

export const viewEvent = (id: number, state: AtlasState): ViewEvent => ({
  ...OURS,
  evt: "view",
  id,
  ...shownIn(state),
});

export const errorEvent = (refusal: Refusal): ErrorEvent => ({ ...OURS, evt: "error", ...refusal });

const filterEvent = (state: AtlasState): FilterEvent => ({
  ...OURS,
  evt: "filter",
  filter: filterTexts(state),
  ...countsIn(state),
});

const selectionEvent = ({ selection }: AtlasState): SelectionEvent => ({
  ...OURS,
  evt: "selection",
  selection,
});

/** What has to be told when this was told before. */
export function changeEvents(state: AtlasState, told: AtlasState): readonly AtlasEvent[] {
  const isFiltered = JSON.stringify(filterTexts(state)) !== JSON.stringify(filterTexts(told));
  return [
    ...(isFiltered ? [filterEvent(state)] : []),
    ...(state.selection !== told.selection ? [selectionEvent(state)] : []),
  ];
}
