import { readdirSync, readFileSync } from "node:fs";
import type { Files } from "../../data/check/checkDataset.ts";
import { readFolder } from "../../data/check/readFiles.ts";

/** A change to the valid dataset in `base/` that breaks one rule, in a file named after the case. */
export interface BrokenFixture {
  /** The rule that it breaks, where it is not named like the case. */
  readonly rule?: string;
  readonly severity?: "warning";
  readonly file: string;
  /** Pointers from which and to which a value is copied, before it is changed. */
  readonly copy?: readonly [from: string, to: string];
  /** Values by JSON pointer (RFC 6901, without escapes). */
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  /** Text of the file, and what stands there instead. */
  readonly replace?: readonly [from: string, to: string];
  readonly drop?: boolean;
  /** What stands at the ends of lines, before all else, and how many spaces after it. */
  readonly lineEnd?: string;
  readonly before?: string;
  readonly spaces?: number;
  /** A change in another file, without which this one would be none. */
  readonly also?: BrokenFixture;
  /** The record at this pointer in a file of its own, by that file's name. */
  readonly apart?: Readonly<Record<string, string>>;
  /** Text on the line that the problem has to name. */
  readonly at?: string;
}

const FOLDER = "tests/fixtures/data";

export const BASE: Files = new Map(
  [...readFolder(`${FOLDER}/base`)].map(([name, text]) => [name.replace(`${FOLDER}/base`, "data"), text]),
);

/** By the name of the case. */
export const FIXTURES: readonly (readonly [name: string, rule: string, fixture: BrokenFixture])[] =
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const name = file.replace(".json", "");
      const fixture: BrokenFixture = JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8"));
      return [name, fixture.rule ?? name, fixture];
    });

/** The base dataset with a fixture's change. */
export function broken(fixture: BrokenFixture, files: Files = BASE): Files {
  const { file, replace, drop, apart = {}, also } = fixture;
  const name = `data/${file}`;
  const changed = separated(name, apart, also ? broken(also, files) : files);
  const text = changed.get(name) ?? "";
  if (drop) changed.delete(name);
  else changed.set(name, formed(replace ? text.replace(...replace) : patched(text, fixture), fixture));
  return changed;
}

/** The text with other bytes around it. */
function formed(text: string, { before = "", lineEnd = "\n", spaces = 0 }: BrokenFixture): string {
  return before + text.replaceAll("\n", lineEnd) + " ".repeat(spaces);
}

/** The base dataset with records of a collection moved into files of their own. */
function separated(name: string, apart: Readonly<Record<string, string>>, whole: Files): Map<string, string> {
  const files = new Map(whole);
  for (const [pointer, own] of Object.entries(apart)) {
    const text = files.get(name) ?? "";
    change(JSON.parse(text), pointer, (holder, key) => {
      files.set(`data/${own}`, JSON.stringify(Reflect.get(holder, key), null, 1));
    });
    files.set(name, patched(text, { remove: [pointer] }));
  }
  return files;
}

/** The dataset with each record in a file of its own, and the metadata in one. */
export function separate(files: Files): Map<string, string> {
  const name = "data/incidents.geojson";
  const { features, metadata } = JSON.parse(files.get(name) ?? "{}");
  const apart = new Map([...files].filter(([other]) => other !== name));
  for (const feature of features) {
    apart.set(`data/incidents/${feature.id}.geojson`, JSON.stringify(feature, null, 2));
  }
  return apart.set("data/metadata.json", JSON.stringify(metadata, null, 2));
}

/** The text of a JSON file with a fixture's changes. */
export function patched(
  text: string,
  { copy, set = {}, remove = [] }: Pick<BrokenFixture, "copy" | "set" | "remove">,
  indent = 1,
): string {
  const value: unknown = JSON.parse(text);
  if (copy)
    change(value, copy[0], (from, key) =>
      change(value, copy[1], (to, at) => Reflect.set(to, at, structuredClone(Reflect.get(from, key)))),
    );
  for (const [pointer, to] of Object.entries(set))
    change(value, pointer, (holder, key) => Reflect.set(holder, key, to));
  for (const pointer of remove) {
    change(value, pointer, (holder, key) =>
      Array.isArray(holder) ? holder.splice(Number(key), 1) : Reflect.deleteProperty(holder, key),
    );
  }
  return JSON.stringify(value, null, indent);
}

function change(value: unknown, pointer: string, apply: (holder: object, key: string) => void): void {
  const [key = "", ...reversed] = pointer.split("/").slice(1).reverse();
  const holder = reversed.reverse().reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), value);
  if (typeof holder !== "object" || holder === null) throw new Error(`nothing at ${pointer}`);
  apply(holder, key);
}
