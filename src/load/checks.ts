import { parseDay } from "../domain/day.ts";
import { parseEdtf } from "../domain/edtf.ts";
import {
  type FacilityFeature,
  facilityFeature,
  type IncidentFeature,
  type Metadata,
  metadata,
  publishedIncidentFeature,
} from "../domain/schema.ts";
import { conforms } from "./conforms.ts";

/** Says whether a parsed feature is what it must be, and if not, in which way. */
export type Check<Feature> = (
  value: unknown,
) => { readonly ok: true; readonly value: Feature } | { readonly ok: false; readonly detail: string };

/** An incident as published, with a date that is one: a date that cannot be read is not "undated". */
export const checkIncident: Check<IncidentFeature> = (value) => {
  const verdict = conforms(publishedIncidentFeature, value);
  if (!verdict.ok) return verdict;
  const { id, properties } = verdict.value;
  if (id !== properties.id) return sameIdExpected(id, properties.id);
  const { date, dateKind } = properties;
  const reading = date === null ? null : parseEdtf(date, dateKind);
  if (reading && !reading.ok) return { ok: false, detail: `properties.date: ${date}` };
  return verdict;
};

export const checkFacility: Check<FacilityFeature> = (value) => {
  const verdict = conforms(facilityFeature, value);
  if (!verdict.ok) return verdict;
  const { id, properties } = verdict.value;
  return id === properties.id ? verdict : sameIdExpected(id, properties.id);
};

/** The collection's own `metadata`, with a coverage of real days that does not end before it begins. */
export function checkMetadata(value: unknown): ReturnType<typeof conforms<Metadata>> {
  const verdict = conforms(metadata, value);
  if (!verdict.ok) return { ok: false, detail: `metadata.${verdict.detail}` };
  const { from, to } = verdict.value.coverage;
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first !== null && last !== null && first <= last) return verdict;
  return { ok: false, detail: `metadata.coverage: ${from}, ${to}` };
}

function sameIdExpected(id: string, own: string): { readonly ok: false; readonly detail: string } {
  return { ok: false, detail: `id: ${id}, properties.id: ${own}` };
}

const LONGEST_ID = 80;

/** The id of whatever was read, where it has one. */
export function idOf(value: unknown): { readonly id?: string } {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" ? { id: id.slice(0, LONGEST_ID) } : {};
}
