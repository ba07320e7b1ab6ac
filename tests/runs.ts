/** `npm run test:long`. */
export const isLong = process.env.ATLAS_LONG_TESTS === "1";

/** How often a property is tried: many times more in `npm run test:long`. */
export function runs(usual: number): number {
  return isLong ? usual * 20 : usual;
}
