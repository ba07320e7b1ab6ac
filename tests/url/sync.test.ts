import { beforeEach, describe, expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import { type AtlasState, INITIAL_STATE } from "../../src/store/store.ts";
import { type AddressBar, startSync } from "../../src/url/sync.ts";

/** A window with a history like a browser's; `refuses`: as in a frame with an opaque origin. */
class PlayedWindow implements AddressBar {
  readonly steps: string[];
  at = 0;
  refuses = false;
  readonly #listeners = new Map<string, Set<() => void>>();

  constructor(href: string) {
    this.steps = [href];
  }
  get location(): { readonly href: string } {
    return { href: this.steps[this.at] ?? "" };
  }
  readonly history = {
    state: { host: "own" },
    pushState: (state: unknown, _: string, url?: string | URL | null) => this.#write(state, url, 1),
    replaceState: (state: unknown, _: string, url?: string | URL | null) => this.#write(state, url, 0),
  };
  #write(state: unknown, url: string | URL | null | undefined, forward: 0 | 1): void {
    if (this.refuses) throw new DOMException("no", "SecurityError");
    expect(state).toEqual({ host: "own" });
    this.at += forward;
    this.steps.splice(this.at, Number.POSITIVE_INFINITY, String(url));
  }
  addEventListener(type: string, listener: () => void): void {
    this.#listeners.set(type, new Set([...(this.#listeners.get(type) ?? []), listener]));
  }
  removeEventListener(type: string, listener: () => void): void {
    this.#listeners.get(type)?.delete(listener);
  }
  dispatch(type: "popstate" | "focusout"): void {
    for (const listener of this.#listeners.get(type) ?? []) listener();
  }
  go(distance: number): void {
    this.at += distance;
    this.dispatch("popstate");
  }
  /** What stands after the page's own address, of every step. */
  get queries(): string[] {
    return this.steps.map((href) => href.replace(PAGE, ""));
  }
}

const PAGE = "https://atlas.example/map/";

let store = createStore<AtlasState>(() => INITIAL_STATE);
let page = new PlayedWindow(PAGE);
let stop = (): void => {};

function open(query: string): void {
  store = createStore<AtlasState>(() => INITIAL_STATE);
  page = new PlayedWindow(PAGE + query);
  stop = startSync({ atlas: store, window: page });
}

function ask(change: Partial<Filter>, dragging = false): void {
  store.setState(({ filter }) => ({ filter: { ...filter, ...change }, dragging }));
}

const filterNow = (): Filter => store.getState().filter;

beforeEach(() => open(""));

describe("opening", () => {
  it("takes all from the address, and writes nothing", () => {
    open(
      "?from=2020&type=riot,war&id=inc-one&map=5/34/70&sort=place&theme=dark&embed=1&show=map&top=5&utm_source=x#f",
    );
    expect(store.getState()).toMatchObject({
      filter: { ...NO_FILTER, from: "2020", type: ["riot"] },
      selection: "inc-one",
      camera: { kind: "exact", zoom: 5, lat: 34, lon: 70 },
      sort: "place",
      theme: "dark",
      embed: true,
      show: ["map"],
      top: 5,
      notices: [{ key: "type", value: "war" }],
    });
    expect(page.steps).toHaveLength(1);
  });

  it("writes nothing for what no link holds", () => {
    store.setState({ mapTrouble: "lost", period: { from: 1, to: 2 }, notices: [] });
    expect(page.queries).toEqual([""]);
  });
});

describe("a finished gesture", () => {
  it("is one step, which Back undoes and Forward redoes", () => {
    ask({ type: ["riot"] });
    store.setState({ selection: "inc-one" });
    store.setState({ sort: "place" });
    expect(page.queries).toEqual([
      "",
      "?type=riot",
      "?type=riot&id=inc-one",
      "?type=riot&id=inc-one&sort=place",
    ]);
    page.go(-2);
    expect(store.getState()).toMatchObject({ filter: { type: ["riot"] }, selection: null, sort: "date" });
    page.go(-1);
    expect(filterNow()).toEqual(NO_FILTER);
    page.go(3);
    expect(store.getState()).toMatchObject({
      filter: { type: ["riot"] },
      selection: "inc-one",
      sort: "place",
    });
    expect(page.steps).toHaveLength(4);
  });

  it("that only follows a record to its new id is the step that asked for it", () => {
    open("?type=riot&id=inc-old");
    store.setState({ selection: "inc-new", renamed: { from: "inc-old", to: "inc-new" } });
    expect(page.queries).toEqual(["?type=riot&id=inc-new"]);
    store.setState({ selection: "inc-old" });
    store.setState({ selection: "inc-new", sort: "place" });
    expect(page.queries).toHaveLength(3);
  });

  it("after Back begins a new branch", () => {
    ask({ type: ["riot"] });
    page.go(-1);
    ask({ type: ["breakout"] });
    expect(page.queries).toEqual(["", "?type=breakout"]);
  });

  it("that changes nothing is none", () => {
    ask({ type: [] });
    store.setState({ selection: null });
    expect(page.steps).toHaveLength(1);
  });

  it("is written once, when the thumb is let go", () => {
    ask({ from: "2019" }, true);
    ask({ from: "2020" }, true);
    expect(page.queries).toEqual([""]);
    ask({}, false);
    expect(page.queries).toEqual(["", "?from=2020"]);
    page.go(-1);
    expect(filterNow().from).toBeNull();
  });

  it("keeps keys that are not ours, and the fragment, as they are", () => {
    open("?utm_source=a%20b&type=riot&fbclid=%zz&x#?secret=1");
    ask({ type: ["breakout"] });
    expect(page.queries.at(-1)).toBe("?type=breakout&utm_source=a%20b&fbclid=%zz&x#?secret=1");
    ask({ type: [] });
    expect(page.queries.at(-1)).toBe("?utm_source=a%20b&fbclid=%zz&x#?secret=1");
  });

  it("carries along the keys of later versions", () => {
    open("?size=out&lang=fr");
    ask({ type: ["riot"] });
    expect(page.queries.at(-1)).toBe("?type=riot&lang=fr&size=out");
  });

  it("drops what was bad in the link", () => {
    open("?type=war&sort=name");
    ask({ type: ["riot"] });
    expect(page.queries.at(-1)).toBe("?type=riot");
  });
});

describe("another dataset", () => {
  const dataset = {
    kind: "files",
    files: [{ name: "a.csv", size: 12, sha256: null }],
    columns: null,
  } as const;

  it("with all that is asked of it is one step, which Back undoes", () => {
    ask({ type: ["riot"] });
    store.setState({ dataset, filter: NO_FILTER, selection: null });
    ask({ type: ["Shelling, heavy"] });
    expect(page.queries).toEqual([
      "",
      "?type=riot",
      "?file=a.csv:12",
      "?file=a.csv:12&type=Shelling*.+heavy",
    ]);
    page.go(-2);
    expect(store.getState()).toMatchObject({ dataset: { kind: "atlas" }, filter: { type: ["riot"] } });
    page.go(2);
    expect(store.getState()).toMatchObject({ dataset, filter: { type: ["Shelling, heavy"] } });
  });

  it("keeps what its link asks for until it is there", () => {
    open("?type=Shelling&file=a.csv:12&id=row-3");
    expect(store.getState()).toMatchObject({
      dataset,
      filter: { type: ["Shelling"] },
      selection: "row-3",
      notices: [],
    });
    expect(page.steps).toHaveLength(1);
  });
});

describe("moves of the map", () => {
  const camera = (zoom: number) => ({ kind: "exact", zoom, lat: 34, lon: 70 }) as const;

  it("replace the step", () => {
    store.setState({ camera: camera(5) });
    store.setState({ camera: camera(6) });
    expect(page.queries).toEqual(["?map=6/34/70"]);
  });

  it("together with a filter are a step", () => {
    store.setState(({ filter }) => ({ camera: camera(5), filter: { ...filter, type: ["riot"] } }));
    expect(page.queries).toEqual(["", "?type=riot&map=5/34/70"]);
  });

  it("too small to see write nothing", () => {
    store.setState({ camera: camera(5) });
    store.setState({ camera: camera(5.0000001) });
    expect(page.queries).toEqual(["?map=5/34/70"]);
  });
});

describe("typing in the search field", () => {
  it("is one step for as long as the field has the focus", () => {
    for (const q of ["p", "pr", "pri"]) ask({ q });
    expect(page.queries).toEqual(["", "?q=pri"]);
    page.dispatch("focusout");
    for (const q of ["pris", "priso"]) ask({ q });
    expect(page.queries).toEqual(["", "?q=pri", "?q=priso"]);
    page.go(-1);
    expect(filterNow().q).toBe("pri");
  });

  it("goes on while the map moves to what was found", () => {
    ask({ q: "p" });
    store.setState({ camera: { kind: "exact", zoom: 5, lat: 34, lon: 70 } });
    ask({ q: "pr" });
    expect(page.queries).toEqual(["", "?q=pr&map=5/34/70"]);
  });

  it("ends with any other change, and with Back", () => {
    ask({ q: "p" });
    ask({ type: ["riot"] });
    ask({ q: "pr" });
    expect(page.queries).toEqual(["", "?q=p", "?type=riot&q=p", "?type=riot&q=pr"]);
    page.go(-1);
    ask({ q: "x" });
    expect(page.queries.at(-1)).toBe("?type=riot&q=x");
    expect(page.steps).toHaveLength(4);
  });
});

describe("a step that is not ours", () => {
  it("of the fragment alone changes nothing", () => {
    ask({ type: ["riot"] });
    ask({ from: "2020" }, true);
    page.steps.push(`${page.location.href}#list`);
    page.go(1);
    expect(filterNow()).toMatchObject({ type: ["riot"], from: "2020" });
  });
});

describe("where the address may not be written", () => {
  it("all else goes on", () => {
    open("?type=riot");
    page.refuses = true;
    ask({ type: ["breakout"] });
    store.setState({ camera: { kind: "exact", zoom: 5, lat: 34, lon: 70 } });
    expect(filterNow().type).toEqual(["breakout"]);
    expect(page.queries).toEqual(["?type=riot"]);
    page.refuses = false;
    ask({ q: "x" });
    expect(page.queries).toEqual(["?type=riot", "?type=breakout&q=x&map=5/34/70"]);
  });
});

it("unbinds", () => {
  stop();
  ask({ type: ["riot"] });
  page.steps.push(`${PAGE}?type=breakout`);
  page.go(1);
  expect(filterNow().type).toEqual(["riot"]);
});
