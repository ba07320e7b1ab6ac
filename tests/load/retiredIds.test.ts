import { describe, expect, test } from "vitest";
import { fateOf } from "../../src/load/retiredIds.ts";

const BASE = "https://atlas.example/map/";
const FILE = {
  renamed: { "inc-old": "inc-new" },
  withdrawn: [{ id: "inc-gone", on: "2026-01-02", reason: "it told of no event" }],
};

describe("what became of an id", () => {
  test.each([
    ["inc-old", { kind: "renamed", to: "inc-new" }],
    ["inc-gone", { kind: "withdrawn", on: "2026-01-02", reason: "it told of no event" }],
    ["inc-new", null],
    ["constructor", null],
    ["__proto__", null],
  ])("%s", async (id, fate) => {
    expect(await fateOf(id, BASE, null, answering(FILE))).toEqual(fate);
  });

  test.each([
    ["no file", () => Promise.resolve(new Response(null, { status: 404 }))],
    ["no network", () => Promise.reject(new TypeError("failed"))],
    ["a web page", () => Promise.resolve(new Response("<!doctype html>"))],
    ["null", answering(null)],
    ["a list", answering([])],
    ["other things under the names", answering({ renamed: { "inc-old": { to: 1 } }, withdrawn: "inc-old" })],
    ["null in the list", answering({ withdrawn: [null] })],
  ])("is not known with %s", async (_, fetch) => {
    expect(await fateOf("inc-old", BASE, null, fetch)).toBeNull();
  });

  test("is asked of the file beside the page", async () => {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = (input) => {
      asked.push(String(input));
      return Promise.resolve(new Response("{}"));
    };
    await fateOf("inc-old", BASE, null, fetch);
    await fateOf("inc-old", BASE, "0.1.0", fetch);
    expect(asked).toEqual([
      "https://atlas.example/map/data/ids.json",
      "https://atlas.example/map/data/v/0.1.0/ids.json",
    ]);
  });
});

function answering(value: unknown) {
  return () => Promise.resolve(new Response(JSON.stringify(value)));
}
