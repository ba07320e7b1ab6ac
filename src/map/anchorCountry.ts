import type { PublishedIncident } from "../domain/schema.ts";

/** The country whose point a record of country precision stands at. */
export function anchorCountry({
  places,
  countries,
}: Pick<PublishedIncident, "places" | "countries">): string {
  const anchor = places.find(({ precision, role }) => precision === "country" && role !== "named");
  return anchor?.country ?? countries[0] ?? "";
}
