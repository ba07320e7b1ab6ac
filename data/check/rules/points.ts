import { decimalsFor } from "../../../src/domain/publish.ts";
import type { Position } from "../../../src/domain/schema.ts";
import type { Precision } from "../../../src/domain/vocabulary.ts";
import { insideCountry, outlineCodes } from "../../basemap/outlines.ts";
import { shown } from "../problem.ts";
import type { Rule, RuleInput } from "../rule.ts";
import { at, atPoint, type Spot, spots } from "./spots.ts";

/** How far a point may lie outside its country: outlines are simplified at coasts and borders. */
const TOLERANCE_KM = 25;
/** Degrees around 0,0 in which nothing of ours can be: open sea. */
const NULL_ISLAND = 0.01;

const WITH_RADIUS: ReadonlySet<Precision> = new Set(["locality", "municipality", "province"]);
const WITH_POINT: ReadonlySet<Precision> = new Set(["facility", "locality", "municipality", "province"]);

/** A point lies in its country, or at most 25 km from it. */
export const placeInCountry: Rule = function* (input) {
  for (const spot of pointsInCountries(input)) {
    const { distanceKm } = insideCountry(...spot.point, spot.country);
    if (distanceKm <= TOLERANCE_KM || isNearSwapped(spot)) continue;
    const message = `${shown(spot.point)} is ${Math.round(distanceKm)} km from ${spot.country}`;
    const there = countryAt(spot.point);
    const other = there ? `, or the country in which this one lies, "${there}"` : "";
    yield {
      ...atPoint(spot),
      message,
      expected: `a point in ${spot.country}, or at most ${TOLERANCE_KM} km from it${other}`,
    };
  }
};

/** Longitude comes first (RFC 7946 §3.1.1). */
export const swappedAxes: Rule = function* (input) {
  for (const spot of pointsInCountries(input)) {
    if (insideCountry(...spot.point, spot.country).distanceKm <= TOLERANCE_KM || !isNearSwapped(spot))
      continue;
    const [lon, lat] = spot.point;
    yield {
      ...atPoint(spot),
      message: shown(spot.point),
      expected: `[longitude, latitude]: ${shown([lat, lon])}`,
    };
  }
};

/** 0,0 is what a failed look-up leaves behind. */
export const nullIsland: Rule = function* (input) {
  for (const spot of spots(input)) {
    if (spot.point && isNullIsland(spot.point)) {
      yield {
        ...atPoint(spot),
        message: shown(spot.point),
        expected: "the point that was looked up, or none where it is not known",
      };
    }
  }
};

/** Decimals say no more than is known. */
export const decimals: Rule = function* (input) {
  for (const spot of spots(input)) {
    const allowed = decimalsFor(spot.precision ?? "none");
    if (!spot.point?.some((degrees) => decimalsOf(degrees) > allowed)) continue;
    const expected = `at most ${allowed} decimals for the precision ${spot.precision}`;
    yield { ...atPoint(spot), message: shown(spot.point), expected };
  }
};

/** A town, municipality or province says how far around its point the place may be. */
export const radius: Rule = function* (input) {
  for (const spot of spots(input)) {
    if (!spot.precision || !WITH_RADIUS.has(spot.precision) || spot.radiusKm !== undefined) continue;
    yield {
      ...at(spot),
      message: `no radiusKm with the precision ${spot.precision}`,
      expected: '"radiusKm": how far around its point the place may be, such as 5',
    };
  }
};

/** A point stands where the precision speaks of one, and says where it was read. */
export const pointAndSource: Rule = function* (input) {
  for (const spot of spots(input)) {
    const needsPoint = spot.precision !== undefined && WITH_POINT.has(spot.precision);
    if (needsPoint !== (spot.point !== undefined) && !spot.isGroup) {
      const found = spot.point ? "a point" : "no point";
      const expected = needsPoint ? "a point" : "none: the country's own is filled in, or there is none";
      yield { ...at(spot), message: `${found} with the precision ${spot.precision}`, expected };
    } else if (spot.point && !spot.hasCoords && spot.precision !== "facility") {
      yield {
        ...atPoint(spot),
        message: "a point without coords",
        expected: '"coords": {"source", "url", "licence", "retrieved"}: where it was read',
      };
    }
  }
};

/** A point at the site itself is published only where one is public already. */
export const sitePoint: Rule = function* (input) {
  for (const spot of spots(input)) {
    if (spot.precision !== "facility" || !spot.point || spot.hasCoords) continue;
    yield {
      ...at(spot),
      message: "a point at the site without a public source of it",
      expected:
        '"coords" with the public page that gives it, or the town: "precision": "locality", its point and radiusKm',
    };
  }
};

type PlacedSpot = Spot & { readonly point: Position; readonly country: string };

function pointsInCountries(input: RuleInput): PlacedSpot[] {
  const codes = new Set(outlineCodes());
  return spots(input).filter(
    (spot): spot is PlacedSpot =>
      spot.point !== undefined &&
      spot.country !== undefined &&
      codes.has(spot.country) &&
      !isNullIsland(spot.point),
  );
}

function countryAt(point: Position): string | undefined {
  return outlineCodes().find((code) => /^[A-Z]{2}$/.test(code) && insideCountry(...point, code).inside);
}

function isNullIsland([lon, lat]: Position): boolean {
  return Math.abs(lon) < NULL_ISLAND && Math.abs(lat) < NULL_ISLAND;
}

function isNearSwapped({ point: [lon, lat], country }: PlacedSpot): boolean {
  return Math.abs(lon) <= 90 && insideCountry(lat, lon, country).distanceKm <= TOLERANCE_KM;
}

function decimalsOf(degrees: number): number {
  return String(degrees).split(".")[1]?.length ?? 0;
}
