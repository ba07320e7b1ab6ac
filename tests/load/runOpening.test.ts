import { describe, expect, it } from "vitest";
import { limitsFor } from "../../src/load/limits.ts";
import type { LoadWorker, LoadWorld } from "../../src/load/loadWorker.ts";
import type { FromWorker, OpenRequest, ToWorker } from "../../src/load/messages.ts";
import { runOpening } from "../../src/load/runOpening.ts";
import { prepare } from "../../src/query/prepared.ts";
import { open, sourceOf } from "./opening.ts";

const FILE = ["Mosul", "Erbil"]
  .map((name) => `{"type":"Feature","geometry":null,"properties":{"name":"${name}"}}`)
  .join("\n");

const REQUEST: OpenRequest = {
  base: "https://atlas.example/",
  what: { files: [sourceOf("two.ndjson", FILE)] },
  mapping: null,
  limits: limitsFor(8),
  openedOn: "2026-11-20",
};

/** A worker that answers as it is told to, one turn after it was spoken to. */
class PlayedWorker extends EventTarget implements LoadWorker {
  readonly said: ToWorker[] = [];
  terminated = false;
  readonly #play: (message: ToWorker, answer: (data: FromWorker) => void) => void;

  constructor(play: (message: ToWorker, answer: (data: FromWorker) => void) => void) {
    super();
    this.#play = play;
  }
  postMessage(message: ToWorker): void {
    this.said.push(message);
    queueMicrotask(() =>
      this.#play(message, (data) => this.dispatchEvent(new MessageEvent("message", { data }))),
    );
  }
  terminate(): void {
    this.terminated = true;
  }
}

function worldWith(worker: LoadWorker | null): LoadWorld {
  return {
    base: REQUEST.base,
    workerUrls: ["one", "two"],
    createWorker() {
      if (worker === null) throw new DOMException("no", "SecurityError");
      return worker;
    },
    fetch: async () => new Response("", { status: 404 }),
    pause: () => Promise.resolve(),
  };
}

/** The answer that the worker would have given. */
async function answered(): Promise<FromWorker> {
  const outcome = await open([sourceOf("two.ndjson", FILE)]);
  if (!outcome.ok) throw new Error(outcome.problem.reason);
  const { opened, plain, rowFormats } = outcome.value;
  const sources = plain.map((blob) => ({ kind: "blob" as const, blob }));
  const prepared = prepare(opened.columns);
  return { kind: "opened", result: { ok: true, opened, rowFormats, sources, prepared } };
}

const found = (texts: { listen(heard: () => void): () => void }): Promise<void> =>
  new Promise((resolve) => texts.listen(() => resolve()));

describe("opening", () => {
  it("in a worker, which stays and searches", async () => {
    const answer = await answered();
    const worker = new PlayedWorker((message, reply) => {
      if (message.kind === "open") reply(answer);
      if (message.kind === "search") reply({ kind: "found", q: message.q, bits: Uint8Array.of(2) });
    });
    const result = await runOpening(worldWith(worker), REQUEST, () => {}).done;
    if (!result.ok) throw new Error(result.problem.reason);
    expect(result.opened.columns.size).toBe(2);
    expect(worker.terminated).toBe(false);
    expect(result.texts.search("erbil")).toBeNull();
    expect(result.texts.search("erbil")).toBeNull();
    await found(result.texts);
    expect(result.texts.search("erbil")).toEqual(Uint8Array.of(2));
    expect(worker.said.map(({ kind }) => kind)).toEqual(["open", "search"]);
    result.close();
    expect(worker.terminated).toBe(true);
  });

  it.each([
    ["may not be started", null],
    ["breaks down", new PlayedWorker((_, reply) => reply({ kind: "broken" }))],
  ])("on this thread where a worker %s", async (_, worker) => {
    const result = await runOpening(worldWith(worker), REQUEST, () => {}).done;
    if (!result.ok) throw new Error(result.problem.reason);
    const titles = (await result.records.read([0, 1])).map(({ properties }) => properties.title);
    expect(titles).toEqual(["Mosul", "Erbil"]);
    expect(result.texts.search("erbil")).toBeNull();
    await found(result.texts);
    expect(result.texts.search("erbil")).toEqual(Uint8Array.of(2));
  });

  it("ends the worker when it is cancelled", async () => {
    const worker = new PlayedWorker(() => {});
    const { done, cancel } = runOpening(worldWith(worker), REQUEST, () => {});
    await Promise.resolve();
    cancel();
    expect(await done).toMatchObject({ ok: false, problem: { file: "two.ndjson", reason: "cancelled" } });
    await new Promise((resolve) => setTimeout(resolve));
    expect(worker.terminated).toBe(true);
  });

  it("says what is wrong with a file", async () => {
    const request = { ...REQUEST, what: { files: [sourceOf("page.html", "<html>")] } };
    expect(await runOpening(worldWith(null), request, () => {}).done).toEqual({
      ok: false,
      problem: { file: "page.html", reason: "html" },
    });
  });
});
