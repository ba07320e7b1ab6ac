import type { Coverage } from "../domain/dateStanding.ts";
import type { Filter } from "../domain/filter.ts";
import { type Answer, type Counts, type FamilyCounts, STANDING_CODES } from "./answer.ts";
import { DATE_GROUP, GROUPS } from "./arrangement.ts";
import { type Bits, hasBit } from "./bits.ts";
import { CLASSES, type Columns } from "./columns.ts";
import { CERTAIN, lookupsOf, OUT, UNDATED } from "./lookups.ts";
import type { Prepared } from "./prepared.ts";

/** Records beside those that the page shows: what an answer to the same filter would say of them. */
export interface Side extends Pick<Answer, "rows" | "standings" | "countries"> {
  readonly counts: Pick<Counts, "total" | "shown" | "certain" | "possible" | "undated" | "unlocated">;
  /** Records of each class, by their own type: the five families come first. */
  readonly families: FamilyCounts;
}

interface Parts {
  readonly columns: Columns;
  readonly prepared: Prepared;
  readonly coverage: Coverage;
}

const COUNTRIES = GROUPS.indexOf("countries");

/** @param hidden positions that the filter shuts out */
export function sideOf({ columns, prepared, coverage }: Parts, filter: Filter, hidden: Bits): Side {
  const { size, groups, points, rowAt, slots, slotAt } = prepared.arrangement;
  const lookups = lookupsOf(columns, filter, coverage);
  const dates = lookups.dates();
  const near = filter.near === null ? null : lookups.near();
  const [dateCodes, countryCodes] = [groups[DATE_GROUP]?.codes, groups[COUNTRIES]?.codes];
  const standings = new Uint8Array(size);
  const byStanding = new Uint32Array(STANDING_CODES.length);
  const families = new Uint32Array(CLASSES);
  const hasCountries = new Uint8Array(columns.countries.offsets.length);
  let unlocated = 0;
  for (let position = 0; position < size; position++) {
    if (hasBit(hidden, position)) continue;
    const point = points[position] ?? 0;
    const date = dates[dateCodes?.[position] ?? 0] ?? OUT;
    const standing = date === UNDATED ? date : Math.max(date, near?.[point] ?? CERTAIN);
    standings[rowAt[position] ?? 0] = standing;
    byStanding[standing] = (byStanding[standing] ?? 0) + 1;
    const family = slots.classes[slotAt[position] ?? 0] ?? 0;
    families[family] = (families[family] ?? 0) + 1;
    hasCountries[countryCodes?.[position] ?? 0] = 1;
    if (point === 0) unlocated += 1;
  }
  const [, certain = 0, possible = 0, undated = 0] = byStanding;
  const shown = certain + possible + undated;
  return {
    rows: rowsIn(standings, shown),
    standings,
    counts: { total: size, shown, certain, possible, undated, unlocated },
    families,
    countries: countriesOf(columns, hasCountries),
  };
}

function rowsIn(standings: Uint8Array, shown: number): Uint32Array {
  const rows = new Uint32Array(shown);
  let found = 0;
  for (let row = 0; row < standings.length; row++) if (standings[row] !== OUT) rows[found++] = row;
  return rows;
}

function countriesOf({ countries: { offsets, items, values } }: Columns, has: Uint8Array): string[] {
  const found = new Set<string>();
  for (let code = 0; code + 1 < offsets.length; code++) {
    if (has[code] !== 1) continue;
    for (const item of items.subarray(offsets[code], offsets[code + 1])) found.add(values[item] ?? "");
  }
  return [...found].sort();
}
