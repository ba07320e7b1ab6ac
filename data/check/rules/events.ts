import { parseEdtf } from "../../../src/domain/edtf.ts";
import type { CuratedIncident } from "../../../src/domain/schema.ts";
import { ANCHOR_ROLES, familyOf } from "../../../src/domain/vocabulary.ts";
import type { Known, Rule } from "../rule.ts";

/**
 * One event is one record: none beside it at the same facility, on overlapping days and of the same family
 * of types. Two facilities on one night are two events; a part and its whole are named by `parent`, and two
 * that only look alike by `distinctFrom` in either of them. Said at both: either may be the new one.
 */
export const duplicateEvent: Rule = function* ({ records, known }) {
  const events = eventsAt(known);
  for (const { document, path, value } of records.incidents) {
    const own = value && eventOf(value.properties);
    if (!own) continue;
    const other = own.facilities
      .flatMap((facility) => events.get(facility) ?? [])
      .find((event) => isSame(own, event, known));
    if (!other) continue;
    yield {
      document,
      path: [...path, "properties", "date"],
      message: `${own.record.id} is at the same facility and time as ${other.record.id}`,
      expected: `one record with the claims of both; or "parent"; or, where they are two events, "distinctFrom": ["${other.record.id}"]`,
    };
  }
};

interface Event {
  readonly record: CuratedIncident;
  /** ISO days; "" and "9999" where an end is open. */
  readonly from: string;
  readonly until: string;
  readonly facilities: readonly string[];
}

function eventsAt({ incidentOf }: Known): ReadonlyMap<string, readonly Event[]> {
  const events = new Map<string, Event[]>();
  for (const record of incidentOf.values()) {
    const event = eventOf(record);
    for (const facility of event?.facilities ?? []) {
      const list = events.get(facility) ?? [];
      events.set(facility, list);
      if (event) list.push(event);
    }
  }
  return events;
}

/** null: without date, or a campaign, which happens nowhere. */
function eventOf(record: CuratedIncident): Event | null {
  if (record.date === null || record.type === "campaign") return null;
  const parsed = parseEdtf(record.date, record.dateKind);
  if (!parsed.ok) return null;
  const facilities = record.places.flatMap(({ role, facility }) =>
    facility && ANCHOR_ROLES.some((anchor) => anchor === role) ? [facility] : [],
  );
  const { start, end } = parsed.date.days;
  return { record, from: start ?? "", until: end ?? "9999", facilities };
}

function isSame(one: Event, other: Event, known: Known): boolean {
  if (one.record.id === other.record.id || one.from > other.until || other.from > one.until) return false;
  if (familyOf(one.record.type) !== familyOf(other.record.type)) return false;
  return !isNamed(one.record, other.record) && !isWithin(one, other, known) && !isWithin(other, one, known);
}

function isNamed(one: CuratedIncident, other: CuratedIncident): boolean {
  return Boolean(one.distinctFrom?.includes(other.id) || other.distinctFrom?.includes(one.id));
}

function isWithin(part: Event, whole: Event, { incidentOf }: Known): boolean {
  const seen = new Set<string>();
  let { parent } = part.record;
  while (parent !== undefined && !seen.has(parent)) {
    if (parent === whole.record.id) return true;
    seen.add(parent);
    parent = incidentOf.get(parent)?.parent;
  }
  return false;
}
