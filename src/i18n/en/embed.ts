export const embed = {
  note: "One tag, no script. The same places are visible at 300 and at 1280 pixels, and a link leads to the full map.",
  height: "Height in pixels",
  snippet: "HTML to paste",
  link: "Link to this view",
  frameTitle: (sentence: string) => `Map: ${sentence}`,
  fullMap: "Full map",
  credit: "Prison Incident Atlas",
  /** Whose base map and towns. */
  data: "Natural Earth, GeoNames",
  updated: (day: string) => `Records to ${day}`,
};
