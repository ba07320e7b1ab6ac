import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLocator, jsonFault } from "../../src/load/jsonFault.ts";
import { runs } from "../runs.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON with one character put in, taken away or exchanged: mostly broken, sometimes not. */
const damaged = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.nat(),
    fc.nat(2),
    fc.constantFrom(..."{}[]\",:0-1.eE+tfn\\u \n\u0001\u00a0'/"),
  )
  .map(([text, where, cut, character]) => {
    const at = where % (text.length + 1);
    return text.slice(0, at) + (cut === 2 ? "" : character) + text.slice(cut === 0 ? at : at + 1);
  });

describe("jsonFault", () => {
  it("agrees with JSON.parse on what is JSON", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        expect(jsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: runs(3000) },
    );
  });

  it("calls every JSON text JSON, however it is spaced", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, 4, "\t"), (value, indent) => {
        expect(jsonFault(JSON.stringify(value, null, indent))).toBeNull();
      }),
      { numRuns: runs(1000) },
    );
  });

  it.each([
    ["", 0],
    ["{", 1],
    ["[1,2", 4],
    ["[1,]", 3],
    ["[1 2]", 3],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ["{a:1}", 1],
    ["[1]x", 3],
    ["NaN", 0],
    ["01", 0],
    ["+1", 0],
    [".5", 0],
    ["[tru]", 1],
    ['"a\nb"', 2],
    ['"\\x"', 1],
    ['"abc', 4],
    ["'a'", 0],
    ["[}", 1],
  ])("finds where %j breaks", (text, offset) => {
    expect(jsonFault(text)).toBe(offset);
  });

  it("goes down a hundred thousand levels", () => {
    expect(jsonFault("[".repeat(100_000))).toBe(100_000);
    expect(jsonFault("[".repeat(100_000) + "]".repeat(100_000))).toBeNull();
  });

  it("looks at a part of the text only", () => {
    expect(jsonFault("x[1]x", 1, 4)).toBeNull();
    expect(jsonFault("x[1]x", 1, 3)).toBe(3);
    expect(jsonFault("x12x", 1, 2)).toBe(1);
  });
});

describe("createLocator", () => {
  it("counts lines that end with LF, CR LF or CR", () => {
    const positionOf = createLocator("ab\ncd\r\ne\rf");
    expect([0, 2, 3, 5, 7, 9].map(positionOf)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
  });
});
