import m49 from "./m49.json" with { type: "json" };

/** Every UN M49 region that the codec takes: continents, sub-regions and CLDR's groupings of them. */
export const REGIONS: readonly string[] = Object.keys(m49).sort();

/** By country. The file has the countries of each region as one word, two letters each. */
const containment = new Map<string, string[]>();
for (const region of REGIONS) {
  for (const country of (m49 as Readonly<Record<string, string>>)[region]?.match(/../g) ?? []) {
    containment.set(country, [...(containment.get(country) ?? []), region]);
  }
}

/** ISO 3166-1 alpha-2 and `XK`, sorted. */
export const COUNTRY_CODES: readonly string[] = [...containment.keys()].sort();

/**
 * The UN M49 regions that contain a country, by CLDR's containment (`cldr-core`, territoryContainment).
 * @param country ISO 3166-1 alpha-2; `XK` is in 039 and 150
 */
export function regionsOf(country: string): readonly string[] {
  return containment.get(country) ?? [];
}
