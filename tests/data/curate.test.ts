import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corrected } from "../../data/curate/correction.ts";
import { curatedSchemas, SCHEMA_FOLDER } from "../../data/curate/schemas.ts";
import { newId, skeleton } from "../../data/curate/skeleton.ts";
import { incidentId, vocabulary } from "../../src/domain/schema.ts";
import { BASE, separate } from "./fixtureData.ts";

const WORDS = vocabulary.parse(JSON.parse(readFileSync("data/vocabulary.json", "utf8")));
const SCHEMAS = curatedSchemas(WORDS);

describe("schemas for editors", () => {
  test("are current: npm run data:schema writes them", () => {
    const written = readdirSync(SCHEMA_FOLDER).map((name) => [
      name,
      readFileSync(`${SCHEMA_FOLDER}/${name}`, "utf8"),
    ]);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(SCHEMAS));
  });

  test.each(SCHEMAS)(
    "%s says of each field what belongs there, and of each code what it means",
    (name, text) => {
      const silent = fieldsOf(JSON.parse(text)).filter(({ schema, path }) => {
        const { description, enum: codes, enumDescriptions: meanings = [] } = schema;
        // Codes of the vocabulary are what the vocabulary itself explains.
        const isExplained =
          codes === undefined || name.startsWith("vocabulary") || meanings.length === codes.length;
        const echoes = codes?.filter((code: string, at: number) => meanings[at] === code) ?? [];
        return description === undefined || !isExplained || (echoes.length > 0 && path !== "measure");
      });
      expect(silent.map(({ path }) => path)).toEqual([]);
    },
  );

  test("are closed, so that a misspelt field is seen while it is typed", () => {
    for (const [, text] of SCHEMAS) expect(text).toContain('"additionalProperties": false');
  });

  test("are found by the editor for each curated file", () => {
    const { "json.schemas": maps } = JSON.parse(readFileSync(".vscode/settings.json", "utf8"));
    const urls = maps.map(({ url }: { url: string }) => url);
    expect(urls.sort()).toEqual(SCHEMAS.map(([name]) => `./${SCHEMA_FOLDER}/${name}`).sort());
  });
});

describe("a new record", () => {
  const beginning = { title: "The Attack on Éxample's prison, at night", today: "2026-01-01" };

  test.each([
    [{ ...beginning, date: "2021-03-04" }, [], "inc-attack-examples-prison-night-2021"],
    [beginning, [], "inc-attack-examples-prison-night"],
    [beginning, ["inc-attack-examples-prison-night"], "inc-attack-examples-prison-night-2"],
    [{ ...beginning, title: "监狱" }, [], "inc-record"],
    [{ ...beginning, title: "Escape of 2021", date: "2021~" }, [], "inc-escape-2021"],
  ])("%o beside %o is %s", (known, taken, id) => {
    expect(newId(known, new Set(taken))).toBe(id);
  });

  test("has an id in the form of ids, whatever its title", () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(incidentId.safeParse(newId({ title, today: "2026-01-01" }, new Set())).success).toBe(true);
      }),
    );
  });

  test("knows what follows from its type", () => {
    const outcome = (type: string) =>
      JSON.parse(skeleton("inc-x", { ...beginning, type })).properties.outcome;
    expect(outcome("release")).toBe("none");
    expect(outcome("breakout")).toBe("TODO");
  });
});

describe("a correction", () => {
  const [, plain = ""] =
    [...separate(BASE)].find(([name]) => name.endsWith("inc-example-attack.geojson")) ?? [];
  const line = {
    date: "2026-02-03",
    kind: "corrected",
    note: 'A "quoted" note, with }.',
    source: "src-x",
  } as const;
  const forms: readonly (readonly [string, string])[] = [
    ["two spaces", plain],
    ["one line", JSON.stringify(JSON.parse(plain))],
    ["tabs", JSON.stringify(JSON.parse(plain), null, "\t")],
    ["CR LF and a byte order mark", `\uFEFF${plain.replaceAll("\n", "\r\n")}\r\n`],
    [
      "escapes and odd spaces",
      plain.replace('"summary"', '"summ\\u0061ry"').replace('"also": ', '"also"  :\n\n'),
    ],
    ["several lines of history", corrected(plain, { ...line, note: "First ] of two." })],
  ];

  test.each(forms)(
    "in a file with %s adds its line, the day of review, and changes no other byte",
    (_, text) => {
      const after = corrected(text, line);
      const before = JSON.parse(text.replace("\uFEFF", ""));
      before.properties.reviewed = line.date;
      before.properties.history.push(line);
      expect(JSON.parse(after.replace("\uFEFF", ""))).toEqual(before);
      expect(isSubsequence(text.replace(/("reviewed": ?)"2026-01-01"/, "$1"), after)).toBe(true);
      expect(after.length - text.length).toBeLessThan(300);
      if (text.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
    },
  );

  test("stands in the form of the lines before it", () => {
    const tail = corrected(plain, { ...line, note: "Done." }).slice(plain.indexOf('"history"'));
    expect(tail).toContain(
      '      },\n      {\n        "date": "2026-02-03",\n        "kind": "corrected",\n        "note": "Done.",',
    );
  });

  test("of what has no history is refused", () => {
    expect(() => corrected('{"properties": {"reviewed": "2026-01-01", "history": []}}', line)).toThrow(
      "no history",
    );
  });
});

interface Field {
  readonly path: string;
  readonly schema: { description?: string; enum?: string[]; enumDescriptions?: string[] };
}

function fieldsOf(schema: {
  properties?: Record<string, object>;
  items?: object;
  anyOf?: object[];
}): Field[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([path, inner]) => [
    { path, schema: inner },
    ...fieldsOf(inner),
  ]);
  return [
    ...own,
    ...[schema.items, ...(schema.anyOf ?? [])].flatMap((inner) => (inner ? fieldsOf(inner) : [])),
  ];
}

/** Whether a text is what is left of another one when some of it is taken out. */
function isSubsequence(text: string, within: string): boolean {
  let at = 0;
  for (const letter of within) if (letter === text[at]) at++;
  return at === text.length;
}
