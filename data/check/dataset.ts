import type * as z from "zod/mini";
import type { CuratedFeature } from "../../src/domain/publish.ts";
import {
  curatedIncidentFeature,
  type FacilityFeature,
  facilityFeature,
  type IncidentFeature,
  type Metadata,
  metadata,
  publishedIncidentFeature,
  type RetiredIds,
  retiredIds,
  type Source,
  source,
  type Vocabulary,
  vocabulary,
} from "../../src/domain/schema.ts";
import type { Document } from "./document.ts";
import type { Path } from "./positions.ts";

type Schema = z.ZodMiniType;
export type Issue = z.core.$ZodIssue;

/** A record in a file: as it stands there, and as the schema takes it (null where it does not). */
export interface Entry<Value> {
  readonly document: Document;
  readonly path: Path;
  readonly raw: unknown;
  readonly schema: Schema;
  readonly value: Value | null;
  readonly issues: readonly Issue[];
}

/** As typed, or as published: then with its computed fields. */
export type IncidentEntry =
  | (Entry<CuratedFeature> & { readonly isPublished: false })
  | (Entry<IncidentFeature> & { readonly isPublished: true });

export type FileKind =
  | "incident"
  | "incidents"
  | "facilities"
  | "sources"
  | "vocabulary"
  | "metadata"
  | "ids"
  | "paragraphs"
  | "text"
  | "unknown";

export interface Records {
  readonly incidents: readonly IncidentEntry[];
  readonly facilities: readonly Entry<FacilityFeature>[];
  readonly sources: readonly Entry<Source>[];
  readonly vocabularies: readonly Entry<Vocabulary>[];
  readonly metadata: readonly Entry<Metadata>[];
  readonly retired: readonly Entry<RetiredIds>[];
}

/**
 * What a file is, by its name where that says it, else by what stands in it: one record as a Feature, or
 * several in a collection with the metadata of the dataset, as published.
 */
export function fileKind(name: string, value: unknown): FileKind {
  const base = name.split(/[\\/]/).at(-1) ?? name;
  if (/\.md$/i.test(base)) return "text";
  if (base === "paragraphs.json") return "paragraphs";
  if (base === "ids.json") return "ids";
  if (Array.isArray(member(value, "sources"))) return "sources";
  if (Array.isArray(member(value, "actors"))) return "vocabulary";
  if (member(value, "type") === "Feature") return "incident";
  if (METADATA_FIELDS.every((field) => member(value, field) !== undefined)) return "metadata";
  if (!Array.isArray(member(value, "features"))) return "unknown";
  return itemsOf(value, "features").some(isFacility) ? "facilities" : "incidents";
}

const METADATA_FIELDS = ["title", "version", "coverage"];

export function readRecords(documents: readonly Document[]): Records {
  const ofKind = (kind: FileKind) => documents.filter(({ name, value }) => fileKind(name, value) === kind);
  return {
    incidents: [
      ...ofKind("incidents").flatMap((document) => entriesOf(document, "features")),
      ...ofKind("incident").map(wholeOf),
    ].map(incidentEntry),
    facilities: ofKind("facilities").flatMap((document) =>
      entriesOf(document, "features").map((place) => entry<FacilityFeature>(place, facilityFeature)),
    ),
    sources: ofKind("sources").flatMap((document) =>
      entriesOf(document, "sources").map((place) => entry<Source>(place, source)),
    ),
    vocabularies: ofKind("vocabulary").map((document) => entry<Vocabulary>(wholeOf(document), vocabulary)),
    metadata: [
      ...ofKind("metadata").map(wholeOf),
      ...ofKind("incidents").map((document) => ({
        document,
        path: ["metadata"],
        raw: member(document.value, "metadata"),
      })),
    ].map((place) => entry<Metadata>(place, metadata)),
    retired: ofKind("ids").map((document) => entry<RetiredIds>(wholeOf(document), retiredIds)),
  };
}

/** The value of a key, when there is an object that has it itself. */
export function member(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

/** The items of an array under a key; none when it is no array. */
export function itemsOf(value: unknown, key: string): readonly unknown[] {
  const items = member(value, key);
  return Array.isArray(items) ? items : [];
}

interface Place {
  readonly document: Document;
  readonly path: Path;
  readonly raw: unknown;
}

function entriesOf(document: Document, key: string): Place[] {
  return itemsOf(document.value, key).map((raw, index) => ({ document, path: [key, index], raw }));
}

function wholeOf(document: Document): Place {
  return { document, path: [], raw: document.value };
}

function incidentEntry(place: Place): IncidentEntry {
  const isPublished = member(member(place.raw, "properties"), "figures") !== undefined;
  if (isPublished) return { ...entry<IncidentFeature>(place, publishedIncidentFeature), isPublished };
  return { ...entry<CuratedFeature>(place, curatedIncidentFeature), isPublished };
}

function entry<Value>(place: Place, schema: z.ZodMiniType<Value>): Entry<Value> {
  const { success, data, error } = schema.safeParse(place.raw);
  return { ...place, schema, value: success ? data : null, issues: error?.issues ?? [] };
}

function isFacility(feature: unknown): boolean {
  const id = member(feature, "id");
  if (typeof id === "string" && id.startsWith("fac-")) return true;
  return member(member(feature, "properties"), "facilityType") !== undefined;
}
