import type { Problem } from "../domain/dataset.ts";

/** Judges a file by all of its positions together. */
export interface Positions {
  add(lon: number, lat: number): void;
  problems(file: string): readonly Problem[];
}

export function createPositions(): Positions {
  let all = 0;
  let beyond = 0;
  let projected = 0;
  let swapped = 0;
  return {
    add(lon, lat) {
      all++;
      if (lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90) return;
      if (lon < -180 || lon > 180) beyond++;
      if (lon < -360 || lon > 360) projected++;
      // The other way round it would be a place.
      if (lon >= -90 && lon <= 90 && lat >= -180 && lat <= 180) swapped++;
    },
    problems(file) {
      if (beyond * 2 > all && projected > 0) return [{ file, reason: "projected" }];
      return isMuch(swapped, all) ? [{ file, reason: "swapped_axes" }] : [];
    },
  };
}

/** Latitudes beyond 90 come one by one as slips; in a file with swapped axes every place east of 90° E has one. */
function isMuch(swapped: number, all: number): boolean {
  return swapped >= 3 ? swapped * 10 > all : swapped > 0 && swapped * 2 > all;
}
