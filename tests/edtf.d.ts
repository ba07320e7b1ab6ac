/** The part of the npm package `edtf` (which has no types) that the tests use as their oracle. */
declare module "edtf" {
  interface Constraints {
    readonly level?: 0 | 1 | 2;
  }
  interface Extended {
    readonly type: string;
    /** Milliseconds since 1970; null: unknown, ±Infinity: open. */
    readonly min: number | null;
    readonly max: number | null;
  }
  // biome-ignore lint/style/noDefaultExport: so the package exports it
  export default function edtf(text: string, constraints?: Constraints): Extended;
}
