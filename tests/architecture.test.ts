import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codeProblems } from "./harness/codeRules.ts";
import { cycleProblems } from "./harness/cycles.ts";
import { importsOf } from "./harness/imports.ts";
import { folderNameProblems, importProblems, placeProblems } from "./harness/importTable.ts";
import { readSources, type SourceFile } from "./harness/sourceFile.ts";
import { styleProblems } from "./harness/styleRules.ts";
import { topLevelProblems } from "./harness/topLevel.ts";

const CODE = readSources("src", [".ts", ".tsx"]);
const STYLES = readSources("src", [".css"]);
const PATHS = [...CODE, ...STYLES].map(({ path }) => path);
const IMPORTS = CODE.flatMap(importsOf);

describe("the repository", () => {
  it("is read at all", () => {
    expect(CODE.length).toBeGreaterThan(0);
    expect(IMPORTS.length).toBeGreaterThan(0);
  });
  it("keeps to its top level", () => expect(topLevelProblems(readdirSync("."))).toEqual([]));
  it("has stages and screens in src, no kinds of code", () => {
    expect([...placeProblems(PATHS), ...folderNameProblems(PATHS)]).toEqual([]);
  });
  it("keeps to the import table", () => expect(importProblems(IMPORTS)).toEqual([]));
  it("has no import cycles", () => expect(cycleProblems(IMPORTS)).toEqual([]));
  it("has no sinks, impure cores, literal words or long files", () => {
    expect(CODE.flatMap(codeProblems)).toEqual([]);
  });
  it("has logical style properties only", () => expect(STYLES.flatMap(styleProblems)).toEqual([]));
});

function importing(path: string, text: string): string[] {
  return importProblems(importsOf({ path, text }));
}

describe("the import table refuses", () => {
  const cases: [string, string, string][] = [
    ["src/list/List.tsx", 'import { scene } from "../map/scene.ts";', "src/list must not import src/map"],
    [
      "src/list/List.tsx",
      'import type { Scene } from "../map/scene.ts";',
      "src/list must not import src/map",
    ],
    [
      "src/list/List.tsx",
      'const lazy = () => import("../map/scene.ts");',
      "src/list must not import src/map",
    ],
    ["src/list/List.tsx", 'export { scene } from "../map/scene.ts";', "src/list must not import src/map"],
    ["src/list/List.tsx", 'export * from "../map/scene.ts";', "src/list must not import src/map"],
    [
      "src/list/List.tsx",
      'type Scene = import("../map/scene.ts").Scene;',
      "src/list must not import src/map",
    ],
    [
      "src/list/List.tsx",
      'new Worker(new URL("../load/worker.ts", import.meta.url));',
      "must not import src/load",
    ],
    [
      "src/list/List.tsx",
      'import Map from "react-map-gl/maplibre";',
      "react-map-gl belongs to src/map alone",
    ],
    ["src/list/List.tsx", 'import { create } from "zustand";', "zustand belongs to src/store alone"],
    ["src/list/List.tsx", 'import { codec } from "../url/codec.ts";', "src/list must not import src/url"],
    [
      "src/list/List.tsx",
      'import { App } from "../App.tsx";',
      "src/App.tsx is imported by src/main.tsx alone",
    ],
    ["src/App.tsx", 'import "./main.tsx";', "src/main.tsx is imported by nobody"],
    [
      "src/list/List.tsx",
      'import data from "../../data/incidents.geojson";',
      "stands outside the folders of src",
    ],
    ["src/list/List.tsx", 'import { Card } from "./Card";', "write the extension"],
    [
      "src/domain/date.ts",
      'import { rows } from "../query/rows.ts";',
      "src/domain must not import src/query",
    ],
    ["src/domain/date.ts", 'import { useMemo } from "react";', "src/domain is pure"],
    ["src/query/rows.ts", 'import { createRoot } from "react-dom/client";', "src/query is pure"],
    ["src/load/load.ts", 'import { store } from "../store/store.ts";', "src/load must not import src/store"],
    ["src/store/store.ts", 'import { load } from "../load/load.ts";', "may import types of src/load only"],
    ["src/i18n/en.ts", 'import { atlas } from "../store/store.ts";', "src/i18n must not import src/store"],
    ["src/ui/Button.tsx", 'import { store } from "../store/store.ts";', "src/ui must not import src/store"],
    ["src/url/codec.ts", 'import { readFileSync } from "node:fs";', "node:fs does not exist in a browser"],
  ];

  it.each(cases)("%s: %s", (path, text, reason) => {
    expect(importing(path, `\n${text}`)).toEqual([expect.stringContaining(reason)]);
    expect(importing(path, `\n${text}`)[0]).toMatch(new RegExp(`^${path}:2 imports "`));
  });
});

