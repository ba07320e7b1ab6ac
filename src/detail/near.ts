import type { Row } from "../query/answer.ts";
import type { NearRow, Reach } from "../query/nearRows.ts";

export const USUAL_REACH: Reach = { km: 100, days: 90 };
export const WIDE_REACH: Reach = { km: 300, days: 365 };
/** With fewer than these the reach is widened. */
export const ENOUGH = 3;
const MOST = 6;

export interface Neighbours {
  readonly reach: Reach;
  readonly rows: readonly NearRow[];
}

/**
 * The nearest few within the usual reach, or within the wide one where there are fewer than three.
 * @param except rows that stand under a heading of their own: what it is part of, and its parts
 */
export function neighboursOf(
  near: (reach: Reach) => readonly NearRow[],
  except: ReadonlySet<Row>,
): Neighbours {
  const within = (reach: Reach): readonly NearRow[] => near(reach).filter(({ row }) => !except.has(row));
  const usual = within(USUAL_REACH);
  return usual.length < ENOUGH
    ? { reach: WIDE_REACH, rows: within(WIDE_REACH).slice(0, MOST) }
    : { reach: USUAL_REACH, rows: usual.slice(0, MOST) };
}

/** All that a record is part of, and all that is part of it. @param parents child to parent, by id */
export function kinOf(id: string, parents: ReadonlyMap<string, string>): ReadonlySet<string> {
  const kin = new Set<string>();
  for (let above = parents.get(id); above !== undefined && !kin.has(above); above = parents.get(above)) {
    kin.add(above);
  }
  const below = new Set([id]);
  // A set that grows while it is gone through: parts of parts follow their own.
  for (const of of below) for (const [child, parent] of parents) if (parent === of) below.add(child);
  return new Set([...kin, ...below]);
}
