import type { SetColumn } from "./columns.ts";
import { growingInts } from "./growing.ts";

/** Numbers of sets: equal sets, in the same order, have the same number. */
export interface SetTable<Value> {
  /** A value that stands in it twice counts once. */
  code(values: readonly Value[]): number;
  finish(codes: Uint32Array): SetColumn<Value>;
}

/** Values of most files are few; where each row brings its own, none is worth remembering. */
const MOST_KNOWN = 100_000;

/** @param keyOf what makes two values equal */
export function createSetTable<Value>(keyOf: (value: Value) => string): SetTable<Value> {
  const values: Value[] = [];
  const numbers = new Map<string, number>();
  /** Whoever asks with the very same value again is spared the making of its key. */
  const known = new Map<Value, number>();
  const codes = new Map<string, number>();
  /** Codes of sets of one value, which most are, by the value's number. */
  const codesOfOne: number[] = [];
  const offsets = growingInts();
  const items = growingInts();
  offsets.push(0);

  const numberOf = (value: Value): number => {
    const met = known.get(value);
    if (met !== undefined) return met;
    const key = keyOf(value);
    const number = numbers.get(key) ?? values.push(value) - 1;
    numbers.set(key, number);
    if (known.size < MOST_KNOWN) known.set(value, number);
    return number;
  };
  const write = (members: readonly number[]): number => {
    for (const member of members) items.push(member);
    offsets.push(items.length);
    return offsets.length - 2;
  };
  const codeOfOne = (member: number): number => {
    codesOfOne[member] ??= write([member]);
    return codesOfOne[member];
  };
  return {
    code(set) {
      const [first] = set;
      if (first !== undefined && set.length === 1) return codeOfOne(numberOf(first));
      const members = [...new Set(set.map(numberOf))];
      const [only] = members;
      if (only !== undefined && members.length === 1) return codeOfOne(only);
      const key = members.join();
      const known = codes.get(key);
      if (known !== undefined) return known;
      const code = write(members);
      codes.set(key, code);
      return code;
    },
    finish: (rowCodes) => ({ codes: rowCodes, offsets: offsets.done(), items: items.done(), values }),
  };
}
