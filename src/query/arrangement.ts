import { DIMENSIONS, type Dimension } from "../domain/filter.ts";
import { CLASSES, type Columns, type RowsByCode, rowsByCode } from "./columns.ts";
import { type Slots, slotsOf } from "./slots.ts";

/**
 * Rows are counted in groups of properties that are counted together. A group has one code per row; a dimension
 * of the filter that looks at a group is asked once per code.
 */
export const GROUPS = ["date", "types", "countries", "actors", "sources", "traits", "facilities"] as const;
export type Group = (typeof GROUPS)[number];

/** The group that a dimension looks at; those that look at single rows or points are counted by date, too. */
const GROUP_OF: Readonly<Record<Dimension, Group>> = {
  date: "date",
  type: "types",
  outcome: "traits",
  country: "countries",
  region: "countries",
  actor: "actors",
  source: "sources",
  precision: "traits",
  evidence: "traits",
  scope: "traits",
  min: "date",
  q: "date",
  near: "date",
};
/** Fields of a position. The first are the codes of as many groups. */
export const FIELDS = 8;
export const GROUPS_IN_FIELDS = 6;
export const SLOT_FIELD = 6;
export const ROW_FIELD = 7;

/** Number of the group of each dimension, in the order of DIMENSIONS. */
export const GROUP_BY_DIMENSION: readonly number[] = DIMENSIONS.map((dimension) =>
  GROUPS.indexOf(GROUP_OF[dimension]),
);
export const DATE_GROUP = GROUPS.indexOf("date");

/** Columns of a group, by position. */
export interface GroupCodes {
  readonly codes: Uint32Array;
  /** How many codes there are. */
  readonly size: number;
  /** Rows of each code: the counts when nothing is asked. */
  readonly totals: Int32Array;
}

/**
 * The rows in another order, by date code: what the brush moves over lies side by side, where in the file's order
 * every row would miss every cache. *Positions* are places in this order.
 */
export interface Arrangement {
  readonly size: number;
  /** Per position. */
  readonly rowAt: Uint32Array;
  /** Per date code, and one more: its first position. */
  readonly dateOffsets: Uint32Array;
  /** Point codes, per position. */
  readonly points: Uint32Array;
  /** Rows (not positions) of each point. */
  readonly byPoint: RowsByCode;
  readonly slots: Slots;
  /** Slots, per position. */
  readonly slotAt: Uint32Array;
  /** Rows of each slot. */
  readonly slotTotals: Uint32Array;
  /**
   * All codes of a position next to each other, at position · FIELDS: those of the groups, in their order; then
   * the slot and the row. Rows that move lie scattered, and each costs one look into the memory instead of eight.
   */
  readonly fields: Uint32Array;
  readonly groups: readonly GroupCodes[];
}

export function arrange(columns: Columns): Arrangement {
  const { size, points, dates, types, countries, actors, sources, traits, facilities } = columns;
  const { rows: rowAt, offsets: dateOffsets } = rowsByCode(dates.codes, dates.start.length);
  const grouped = (codes: Uint32Array, count: number): GroupCodes => arrangedGroup(codes, count, rowAt);
  const setOf = (set: { readonly codes: Uint32Array; readonly offsets: Uint32Array }): GroupCodes =>
    grouped(set.codes, set.offsets.length - 1);
  const date = grouped(dates.codes, dates.start.length);
  const typeCodes = setOf(types);
  const groups = [
    date,
    typeCodes,
    setOf(countries),
    setOf(actors),
    setOf(sources),
    grouped(traits.codes, traits.values.length),
    setOf(facilities),
  ];
  const pointsArranged = arranged(points.codes, rowAt);
  const classes = classesOfTypes(columns);
  const classOf = (position: number): number => classes[typeCodes.codes[position] ?? 0] ?? 0;
  const { slots, slotAt } = slotsOf(pointsArranged, classOf, points.lon.length);
  return {
    size,
    rowAt,
    points: pointsArranged,
    byPoint: rowsByCode(points.codes, points.lon.length),
    dateOffsets,
    slots,
    slotAt,
    slotTotals: totalsOf(slotAt, slots.classes.length),
    fields: fieldsOf([...groups.slice(0, GROUPS_IN_FIELDS).map(({ codes }) => codes), slotAt, rowAt]),
    groups,
  };
}

function arranged(codes: Uint32Array, rowAt: Uint32Array): Uint32Array {
  const moved = new Uint32Array(rowAt.length);
  for (let position = 0; position < rowAt.length; position++)
    moved[position] = codes[rowAt[position] ?? 0] ?? 0;
  return moved;
}

function arrangedGroup(codes: Uint32Array, size: number, rowAt: Uint32Array): GroupCodes {
  return { codes: arranged(codes, rowAt), size, totals: new Int32Array(totalsOf(codes, size)) };
}

function totalsOf(codes: Uint32Array, size: number): Uint32Array {
  const totals = new Uint32Array(size);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    totals[code] = (totals[code] ?? 0) + 1;
  }
  return totals;
}

/** Class of a record's own type, per code of `types`. */
export function classesOfTypes({ types: { offsets, items }, typeClasses }: Columns): Uint8Array {
  return Uint8Array.from({ length: offsets.length - 1 }, (_, code) => {
    const first = offsets[code] ?? 0;
    return first === offsets[code + 1] ? CLASSES - 1 : (typeClasses[items[first] ?? 0] ?? 0);
  });
}

function fieldsOf(columns: readonly Uint32Array[]): Uint32Array {
  const fields = new Uint32Array((columns[0]?.length ?? 0) * FIELDS);
  for (const [field, column] of columns.entries()) {
    for (let position = 0; position < column.length; position++) {
      fields[position * FIELDS + field] = column[position] ?? 0;
    }
  }
  return fields;
}
