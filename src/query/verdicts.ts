import { DIMENSIONS, type Dimension } from "../domain/filter.ts";
import { type Arrangement, GROUP_BY_DIMENSION } from "./arrangement.ts";
import { type Lookups, OUT } from "./lookups.ts";

/** What a dimension says of every row, by codes. */
export interface Verdicts {
  /** Per position. */
  readonly codes: Uint32Array;
  /** Per code: 1 where it is shut out, else 0. */
  readonly shut: Uint8Array;
  /** Standing per code, of a dimension that knows more than in and out. */
  readonly standings: Uint8Array | null;
}

/** @param words bits of the rows in which the words occur; null: in all */
export function verdictsOf(
  dimension: Dimension,
  lookups: Lookups,
  { rowAt, points, groups }: Arrangement,
  words: Uint8Array | null,
): Verdicts {
  const byRow = (shut: Uint8Array): Verdicts => ({ codes: rowAt, shut, standings: null });
  const codes = groups[GROUP_BY_DIMENSION[DIMENSIONS.indexOf(dimension)] ?? 0]?.codes ?? rowAt;
  switch (dimension) {
    case "date":
      return standing(codes, lookups.dates());
    case "near":
      return standing(points, lookups.near());
    case "q":
      return byRow(withoutWords(words, rowAt.length));
    case "min":
      return byRow(lookups.minimum());
    default:
      return { codes, shut: lookups.shut(dimension), standings: null };
  }
}

function standing(codes: Uint32Array, standings: Uint8Array): Verdicts {
  return { codes, shut: standings.map((one) => (one === OUT ? 1 : 0)), standings };
}

function withoutWords(bits: Uint8Array | null, size: number): Uint8Array {
  const shut = new Uint8Array(size);
  if (bits === null) return shut;
  for (let row = 0; row < size; row++) shut[row] = (((bits[row >>> 3] ?? 0) >>> (row & 7)) & 1) ^ 1;
  return shut;
}
