import { NO_FILTER } from "../domain/filter.ts";
import { isSameDataset } from "../store/datasetRef.ts";
import { keepingLocked } from "../store/locked.ts";
import type { AtlasState, atlas as theStore } from "../store/store.ts";
import { decode, encode, OUR_KEYS } from "./codec.ts";
import { linkStateOf } from "./link.ts";
import type { LinkState } from "./linkState.ts";

type Store = Pick<typeof theStore, "getState" | "setState" | "subscribe">;

/** What the sync needs of the window. */
export interface AddressBar {
  readonly location: Pick<Location, "href">;
  readonly history: Pick<History, "pushState" | "replaceState" | "state">;
  readonly addEventListener: (type: "popstate" | "focusout", listener: () => void) => void;
  readonly removeEventListener: (type: "popstate" | "focusout", listener: () => void) => void;
}

/**
 * Binds store and address bar, which is one more control: reads it once now, and from then on writes each
 * finished gesture as one step that Back undoes. Camera moves replace the step, so does typing on in the
 * search field; nothing is written while a thumb is dragged. The fragment and keys that are not ours stay
 * as they are. Where a frame refuses to have its address written, all else goes on.
 * @returns unbinds them
 */
export function startSync({
  atlas,
  window,
  isFramed = false,
}: {
  readonly atlas: Store;
  readonly window: AddressBar;
  /** Every step replaces the last: Back is the article's, and a story's thirty steps are none of its own. */
  readonly isFramed?: boolean;
}): () => void {
  const { state, notices } = decode(searchOf(window));
  atlas.setState({ ...state, notices, ...(state.vs && { panel: "periods" }) });
  const sync = new Sync(atlas, window, isFramed);
  window.addEventListener("popstate", sync.goBack);
  window.addEventListener("focusout", sync.endTyping);
  const unsubscribe = atlas.subscribe(sync.write);
  return () => {
    unsubscribe();
    window.removeEventListener("popstate", sync.goBack);
    window.removeEventListener("focusout", sync.endTyping);
  };
}

/** Parts of the state that the address bar holds: a change of another one costs nothing here. */
const LINKED = [
  "dataset",
  "filter",
  "selection",
  "camera",
  "sort",
  "vs",
  "theme",
  "embed",
  "show",
  "lock",
  "axis",
  "top",
  "size",
  "label",
  "v",
  "carried",
] as const;

class Sync {
  readonly #atlas: Store;
  readonly #window: AddressBar;
  readonly #isFramed: boolean;
  #seen: AtlasState;
  /** What the current step says, or would if it could be written. */
  #step: LinkState;
  #search: string;
  #isTyping = false;

  constructor(atlas: Store, window: AddressBar, isFramed: boolean) {
    this.#atlas = atlas;
    this.#window = window;
    this.#isFramed = isFramed;
    this.#seen = atlas.getState();
    this.#step = linkStateOf(this.#seen);
    this.#search = searchOf(window);
  }

  readonly write = (state: AtlasState): void => {
    if (state.dragging || LINKED.every((part) => Object.is(state[part], this.#seen[part]))) return;
    this.#seen = state;
    const next = linkStateOf(state);
    const last = this.#step;
    if (encode(next) === encode(last)) return;
    const isMove = isSame(last, next, withoutCamera);
    const isSearch = !isMove && isSame(last, next, withoutSearch);
    const isSameStep =
      this.#isFramed || isMove || isRename(last, next, state) || (isSearch && this.#isTyping);
    writeAddress(this.#window, next, isSameStep ? "replaceState" : "pushState");
    if (!isMove) this.#isTyping = isSearch;
    this.#step = next;
    this.#search = searchOf(this.#window);
  };

  /** A step of the fragment alone is a host's or a skip link's, not ours. */
  readonly goBack = (): void => {
    const search = searchOf(this.#window);
    if (search === this.#search) return;
    const state = allowed(this.#atlas.getState(), decode(search).state);
    this.#search = search;
    this.#seen = { ...this.#atlas.getState(), ...state };
    this.#step = linkStateOf(this.#seen);
    this.#isTyping = false;
    this.#atlas.setState({ ...state, dragging: false });
  };

  readonly endTyping = (): void => {
    this.#isTyping = false;
  };
}

/** What a link has locked stays so for as long as its dataset is open. */
function allowed(now: AtlasState, asked: LinkState): LinkState {
  if (!isSameDataset(now.dataset, asked.dataset)) return asked;
  return { ...asked, lock: now.lock, filter: keepingLocked(now, asked.filter) };
}

const withoutCamera = (state: LinkState): LinkState => ({ ...state, camera: null });

const withoutSearch = (state: LinkState): LinkState => ({
  ...withoutCamera(state),
  filter: { ...state.filter, q: NO_FILTER.q },
});

/** A record under its new id is the one that was asked for. */
function isRename(last: LinkState, next: LinkState, { renamed }: AtlasState): boolean {
  if (renamed === null || last.selection !== renamed.from || next.selection !== renamed.to) return false;
  return isSame({ ...last, selection: next.selection }, next, (state) => state);
}

function isSame(one: LinkState, other: LinkState, part: (state: LinkState) => LinkState): boolean {
  return encode(part(one)) === encode(part(other));
}

function searchOf({ location }: AddressBar): string {
  return new URL(location.href).search;
}

function writeAddress(window: AddressBar, state: LinkState, method: "pushState" | "replaceState"): void {
  const url = new URL(window.location.href);
  url.search = [encode(state), ...keysOfOthers(url.search)].filter(Boolean).join("&");
  try {
    window.history[method](window.history.state, "", url.href);
  } catch {
    // An opaque origin may not have its address written, and browsers limit how often it may be.
  }
}

/** The pieces of a query string whose keys are not ours, as they were written. */
function keysOfOthers(search: string): string[] {
  return search
    .slice(1)
    .split("&")
    .filter((piece) => ![...new URLSearchParams(piece).keys()].some((key) => OUR_KEYS.has(key)));
}
