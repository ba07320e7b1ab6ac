import type { Place } from "../../../src/domain/schema.ts";
import { ANCHOR_ROLES } from "../../../src/domain/vocabulary.ts";
import { outlineCodes } from "../../basemap/outlines.ts";
import type { Finding, Rule } from "../rule.ts";
import { placesOf } from "./spots.ts";

/** A campaign holds records; it has no place of its own. */
export const campaignWithoutPoint: Rule = function* ({ records }) {
  for (const { document, path, value } of records.incidents) {
    if (value?.properties.type !== "campaign") continue;
    for (const [index, { role }] of value.properties.places.entries()) {
      if (!isAnchor(role)) continue;
      const at = { document, path: [...path, "properties", "places", index, "role"] };
      yield {
        ...at,
        message: `a campaign with the place role ${role}`,
        expected: '"places": [] here, and the place on the records that have it as parent',
      };
    }
  }
};

/** With a facility only role, facility and unit are typed; without one, all that it would have given. */
export const placeFields: Rule = function* ({ records }) {
  for (const entry of records.incidents) {
    if (entry.isPublished) continue;
    for (const { place, path } of placesOf(entry)) {
      const here = { document: entry.document, path };
      if (place.facility) yield* inheritedFields(place, here);
      else if (!place.place || !place.precision) {
        yield { ...here, message: "a place without facility", expected: "place and precision" };
      }
    }
  }
};

/** Countries are those of ISO 3166-1 (XK for Kosovo), and a record names each that its places lie in. */
export const countries: Rule = function* ({ records, known }) {
  const codes = new Set(outlineCodes());
  for (const { document, path, value } of records.facilities) {
    const code = value?.properties.country;
    if (code && !codes.has(code))
      yield unknownCountry({ document, path: [...path, "properties", "country"] }, code);
  }
  for (const entry of records.incidents) {
    const named = entry.value?.properties.countries ?? [];
    const here = { document: entry.document, path: [...entry.path, "properties", "countries"] };
    for (const [index, code] of named.entries()) {
      if (!codes.has(code)) yield unknownCountry({ ...here, path: [...here.path, index] }, code);
    }
    const touched = placesOf(entry).flatMap(
      ({ place }) => place.country ?? known.facilities.get(place.facility ?? "")?.country ?? [],
    );
    for (const country of new Set(touched)) {
      if (named.includes(country)) continue;
      const expected = `"${country}" among the countries, or another country of the place`;
      yield { ...here, message: `a place lies in ${country}, which is not named`, expected };
    }
  }
};

function* inheritedFields(
  place: Place,
  { document, path }: Pick<Finding, "document" | "path">,
): Iterable<Finding> {
  for (const field of ["place", "country", "precision", "radiusKm", "point", "coords"] as const) {
    if (place[field] === undefined) continue;
    const message = `${field} beside the facility ${place.facility}`;
    yield {
      document,
      path: [...path, field],
      message,
      expected: "role, facility and unit only: the rest is the facility's",
    };
  }
}

function unknownCountry(at: Pick<Finding, "document" | "path">, code: string): Finding {
  return { ...at, message: `the country ${code}`, expected: "a code of ISO 3166-1 alpha-2, or XK" };
}

function isAnchor(role: string): boolean {
  return ANCHOR_ROLES.some((anchor) => anchor === role);
}
