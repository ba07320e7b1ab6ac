/** A logarithmic scale from 1. */
export interface Scale {
  /** The power of ten that it reaches to, 10 at least. */
  readonly end: number;
  /** From 0 to 1; what is less than 1 stands at the beginning. */
  position(value: number): number;
}

export function scaleOf(highest: number): Scale {
  const powers = Math.max(1, Math.ceil(Math.log10(Math.max(1, highest))));
  return { end: 10 ** powers, position: (value) => Math.log10(Math.max(1, value)) / powers };
}
