import { describe, expect, it } from "vitest";
import type { LoadWorker, LoadWorld } from "../../src/load/loadWorker.ts";
import type { FromWorker } from "../../src/load/messages.ts";
import { CANCELLED, type LoadResult, type Progress } from "../../src/load/progress.ts";
import { runLoading } from "../../src/load/runLoading.ts";
import { fixtureBytes } from "./fixtures.ts";

const BASE = "https://atlas.example/";
const FROM_WORKER: LoadResult = { ok: false, problem: { file: "worker", reason: "empty" } };
const PROGRESS: Progress = { rows: 200, bytes: 5, total: 10 };

/** A worker that does what it is told to, one turn after it was spoken to. */
class PlayedWorker extends EventTarget implements LoadWorker {
  readonly said: unknown[] = [];
  terminated = false;
  readonly #play: (worker: PlayedWorker) => void;

  constructor(play: (worker: PlayedWorker) => void) {
    super();
    this.#play = play;
  }
  postMessage(message: unknown): void {
    this.said.push(message);
    queueMicrotask(() => this.#play(this));
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

/** A world in which every file is missing, so that reading on this thread ends with a problem of its own. */
function worldOf(workers: Readonly<Record<string, LoadWorker>>): LoadWorld & { readonly tried: string[] } {
  const tried: string[] = [];
  return {
    tried,
    base: BASE,
    workerUrls: Object.keys(workers).concat("unknown"),
    createWorker(url) {
      tried.push(url);
      const worker = workers[url];
      if (worker === undefined) throw new DOMException("no", "SecurityError");
      return worker;
    },
    fetch: async () => new Response("", { status: 418 }),
    pause: () => Promise.resolve(),
  };
}

const ON_THIS_THREAD = { ok: false, problem: { reason: "status", detail: "418" } };

describe("runLoading", () => {
  it("takes progress and result from the worker, and ends it", async () => {
    const worker = new PlayedWorker((played) => {
      played.answer({ kind: "progress", progress: PROGRESS });
      played.answer({ kind: "result", result: FROM_WORKER });
    });
    const seen: Progress[] = [];
    const { done } = runLoading(worldOf({ url: worker }), null, (progress) => seen.push(progress));
    expect(await done).toBe(FROM_WORKER);
    expect(seen).toEqual([PROGRESS]);
    expect(worker.said).toEqual([{ kind: "load", base: BASE, version: null }]);
    expect(worker.terminated).toBe(true);
  });

  it("tries the next script where the first may not be started", async () => {
    const worker = new PlayedWorker((played) => played.answer({ kind: "result", result: FROM_WORKER }));
    const world = worldOf({ second: worker });
    const { done } = runLoading({ ...world, workerUrls: ["first", "second"] }, "0.1.0", () => {});
    expect(await done).toBe(FROM_WORKER);
    expect(world.tried).toEqual(["first", "second"]);
    expect(worker.said).toEqual([{ kind: "load", base: BASE, version: "0.1.0" }]);
  });

  it.each([
    ["throws when started", {}],
    ["fails to load", { url: new PlayedWorker((played) => played.dispatchEvent(new Event("error"))) }],
    [
      "sends what cannot be read",
      { url: new PlayedWorker((played) => played.dispatchEvent(new Event("messageerror"))) },
    ],
    ["breaks down", { url: new PlayedWorker((played) => played.answer({ kind: "broken" })) }],
  ])("reads on this thread where the worker %s", async (_, workers) => {
    const { done } = runLoading(worldOf(workers), null, () => {});
    expect(await done).toMatchObject(ON_THIS_THREAD);
  });

  it("ends the worker when it is cancelled", async () => {
    const worker = new PlayedWorker(() => {});
    const { done, cancel } = runLoading(worldOf({ url: worker }), null, () => {});
    await Promise.resolve();
    cancel();
    expect(await done).toEqual(CANCELLED);
    await Promise.resolve();
    expect(worker.terminated).toBe(true);
  });

  it("says a problem when something unforeseen happens, and never rejects", async () => {
    const world: LoadWorld = {
      ...worldOf({}),
      fetch: async () => new Response(fixtureBytes("good.geojson")),
      pause: () => Promise.reject(new Error("unforeseen")),
    };
    expect(await runLoading(world, null, () => {}).done).toMatchObject({
      ok: false,
      problem: { reason: "network" },
    });
  });
});
