import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { followHost } from "../../src/embed/followHost.ts";
import type { View } from "../../src/embed/protocol.ts";
import { moveCamera, reportFrame, select, setFilter } from "../../src/store/actions.ts";
import { atlas, type Frame, INITIAL_STATE } from "../../src/store/store.ts";
import { runs } from "../runs.ts";
import { FrameWindow } from "./frameWindow.ts";

const FRAME: Frame = { zoom: 1, lat: 0, lon: 0, bounds: [-90, -40, 90, 40], width: 600, height: 400 };

let window = new FrameWindow();
let flights: boolean[] = [];
let stop = (): void => undefined;

beforeEach(() => {
  atlas.setState(INITIAL_STATE, true);
  window = new FrameWindow();
  flights = [];
  stop = followHost({
    atlas,
    window,
    moveCamera: (camera, { ease }) => {
      flights.push(ease);
      moveCamera(camera);
    },
  });
});
afterEach(() => stop());

const head = (id = 1) => ({ ns: "pim", v: 1, cmd: "view", id });
const ask = (view: View, id = 1): void => window.hear({ ...head(id), ...view });
const ack = (): void => {
  window.hear({ ns: "pim", v: 1, cmd: "ack", id: 1 });
  window.heard();
};

describe("the frame says that it is there", () => {
  it("twice a second for ten seconds", () => {
    window.pass(60_000);
    expect(window.events()).toEqual(new Array(20).fill("ready"));
  });

  it("until it is answered", () => {
    window.pass(1200);
    ack();
    window.pass(60_000);
    expect(window.heard()).toEqual([]);
  });

  it("with what it shows", () => {
    expect(window.heard()).toEqual([
      { ns: "pim", v: 1, evt: "ready", id: 1, filter: {}, selection: null, shown: null, total: null },
    ]);
  });
});

describe("a command", () => {
  beforeEach(ack);

  it("sets filter, record and camera, and is answered", () => {
    const box = [60, 29, 75, 38] as const;
    ask({ filter: { type: "prison_attack", from: "2020-08" }, select: "inc-a", camera: { box } }, 9);
    const { filter, selection, camera } = atlas.getState();
    expect(filter).toEqual({ ...NO_FILTER, type: ["prison_attack"], from: "2020-08" });
    expect([selection, camera]).toEqual(["inc-a", { kind: "box", box }]);
    window.pass(0);
    expect(window.heard()).toMatchObject([
      { evt: "view", id: 9, filter: { from: "2020-08", type: "prison_attack" }, selection: "inc-a" },
    ]);
  });

  it("leaves what it does not name", () => {
    setFilter({ country: ["AF"], from: "2019" });
    select("inc-a");
    moveCamera({ kind: "box", box: [0, 0, 1, 1] });
    const { camera } = atlas.getState();
    ask({ range: { from: "2020" }, types: ["riot", "exchange"] });
    const state = atlas.getState();
    expect(state.filter).toEqual({ ...NO_FILTER, country: ["AF"], from: "2020", type: ["riot", "exchange"] });
    expect([state.selection, state.camera]).toEqual(["inc-a", camera]);
  });

  it("replaces the whole filter", () => {
    setFilter({ country: ["AF"], q: "a" });
    ask({ filter: {} });
    expect(atlas.getState().filter).toEqual(NO_FILTER);
  });

  it("says nothing of itself as if a reader had done it", () => {
    ask({ filter: { type: "riot" }, select: "inc-a" });
    window.pass(5000);
    expect(window.events()).toEqual(["view"]);
  });

  it.each<[string, string, View]>([
    ["filter", "unknown", { filter: { sort: "date" } }],
    ["filter", "unknown", { filter: { data: "https://evil.example/x.geojson" } }],
    ["filter", "unknown", { filter: { constructor: "" } }],
    ["filter.type", "value", { filter: { type: "riot,nonsense" } }],
    ["filter.from", "value", { filter: { from: "2021", to: "2020" } }],
    ["range", "value", { range: { from: "2020-13" } }],
    ["types", "value", { types: ["riot,exchange"] }],
    ["types", "value", { types: ["<b>"] }],
  ])("is refused as a whole for %s (%s): %j", (field, why, view) => {
    ask({ ...view, select: "inc-a", camera: { zoom: 3, lat: 0, lon: 0 } }, 4);
    window.pass(5000);
    expect(window.heard()).toEqual([{ ns: "pim", v: 1, evt: "error", id: 4, field, why }]);
    expect(atlas.getState()).toEqual(INITIAL_STATE);
  });

  it("cannot touch what is locked, and need not name it", () => {
    atlas.setState({ lock: ["country"], filter: { ...NO_FILTER, country: ["AF"] } });
    ask({ filter: { country: "SY" } });
    expect(window.heard()).toMatchObject([{ evt: "error", field: "filter.country", why: "locked" }]);
    ask({ filter: { type: "riot" } });
    expect(atlas.getState().filter).toEqual({ ...NO_FILTER, country: ["AF"], type: ["riot"] });
    atlas.setState({ lock: ["from", "type"] });
    ask({ range: { to: "2020" } });
    ask({ types: [] });
    expect(window.heard().slice(-2)).toMatchObject([
      { field: "range", why: "locked" },
      { field: "types", why: "locked" },
    ]);
  });
});

