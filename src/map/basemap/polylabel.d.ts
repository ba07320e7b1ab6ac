declare module "polylabel" {
  /** The point of a polygon farthest from its edges, with that distance. */
  function polylabel(
    polygon: number[][][],
    precision?: number,
  ): [x: number, y: number] & { distance: number };

  // biome-ignore lint/style/noDefaultExport: the package has no other export
  export { polylabel as default };
}
