import { describe, expect, it } from "vitest";
import { type FetchData, fetchData } from "../../src/load/fetchData.ts";
import { Refusal } from "../../src/load/refusal.ts";

const URL_ = "https://data.example/files/some%20events.geojson";

function answer(body: BodyInit | null, init: ResponseInit = {}, url = URL_): Response {
  const response = new Response(body, init);
  Object.defineProperty(response, "url", { value: url });
  return response;
}

function world(changed: Partial<FetchData>): FetchData {
  return {
    url: URL_,
    allowedOrigins: ["https://data.example"],
    limits: { rows: 10, bytes: 100 },
    signal: new AbortController().signal,
    onProgress: () => {},
    fetch: async () => answer("{}"),
    patienceMs: 50,
    ...changed,
  };
}

async function problemOf(changed: Partial<FetchData>) {
  try {
    await fetchData(world(changed));
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error("it came");
}

const never = (signal: AbortSignal | null | undefined): Promise<Response> =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));

describe("the file of a link", () => {
  it("comes without cookies, with its name", async () => {
    let asked: RequestInit | undefined;
    const source = await fetchData(
      world({
        fetch: async (_, init) => {
          asked = init;
          return answer("{}");
        },
      }),
    );
    expect(asked?.credentials).toBe("omit");
    expect([source.name, await source.blob.text()]).toEqual(["some events.geojson", "{}"]);
  });

  it.each<[string, Partial<FetchData>, object]>([
    [
      "a page that is missing",
      { fetch: async () => answer("", { status: 404 }) },
      { reason: "status", detail: "404" },
    ],
    ["no connection", { fetch: () => Promise.reject(new TypeError("failed")) }, { reason: "network" }],
    ["no answer in time", { fetch: (_, init) => never(init?.signal) }, { reason: "timeout" }],
    [
      "a redirect to somebody else",
      { fetch: async () => answer("{}", {}, "https://evil.example/x") },
      { reason: "not_allowed", detail: "https://evil.example" },
    ],
    [
      "a size beyond the limit, as announced",
      { fetch: async () => answer("{}", { headers: { "Content-Length": "101" } }) },
      { reason: "too_many_bytes", detail: "0" },
    ],
    [
      "a size beyond the limit, as it comes",
      { fetch: async () => answer("x".repeat(101)) },
      { reason: "too_many_bytes" },
    ],
  ])("%s", async (_, changed, problem) => {
    expect(await problemOf(changed)).toMatchObject({ file: "some events.geojson", ...problem });
  });

  it("stops when it is cancelled", async () => {
    const abort = new AbortController();
    const coming = fetchData(world({ signal: abort.signal, fetch: (_, init) => never(init?.signal) }));
    abort.abort();
    await expect(coming).rejects.toThrow(/abort/i);
  });
});
