/** Whose data the base map is; CC BY 4.0 § 3(a) asks for name, licence and link to stand with it. */
export interface BasemapCredit {
  name: string;
  url: string;
  licence: "public domain" | "CC BY 4.0";
  licenceUrl?: string;
  /** What was done to it. */
  changes: "generalised" | "selected";
}

export const BASEMAP_CREDITS: readonly BasemapCredit[] = [
  {
    name: "Natural Earth",
    url: "https://www.naturalearthdata.com/",
    licence: "public domain",
    changes: "generalised",
  },
  {
    name: "GeoNames",
    url: "https://www.geonames.org/",
    licence: "CC BY 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
    changes: "selected",
  },
];
