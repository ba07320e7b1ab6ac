import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGeojsonReader } from "../../src/load/geojson/geojsonReader.ts";
import { textOf } from "../../src/load/geojson/jsonScan.ts";
import { Refusal } from "../../src/load/refusal.ts";
import type { Finding } from "../../src/load/sink.ts";
import { runs } from "../runs.ts";

const encoder = new TextEncoder();

interface Read {
  readonly texts: string[];
  readonly lines: number[];
  readonly twice: (string | null)[];
  readonly broken: Finding[];
  readonly problems: { reason: string; line?: number | undefined }[];
  readonly members: ReadonlyMap<string, unknown>;
  readonly refusal: unknown;
  readonly isSequence: boolean;
}

/** @param cuts sizes of the chunks, again and again */
function read(file: string | Uint8Array, cuts: readonly number[] = [1 << 20], window?: number): Read {
  const bytes = typeof file === "string" ? encoder.encode(file) : file;
  const texts: string[] = [];
  const [lines, twices, broken]: [number[], (string | null)[], Finding[]] = [[], [], []];
  let members: ReadonlyMap<string, unknown> = new Map();
  let refusal: unknown = null;
  const reader = createGeojsonReader(
    {
      chosen: [],
      feature({ scan, from, to, start, end, line }, twice) {
        expect(textOf(scan, from, to)).toBe(new TextDecoder().decode(bytes.subarray(start, end)));
        texts.push(textOf(scan, from, to));
        lines.push(line);
        twices.push(twice);
      },
      broken: (finding) => broken.push(finding),
      members(all) {
        members = all;
      },
    },
    { file: "file", ...(window && { window }) },
  );
  try {
    for (let at = 0, cut = 0; at < bytes.length; cut++) {
      const size = cuts[cut % cuts.length] ?? 1;
      reader.push(bytes.slice(at, at + size));
      at += size;
    }
    reader.end();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusal = error.problem;
  }
  expect(texts.length + broken.length).toBe(reader.rows);
  const problems = reader.problems.map(({ reason, line }) => ({ reason, line }));
  return { texts, lines, twice: twices, broken, problems, members, refusal, isSequence: reader.isSequence };
}

const feature = fc
  .tuple(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: "binary" }), fc.constantFrom(undefined, 1, "\t"))
  .map(([value, text, indent]) =>
    JSON.stringify({ type: "Feature", geometry: null, properties: { value, text } }, null, indent),
  );
const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

function collectionOf(features: readonly string[], between = ",\n"): string {
  return `{"type":"FeatureCollection","metadata":{"a":[1]},"features":[\n${features.join(between)}\n],"after":"é"}\n`;
}

