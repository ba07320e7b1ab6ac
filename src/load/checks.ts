import { parseDay } from "../domain/day.ts";
import { parseEdtf } from "../domain/edtf.ts";
import {
  type FacilityFeature,
  facilityFeature,
  type IncidentFeature,
  type Metadata,
  metadata,
  publishedIncidentFeature,
  sourcesFile,
  vocabulary,
} from "../domain/schema.ts";
import type { AtlasChecks, Check } from "./check.ts";
import { conforms } from "./conforms.ts";

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

/** What each of the files that the atlas opens with must hold. */
export const atlasChecks: AtlasChecks = {
  incident: checkIncident,
  facility: checkFacility,
  metadata: checkMetadata,
  sources: (value) => conforms(sourcesFile, value),
  vocabulary: (value) => conforms(vocabulary, value),
};
