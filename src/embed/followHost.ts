import type { Filter } from "../domain/filter.ts";
import type { AtlasState, Camera, atlas as theStore } from "../store/store.ts";
import { askedFilter } from "./askedFilter.ts";
import { type AskedCamera, type AtlasEvent, readCommand, type ViewCommand } from "./protocol.ts";
import { type Clock, whenSettled } from "./settled.ts";
import { changeEvents, errorEvent, readyEvent, viewEvent } from "./tellHost.ts";

type Store = Pick<typeof theStore, "getState" | "setState" | "subscribe">;
type Heard = { readonly data: unknown; readonly source: unknown };

/** What following the host needs of the window. */
export interface FramedWindow extends Clock {
  readonly parent: { readonly postMessage: (message: unknown, target: string) => void };
  readonly addEventListener: (type: "message", listener: (event: Heard) => void) => void;
  readonly removeEventListener: (type: "message", listener: (event: Heard) => void) => void;
  readonly matchMedia: (query: string) => { readonly matches: boolean };
}

interface Surroundings {
  readonly atlas: Store;
  readonly window: FramedWindow;
  /** The store's action; `ease: false`: the camera does not fly. */
  readonly moveCamera: (camera: Camera, how: { readonly ease: boolean }) => void;
}

const READY = { every: 500, times: 20 };
/** A gesture may change filter and record at once, and typing changes a filter often. */
const TELL_MS = 100;

/**
 * The frame's side of the protocol: does what the page around it asks, and tells it what readers change. Hears the
 * parent alone. Nothing of what it tells is secret, so it does not ask who the parent is.
 * @returns stops following
 */
export function followHost(surroundings: Surroundings): () => void {
  const { window } = surroundings;
  const host = new Host(surroundings);
  window.addEventListener("message", host.hear);
  const unsubscribe = surroundings.atlas.subscribe(host.notice);
  host.announce(1);
  return () => {
    window.removeEventListener("message", host.hear);
    unsubscribe();
    host.rest();
  };
}

class Host {
  readonly #atlas: Store;
  readonly #window: FramedWindow;
  readonly #moveCamera: Surroundings["moveCamera"];
  /** What the host knows of. */
  #told: AtlasState;
  #isObeying = false;
  #ready = 0;
  #telling: number | null = null;
  #giveUp = (): void => undefined;

  constructor({ atlas, window, moveCamera }: Surroundings) {
    this.#atlas = atlas;
    this.#window = window;
    this.#moveCamera = moveCamera;
    this.#told = atlas.getState();
  }

  /** Says that it is there until a command comes: a host that listens late has missed nothing. */
  announce(count: number): void {
    this.#say(readyEvent(count, this.#atlas.getState()));
    if (count < READY.times)
      this.#ready = this.#window.setTimeout(() => this.announce(count + 1), READY.every);
  }

  readonly hear = ({ data, source }: Heard): void => {
    if (source !== this.#window.parent) return;
    const reading = readCommand(data);
    if (reading === null) return;
    this.#window.clearTimeout(this.#ready);
    if (reading.command === null) this.#say(errorEvent(reading.refusal));
    else if (reading.command.cmd === "view") this.#obey(reading.command);
  };

  /** A thumb that is dragged is not a wish yet. */
  readonly notice = (state: AtlasState): void => {
    if (this.#isObeying || state.dragging || this.#telling !== null) return;
    if (state.filter === this.#told.filter && state.selection === this.#told.selection) return;
    this.#telling = this.#window.setTimeout(this.#tell, TELL_MS);
  };

  rest(): void {
    this.#window.clearTimeout(this.#ready);
    if (this.#telling !== null) this.#window.clearTimeout(this.#telling);
    this.#giveUp();
  }

  readonly #tell = (): void => {
    this.#telling = null;
    const state = this.#atlas.getState();
    // The end of the gesture comes here again.
    if (state.dragging) return;
    for (const event of changeEvents(state, this.#told)) this.#say(event);
    this.#told = state;
  };

  /** The whole command or nothing of it. */
  #obey(command: ViewCommand): void {
    const { filter, fault } = askedFilter(command, this.#atlas.getState());
    if (fault !== null) this.#say(errorEvent({ id: command.id, ...fault }));
    else this.#show(filter, command);
  }

  #show(filter: Filter, { id, select, camera, motion }: ViewCommand): void {
    this.#giveUp();
    this.#tellFirst();
    this.#isObeying = true;
    this.#choose(filter, select);
    const isEased = motion !== "none" && !this.#isStill();
    const isMoved = this.#move(camera, isEased);
    this.#isObeying = false;
    this.#told = this.#atlas.getState();
    const surroundings = { atlas: this.#atlas, clock: this.#window };
    this.#giveUp = whenSettled(surroundings, { isMoved, isEased }, () =>
      this.#say(viewEvent(id, this.#atlas.getState())),
    );
  }

  /** What a reader changed shortly before is still told. */
  #tellFirst(): void {
    if (this.#telling === null) return;
    this.#window.clearTimeout(this.#telling);
    this.#tell();
  }

  #choose(filter: Filter, select: string | null | undefined): void {
    const state = this.#atlas.getState();
    const selection = select === undefined ? state.selection : select;
    if (changeEvents({ ...state, filter, selection }, state).length === 0) return;
    this.#atlas.setState({ filter, selection, dragging: false });
  }

  /** The same camera asked for twice is one flight. */
  #move(asked: AskedCamera | undefined, ease: boolean): boolean {
    if (asked === undefined) return false;
    const camera = cameraOf(asked);
    if (JSON.stringify(camera) === JSON.stringify(this.#atlas.getState().camera)) return false;
    this.#moveCamera(camera, { ease });
    return true;
  }

  #isStill(): boolean {
    return this.#window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  #say(event: AtlasEvent): void {
    this.#window.parent.postMessage(event, "*");
  }
}

function cameraOf(asked: AskedCamera): Camera {
  if (asked === null) return null;
  if ("box" in asked) return { kind: "box", box: asked.box };
  const { zoom, lat, lon } = asked;
  return { kind: "exact", zoom, lat, lon };
}
