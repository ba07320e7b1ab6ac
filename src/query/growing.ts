/** Numbers of which nobody knows yet how many there will be. */
export interface Growing<Numbers extends Uint32Array | Float64Array> {
  readonly length: number;
  push(value: number): void;
  at(index: number): number;
  /** A copy of just what was pushed. */
  done(): Numbers;
}

export function growingInts(): Growing<Uint32Array> {
  let numbers = new Uint32Array(64);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === numbers.length) numbers = doubled(numbers, new Uint32Array(length * 2));
      numbers[length++] = value;
    },
    at: (index) => numbers[index] ?? 0,
    done: () => numbers.slice(0, length),
  };
}

export function growingFloats(): Growing<Float64Array> {
  let numbers = new Float64Array(64);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === numbers.length) numbers = doubled(numbers, new Float64Array(length * 2));
      numbers[length++] = value;
    },
    at: (index) => numbers[index] ?? 0,
    done: () => numbers.slice(0, length),
  };
}

/** What was there, with room for more. */
export function doubled<Numbers extends Uint32Array | Float64Array>(old: Numbers, larger: Numbers): Numbers {
  larger.set(old);
  return larger;
}
