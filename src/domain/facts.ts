import type { DateReading } from "./dateStanding.ts";
import { readDate } from "./dateStanding.ts";
import { regionsOf } from "./regions.ts";
import type { Actor, Facility, IncidentFeature, PublishedIncident } from "./schema.ts";
import { foldText } from "./text.ts";
import type { ActorRole, Basis, Evidence, MeasureGroup, Outcome, Precision, Unit } from "./vocabulary.ts";

/** One actor of a record, with all it belonged to on the date of the record. */
export interface ActorFact {
  readonly ids: readonly string[];
  readonly role: ActorRole;
  readonly bases: readonly Basis[];
}

/** What a filter can ask of a record, worked out once when it is loaded. */
export interface Facts {
  readonly date: DateReading | null;
  /** Its own type first. */
  readonly types: readonly string[];
  readonly outcome: Outcome;
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly actors: readonly ActorFact[];
  readonly sources: readonly string[];
  readonly precision: Precision;
  readonly evidence: Evidence;
  readonly core: boolean;
  /** Lowest figure stated per group, of what the group counts; the highest of these where populations differ. */
  readonly lows: ReadonlyMap<MeasureGroup, number>;
  readonly text: string;
  /** [longitude, latitude] and the radius of what it stands for in km; null: not on the map. */
  readonly place: { readonly lon: number; readonly lat: number; readonly radiusKm: number } | null;
}

/** What facts are drawn from besides the record itself. */
export interface FactsContext {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly facilities: ReadonlyMap<string, Facility>;
  /** Name of an ISO 3166-1 alpha-2 code, for the text search. */
  readonly countryName: (code: string) => string;
}

export function factsOf({ geometry, properties }: IncidentFeature, context: FactsContext): Facts {
  const date = readDate(properties.date, properties.dateKind);
  return {
    date,
    types: [...new Set([properties.type, ...properties.also])],
    outcome: properties.outcome,
    countries: properties.countries,
    regions: [...new Set(properties.countries.flatMap((code) => regionsOf(code)))],
    actors: properties.actors.map(({ id, role, basis }) => ({
      ids: [id, ...affiliatedTo(id, date, context.actors)],
      role,
      bases: basis.map(({ kind }) => kind),
    })),
    sources: properties.sources,
    precision: properties.precision,
    evidence: properties.evidence,
    core: properties.scope === "core",
    lows: lowsOf(properties),
    text: searchText(properties, context),
    place: geometry && {
      lon: geometry.coordinates[0],
      lat: geometry.coordinates[1],
      radiusKm: properties.radiusKm ?? 0,
    },
  };
}

/** All organisations that an actor belonged to on a date, through any number of steps. */
function affiliatedTo(id: string, date: DateReading | null, actors: FactsContext["actors"]): string[] {
  const found = new Set<string>();
  const visit = (current: string): void => {
    for (const { to, from, until } of actors.get(current)?.affiliations ?? []) {
      if (found.has(to) || !mayHold(from, until, date)) continue;
      found.add(to);
      visit(to);
    }
  };
  visit(id);
  found.delete(id);
  return [...found];
}

/** Whether an affiliation may have held on some day of a record; an undated record may lie anywhere. */
function mayHold(from: string | null, until: string | null, date: DateReading | null): boolean {
  if (date === null) return true;
  const first = readDate(from)?.start ?? Number.NEGATIVE_INFINITY;
  const last = readDate(until)?.end ?? Number.POSITIVE_INFINITY;
  return (date.end ?? Number.POSITIVE_INFINITY) >= first && (date.start ?? Number.NEGATIVE_INFINITY) <= last;
}

/** What a group counts where it is not people: families, say, never make up a number of people. */
const UNITS: ReadonlyMap<MeasureGroup, Unit> = new Map([
  ["prisons_affected", "prison"],
  ["share_percent", "percent"],
]);

function lowsOf({ figures }: PublishedIncident): ReadonlyMap<MeasureGroup, number> {
  const lows = new Map<MeasureGroup, number>();
  for (const { group, unit, low } of figures) {
    if (unit !== (UNITS.get(group) ?? "person") || low === null) continue;
    lows.set(group, Math.max(low, lows.get(group) ?? 0));
  }
  return lows;
}

function searchText(record: PublishedIncident, context: FactsContext): string {
  const places = record.places.flatMap(({ place, unit, facility: id }) => {
    const facility = id === undefined ? undefined : context.facilities.get(id);
    return [place, unit, facility?.locality, ...(facility?.names ?? []).map(({ name }) => name)];
  });
  const actors = record.actors.flatMap(({ id }) => {
    const actor = context.actors.get(id);
    return actor ? [actor.name, ...actor.altNames] : [];
  });
  const countries = record.countries.map(context.countryName);
  return foldText(
    [record.title, record.summary, ...places, ...countries, ...actors].filter(Boolean).join(" "),
  );
}
