import { readdirSync, readFileSync } from "node:fs";
import type { Files } from "../../data/check/checkDataset.ts";
import { readFolder } from "../../data/check/readFiles.ts";

/** A change to the valid dataset in `base/`, named after the one rule that it breaks. */
export interface BrokenFixture {
  readonly file: string;
  /** Values by JSON pointer (RFC 6901, without escapes). */
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  /** Text of the file, and what stands there instead. */
  readonly replace?: readonly [from: string, to: string];
  readonly drop?: boolean;
  /** Text on the line that the problem has to name. */
  readonly at?: string;
}

const FOLDER = "tests/fixtures/data";

export const BASE: Files = new Map(
  [...readFolder(`${FOLDER}/base`)].map(([name, text]) => [name.replace(`${FOLDER}/base`, "data"), text]),
);

export const FIXTURES: readonly (readonly [rule: string, fixture: BrokenFixture])[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name.replace(".json", ""), JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"))]);

/** The base dataset with a fixture's change. */
export function broken({ file, set = {}, remove = [], replace, drop }: BrokenFixture): Files {
  const name = `data/${file}`;
  const files = new Map(BASE);
  const text = files.get(name) ?? "";
  if (drop) files.delete(name);
  else if (replace) files.set(name, text.replace(...replace));
  else files.set(name, patched(text, set, remove));
  return files;
}

function patched(text: string, set: Readonly<Record<string, unknown>>, remove: readonly string[]): string {
  const value: unknown = JSON.parse(text);
  for (const [pointer, to] of Object.entries(set))
    change(value, pointer, (holder, key) => Reflect.set(holder, key, to));
  for (const pointer of remove) {
    change(value, pointer, (holder, key) =>
      Array.isArray(holder) ? holder.splice(Number(key), 1) : Reflect.deleteProperty(holder, key),
    );
  }
  return JSON.stringify(value, null, 1);
}

function change(value: unknown, pointer: string, apply: (holder: object, key: string) => void): void {
  const [key = "", ...reversed] = pointer.split("/").slice(1).reverse();
  const holder = reversed.reverse().reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), value);
  if (typeof holder !== "object" || holder === null) throw new Error(`nothing at ${pointer}`);
  apply(holder, key);
}
