import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCommand } from "../../src/embed/protocol.ts";
import { runs } from "../runs.ts";

const HEAD = { ns: "pim", v: 1, cmd: "view", id: 3 };

describe("a command is read", () => {
  it.each([
    {},
    { filter: {} },
    { filter: { type: "riot,escape", q: "a b" } },
    { range: { from: "2020", to: null } },
    { range: {} },
    { types: ["riot"] },
    { camera: null },
    { camera: { box: [170, -20, -170, 20] } },
    { camera: { zoom: 3.5, lat: -34, lon: 70 } },
    { select: null, motion: "none" },
    { select: "inc-2020-08-02-jalalabad", motion: "ease" },
  ])("with %j", (view) => {
    expect(readCommand({ ...HEAD, ...view })).toEqual({ command: { ...HEAD, ...view }, refusal: null });
  });

  it("as the answer to the handshake", () => {
    const ack = { ns: "pim", v: 1, cmd: "ack", id: 1 };
    expect(readCommand(ack)?.command).toEqual(ack);
  });
});

describe("a command is refused", () => {
  it.each([
    ["v", "version", { v: 2 }],
    ["v", "version", { v: "1" }],
    ["cmd", "unknown", { cmd: "navigate" }],
    ["cmd", "unknown", { cmd: null }],
    ["message", "unknown", { url: "https://evil.example" }],
    ["message", "unknown", { html: "<b>" }],
    ["message", "unknown", { constructor: 1 }],
    ["message", "unknown", { cmd: "ack", camera: null }],
    ["filter", "form", { filter: null }],
    ["filter", "form", { filter: [] }],
    ["filter", "form", { filter: { type: ["riot"] } }],
    ["filter", "form", { filter: { q: "x".repeat(2001) } }],
    ["range", "form", { range: "2020" }],
    ["range", "form", { range: { from: 2020 } }],
    ["range", "form", { range: { until: "2020" } }],
    ["types", "form", { types: "riot" }],
    ["types", "form", { types: [null] }],
    ["types", "form", { types: new Array(61).fill("riot") }],
    ["types", "form", { types: new Array(3) }],
    ["camera", "form", { camera: {} }],
    ["camera", "form", { camera: { box: [0, 0, 0] } }],
    ["camera", "form", { camera: { box: [0, 10, 0, -10] } }],
    ["camera", "form", { camera: { box: [0, 0, 181, 1] } }],
    ["camera", "form", { camera: { box: [0, 0, 1, 1], zoom: 3 } }],
    ["camera", "form", { camera: { zoom: Number.NaN, lat: 0, lon: 0 } }],
    ["camera", "form", { camera: { zoom: 3, lat: 91, lon: 0 } }],
    ["camera", "form", { camera: { zoom: "3", lat: 0, lon: 0 } }],
    ["select", "form", { select: "" }],
    ["select", "form", { select: "<script>" }],
    ["select", "form", { select: 7 }],
    ["motion", "form", { motion: "fly" }],
  ])("for %s (%s): %j", (field, why, part) => {
    expect(readCommand({ ...HEAD, ...part })).toEqual({ command: null, refusal: { id: 3, field, why } });
  });

  it.each([undefined, null, "3", 1.5, Number.NaN, {}])("without a number to answer to: %j", (id) => {
    const refusal = { id: null, field: "id", why: "form" };
    expect(readCommand({ ...HEAD, id })).toEqual({ command: null, refusal });
  });
});

describe("nobody answers", () => {
  it.each([
    undefined,
    null,
    0,
    "pim",
    [],
    [HEAD],
    new Map([["ns", "pim"]]),
    { ...HEAD, ns: "PIM" },
    { ns: "pim", v: 1, evt: "ready" },
  ])("%j", (data) => {
    expect(readCommand(data)).toBeNull();
  });

  it("and nothing throws, whatever a message carries", () => {
    fc.assert(
      fc.property(
        fc.anything({ withMap: true, withSet: true, withDate: true, withTypedArray: true }),
        (data) => {
          readCommand(data);
        },
      ),
      { numRuns: runs(1_000) },
    );
  });
});
