import type { Problem } from "../domain/dataset.ts";
import { mayBeLand } from "./countryBoxes.ts";

/** Judges a file by all of its positions together. */
export interface Positions {
  add(lon: number, lat: number): void;
  /** One of them lies outside the country that its row states, and inside the other way round. */
  exchanged(): void;
  problems(file: string): readonly Problem[];
}

export function createPositions(): Positions {
  let all = 0;
  let beyond = 0;
  let projected = 0;
  let swapped = 0;
  let exchanged = 0;
  let atSea = 0;
  return {
    add(lon, lat) {
      all++;
      if (lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90) {
        if (!mayBeLand(lon, lat) && lon >= -90 && lon <= 90 && mayBeLand(lat, lon)) atSea++;
        return;
      }
      if (lon < -180 || lon > 180) beyond++;
      if (lon < -360 || lon > 360) projected++;
      // The other way round it would be a place.
      if (lon >= -90 && lon <= 90 && lat >= -180 && lat <= 180) swapped++;
    },
    exchanged() {
      exchanged++;
    },
    problems(file) {
      if (beyond * 2 > all && projected > 0) return [{ file, reason: "projected" }];
      const isSwapped = isMuch(swapped, all) || (swapped + exchanged) * 2 > all;
      if (isSwapped) return [{ file, reason: "swapped_axes" }];
      return atSea >= FEW && atSea * 2 > all ? [{ file, reason: "sea_axes" }] : [];
    },
  };
}

const FEW = 3;

/** Latitudes beyond 90 come one by one as slips; in a file with swapped axes every place east of 90° E has one. */
function isMuch(swapped: number, all: number): boolean {
  return swapped >= FEW ? swapped * 10 > all : swapped > 0 && swapped * 2 > all;
}
