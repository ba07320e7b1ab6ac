import type { Import } from "./imports.ts";

/** Who may import whom: `all`, or `types` of which nothing is left at run time. Every folder may import itself. */
type Row = Readonly<Record<string, "all" | "types">>;

const SCREENS = [
  "map",
  "timeline",
  "list",
  "detail",
  "totals",
  "charts",
  "periods",
  "ledgers",
  "filters",
  "export",
  "embed",
  "about",
  "open",
  "compare",
];
const SCREEN: Row = { store: "all", query: "all", domain: "all", i18n: "all", ui: "all" };

/** The import table of ARCHITECTURE.md. It has no loops, so folders cannot form a cycle. */
const TABLE: Readonly<Record<string, Row>> = {
  domain: {},
  query: { domain: "all" },
  load: { domain: "all", query: "all" },
  store: { domain: "all", query: "all", load: "types" },
  url: { domain: "all", store: "all" },
  i18n: { domain: "all" },
  ui: { domain: "all", i18n: "all" },
  ...Object.fromEntries(SCREENS.map((screen) => [screen, SCREEN])),
  // These three hand out links.
  detail: { ...SCREEN, url: "all" },
  embed: { ...SCREEN, url: "all" },
  export: { ...SCREEN, url: "all" },
  // What stands before the app: the same picture, from the same parts.
  first: { ...SCREEN, url: "all", map: "all", embed: "all" },
  // Places the screens and knows nothing of what they do.
  layout: { ...SCREEN, ...Object.fromEntries(SCREENS.map((screen) => [screen, "all"] as const)) },
};

/** Packages that only one folder knows. */
const OWNERS: Readonly<Record<string, string>> = {
  "maplibre-gl": "map",
  "react-map-gl": "map",
  zustand: "store",
};

/** Packages that the pure folders never see. */
const IMPURE = ["react", "react-dom", "react-aria-components"];
const PURE = ["domain", "query"];

/** Files that stand in `src` itself: the composition root and the layout. */
const ROOTS = ["src/main.tsx", "src/App.tsx", "src/world.ts"];

/** `src/map/scene/marks.ts` → `map`; a file in `src` itself → null. */
export function folderOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

function packageProblem({ from, specifier }: Import): string | undefined {
  const name = packageOf(specifier);
  const folder = folderOf(from) ?? "";
  const owner = OWNERS[name];
  if (name.startsWith("node:")) return `${name} does not exist in a browser`;
  if (owner !== undefined && owner !== folder) return `${name} belongs to src/${owner} alone`;
  if (PURE.includes(folder) && IMPURE.includes(name))
    return `src/${folder} is pure and must not import ${name}`;
  return undefined;
}

function rootProblem(from: string, target: string): string | undefined {
  if (target === "src/main.tsx") return "src/main.tsx is imported by nobody";
  if (target === "src/App.tsx" && from !== "src/main.tsx")
    return "src/App.tsx is imported by src/main.tsx alone";
  if (ROOTS.includes(from)) return undefined;
  return `${target} stands outside the folders of src`;
}

function folderProblem({ from, isType }: Import, target: string): string | undefined {
  const folder = folderOf(from);
  const wanted = folderOf(target);
  if (wanted === null) return rootProblem(from, target);
  if (folder === null || folder === wanted) return undefined;
  const right = TABLE[folder]?.[wanted];
  if (right === "types" && !isType) return `src/${folder} may import types of src/${wanted} only`;
  return right === undefined ? `src/${folder} must not import src/${wanted}` : undefined;
}

function problemOf(one: Import): string | undefined {
  if (one.target === null) return packageProblem(one);
  if (!/\.[a-z]+$/.test(one.target)) return "write the extension of a file of ours";
  return folderProblem(one, one.target);
}

/** The imports that the table does not allow, one line each with file, line and reason. */
export function importProblems(imports: readonly Import[]): string[] {
  return imports.flatMap((one) => {
    const problem = problemOf(one);
    return problem === undefined ? [] : [`${one.from}:${one.line} imports "${one.specifier}": ${problem}`];
  });
}

/** Where a file may stand: in a folder of the table, or as one of the few files of `src` itself. */
export function placeProblems(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const folder = folderOf(path);
    const isKnown = folder === null ? ROOTS.includes(path) || /\.(css|d\.ts)$/.test(path) : folder in TABLE;
    return isKnown ? [] : [`${path}: stages and screens are ${Object.keys(TABLE).join(", ")}`];
  });
}

const KINDS_OF_CODE = /^(utils?|helpers?|hooks|common|shared|types|atoms|misc|lib)$/;

/** Folders are stages or screens, never kinds of code: not below them either. */
export function folderNameProblems(paths: readonly string[]): string[] {
  return paths
    .filter((path) =>
      path
        .split("/")
        .slice(0, -1)
        .some((name) => KINDS_OF_CODE.test(name)),
    )
    .map((path) => `${path}: a folder is a stage or a screen, never a kind of code`);
}
