import { describe, expect, it } from "vitest";
import { facilityMap } from "../../src/domain/dataset.ts";
import { countryName } from "../../src/load/countryName.ts";
import { loadDataset } from "../../src/load/loadDataset.ts";
import { partsOf } from "../../src/load/loadedParts.ts";
import type { LoadResult, Progress } from "../../src/load/progress.ts";
import { buffersOf } from "../../src/load/transfer.ts";
import { columnsOf } from "../../src/query/columnsOf.ts";
import { rowOfId } from "../../src/query/idIndex.ts";
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
    version: null,
    fetch: server({ ...GOOD, ...changed }),
    signal: options.signal ?? new AbortController().signal,
    onProgress: options.onProgress ?? (() => {}),
    pause: () => Promise.resolve(),
  });
}

async function loaded(changed: Answers) {
  const result = await load(changed);
  if (!result.ok) throw new Error(`${result.problem.file}: ${result.problem.reason}`);
  return result;
}

async function dataset(changed: Answers) {
  return (await loaded(changed)).opened.dataset;
}

/** Ids of the records, as they are read from the bytes. */
async function idsOf(changed: Answers): Promise<(string | undefined)[]> {
  const result = await loaded(changed);
  const { records } = partsOf(result);
  return [...result.opened.spans.starts.keys()].map((row) => records.peek(row)?.id);
}

async function problem(changed: Answers) {
  const result = await load(changed);
  if (result.ok) throw new Error("it was loaded");
  return result.problem;
}

describe("an earlier version", () => {
  it("is read from its own folder, and what is wrong with it is told by the names there", async () => {
    const asked: string[] = [];
    const result = await loadDataset({
      base: BASE,
      version: "0.1.0",
      fetch: (input) => {
        asked.push(String(input));
        return server({ ...GOOD, "sources.json": 404 })(input);
      },
      signal: new AbortController().signal,
      onProgress: () => {},
      pause: () => Promise.resolve(),
    });
    expect(asked).toHaveLength(4);
    for (const url of asked) expect(url).toContain("/folder/data/v/0.1.0/");
    expect(result).toMatchObject({
      ok: false,
      problem: { file: "data/v/0.1.0/sources.json", reason: "status", detail: "404" },
    });
  });
});

describe("a good dataset", () => {
  it("holds records, facilities, sources and actors", async () => {
    const { facilities, sources, actors, metadata, problems, format, files } = await dataset({});
    expect(await idsOf({})).toEqual(["inc-sample-one", "inc-sample-two", "inc-sample-three"]);
    expect(facilities.map(({ feature }) => feature.id)).toEqual(["fac-sample"]);
    expect([...sources.keys()]).toEqual(["src-sample"]);
    expect([...actors.keys()]).toEqual(["sample-group"]);
    expect(metadata.coverage).toEqual({ from: "1999-01-01", to: "2020-12-31" });
    expect([problems, format, files]).toEqual([[], "atlas", null]);
  });

  it("has columns that say what the facts of its records say", async () => {
    const { opened } = await loaded({});
    const { actors, facilities } = opened.dataset;
    const context = { actors, facilities: facilityMap(opened.dataset), countryName };
    const features = (await loaded({}).then(partsOf)).records.read([0, 1, 2]);
    expect(opened.columns).toEqual(columnsOf(await features, context));
    expect(facilities).toHaveLength(1);
  });

  it("finds the rows of ids, claims and words", async () => {
    const result = await loaded({});
    const [first] = await partsOf(result).records.read([0]);
    expect(rowOfId(result.opened.ids, "inc-sample-two")).toBe(1);
    expect(rowOfId(result.opened.ids, first?.properties.claims[0]?.id ?? "")).toBe(0);
    expect(rowOfId(result.opened.ids, "inc-elsewhere")).toBeNull();
    expect(partsOf(result).texts.search(first?.properties.title ?? "")?.[0]).toBe(1);
  });

  it("keeps campaigns apart from records", async () => {
    const files = { "incidents.geojson": "campaign.geojson" };
    expect(await idsOf(files)).toEqual(["inc-sample-one"]);
    expect((await dataset(files)).campaigns.map(({ feature }) => feature.id)).toEqual(["inc-sample-two"]);
  });

  it("may be empty", async () => {
    expect(await idsOf({ "incidents.geojson": "no_features.geojson" })).toEqual([]);
  });

  it("can be handed from thread to thread", async () => {
    const result = await loaded({});
    const before = structuredClone(result);
    expect(structuredClone(result, { transfer: buffersOf(result) })).toEqual(before);
    expect(result.opened.columns.dates.codes).toHaveLength(0);
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
    [
      "incidents.geojson",
      "utf16.geojson",
      { file: "data/incidents.geojson", reason: "not_json", line: 1, column: 1 },
    ],
    ["sources.json", "invalid_utf8.geojson", { file: "data/sources.json", reason: "encoding" }],
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
    const files = { "facilities.geojson": "html_instead_of_json.geojson" };
    expect(await idsOf(files)).toHaveLength(3);
    expect((await dataset(files)).problems).toEqual([{ file: "data/facilities.geojson", reason: "html" }]);
  });

  it("keeps a record that names an unknown source or actor, and says so once for each", async () => {
    const files = { "incidents.geojson": "unknown_reference.geojson" };
    expect(await idsOf(files)).toHaveLength(2);
    expect((await dataset(files)).problems).toEqual([
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
    expect(await idsOf({ "incidents.geojson": "bom.geojson" })).toHaveLength(1);
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
