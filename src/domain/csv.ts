import { anchorOf } from "./anchor.ts";
import { FIGURE_COLUMNS, figureCells } from "./figureColumns.ts";
import type { Claim, IncidentFeature, Place } from "./schema.ts";
import { statedBounds } from "./statedBounds.ts";
import { TOTAL_COLUMNS, totalCells } from "./totalColumns.ts";

/** null is an empty cell. */
export type CsvValue = string | number | null;

/** A table as papaparse's `unparse` takes it. Cells are safe already: do not escape formulas again. */
export interface CsvTable {
  readonly fields: string[];
  readonly data: CsvValue[][];
}

/**
 * A cell that no spreadsheet takes for a formula: text that starts with = + - @, tab or return gets an
 * apostrophe in front; numbers are left alone. papaparse's `escapeFormulae` has the same signs, but
 * misses a text in which a line break follows.
 */
export function csvCell(value: CsvValue): CsvValue {
  return typeof value === "string" && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
}

type Column<Row> = readonly [name: string, cellOf: (row: Row) => CsvValue | undefined];

const RECORD_COLUMNS: readonly Column<IncidentFeature>[] = [
  ["id", ({ properties }) => properties.id],
  ["title", ({ properties }) => properties.title],
  ["type", ({ properties }) => properties.type],
  ["also", ({ properties }) => joined(properties.also)],
  ["outcome", ({ properties }) => properties.outcome],
  ["status", ({ properties }) => properties.status],
  ["scope", ({ properties }) => properties.scope],
  ["parent", ({ properties }) => properties.parent],
  ["date", ({ properties }) => properties.date],
  ["date_kind", ({ properties }) => properties.dateKind],
  ["start", ({ properties }) => properties.start],
  ["startLatest", ({ properties }) => properties.startLatest],
  ["endEarliest", ({ properties }) => properties.endEarliest],
  ["end", ({ properties }) => properties.end],
  ["countries", ({ properties }) => joined(properties.countries)],
  ["place", ({ properties }) => anchorOf(properties.places)?.place],
  ["places", ({ properties }) => joined(properties.places.map(placeText))],
  ["precision", ({ properties }) => properties.precision],
  ["radius_km", ({ properties }) => properties.radiusKm],
  ["lon", ({ geometry }) => geometry?.coordinates[0]],
  ["lat", ({ geometry }) => geometry?.coordinates[1]],
  ["actors", ({ properties }) => joined(properties.actors.map(({ id, role }) => `${role}: ${id}`))],
  ["evidence", ({ properties }) => properties.evidence],
  ["contested", ({ properties }) => joined(properties.contested)],
  ["sources", ({ properties }) => joined(properties.sources)],
  ["summary", ({ properties }) => properties.summary],
];

interface ClaimRow {
  readonly incident: string;
  readonly claim: Claim;
}

const CLAIM_COLUMNS: readonly Column<ClaimRow>[] = [
  ["id", ({ claim }) => claim.id],
  ["incident", ({ incident }) => incident],
  ["about", ({ claim }) => claim.about],
  ["claimant", ({ claim }) => claim.claimant.name],
  ["claimant_role", ({ claim }) => claim.claimant.role],
  ["attribution", ({ claim }) => claim.attribution],
  ["scope", ({ claim }) => claim.scope],
  ["stage", ({ claim }) => claim.stage],
  ["measure", ({ claim }) => claim.measure],
  ["population", ({ claim }) => claim.population],
  ["affiliation", ({ claim }) => claim.affiliation],
  ["unit", ({ claim }) => claim.unit],
  ["op", ({ claim }) => claim.op],
  ["value", ({ claim }) => claim.value],
  ["low", ({ claim }) => statedBounds(claim).low],
  ["high", ({ claim }) => statedBounds(claim).high],
  ["word", ({ claim }) => claim.word],
  ["text", ({ claim }) => claim.text],
  ["date", ({ claim }) => claim.date],
  ["subset_of", ({ claim }) => claim.subsetOf],
  ["supersedes", ({ claim }) => claim.supersedes],
  ["doubt", ({ claim }) => claim.doubt?.kind],
  ["doubt_reason", ({ claim }) => claim.doubt?.reason],
  ["source", ({ claim }) => claim.source],
  ["locator", ({ claim }) => claim.locator],
  ["via", ({ claim }) => joined(claim.via ?? [])],
  ["repeated_in", ({ claim }) => joined((claim.repeatedIn ?? []).map(({ source }) => source))],
];

/** Names of the columns, in order: published, and never removed or renamed within version 1. */
export const RECORD_FIELDS = [...RECORD_COLUMNS.map(([name]) => name), ...FIGURE_COLUMNS, ...TOTAL_COLUMNS];
export const CLAIM_FIELDS = CLAIM_COLUMNS.map(([name]) => name);

/**
 * One row per record, flat: lists joined by "; ", figures as their envelope, and what totals need.
 * @param parents id of the parent of every record that has one; without it, of the records given
 */
export function recordsTable(
  features: readonly IncidentFeature[],
  parents: ReadonlyMap<string, string> = parentsIn(features),
): CsvTable {
  const data = features.map((feature) => [
    ...cells(feature, RECORD_COLUMNS),
    ...figureCells(feature.properties.figures),
    ...totalCells(feature.properties, parents),
  ]);
  return { fields: [...RECORD_FIELDS], data };
}

function parentsIn(features: readonly IncidentFeature[]): ReadonlyMap<string, string> {
  return new Map(
    features.flatMap(({ properties: { id, parent } }) =>
      parent === undefined ? [] : [[id, parent] as const],
    ),
  );
}

/** One row per claim, in the order of records and of claims within them. */
export function claimsTable(features: readonly IncidentFeature[]): CsvTable {
  const rows = features.flatMap(({ properties }) =>
    properties.claims.map((claim) => ({ incident: properties.id, claim })),
  );
  return { fields: [...CLAIM_FIELDS], data: rows.map((row) => cells(row, CLAIM_COLUMNS)) };
}

function cells<Row>(row: Row, columns: readonly Column<Row>[]): CsvValue[] {
  return columns.map(([, cellOf]) => csvCell(cellOf(row) ?? null));
}

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join("; ");
}

function placeText({ role, place, facility, country }: Place): string {
  return `${role}: ${[place ?? facility, country].filter(Boolean).join(", ")}`;
}
