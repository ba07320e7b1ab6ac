import * as z from "zod/mini";
import {
  ABOUTS,
  ACTOR_KINDS,
  ACTOR_ROLES,
  ATTRIBUTIONS,
  BASES,
  CLAIM_SCOPES,
  CLAIMANT_ROLES,
  CONTESTED,
  DOUBTS,
  EVIDENCES,
  FACILITY_STATUSES,
  FACILITY_TYPES,
  HISTORY_KINDS,
  INCIDENT_TYPES,
  MEASURE_GROUPS,
  OPERATORS,
  OUTCOMES,
  PLACE_ROLES,
  POPULATIONS,
  PRECISIONS,
  PROCEEDING_STEPS,
  SCOPES,
  SOURCE_TYPES,
  STAGES,
  STATUSES,
  UNITS,
} from "./vocabulary.ts";

/*
 * The one definition of a record: types, run-time checks and the published JSON Schema (2020-12) all
 * come from here. Objects are loose, because published files may carry further properties; the data
 * check finds unknown fields by walking the JSON Schema.
 */

// zod compiles parsers with `new Function` unless told not to, which our content security policy forbids.
z.config({ jitless: true });

const text = z.string().check(z.minLength(1));
const slug = (prefix: string) => z.string().check(z.regex(new RegExp(`^${prefix}-[a-z0-9]+(-[a-z0-9]+)*$`)));

export const incidentId = slug("inc");
export const facilityId = slug("fac");
export const claimId = slug("clm");
export const sourceId = slug("src");
export const actorId = z.string().check(z.regex(/^(?!(?:inc|fac|clm|src)-)[a-z0-9]+(-[a-z0-9]+)*$/));

/** The shape of an EDTF string; whether it is a real date is `parseEdtf`'s to say. */
const edtf = z.string().check(z.regex(/^[0-9X.~?%/-]{4,}$/));
export const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** ISO 3166-1 alpha-2, with the user-assigned XK for Kosovo. */
const country = z.string().check(z.regex(/^[A-Z]{2}$/));
const httpUrl = z.string().check(z.regex(/^https?:\/\/[^\s]+$/));

const longitude = z.number().check(z.minimum(-180), z.maximum(180));
const latitude = z.number().check(z.minimum(-90), z.maximum(90));
/** [longitude, latitude] in degrees, WGS 84 (RFC 7946 §3.1.1). */
const position = z.tuple([longitude, latitude]);
const point = z.looseObject({ type: z.literal("Point"), coordinates: position });

/** Where a point was read: the origin of the coordinates, never the copy they were read in. */
const coords = z.looseObject({ source: text, url: httpUrl, licence: text, retrieved: isoDay });

const name = z.looseObject({ name: text, lang: text, from: z.optional(edtf), until: z.optional(edtf) });
const span = z.looseObject({ name: text, from: z.optional(edtf), until: z.optional(edtf) });
const externalIds = z.looseObject({
  acled: z.optional(z.array(text)),
  gtd: z.optional(z.array(text)),
  ucdp: z.optional(z.array(text)),
  wikidata: z.optional(z.array(text)),
});

const place = z.looseObject({
  role: z.enum(PLACE_ROLES),
  facility: z.optional(facilityId),
  unit: z.optional(text),
  place: z.optional(text),
  country: z.optional(country),
  precision: z.optional(z.enum(PRECISIONS)),
  radiusKm: z.optional(z.number().check(z.positive())),
  point: z.optional(position),
  coords: z.optional(coords),
  note: z.optional(text),
});

const basis = z.looseObject({ kind: z.enum(BASES), by: text, source: sourceId, locator: z.optional(text) });
const incidentActor = z.looseObject({ id: actorId, role: z.enum(ACTOR_ROLES), basis: z.array(basis) });

const doubt = z.looseObject({ kind: z.enum(DOUBTS), reason: text });
const whole = z.number().check(z.gte(0));

