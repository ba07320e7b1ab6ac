export const embed = {
  frameTitle: (sentence: string) => `Map: ${sentence}`,
  fullMap: "Full map",
  /** Where a frame may open no window: the address to copy. */
  fullMapAt: "If nothing opened, this is the address of the full map:",
  credit: "Prison Incident Atlas",
  /** Whose base map and towns. */
  data: "Natural Earth, GeoNames",
  updated: (day: string) => `Records to ${day}`,
};
