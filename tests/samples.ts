import type { Dataset } from "../src/domain/dataset.ts";
import { readDate } from "../src/domain/dateStanding.ts";
import { dayNumber } from "../src/domain/day.ts";
import type { Facts, FactsContext } from "../src/domain/facts.ts";
import type {
  Actor,
  Facility,
  FacilityFeature,
  IncidentFeature,
  PublishedIncident,
} from "../src/domain/schema.ts";
import { NO_WORDS } from "../src/load/surroundings.ts";

/** Frozen to the ground, so that code which changes what it was given fails the test that caught it. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}

/** First and last day of all samples. */
export const COVERAGE = deepFreeze({ from: dayNumber("1999-01-01"), to: dayNumber("2020-12-31") });

/** What a filter can ask of a made-up record; `date` is EDTF. */
export function sampleFacts({
  date = "2020-08-02",
  ...change
}: Partial<Omit<Facts, "date">> & { date?: string | null } = {}): Facts {
  return deepFreeze({
    date: readDate(date),
    types: ["riot"],
    outcome: "unknown",
    countries: ["AF"],
    regions: ["034", "142"],
    actors: [],
    sources: ["src-sample"],
    precision: "locality",
    evidence: "single",
    core: true,
    lows: new Map(),
    text: "a sample record afghanistan",
    place: { lon: 70.45, lat: 34.43, radiusKm: 5 },
    ...change,
  });
}

/** A made-up incident as it is published. Point and day in it need not fit its other fields. */
export function sampleIncident(
  id: string,
  change: Partial<PublishedIncident> = {},
  point: readonly [lon: number, lat: number] | null = [70.45, 34.43],
): IncidentFeature {
  return deepFreeze({
    type: "Feature",
    id: `inc-${id}`,
    geometry: point && { type: "Point", coordinates: [point[0], point[1]] },
    properties: {
      id: `inc-${id}`,
      title: `Sample ${id}`,
      summary: "A made-up record.",
      type: "riot",
      also: [],
      outcome: "unknown",
      status: "reported",
      scope: "core",
      date: "2020-08-02",
      places: [],
      countries: ["AF"],
      actors: [],
      claims: [],
      contested: [],
      reviewed: "2026-01-01",
      history: [],
      start: "2020-08-02",
      startLatest: "2020-08-02",
      endEarliest: "2020-08-02",
      end: "2020-08-02",
      precision: point ? "locality" : "none",
      radiusKm: point ? 5 : null,
      evidence: "single",
      sources: ["src-sample"],
      figures: [],
      ...change,
    },
  });
}

export function sampleActor(id: string, change: Partial<Actor> = {}): Actor {
  return deepFreeze({
    id,
    name: `Actor ${id}`,
    altNames: [],
    kind: "armed_group",
    affiliations: [],
    ...change,
  });
}

export function sampleFacility(id: string, change: Partial<Facility> = {}): FacilityFeature {
  return deepFreeze({
    type: "Feature",
    id: `fac-${id}`,
    geometry: { type: "Point", coordinates: [70.45, 34.43] },
    properties: {
      id: `fac-${id}`,
      names: [{ name: `Prison ${id}`, lang: "en" }],
      facilityType: "prison",
      country: "AF",
      precision: "locality",
      radiusKm: 5,
      sources: ["src-sample"],
      ...change,
    },
  });
}

/** Names as codes in lower case, so that no test hangs on the names of a Node version. */
export const countryName = (code: string): string => `country ${code.toLowerCase()}`;

export function sampleContext(
  actors: readonly Actor[] = [],
  facilities: readonly FacilityFeature[] = [],
): FactsContext {
  return {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    facilities: new Map(facilities.map(({ properties }) => [properties.id, properties])),
    countryName,
  };
}

export function sampleDataset(
  incidents: readonly IncidentFeature[],
  {
    actors = [],
    facilities = [],
  }: { actors?: readonly Actor[]; facilities?: readonly FacilityFeature[] } = {},
): Dataset {
  const original = <Feature>(feature: Feature) => ({ feature, text: JSON.stringify(feature) });
  const isCampaign = ({ properties }: IncidentFeature): boolean => properties.type === "campaign";
  return {
    metadata: {
      title: "Sample",
      version: "1.0.0",
      licence: "CC-BY-4.0",
      attribution: "Sample",
      coverage: { from: "1999-01-01", to: "2020-12-31" },
    },
    format: "atlas",
    files: null,
    campaigns: incidents.filter(isCampaign).map(original),
    facilities: facilities.map(original),
    sources: new Map(),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    parents: new Map(
      incidents.flatMap(({ properties: { id, parent } }) => (parent === undefined ? [] : [[id, parent]])),
    ),
    vocabulary: { ...NO_WORDS, actors: [...actors] },
    problems: [],
  };
}