export const claim = z.looseObject({
  id: claimId,
  about: z.enum(ABOUTS),
  source: sourceId,
  locator: z.optional(text),
  repeatedIn: z.optional(z.array(z.looseObject({ source: sourceId, locator: z.optional(text) }))),
  via: z.optional(z.array(text)),
  claimant: z.looseObject({ name: text, role: z.enum(CLAIMANT_ROLES) }),
  attribution: z.enum(ATTRIBUTIONS),
  scope: z.enum(CLAIM_SCOPES),
  stage: z.enum(STAGES),
  supersedes: z.optional(claimId),
  doubt: z.optional(doubt),
  date: z.optional(edtf),
  text: z.optional(text),
  measure: z.optional(text),
  population: z.optional(z.enum(POPULATIONS)),
  affiliation: z.optional(actorId),
  subsetOf: z.optional(claimId),
  unit: z.optional(z.enum(UNITS)),
  op: z.optional(z.enum(OPERATORS)),
  value: z.optional(whole),
  low: z.optional(whole),
  high: z.optional(whole),
  word: z.optional(text),
});

const proceeding = z.looseObject({
  date: edtf,
  body: text,
  step: z.enum(PROCEEDING_STEPS),
  persons: z.optional(whole),
  source: sourceId,
  locator: z.optional(text),
  note: z.optional(text),
});

const history = z.looseObject({
  date: isoDay,
  kind: z.enum(HISTORY_KINDS),
  note: text,
  source: z.optional(sourceId),
});

/** One of ours where data are checked; records made from a reader's own file have types of their own. */
const typeCode: z.ZodMiniType<string, string> = z.enum(INCIDENT_TYPES);

const incidentShape = {
  id: incidentId,
  title: text,
  summary: text,
  type: typeCode,
  also: z.array(typeCode),
  outcome: z.enum(OUTCOMES),
  status: z.enum(STATUSES),
  scope: z.enum(SCOPES),
  date: z.nullable(edtf),
  dateKind: z.optional(z.literal("one_of")),
  dateNote: z.optional(text),
  places: z.array(place),
  countries: z.array(country),
  actors: z.array(incidentActor),
  claims: z.array(claim).check(z.minLength(1)),
  proceedings: z.optional(z.array(proceeding)),
  proceedingsChecked: z.optional(isoDay),
  proceedingsSearched: z.optional(text),
  parent: z.optional(incidentId),
  distinctFrom: z.optional(z.array(incidentId)),
  contested: z.array(z.enum(CONTESTED)),
  reviewed: isoDay,
  history: z.array(history).check(z.minLength(1)),
  externalIds: z.optional(externalIds),
};

/** An incident as it is typed by hand, one in each file of `data/incidents/`. */
export const curatedIncident = z.looseObject(incidentShape);

/** An envelope: what all comparable figures of one record span (group, population, unit). */
export const envelope = z.looseObject({
  group: z.enum(MEASURE_GROUPS),
  population: z.enum(POPULATIONS),
  unit: z.enum(UNITS),
  low: z.nullable(whole),
  high: z.nullable(whole),
  moreThan: whole,
  withoutNumber: whole,
  denials: whole,
  claims: z.array(claimId),
  headline: z.nullable(claimId),
});

/** An incident as it is published: the curated fields and those the build computes. */
export const publishedIncident = z.looseObject({
  ...incidentShape,
  start: z.nullable(isoDay),
  startLatest: z.nullable(isoDay),
  endEarliest: z.nullable(isoDay),
  end: z.nullable(isoDay),
  precision: z.enum(PRECISIONS),
  radiusKm: z.nullable(z.number()),
  evidence: z.enum(EVIDENCES),
  sources: z.array(sourceId),
  figures: z.array(envelope),
});

export const facility = z.looseObject({
  id: facilityId,
  names: z.array(name).check(z.minLength(1)),
  facilityType: z.enum(FACILITY_TYPES),
  country,
  members: z.optional(z.array(facilityId)),
  possiblySame: z.optional(z.array(facilityId)),
  note: z.optional(text),
  locality: z.optional(text),
  precision: z.enum(PRECISIONS),
  radiusKm: z.optional(z.number().check(z.positive())),
  coords: z.optional(coords),
  operators: z.optional(z.array(span)),
  units: z.optional(z.array(text)),
  status: z.optional(z.enum(FACILITY_STATUSES)),
  externalIds: z.optional(externalIds),
  sources: z.array(sourceId),
});