describe("features of a collection", () => {
  it("come out as they stand, whatever borders the chunks have", () => {
    fc.assert(
      fc.property(
        fc.array(feature, { maxLength: 8 }),
        cuts,
        fc.constantFrom(8, 64, 4096),
        (features, sizes, window) => {
          const found = read(collectionOf(features), sizes, window);
          expect(found).toMatchObject({ texts: features, broken: [], problems: [], refusal: null });
          expect(found.members.get("metadata")).toEqual({ a: [1] });
          expect(found.members.get("after")).toBe("é");
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it("are on the lines that people count", () => {
    const file =
      '{\r\n"features": [\r{"type":"Feature",\n"a":1}\n,\r\n{"type":"Feature"}],"type":"FeatureCollection"}';
    expect(read(file).lines).toEqual([3, 6]);
    expect(read(file, [1]).lines).toEqual([3, 6]);
  });

  it("are found before and after the other members", () => {
    expect(read('{"features":[{"a":1}],"type":"FeatureCollection","x":[2]}').members.get("x")).toEqual([2]);
    expect(read('{"features":[{"a":1}],"features":[{"a":2}]}')).toMatchObject({
      texts: ['{"a":1}', '{"a":2}'],
      problems: [{ reason: "duplicate_key" }],
    });
  });

  it("are JSON exactly where JSON.parse says so", () => {
    fc.assert(
      fc.property(damagedFeature, cuts, (text, sizes) => {
        const found = read(`{"type":"FeatureCollection","features":[${text}]}`, sizes);
        const isClean = found.broken.length === 0 && found.problems.length === 0 && found.refusal === null;
        expect(isClean).toBe(isJson(`[${text}]`));
      }),
      { numRuns: runs(1000) },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A feature with one character put in, taken away or exchanged: mostly broken, sometimes not. */
const damagedFeature = fc
  .tuple(feature, fc.nat(), fc.nat(2), fc.constantFrom(..."{}[]\",:0-1.eE+tfn\\u \n\u0001\u00a0'/"))
  .map(([text, where, cut, character]) => {
    const at = where % (text.length + 1);
    return text.slice(0, at) + (cut === 2 ? "" : character) + text.slice(cut === 0 ? at : at + 1);
  });

describe("a broken feature", () => {
  const good = '{"type":"Feature","id":"good"}';

  it("never loses those around it", () => {
    fc.assert(
      fc.property(damagedFeature, cuts, (text, sizes) => {
        const found = read(collectionOf([good, good, text, good, good]), sizes);
        expect(found.refusal).toBeNull();
        expect(found.texts.filter((one) => one === good).length).toBeGreaterThanOrEqual(isJson(text) ? 4 : 3);
        expect(found.texts.slice(0, 2)).toEqual([good, good]);
        expect(found.texts.at(-1)).toBe(good);
      }),
      { numRuns: runs(1000) },
    );
  });

  it("is no bracket that swallows all that follows", () => {
    const rest = `${good},${good}`;
    for (const size of [1 << 20, 7]) {
      const found = read(`{"type":"FeatureCollection","features":[${rest},[${rest}]}`, [size]);
      expect(found.texts).toEqual([good, good, good, good]);
      expect(found.broken.map(({ reason }) => reason)).toEqual(["bad_feature"]);
      const before = read(`{"features":[${rest},[${rest}],"type":"FeatureCollection"}`, [size]);
      expect(before.texts).toEqual([good, good, good, good]);
    }
    expect(read(`{"features":[[${good}],${good}]}`).texts).toEqual([good]);
  });

  it.each([
    ["NaN", '{"type":"Feature","properties":{"x":NaN}}', "broken_feature"],
    ["a trailing comma", '{"type":"Feature","properties":{"x":1,}}', "broken_feature"],
    ["a bracket that never closes", '{"type":"Feature","properties":{"x":[1}', "broken_feature"],
    ["a brace that never closes", '{"type":"Feature","properties":{"x":1}', "broken_feature"],
    ["a string that never ends", '{"type":"Feature","properties":{"x":"1}}', "broken_feature"],
    ["a bad escape", '{"type":"Feature","properties":{"x":"\\x"}}', "broken_feature"],
    ["65 levels", `{"a":${"[".repeat(64)}${"]".repeat(64)}}`, "deep_feature"],
    ["100,000 levels", `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, "deep_feature"],
  ])("%s: it alone is left out", (_, text, reason) => {
    for (const size of [1 << 20, 7]) {
      expect(read(collectionOf([good, text, good]), [size])).toMatchObject({
        texts: [good, good],
        broken: [{ reason, line: 3 }],
      });
    }
  });

  it("64 levels are not too deep", () => {
    const text = `{"a":${"[".repeat(63)}${"]".repeat(63)}}`;
    expect(read(collectionOf([text]))).toMatchObject({ texts: [text], broken: [] });
  });

  it("is one whose bytes are no UTF-8", () => {
    const bytes = encoder.encode(collectionOf([good, '{"a":"?"}', good]));
    bytes[bytes.indexOf(0x3f)] = 0xe9;
    for (const size of [1 << 20, 3])
      expect(read(bytes, [size])).toMatchObject({
        texts: [good, good],
        broken: [{ reason: "invalid_utf8", line: 3 }],
      });
  });

  it("is one that the file ends in, and the others stay", () => {
    const whole = collectionOf([good, good, '{"type":"Feature","id":"é"}']);
    const bytes = encoder.encode(whole);
    const inCharacter = bytes.indexOf(0xc3) + 1;
    for (const end of [inCharacter, inCharacter - 5]) {
      const found = read(bytes.slice(0, end), [5]);
      expect(found).toMatchObject({
        texts: [good, good],
        broken: [{ reason: "truncated", line: 4 }],
        problems: [{ reason: "truncated", line: 4 }],
      });
    }
  });

  it("may stand in members besides the features", () => {
    const found = read(`{"metadata":{"x":NaN},"type":"FeatureCollection","features":[${good}]}`);
    expect(found).toMatchObject({ texts: [good], problems: [{ reason: "junk", line: 1 }] });
  });

  it("a comma after the last feature is no feature", () => {
    expect(read(`{"type":"FeatureCollection","features":[${good},\n]}`)).toMatchObject({
      texts: [good],
      broken: [],
      problems: [{ reason: "trailing_comma", line: 1 }],
    });
  });

  it("a comma that is missing loses none", () => {
    expect(read(collectionOf([good, good, good], "\n"))).toMatchObject({
      texts: [good, good, good],
      problems: [{ reason: "junk" }],
    });
  });
});

describe("sequences", () => {
  const lines = [
    '{"type":"Feature","id":1}',
    '{"type":"Point","coordinates":[1,2]}',
    '{"type":"Feature","id":"é"}',
  ];

  it.each([
    ["one per line", `${lines.join("\n")}\n`],
    ["one per line, CR LF, blank lines", `${lines.join("\r\n\r\n")}\r\n`],
    ["after record separators (RFC 8142)", lines.map((line) => `\u001e${line}\n`).join("")],
    ["after a byte order mark", `\ufeff${lines.join("\n")}`],
  ])("%s", (_, text) => {
    for (const size of [1 << 20, 1]) {
      expect(read(text, [size])).toMatchObject({ texts: lines, broken: [], isSequence: true, refusal: null });
    }
  });

  it.each([0, 1, 2])("one bad line loses no other: line %i", (bad) => {
    const texts = lines.with(bad, '{"type":"Feature","properties":{"x":NaN}}');
    for (const size of [1 << 20, 3]) {
      const found = read(texts.join("\n"), [size]);
      expect(found.texts).toEqual(lines.filter((_, index) => index !== bad));
      expect(found.broken).toMatchObject([{ reason: "broken_feature", line: bad + 1 }]);
    }
  });

  it("a bad first line whose type comes last", () => {
    const found = read(`{"properties":{"x":NaN},"type":"Feature"}\n${lines.join("\n")}`);
    expect(found).toMatchObject({ texts: lines, broken: [{ reason: "broken_feature", line: 1 }] });
  });

  it("collections one after the other", () => {
    const found = read(collectionOf([lines[0] ?? ""]) + collectionOf([lines[2] ?? ""]));
    expect(found).toMatchObject({ texts: [lines[0], lines[2]], broken: [], problems: [] });
  });
});

describe("one feature or geometry", () => {
  it.each(['{"type":"Feature","geometry":null,"properties":{}}', '{"coordinates":[1,2],"type":"Point"}'])(
    "%s",
    (text) => {
      expect(read(` ${text}\n`, [3])).toMatchObject({ texts: [text], isSequence: false, problems: [] });
    },
  );
});

describe("no GeoJSON", () => {
  it.each([
    ["", { reason: "empty" }],
    [" \n", { reason: "empty" }],
    ["[1]", { reason: "not_a_collection" }],
    ["[{}]", { reason: "not_a_collection" }],
    ["12 ", { reason: "not_a_collection" }],
    ["{}", { reason: "not_a_collection" }],
    ['{"type":"Topology"}', { reason: "not_a_collection", detail: "Topology" }],
    ['{"type":"FeatureCollection","features":1}', { reason: "not_a_collection" }],
    ["oops", { reason: "not_json", line: 1, column: 1 }],
    ["\ufeffoops", { reason: "not_json", line: 1, column: 1 }],
    ['{"type":"FeatureCollection",\n"é" 1}', { reason: "not_json", line: 2, column: 5 }],
    ['{"type":"FeatureCollection","features":[', { reason: "not_json", line: 1, column: 41 }],
    ["[".repeat(100_000), { reason: "not_a_collection" }],
  ])("%j", (text, problem) => {
    expect(read(text).refusal).toEqual({ file: "file", ...problem });
  });

  it("never throws anything else, and always adds up", () => {
    const some = collectionOf(['{"type":"Feature","a":"\\u0041"}', '{"type":"Feature"}', "1"]);
    fc.assert(
      fc.property(
        fc.nat(some.length),
        fc.nat(20),
        fc.string({ maxLength: 3 }),
        cuts,
        (at, cut, put, sizes) => {
          const text = some.slice(0, at) + put + some.slice(at + cut);
          expect(read(text, sizes).texts).toEqual(read(text).texts);
        },
      ),
      { numRuns: runs(700) },
    );
  });
});

describe("keys that stand twice", () => {
  it.each([
    ['{"type":"Feature","properties":{"a":1,"b":2,"a":3}}', "a"],
    ['{"type":"Feature","properties":{"a":1,"\\u0061":3}}', "a"],
    ['{"type":"Feature","type":"Feature"}', "type"],
    ['{"type":"Feature","geometry":{"type":"Point","type":"Point"}}', "type"],
    ['{"type":"Feature","properties":{"type":1}}', null],
    ['{"type":"Feature","properties":{"__proto__":1,"constructor":2,"toString":3}}', null],
    ['{"type":"Feature","properties":{"__proto__":1,"__proto__":2}}', "__proto__"],
  ])("%s", (text, twice) => {
    const plain = '{"type":"Feature","properties":{"a":1,"b":2}}';
    expect(read(collectionOf([plain, text, text, plain])).twice).toEqual([null, twice, twice, null]);
  });

  it("among 100,000", () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => `"k${index}":0`);
    const text = `{"properties":{${keys.join(",")}}}`;
    const bad = `{"properties":{${keys.join(",")},"k77":1}}`;
    expect(read(collectionOf([text, bad, text])).twice).toEqual([null, "k77", null]);
  });
});

it("a string of ten million characters", () => {
  const text = `{"type":"Feature","properties":{"a":"${"x\\\\".repeat(3_400_000)}"}}`;
  expect(read(collectionOf([text, "{}"]), [65_536]).texts.map(({ length }) => length)).toEqual([
    text.length,
    2,
  ]);
});
