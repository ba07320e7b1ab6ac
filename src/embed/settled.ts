import type { AtlasState } from "../store/store.ts";

export interface Clock {
  readonly setTimeout: (work: () => void, ms: number) => number;
  readonly clearTimeout: (handle: number) => void;
}

interface Watched {
  readonly getState: () => AtlasState;
  readonly subscribe: (listener: (state: AtlasState, before: AtlasState) => void) => () => void;
}

/** Milliseconds after a command: when the camera may be there at the earliest, and when nobody waits any longer. */
const EASED = { least: 550, most: 1100 };
const AT_ONCE = { least: 0, most: 250 };

/**
 * Does its work once, when the map has told where it stands after a move; where there is no live map, in the next
 * task: the picture is drawn from the store.
 * @param isEased whether the camera flies
 * @returns gives up
 */
export function whenSettled(
  { atlas, clock }: { readonly atlas: Watched; readonly clock: Clock },
  { isMoved, isEased }: { readonly isMoved: boolean; readonly isEased: boolean },
  work: () => void,
): () => void {
  if (!isMoved || atlas.getState().frame === null) {
    const task = clock.setTimeout(work, 0);
    return () => clock.clearTimeout(task);
  }
  const { least, most } = isEased ? EASED : AT_ONCE;
  let unsubscribe = (): void => undefined;
  const stop = (): void => {
    clock.clearTimeout(early);
    clock.clearTimeout(late);
    unsubscribe();
  };
  const finish = (): void => {
    stop();
    work();
  };
  const late = clock.setTimeout(finish, most);
  const early = clock.setTimeout(() => {
    unsubscribe = atlas.subscribe(({ frame }, before) => frame !== before.frame && finish());
  }, least);
  return stop;
}
