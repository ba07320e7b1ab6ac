import { checkDataset, type Files } from "../../data/check/checkDataset.ts";
import { formatProblem } from "../../data/check/problem.ts";
import { readFolder } from "../../data/check/readFiles.ts";
import { type Figure, rounded } from "./figure.ts";

const MANY = 10_000;
const MS = 1000;

/** How long the data check takes over the curated files, and over many more like them. */
export function dataFigures(): readonly Figure[] {
  const curated = readFolder("data");
  const copies = multiplied(curated, MANY);
  return [
    { what: "data check, curated files", rows: recordsIn(curated), aim: 3, ...checked(curated) },
    { what: "data check, copies of them", rows: recordsIn(copies), aim: 20, ...checked(copies) },
  ];
}

/** @throws when there is a problem: then the figure would be one of something else */
function checked(files: Files): Pick<Figure, "measured" | "unit"> {
  const started = performance.now();
  const problems = checkDataset(files);
  const seconds = (performance.now() - started) / MS;
  if (problems.length > 0) throw new Error(problems.slice(0, 10).map(formatProblem).join("\n"));
  return { measured: rounded(seconds), unit: "s" };
}

/** The records copied until there are at least so many, each with ids and facilities of its own. */
export function multiplied(curated: Files, count: number): Files {
  const records = [...curated].filter(([name]) => isRecord(name));
  const copies = Math.ceil(count / records.length);
  const files = new Map([...curated].filter(([name]) => !isRecord(name) && !name.endsWith("README.md")));
  files.set("data/facilities.geojson", facilities(curated.get("data/facilities.geojson") ?? "", copies));
  for (let copy = 0; copy < copies; copy++) {
    // Whole copies, so that no record is without the one that it is part of.
    for (const [name, text] of records) {
      files.set(name.replace(".geojson", `-copy-${copy}.geojson`), renamed(text, copy));
    }
  }
  return files;
}

function facilities(text: string, copies: number): string {
  const all = Array.from({ length: copies }, (_, copy) => JSON.parse(renamed(text, copy)).features).flat();
  const sorted = all.sort((one, other) => (one.id < other.id ? -1 : 1));
  return JSON.stringify({ type: "FeatureCollection", features: sorted });
}

function renamed(text: string, copy: number): string {
  return text.replace(/"((?:inc|clm|fac)-[a-z0-9-]+)"/g, `"$1-copy-${copy}"`);
}

function recordsIn(files: Files): number {
  return [...files.keys()].filter(isRecord).length;
}

function isRecord(name: string): boolean {
  return name.startsWith("data/incidents/");
}