describe("the camera", () => {
  const there = { zoom: 4, lat: 34, lon: 70 };
  beforeEach(() => {
    ack();
    atlas.setState({ frame: FRAME });
  });

  it("is told of when it stands there", () => {
    ask({ camera: there });
    window.pass(560);
    expect(window.heard()).toEqual([]);
    reportFrame({ ...FRAME, ...there }, { byHand: false });
    expect(window.events()).toEqual(["view"]);
    window.pass(5000);
    expect(window.heard()).toEqual([]);
  });

  it("is told of within 1.2 s, and without motion within 0.3 s, whatever the map does", () => {
    ask({ camera: there });
    window.pass(1199);
    expect(window.events()).toEqual(["view"]);
    ask({ camera: null, motion: "none" });
    window.pass(299);
    expect(window.events()).toEqual(["view"]);
    expect(flights).toEqual([true, false]);
  });

  it("does not fly where the reader asked for less motion", () => {
    window.wantsLessMotion = true;
    ask({ camera: there, motion: "ease" });
    expect(flights).toEqual([false]);
  });

  it("flies once to one place, however often it is asked, and back after the reader's hand", () => {
    for (const id of [1, 2, 3]) ask({ camera: there }, id);
    expect(flights).toHaveLength(1);
    reportFrame({ ...FRAME, zoom: 2 }, { byHand: true });
    ask({ camera: there });
    expect(flights).toHaveLength(2);
  });

  it("follows the latest of many commands, which alone is answered", () => {
    for (let step = 1; step <= 30; step += 1) {
      ask({ camera: { ...there, zoom: step / 10 }, types: step % 2 ? ["riot"] : [] }, step);
      window.pass(100);
    }
    window.pass(1200);
    expect(atlas.getState().camera).toEqual({ kind: "exact", ...there, zoom: 3 });
    expect(atlas.getState().filter).toEqual(NO_FILTER);
    expect(window.heard()).toMatchObject([{ evt: "view", id: 30 }]);
  });
});

describe("what a reader does is told", () => {
  beforeEach(ack);

  it("once for a gesture, with what then is shown", () => {
    setFilter({ from: "2020" }, { dragging: true });
    window.pass(1000);
    setFilter({ from: "2019" }, { dragging: true });
    window.pass(1000);
    expect(window.heard()).toEqual([]);
    setFilter({ from: "2018" });
    select("inc-a");
    window.pass(1000);
    expect(window.heard()).toEqual([
      { ns: "pim", v: 1, evt: "filter", filter: { from: "2018" }, shown: null, total: null },
      { ns: "pim", v: 1, evt: "selection", selection: "inc-a" },
    ]);
  });

  it("also when a command follows at once", () => {
    setFilter({ from: "2018" });
    ask({ filter: {} });
    window.pass(0);
    expect(window.events()).toEqual(["filter", "view"]);
  });

  it("not when nothing came of it, nor of camera and order", () => {
    setFilter({ from: "2020" });
    setFilter({ from: null });
    moveCamera({ kind: "box", box: [0, 0, 1, 1] });
    atlas.setState({ sort: "place" });
    window.pass(1000);
    expect(window.heard()).toEqual([]);
  });

  it("no more after it stopped", () => {
    setFilter({ from: "2018" });
    stop();
    select("inc-a");
    ask({ filter: {} });
    window.pass(60_000);
    expect(window.heard()).toEqual([]);
  });
});

