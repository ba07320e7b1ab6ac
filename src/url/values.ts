import { parseWindowEdge } from "../domain/day.ts";
import type { Period } from "../store/store.ts";
import { escaped, unescaped } from "./escape.ts";

/** Text of a value, both ways. `bad` names what could not be taken; without a value all of it was bad. */
export interface ValueCodec<Value> {
  readonly read: (text: string) => Reading<Value>;
  readonly write: (value: Value) => string;
}

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value; readonly bad: readonly string[] }
  | { readonly ok: false };

const NOT_TAKEN = { ok: false } as const;

export function taken<Value>(value: Value, bad: readonly string[] = []): Reading<Value> {
  return { ok: true, value, bad };
}

/** A value that is text or nothing. */
export function textOrNull(isGood: (text: string) => boolean): ValueCodec<string | null> {
  return {
    read: (text) => (isGood(text) ? taken(text) : NOT_TAKEN),
    write: (value) => value ?? "",
  };
}

export function text(isGood: (text: string) => boolean): ValueCodec<string> {
  return { read: (value) => (isGood(value) ? taken(value) : NOT_TAKEN), write: (value) => value };
}

export function choice<Code extends string>(codes: readonly Code[]): ValueCodec<Code> {
  const isCode = memberOf(codes);
  return { read: (value) => (isCode(value) ? taken(value) : NOT_TAKEN), write: (value) => value };
}

/** One of the codes that a table has. */
export function keyIn<Code extends string>(table: Readonly<Record<Code, unknown>>): ValueCodec<Code> {
  const isCode = (value: string): value is Code => Object.hasOwn(table, value);
  return { read: (value) => (isCode(value) ? taken(value) : NOT_TAKEN), write: (value) => value };
}

/** `FROM/TO`, each as in `from` and `to`. */
export const period: ValueCodec<Period | null> = {
  read(value) {
    const [from = "", to = "", ...more] = value.split("/");
    const [first, last] = [parseWindowEdge(from, "from"), parseWindowEdge(to, "to")];
    const isPeriod = more.length === 0 && first !== null && last !== null && first <= last;
    return isPeriod ? taken({ from, to }) : NOT_TAKEN;
  },
  write: (value) => (value === null ? "" : `${value.from}/${value.to}`),
};

/** A whole number from 1 on, or nothing. */
export const count: ValueCodec<number | null> = {
  read: (value) => (/^[1-9]\d{0,8}$/.test(value) ? taken(Number(value)) : NOT_TAKEN),
  write: (value) => (value === null ? "" : String(value)),
};

/** `1` or `0`. */
export const flag: ValueCodec<boolean> = {
  read: (value) => (value === "1" || value === "0" ? taken(value === "1") : NOT_TAKEN),
  write: (value) => (value ? "1" : "0"),
};

/** Values with commas between: each good one stands once, in the order of the text; bad ones are named. */
export function listOf<Item extends string>(
  isGood: (text: string) => text is Item,
): ValueCodec<readonly Item[]> {
  return {
    read(value) {
      const items = [...new Set(value.split(","))].filter((item) => item !== "");
      return taken(
        items.filter(isGood),
        items.filter((item) => !isGood(item)),
      );
    },
    write: (items) => items.join(","),
  };
}

export function codes<Code extends string>(all: readonly Code[]): ValueCodec<readonly Code[]> {
  return listOf(memberOf(all));
}

export function textsLike(isGood: (text: string) => boolean): ValueCodec<readonly string[]> {
  return listOf((item): item is string => isGood(item));
}

const LONGEST_WORD = 200;

const isWord = (text: string): boolean =>
  text !== "" && [...text].length <= LONGEST_WORD && !/[\p{Cc}\p{Cs}]/u.test(text);

/** Any words of any file, short and without control characters; what no link can hold is left out of it. */
export const words: ValueCodec<readonly string[]> = {
  read(value) {
    const pieces = value.split(",").filter((piece) => piece !== "");
    const items = pieces.map((piece) => unescaped(piece) ?? "");
    return taken(
      [...new Set(items.filter(isWord))],
      pieces.filter((_, index) => !isWord(items[index] ?? "")),
    );
  },
  write: (items) => items.filter(isWord).map(escaped).join(","),
};

export function memberOf<Code extends string>(all: readonly Code[]): (text: string) => text is Code {
  const set = new Set<string>(all);
  return (value): value is Code => set.has(value);
}

const NUMBER = /^-?\d{1,15}(\.\d{1,30})?(e-\d{1,3})?$/;

/** So many numbers as there are ranges, each within its own; null when the text is anything else. */
export function numbersIn(
  value: string,
  separator: "," | "/",
  ranges: readonly (readonly [least: number, most: number])[],
): readonly number[] | null {
  const parts = value.split(separator);
  if (parts.length !== ranges.length || !parts.every((part) => NUMBER.test(part))) return null;
  // + 0 turns -0 into 0, which is written as it is read.
  const numbers = parts.map((part) => Number(part) + 0);
  const inRange = numbers.every((number, index) => {
    const [least, most] = ranges[index] ?? [0, 0];
    return number >= least && number <= most;
  });
  return inRange ? numbers : null;
}

export const LATITUDE = [-90, 90] as const;
export const LONGITUDE = [-180, 180] as const;
