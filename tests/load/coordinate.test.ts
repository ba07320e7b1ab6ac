import fc from "fast-check";
import { expect, it } from "vitest";
import { coordinateEnd } from "../../src/load/geojson/coordinate.ts";
import { createScan, FAULT } from "../../src/load/geojson/jsonScan.ts";
import { runs } from "../runs.ts";

/** The number that begins a text, and where it ends. */
function read(text: string): { readonly value: number; readonly end: number } {
  const scan = createScan();
  scan.bytes = new TextEncoder().encode(`${text},\0`);
  scan.end = scan.bytes.length - 1;
  const into = { value: Number.NaN };
  const end = coordinateEnd(scan, 0, into);
  return { value: into.value, end };
}

const digits = fc.stringMatching(/^-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,25})?(?:[eE][+-]?[0-9]{1,3})?$/);

it("numbers are read to the last bit as the engine reads them", () => {
  fc.assert(
    fc.property(fc.oneof(digits, fc.double({ min: -200, max: 200, noNaN: true }).map(String)), (text) => {
      const { value, end } = read(text);
      expect(Object.is(value, Number(text))).toBe(true);
      expect(end).toBe(text.length);
    }),
    { numRuns: runs(3000) },
  );
});

it.each([
  "9007199254740993",
  "9007199254740992.0",
  "0.1",
  "-0",
  "-0.0",
  "1e999",
  "70.45100000000000051",
  "179.99999999999997",
])("%s", (text) => {
  expect(Object.is(read(text).value, Number(text))).toBe(true);
});

it.each(["-", ".5", "+1", "1.", "1.e5", "1e", "NaN"])("%s is none", (text) => {
  expect(read(text).end).toBe(FAULT);
});