/** Almost a command: each field is good, of another form, or left out. */
const almost = fc.record(
  {
    ns: fc.constantFrom("pim", "amp"),
    v: fc.constantFrom<unknown>(1, 2, "1"),
    cmd: fc.constantFrom<unknown>("view", "ack", "open", null),
    id: fc.oneof(fc.integer(), fc.anything({ maxDepth: 1, maxKeys: 3 })),
    filter: fc.oneof(
      fc.dictionary(fc.constantFrom("type", "from", "q", "lock", "__proto__", "data"), fc.string()),
      fc.anything({ maxDepth: 1, maxKeys: 3 }),
    ),
    range: fc.oneof(
      fc.record({ from: fc.string(), to: fc.constantFrom("2020", null) }),
      fc.anything({ maxDepth: 1, maxKeys: 3 }),
    ),
    types: fc.oneof(
      fc.array(fc.constantFrom("riot", "exchange", "nonsense")),
      fc.anything({ maxDepth: 1, maxKeys: 3 }),
    ),
    camera: fc.oneof(fc.constant({ box: [0, 0, 1, 1] }), fc.anything({ maxDepth: 1, maxKeys: 3 })),
    select: fc.oneof(fc.constant("inc-a"), fc.anything({ maxDepth: 1, maxKeys: 3 })),
    motion: fc.constantFrom<unknown>("ease", "none", 1),
    navigate: fc.string(),
  },
  { requiredKeys: [] },
);
const anyMessage = fc.oneof(almost, fc.anything({ maxDepth: 1, maxKeys: 3 }), fc.json());

describe("10,000 messages", () => {
  it("from a sibling or an opener change nothing and get no answer", () => {
    window.heard();
    const strangers = [null, {}, window, { postMessage: () => undefined }];
    fc.assert(
      fc.property(anyMessage, fc.constantFrom(...strangers), (data, source) => {
        window.hear(data, source);
        expect(atlas.getState()).toBe(INITIAL_STATE);
        expect(window.heard()).toEqual([]);
      }),
      { numRuns: runs(4_000) },
    );
  });

  it("that are malformed change nothing, and the answer has no word of theirs", () => {
    const malformed = anyMessage.map((data) =>
      typeof data === "object" && data !== null && "ns" in data
        ? { ...data, navigate: "https://evil.example" }
        : data,
    );
    window.heard();
    fc.assert(
      fc.property(malformed, (data) => {
        window.hear(data);
        expect(atlas.getState()).toBe(INITIAL_STATE);
        for (const answer of window.heard())
          expect(answer).toMatchObject({ evt: "error", field: expect.stringMatching(/^[a-z.]+$/) });
      }),
      { numRuns: runs(3_000) },
    );
  });

  it("from the host itself leave a state that a link could have made, and throw nothing", () => {
    fc.assert(
      fc.property(anyMessage, (data) => {
        window.hear(data);
        const { filter, selection, camera, ...rest } = atlas.getState();
        expect(Object.keys(filter)).toEqual(Object.keys(NO_FILTER));
        expect(selection === null || selection === "inc-a" || /^[a-z0-9-]+$/.test(selection)).toBe(true);
        expect(rest).toMatchObject({ dataset: INITIAL_STATE.dataset, lock: [], embed: false });
      }),
      { numRuns: runs(3_000) },
    );
  });
});
