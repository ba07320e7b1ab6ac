/** How often a property is tried: many times more in `npm run test:long`. */
export function runs(usual: number): number {
  return process.env.ATLAS_LONG_TESTS === "1" ? usual * 20 : usual;
}
