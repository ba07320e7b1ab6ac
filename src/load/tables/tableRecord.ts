import { parseEdtf } from "../../domain/edtf.ts";
import { envelopes, type FigureContext, hasContestedFigure } from "../../domain/figures.ts";
import type { ImportedFeature } from "../../domain/imported.ts";
import type { Claim, IncidentActor, Place, Position } from "../../domain/schema.ts";
import type { MeasureGroup } from "../../domain/vocabulary.ts";
import { actorId } from "./actorIds.ts";
import type { ActorOf } from "./actorNames.ts";
import { sourceIds } from "./datasetSource.ts";
import type {
  ImportedActor,
  ImportedDay,
  ImportedFigure,
  ImportedMeasure,
  ImportedSources,
  ImportedTypes,
} from "./importedRow.ts";
import type { StandingPlace } from "./standingPlace.ts";
import type { RowWords, TableFormat } from "./tableFormat.ts";

/** All parts of one row. */
export interface ImportedRow {
  readonly date: ImportedDay;
  readonly types: ImportedTypes;
  readonly countries: readonly string[];
  readonly actors: readonly ImportedActor[];
  readonly sources: ImportedSources;
  readonly figures: readonly ImportedFigure[];
  readonly place: StandingPlace | null;
  readonly words: RowWords;
}

export const EMPTY_ROW: ImportedRow = {
  date: { text: null },
  types: { types: [], outcome: "unknown", given: false },
  countries: [],
  actors: [],
  sources: { names: [], evidence: "single" },
  figures: [],
  place: null,
  words: { title: "", summary: "", place: "", citations: [], ownId: "" },
};

export interface RowContext {
  readonly format: TableFormat;
  readonly actorOf: ActorOf;
  readonly openedOn: string;
  readonly file: string;
}

const MEASURES: readonly ImportedMeasure[] = [
  "killed",
  "injured",
  "hostages_taken",
  "hostages_released",
  "attackers",
  "arrested",
];
const FIGURES: FigureContext = {
  groups: new Map(MEASURES.map((measure): [string, MeasureGroup] => [measure, measure])),
  sources: new Map(),
};
const NO_DAYS = { start: null, startLatest: null, endEarliest: null, end: null };

/**
 * The record of a row, as if it had been published. Figures are claims of the dataset, compared as all are.
 * @param number of the row, from 0 @param own its cells by column, as text
 */
export function rowRecord(
  row: ImportedRow,
  number: number,
  context: RowContext,
  own?: ReadonlyMap<string, string>,
): ImportedFeature {
  const { date, types, words, place } = row;
  const id = `row-${number + 1}`;
  const [type = "", ...also] = types.types;
  const claims = claimsOf(row, id, context);
  const places = placesOf(row);
  const read = date.text === null ? null : parseEdtf(date.text, date.kind);
  const record = { claims, places };
  return {
    type: "Feature",
    id,
    geometry: place && { type: "Point", coordinates: [place.lon, place.lat] },
    properties: {
      id,
      title: words.title || type,
      summary: words.summary || words.title || type,
      type,
      also,
      outcome: types.outcome,
      status: "reported",
      scope: types.given || context.format.alwaysCore ? "core" : "adjacent",
      date: date.text,
      ...(date.kind && { dateKind: date.kind }),
      ...(date.note && { dateNote: date.note }),
      places,
      countries: [...row.countries],
      actors: row.actors.map((actor) => incidentActor(actor, context)),
      claims,
      contested: hasContestedFigure(record, FIGURES) ? ["figure"] : [],
      reviewed: context.openedOn,
      history: [{ date: context.openedOn, kind: "added", note: context.file }],
      ...externalIds(context.format, words.ownId),
      ...(read?.ok ? read.date.days : NO_DAYS),
      precision: place?.precision ?? "none",
      radiusKm: place && place.radiusKm > 0 ? place.radiusKm : null,
      evidence: row.sources.evidence,
      sources: sourceIds(context.format, row.sources.names),
      figures: envelopes(record, FIGURES),
    },
    ...(own && { own }),
  };
}

function placesOf({ place, words, countries }: ImportedRow): Place[] {
  const [country] = countries;
  const name = words.place === "" ? {} : { place: words.place };
  if (place === null && words.place === "" && country === undefined) return [];
  return [
    {
      role: "site",
      ...name,
      ...(country !== undefined && { country }),
      precision: place?.precision ?? "none",
      ...(place && { point: [place.lon, place.lat] satisfies Position }),
      ...(place && place.radiusKm > 0 && { radiusKm: place.radiusKm }),
    },
  ];
}

function incidentActor({ name, role, basis }: ImportedActor, { format, actorOf }: RowContext): IncidentActor {
  const source = format.source;
  return {
    id: actorId(name, actorOf),
    role,
    basis: [{ kind: basis, by: source?.title ?? "", source: source?.id ?? "" }],
  };
}

/** Figures, and sources that the row gives word for word: each a claim of the dataset. */
function claimsOf(
  { figures, sources, words }: ImportedRow,
  id: string,
  { format, actorOf }: RowContext,
): Claim[] {
  const { source } = format;
  if (source === null) return [];
  const common = {
    source: source.id,
    claimant: { name: source.title, role: "research" },
    attribution: "reported",
    scope: "incident",
    stage: "later",
    ...(sources.names.length > 0 && { via: [...sources.names] }),
  } as const;
  const firsts = new Map<ImportedMeasure, string>();
  const counted = figures.map(({ isPart, affiliation, ...figure }, index): Claim => {
    const claim = `clm-${id}-${index + 1}`;
    const first = firsts.get(figure.measure);
    if (first === undefined) firsts.set(figure.measure, claim);
    return {
      id: claim,
      about: "figure",
      ...common,
      ...figure,
      unit: "person",
      ...(isPart && first !== undefined && { subsetOf: first }),
      ...(affiliation && { affiliation: actorId(affiliation, actorOf) }),
    };
  });
  const cited = words.citations.map((text, index): Claim => {
    return { id: `clm-${id}-${figures.length + index + 1}`, about: "occurrence", ...common, text };
  });
  return [...counted, ...cited];
}

function externalIds({ format }: TableFormat, ownId: string) {
  return format === "csv" || ownId === "" ? {} : { externalIds: { [format]: [ownId] } };
}
