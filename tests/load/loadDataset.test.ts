import { describe, expect, it } from "vitest";
import { loadDataset } from "../../src/load/loadDataset.ts";
import type { LoadResult, Progress } from "../../src/load/progress.ts";
import { fixtureBytes } from "./fixtures.ts";

const BASE = "https://atlas.example/folder/index.html";

/** What a server answers with, by the last part of the path. */
type Answers = Readonly<Record<string, string | number | Error | Response>>;

const GOOD: Answers = {
  "incidents.geojson": "good.geojson",
  "facilities.geojson": "facilities.geojson",
  "sources.json": "sources.json",
  "vocabulary.json": "vocabulary.json",
};

function server(answers: Answers): typeof fetch {
  return async (input) => {
    const url = new URL(String(input));
    expect(url.href).toMatch(/^https:\/\/atlas\.example\/folder\/data\//);
    const answer = answers[url.pathname.split("/").at(-1) ?? ""];
    if (answer instanceof Error) throw answer;
    if (answer instanceof Response) return answer;
    if (typeof answer === "string") return new Response(fixtureBytes(answer));
    return new Response("<!doctype html>", { status: answer ?? 404 });
  };
}

interface Options {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

function load(changed: Answers, options: Options = {}): Promise<LoadResult> {
  return loadDataset({
    base: BASE,
    fetch: server({ ...GOOD, ...changed }),
    signal: options.signal ?? new AbortController().signal,
    onProgress: options.onProgress ?? (() => {}),
    pause: () => Promise.resolve(),
  });
}

async function loaded(changed: Answers) {
  const result = await load(changed);
  if (!result.ok) throw new Error(`${result.problem.file}: ${result.problem.reason}`);
  return result.dataset;
}

async function problem(changed: Answers) {
  const result = await load(changed);
  if (result.ok) throw new Error("it was loaded");
  return result.problem;
}

describe("a good dataset", () => {
  it("holds records, facilities, sources and actors", async () => {
    const dataset = await loaded({});
    expect(dataset.incidents.map(({ feature }) => feature.id)).toEqual([
      "inc-sample-one",
      "inc-sample-two",
      "inc-sample-three",
    ]);
    expect(dataset.facilities.map(({ feature }) => feature.id)).toEqual(["fac-sample"]);
    expect([...dataset.sources.keys()]).toEqual(["src-sample"]);
    expect([...dataset.actors.keys()]).toEqual(["sample-group"]);
    expect(dataset.metadata.coverage).toEqual({ from: "1999-01-01", to: "2020-12-31" });
    expect(dataset.problems).toEqual([]);
  });

  it("keeps campaigns apart from records", async () => {
    const dataset = await loaded({ "incidents.geojson": "campaign.geojson" });
    expect(dataset.incidents.map(({ feature }) => feature.id)).toEqual(["inc-sample-one"]);
    expect(dataset.campaigns.map(({ feature }) => feature.id)).toEqual(["inc-sample-two"]);
  });

  it("may be empty", async () => {
    expect((await loaded({ "incidents.geojson": "no_features.geojson" })).incidents).toEqual([]);
  });

  it("can be cloned from thread to thread", async () => {
    const dataset = await loaded({});
    expect(structuredClone(dataset)).toEqual(dataset);
  });
});

describe("a file that cannot be used", () => {
  it.each([
    ["incidents.geojson", 404, { file: "data/incidents.geojson", reason: "status", detail: "404" }],
    ["incidents.geojson", 503, { file: "data/incidents.geojson", reason: "status", detail: "503" }],
    [
      "incidents.geojson",
      new TypeError("Failed to fetch"),
      { file: "data/incidents.geojson", reason: "network" },
    ],
    ["incidents.geojson", "html_instead_of_json.geojson", { file: "data/incidents.geojson", reason: "html" }],
    ["incidents.geojson", "empty.geojson", { file: "data/incidents.geojson", reason: "empty" }],
    ["incidents.geojson", "utf16.geojson", { file: "data/incidents.geojson", reason: "encoding" }],
    ["incidents.geojson", "invalid_utf8.geojson", { file: "data/incidents.geojson", reason: "encoding" }],
    ["sources.json", 404, { file: "data/sources.json", reason: "status", detail: "404" }],
    ["sources.json", "html_instead_of_json.geojson", { file: "data/sources.json", reason: "html" }],
    ["sources.json", "empty.geojson", { file: "data/sources.json", reason: "empty" }],
    [
      "sources.json",
      "broken_sources.json",
      { file: "data/sources.json", reason: "not_json", line: 2, column: 23 },
    ],
    [
      "vocabulary.json",
      new TypeError("Failed to fetch"),
      { file: "data/vocabulary.json", reason: "network" },
    ],
  ] as const)("%s: %s", async (file, answer, expected) => {
    expect(await problem({ [file]: answer })).toEqual(expected);
  });

  it.each([
    ["incidents.geojson", "no_metadata.geojson", /^metadata\./],
    ["incidents.geojson", "reversed_coverage.geojson", /^metadata\.coverage: 2030-01-01, 2020-12-31$/],
    ["sources.json", "bad_sources.json", /^sources\.0\.title: /],
    ["vocabulary.json", "sources.json", /^types: /],
  ])("%s: %s lacks what it must hold", async (file, answer, detail) => {
    const { reason, ...rest } = await problem({ [file]: answer });
    expect([reason, rest.file]).toEqual(["bad_content", `data/${file}`]);
    expect(rest.detail).toMatch(detail);
  });

  it("breaks off when the connection does", async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(fixtureBytes("good.geojson").slice(0, 100)),
      pull: (controller) => controller.error(new TypeError("terminated")),
    });
    expect(await problem({ "incidents.geojson": new Response(body) })).toMatchObject({ reason: "network" });
  });
});

