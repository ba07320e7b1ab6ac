export const embed = {
  frameTitle: (sentence: string) => `Map: ${sentence}`,
  fullMap: "Full map",
  credit: "Prison Incident Atlas",
  /** Whose base map and towns. */
  data: "Natural Earth, GeoNames",
  updated: (day: string) => `Records to ${day}`,
};