describe("the import table allows", () => {
  const cases: [string, string][] = [
    ["src/store/store.ts", 'import type { Dataset } from "../load/dataset.ts";'],
    ["src/store/store.ts", 'import { type Dataset } from "../load/dataset.ts";'],
    ["src/store/store.ts", 'import { createStore } from "zustand/vanilla";'],
    ["src/embed/snippet.ts", 'import { encode } from "../url/codec.ts";'],
    ["src/map/MapView.tsx", 'import Map from "react-map-gl/maplibre"; import "./map.css";'],
    ["src/map/worker.ts", 'import url from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";'],
    ["src/main.tsx", 'import { App } from "./App.tsx"; import "./tokens.css"; import "./load/load.ts";'],
    [
      "src/list/List.tsx",
      '// import { scene } from "../map/scene.ts";\nconst text = \'from "../map/scene.ts"\';',
    ],
  ];

  it.each(cases)("%s: %s", (path, text) => expect(importing(path, text)).toEqual([]));
});

it("finds a cycle of three files, types included, once", () => {
  const files: SourceFile[] = [
    { path: "src/domain/a.ts", text: 'import { b } from "./b.ts";' },
    { path: "src/domain/b.ts", text: '\nimport type { C } from "./c.ts";' },
    { path: "src/domain/c.ts", text: 'export * from "./a.ts";' },
    { path: "src/domain/d.ts", text: 'import { a } from "./a.ts";' },
  ];
  expect(cycleProblems(files.flatMap(importsOf))).toEqual([
    "src/domain/a.ts:1 → src/domain/b.ts:2 → src/domain/c.ts:1 → src/domain/a.ts",
  ]);
});

describe("places", () => {
  it("refuses unknown folders and loose files", () => {
    expect(
      placeProblems(["src/panels/Panel.tsx", "src/loose.ts", "src/list/List.tsx", "src/main.tsx"]),
    ).toEqual([expect.stringContaining("src/panels/Panel.tsx"), expect.stringContaining("src/loose.ts")]);
  });
  it("refuses kinds of code below a screen", () => {
    expect(folderNameProblems(["src/map/utils/box.ts", "src/map/box.ts"])).toHaveLength(1);
  });
  it("refuses strangers at the top", () => {
    expect(topLevelProblems(["src", "README.md", "vite.config.ts", "scripts", "notes.txt"])).toHaveLength(2);
  });
});

describe("the rules of code see", () => {
  const cases: [string, string][] = [
    ["src/detail/Text.tsx", "export const Text = () => <p dangerouslySetInnerHTML={{ __html: x }} />;"],
    ["src/detail/text.ts", "element.innerHTML = text;"],
    ["src/detail/text.ts", 'element["innerHTML"] = text;'],
    ["src/detail/text.ts", "popup.setHTML(text);"],
    ["src/detail/text.ts", "const f = new Function(text);"],
    ["src/detail/text.ts", "const x = y as unknown as string;"],
    ["src/domain/date.ts", "const now = Date.now();"],
    ["src/query/rows.ts", "const year = date.getFullYear();"],
    ["src/domain/date.ts", "const day = new Date(2020, 7, 2);"],
    ["src/list/List.tsx", "export const List = () => <p>No records</p>;"],
    ["src/list/List.tsx", 'export const List = () => <ul aria-label="Records" />;'],
    ["src/list/List.tsx", "export const List = () => <ul style={{ marginLeft: 4 }} />;"],
    ["src/list/rows.ts", "a();\n".repeat(351)],
  ];
  it.each(cases)("%s: %s", (path, text) => expect(codeProblems({ path, text })).toHaveLength(1));

  it("but not comments, messages and symbols", () => {
    const text = "// innerHTML\nexport const X = () => <p title={t.title}>{t.text} · 12 ×</p>;";
    expect(codeProblems({ path: "src/list/X.tsx", text })).toEqual([]);
  });
});

describe("the rules of style see", () => {
  const cases = [
    "a { margin-left: 1px; }",
    "a { color: red; padding-right: 1px }",
    "a { border-left-color: red }",
    "a { border-top-left-radius: 2px }",
    "a { left: 0; }",
    "a { color: red;\n  right: 0; }",
    "a { text-align: left; }",
    "a { float: right; }",
    "a { margin: 0 1px 0 2px; }",
  ];
  it.each(cases)("%s", (text) => expect(styleProblems({ path: "src/a.css", text })).toHaveLength(1));

  it.each([
    "a { margin-inline-start: 1px; inset-inline-end: 0; text-align: start; }",
    ".maplibregl-ctrl-bottom-left:hover, .left { margin: 0 1px 0 1px; padding: 0 calc(1px + 2px) }",
    "/* left: 0; */ a { inset: 0 }",
    ".tip { left: 0; /* physical: the map is not mirrored */ }",
  ])("nothing in %s", (text) => expect(styleProblems({ path: "src/a.css", text })).toEqual([]));
});