export const source = z.looseObject({
  id: sourceId,
  title: text,
  publisher: text,
  carrier: z.optional(text),
  authors: z.array(text),
  published: z.nullable(edtf),
  url: z.optional(httpUrl),
  noUrl: z.optional(text),
  archiveUrl: z.optional(httpUrl),
  sourceType: z.enum(SOURCE_TYPES),
  lang: text,
  derivedFrom: z.optional(sourceId),
  checked: z.looseObject({ on: isoDay, how: z.enum(["read", "excerpt", "secondary"]) }),
  note: z.optional(text),
});

const affiliation = z.looseObject({
  to: actorId,
  from: z.nullable(edtf),
  until: z.nullable(edtf),
  source: sourceId,
  locator: z.optional(text),
});

export const actor = z.looseObject({
  id: actorId,
  name: text,
  altNames: z.array(text),
  kind: z.enum(ACTOR_KINDS),
  affiliations: z.array(affiliation),
  predecessorOf: z.optional(actorId),
});

const term = z.looseObject({ id: text, name: text, definition: z.optional(text) });

export const vocabulary = z.looseObject({
  types: z.array(z.looseObject({ id: z.enum(INCIDENT_TYPES), family: text, name: text, definition: text })),
  outcomes: z.array(term),
  precisions: z.array(term),
  actorRoles: z.array(term),
  bases: z.array(term),
  claimantRoles: z.array(term),
  evidences: z.array(term),
  facilityTypes: z.array(term),
  measures: z.array(
    z.looseObject({ id: text, group: z.enum(MEASURE_GROUPS), name: text, definition: z.optional(text) }),
  ),
  actors: z.array(actor),
});

export const sourcesFile = z.looseObject({ sources: z.array(source) });

export const metadata = z.looseObject({
  title: text,
  version: text,
  licence: text,
  attribution: text,
  coverage: z.looseObject({ from: isoDay, to: isoDay }),
});

/** An id that once was published: of a record, or of anything else that has one. */
const anyId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** Ids that no record has any more. They are never given to another one. */
export const retiredIds = z.looseObject({
  renamed: z.record(anyId, anyId),
  withdrawn: z.array(z.looseObject({ id: anyId, on: isoDay, reason: text })),
});

const feature = <Properties extends z.ZodMiniType, Geometry extends z.ZodMiniType>(
  properties: Properties,
  geometry: Geometry,
) => z.looseObject({ type: z.literal("Feature"), id: text, geometry, properties });

export const curatedIncidentFeature = feature(curatedIncident, z.null());
export const publishedIncidentFeature = feature(publishedIncident, z.nullable(point));
/** A group of facilities, or one whose place is not known, has no point. */
export const facilityFeature = feature(facility, z.nullable(point));

export type Position = z.infer<typeof position>;
export type Claim = z.infer<typeof claim>;
export type IncidentActor = z.infer<typeof incidentActor>;
export type Proceeding = z.infer<typeof proceeding>;
export type Place = z.infer<typeof place>;
export type CuratedIncident = z.infer<typeof curatedIncident>;
export type PublishedIncident = z.infer<typeof publishedIncident>;
export type Envelope = z.infer<typeof envelope>;
export type Facility = z.infer<typeof facility>;
export type Source = z.infer<typeof source>;
export type Actor = z.infer<typeof actor>;
export type Vocabulary = z.infer<typeof vocabulary>;
export type RetiredIds = z.infer<typeof retiredIds>;
export type Metadata = z.infer<typeof metadata>;
export type IncidentFeature = z.infer<typeof publishedIncidentFeature>;
export type FacilityFeature = z.infer<typeof facilityFeature>;
