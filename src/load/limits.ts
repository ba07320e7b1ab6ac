/** How much is read. Each limit has its message, and is met before it harms. */
export interface Limits {
  /** Rows of all files together. */
  readonly rows: number;
  /** Bytes of all files together, unpacked. */
  readonly bytes: number;
}

/** More rows than any of the known datasets has, and what the columns of a page can hold. */
const MOST_ROWS = 5_000_000;
const GIGABYTE = 2 ** 30;
/** Where a browser does not say how much memory there is: most that do not are on desktops. */
const USUAL_MEMORY = 8;

/** @param deviceMemory `navigator.deviceMemory`, in gigabytes; 8 is the most that a browser says */
export function limitsFor(deviceMemory: number | undefined): Limits {
  return { rows: MOST_ROWS, bytes: Math.round(((deviceMemory ?? USUAL_MEMORY) / 4) * GIGABYTE) };
}

export function megabytes(bytes: number): string {
  return String(Math.round(bytes / 2 ** 20));
}
