import m49 from "./m49.json" with { type: "json" };

const containment = new Map<string, readonly string[]>(Object.entries(m49));

/** Every UN M49 region that the codec takes: continents, sub-regions and CLDR's groupings of them. */
export const REGIONS: readonly string[] = [...new Set(Object.values(m49).flat())].sort();

/**
 * The UN M49 regions that contain a country, by CLDR's containment (`cldr-core`, territoryContainment).
 * @param country ISO 3166-1 alpha-2; `XK` is in 039 and 150
 */
export function regionsOf(country: string): readonly string[] {
  return containment.get(country) ?? [];
}
