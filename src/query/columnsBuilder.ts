import type { DateReading } from "../domain/dateStanding.ts";
import type { ActorFact, Facts } from "../domain/facts.ts";
import type { MeasureGroup } from "../domain/vocabulary.ts";
import type { Columns, Traits } from "./columns.ts";

/**
 * Takes rows one by one and makes columns of them. A caller asks for the code of each value and adds the row
 * by its codes, so that it may remember codes of what it has met before and a million rows stay cheap.
 * Equal values get the same code, however often they are asked for; codes may be numbered anew by `finish`.
 */
export interface ColumnsBuilder {
  /** Rows added so far: the number of the next row. */
  readonly size: number;
  date(reading: DateReading | null): number;
  /** The record's own type first. */
  types(codes: readonly string[]): number;
  countries(codes: readonly string[]): number;
  actors(facts: readonly ActorFact[]): number;
  sources(ids: readonly string[]): number;
  facilities(ids: readonly string[]): number;
  traits(traits: Traits): number;
  /** Degrees (WGS 84), within ±180 and ±90. */
  point(lon: number, lat: number, radiusKm: number): number;
  /** A record that is only known to lie in a country. */
  badge(country: string, lon: number, lat: number, radiusKm: number): number;
  add(codes: RowCodes): void;
  /** Lowest figure stated of a group, for the row added last. */
  low(group: MeasureGroup, value: number): void;
  /** The row added last names a facility where it did not take place. */
  name(facility: string): void;
  finish(): Columns;
}

/** One object may be filled again and again: nothing of it is kept. */
export interface RowCodes {
  date: number;
  types: number;
  countries: number;
  actors: number;
  sources: number;
  facilities: number;
  traits: number;
  /** 0: not on the map. */
  point: number;
}

/** Adds one record by what a filter can ask of it. */
export type AddFacts = (
  builder: ColumnsBuilder,
  facts: Facts,
  facilities: readonly string[],
  country: string,
) => void;
