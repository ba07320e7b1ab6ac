import type { AtlasEvent } from "../../src/embed/protocol.ts";

type Listener = (event: { readonly data: unknown; readonly source: unknown }) => void;

/** A window inside another one, with a clock that goes when it is told to. */
export class FrameWindow {
  readonly said: unknown[] = [];
  readonly parent = { postMessage: (message: unknown) => void this.said.push(structuredClone(message)) };
  readonly document = { documentElement: { dataset: {} as Record<string, string | undefined> } };
  innerWidth = 600;
  location = { search: "", hash: "" };
  wantsLessMotion = false;
  readonly #listeners = new Map<string, Set<Listener>>();
  #tasks: { readonly at: number; readonly id: number; readonly work: () => void }[] = [];
  #now = 0;
  #count = 0;

  readonly addEventListener = (type: string, listener: Listener): void => {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  };

  readonly removeEventListener = (type: string, listener: Listener): void => {
    this.#listeners.get(type)?.delete(listener);
  };

  readonly matchMedia = (query: string) => ({ matches: query.includes("reduce") && this.wantsLessMotion });

  readonly setTimeout = (work: () => void, ms: number): number => {
    this.#count += 1;
    this.#tasks.push({ at: this.#now + ms, id: this.#count, work });
    return this.#count;
  };

  readonly clearTimeout = (handle: number): void => {
    this.#tasks = this.#tasks.filter(({ id }) => id !== handle);
  };

  /** Lets milliseconds go by. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at || a.id - b.id)[0];
      if (next === undefined) break;
      this.clearTimeout(next.id);
      this.#now = next.at;
      next.work();
    }
    this.#now = end;
  }

  hear(data: unknown, source: unknown = this.parent): void {
    for (const listener of this.#listeners.get("message") ?? []) listener({ data, source });
  }

  resize(width: number): void {
    this.innerWidth = width;
    for (const listener of this.#listeners.get("resize") ?? []) listener({ data: null, source: null });
  }

  /** What was said since this was asked last. */
  heard(): readonly unknown[] {
    return this.said.splice(0);
  }

  events(): readonly AtlasEvent["evt"][] {
    return this.heard().map((message) => (message as AtlasEvent).evt);
  }
}