describe("what is kept all the same", () => {
  it("opens without facilities, and says so", async () => {
    const dataset = await loaded({ "facilities.geojson": "html_instead_of_json.geojson" });
    expect(dataset.incidents).toHaveLength(3);
    expect(dataset.problems).toEqual([{ file: "data/facilities.geojson", reason: "html" }]);
  });

  it("keeps a record that names an unknown source or actor, and says so once for each", async () => {
    const dataset = await loaded({ "incidents.geojson": "unknown_reference.geojson" });
    expect(dataset.incidents).toHaveLength(2);
    expect(dataset.problems).toEqual([
      {
        file: "data/incidents.geojson",
        id: "inc-sample-one",
        reason: "unknown_reference",
        detail: "src-elsewhere",
      },
      {
        file: "data/incidents.geojson",
        id: "inc-sample-one",
        reason: "unknown_reference",
        detail: "nobody-listed",
      },
    ]);
  });

  it("a byte order mark does no harm", async () => {
    expect((await loaded({ "incidents.geojson": "bom.geojson" })).incidents).toHaveLength(1);
  });
});

describe("progress and cancel", () => {
  function sized(name: string, headers: Record<string, string>): Response {
    return new Response(fixtureBytes(name), { headers });
  }

  /** Every file with its size, but for one with other headers. */
  function sizes(headers: Record<string, string> = {}): Answers {
    return Object.fromEntries(
      Object.entries(GOOD).map(([file, name]) => {
        const length = String(fixtureBytes(String(name)).byteLength);
        const changed = file === "incidents.geojson" ? headers : {};
        return [file, sized(String(name), { "Content-Length": length, ...changed })];
      }),
    );
  }

  async function progressOf(answers: Answers): Promise<Progress[]> {
    const seen: Progress[] = [];
    await load(answers, { onProgress: (progress) => seen.push(progress) });
    return seen;
  }

  it("adds up the bytes of all files", async () => {
    const seen = await progressOf(sizes());
    const all = Object.values(GOOD).reduce<number>(
      (sum, name) => sum + fixtureBytes(String(name)).byteLength,
      0,
    );
    expect(seen.at(-1)).toMatchObject({ bytes: all, total: all });
    expect(seen.map(({ bytes }) => bytes)).toEqual(seen.map(({ bytes }) => bytes).sort((a, b) => a - b));
  });

  it.each([
    ["files come compressed", { "Content-Length": "9999999", "Content-Encoding": "gzip" }],
    ["a size counted compressed bytes", { "Content-Length": "5" }],
  ])("knows no total where %s", async (_, headers) => {
    expect((await progressOf(sizes(headers))).at(-1)).toMatchObject({
      bytes: expect.any(Number),
      total: null,
    });
  });

  it("knows no total where the server does not say", async () => {
    expect((await progressOf({})).at(-1)?.total).toBeNull();
  });

  it("ends as cancelled when it is, before and while reading", async () => {
    const before = AbortSignal.abort();
    expect(await load({ "incidents.geojson": new Error("aborted") }, { signal: before })).toMatchObject({
      problem: { reason: "cancelled" },
    });
    const abort = new AbortController();
    const result = await load({}, { signal: abort.signal, onProgress: () => abort.abort() });
    expect(result).toMatchObject({ ok: false, problem: { reason: "cancelled" } });
  });
});
