import type { Traits } from "../../query/columns.ts";
import type { RowCodes } from "../../query/columnsBuilder.ts";
import { GEOMETRY_TYPES } from "../geometryTypes.ts";
import {
  datedValue,
  importedType,
  PLACED,
  type PlaceWarning,
  placing,
  scalarText,
  type TypeNames,
  UNPLACED,
} from "../importedValues.ts";
import type { Mapping } from "../mapping.ts";
import type { Finding, RowSink } from "../sink.ts";
import { isOpenShape, standingPoint } from "../standingPoint.ts";
import { createByteDictionary } from "./byteDictionary.ts";
import { CountryCheck } from "./countryCheck.ts";
import type { FeatureRows, FoundFeature } from "./featureRows.ts";
import { knownKey, type Place } from "./featureScan.ts";
import { createIdSet } from "./idSet.ts";
import { OPEN_OBJECT, QUOTE, type Scan, textOf } from "./jsonScan.ts";

export interface GenericOptions {
  readonly mapping: Mapping;
  readonly names: TypeNames;
  /** Told about every position, taken or not: so that a whole file can be judged. */
  readonly onPosition: (lon: number, lat: number) => void;
  /** Property that says in which country a feature is; null: none does. */
  readonly country: string | null;
  /** Told about every feature that lies outside its country, and inside with longitude and latitude exchanged. */
  readonly onExchanged: () => void;
  readonly onMembers: (members: ReadonlyMap<string, unknown>) => void;
}

/** Rows of any GeoJSON. What stands in the bytes again and again (days, types) is read once. */
export function createGenericRows(sink: RowSink, options: GenericOptions): FeatureRows {
  return new GenericRows(sink, options);
}

const FEATURE = '"Feature"';
const POINT = '"Point"';
/** Longest text of a file that a finding quotes. */
const LONGEST_DETAIL = 80;
/** Pairs of numbers below this make one number. */
const PAIR = 2 ** 26;

interface DateCode {
  readonly code: number;
  readonly fault: "bad_date" | "date_order" | null;
  readonly detail: string;
}

class GenericRows implements FeatureRows {
  readonly chosen;
  readonly #sink: RowSink;
  readonly #options: GenericOptions;
  /** Positions in `chosen`; -1: not wanted. */
  readonly #dateAt: number;
  readonly #endAt: number;
  readonly #typeAt: number;
  readonly #countryAt: number;
  readonly #ids = createIdSet();
  readonly #types = createByteDictionary();
  readonly #typeCodes: number[] = [];
  readonly #countries: CountryCheck | null;
  readonly #values = createByteDictionary();
  readonly #texts: (string | null)[] = [];
  /** By the number of the start alone, and by both. */
  readonly #days: DateCode[] = [];
  /** By `plainDay`: the dates that most rows have are found without a look at what was met before. */
  readonly #plainDays: (DateCode | null)[] = Array(PLAIN_DAYS).fill(null);
  readonly #periods = new Map<number, DateCode>();
  readonly #row: RowCodes;
  readonly #placed: number;
  readonly #unplaced: number;
  readonly #untyped: number;

  constructor(sink: RowSink, options: GenericOptions) {
    const { builder } = sink;
    this.#sink = sink;
    this.#options = options;
    const { mapping } = options;
    const wanted = (["date", "end", "type"] as const).filter((role) => mapping[role] !== null);
    const names = wanted.map((role) => mapping[role] ?? "");
    // Of a property that is read as two things the scan notes but the first.
    const country = options.country !== null && !names.includes(options.country) ? options.country : null;
    this.#countries = country === null ? null : new CountryCheck(country);
    this.#countryAt = country === null ? -1 : names.length;
    this.chosen = [...names, ...(country === null ? [] : [country])].map(knownKey);
    [this.#dateAt, this.#endAt, this.#typeAt] = (["date", "end", "type"] as const).map((role) =>
      wanted.indexOf(role),
    ) as [number, number, number];
    this.#placed = builder.traits(PLACED satisfies Traits);
    this.#unplaced = builder.traits(UNPLACED);
    this.#untyped = builder.types([importedType(null, options.names)]);
    this.#row = {
      date: builder.date(null),
      types: this.#untyped,
      countries: builder.countries([]),
      actors: builder.actors([]),
      sources: builder.sources([]),
      facilities: builder.facilities([]),
      traits: this.#placed,
      point: 0,
    };
  }

  feature(found: FoundFeature, twice: string | null): void {
    const { scan, places } = found;
    if (places.type.start === -1 || !standsFor(scan, places.type, FEATURE)) this.#other(found);
    else if (places.properties.start !== -1 && isBadProperties(scan, places.properties))
      this.#leaveOut(found, "bad_feature", "properties");
    else if (places.numbers >= 2 && standsFor(scan, places.geometryType, POINT))
      this.#place(found, places.lon.value, places.lat.value);
    else this.#geometry(found, places.geometry);
    if (twice !== null)
      this.#sink.warned({
        reason: "duplicate_key",
        line: found.line,
        detail: twice.slice(0, LONGEST_DETAIL),
      });
  }

  broken(finding: Finding): void {
    this.#sink.leftOut(finding);
  }

  members(members: ReadonlyMap<string, unknown>): void {
    this.#options.onMembers(members);
  }

  /** A bare geometry is a row, too; anything else is none. */
  #other(found: FoundFeature): void {
    const { scan, places, from, to } = found;
    const type =
      places.type.start === -1 ? null : JSON.parse(textOf(scan, places.type.start, places.type.end));
    if (typeof type !== "string" || !GEOMETRY_TYPES.has(type)) {
      this.#leaveOut(found, "bad_feature", `type: ${String(type)}`);
      return;
    }
    for (const place of places.chosen) place.start = -1;
    places.id.start = -1;
    this.#geometry(found, { start: from, end: to });
  }

  #geometry(found: FoundFeature, { start, end }: Place): void {
    const value: unknown = start === -1 ? null : JSON.parse(textOf(found.scan, start, end));
    const reading = standingPoint(value);
    if (!reading.ok) this.#leaveOut(found, reading.reason, reading.detail);
    else if (reading.point === null) this.#add(found, 0, null);
    else if (this.#place(found, ...reading.point) && reading.drawn && isOpenShape(value))
      this.#sink.warned({ reason: "open_shape", line: found.line });
  }

  /** @returns whether it is a row */
  #place(found: FoundFeature, lon: number, lat: number): boolean {
    this.#options.onPosition(lon, lat);
    // Most positions are plain ones, and a million verdicts would be made for nothing.
    if (lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90 && (lon !== 0 || lat !== 0))
      return this.#add(found, this.#sink.builder.point(lon, lat, 0), null, lon, lat);
    const placed = placing(lon, lat);
    if (!placed.ok) {
      const at = placed.reason === "latitude" ? lat : lon;
      return this.#leaveOut(found, placed.reason, String(at));
    }
    const point = placed.place === null ? 0 : this.#sink.builder.point(placed.place[0], placed.place[1], 0);
    return this.#add(found, point, placed.warning, lon, lat);
  }

  #add(found: FoundFeature, point: number, warning: PlaceWarning | null, lon = 0, lat = 0): boolean {
    const { scan, places, line, start, end } = found;
    const { id } = places;
    if (id.start !== -1 && isId(scan, id) && !this.#isNew(scan, id))
      return this.#leaveOut(found, "duplicate_id", textOf(scan, id.start, id.end));
    const date = this.#date(scan, this.#placeOf(found, this.#dateAt), this.#placeOf(found, this.#endAt));
    this.#row.date = date?.code ?? 0;
    this.#row.types = this.#type(scan, this.#placeOf(found, this.#typeAt));
    this.#row.traits = point === 0 ? this.#unplaced : this.#placed;
    this.#row.point = point;
    this.#sink.builder.add(this.#row);
    this.#sink.took(start, end);
    if (date !== null && date.fault !== null)
      this.#sink.warned({ reason: date.fault, line, detail: date.detail });
    if (warning === "null_island") this.#sink.warned({ reason: warning, line });
    if (warning === "longitude_wrapped") this.#sink.warned({ reason: warning, line, detail: String(lon) });
    if (point !== 0) this.#checkCountry(found, this.#placeOf(found, this.#countryAt), lon, lat);
    return true;
  }

  #checkCountry({ scan, line }: FoundFeature, value: Place | null, lon: number, lat: number): void {
    const detail = value === null ? null : this.#countries?.exchanged(scan.bytes, value, lon, lat);
    if (!detail) return;
    this.#sink.warned({ reason: "swapped_row", line, detail });
    this.#options.onExchanged();
  }

  #placeOf({ places }: FoundFeature, index: number): Place | null {
    const place = index === -1 ? undefined : places.chosen[index];
    return place === undefined || place.start === -1 ? null : place;
  }

  #isNew({ bytes }: Scan, { start, end }: Place): boolean {
    return this.#ids.add(bytes, start, end);
  }

  #type({ bytes }: Scan, place: Place | null): number {
    if (place === null) return this.#untyped;
    const number = this.#types.number(bytes, place.start, place.end);
    const known = this.#typeCodes[number];
    if (known !== undefined) return known;
    const text = scalarText(valueIn(bytes, place.start, place.end));
    const code = this.#sink.builder.types([importedType(text, this.#options.names)]);
    this.#typeCodes[number] = code;
    return code;
  }

  #date({ bytes }: Scan, start: Place | null, end: Place | null): DateCode | null {
    if (start === null && end === null) return null;
    const day = start === null || end !== null ? -1 : plainDay(bytes, start);
    const met = day === -1 ? undefined : this.#plainDays[day];
    if (met !== undefined && met !== null) return met;
    const first = this.#value(bytes, start);
    if (end === null) {
      const made = this.#days[first] ?? this.#dateCode(first, null);
      this.#days[first] = made;
      if (day !== -1) this.#plainDays[day] = made;
      return made;
    }
    const last = this.#value(bytes, end);
    const pair = first * PAIR + last;
    const known = this.#periods.get(pair);
    if (known !== undefined) return known;
    const made = this.#dateCode(first, last);
    this.#periods.set(pair, made);
    return made;
  }

  #dateCode(first: number, last: number | null): DateCode {
    const from = this.#texts[first] ?? null;
    const to = last === null ? null : (this.#texts[last] ?? null);
    const { fault, reading } = datedValue(from, to, this.#options.mapping);
    const detail = [from, to].filter((text) => text !== null).join(" / ");
    return { code: this.#sink.builder.date(reading), fault, detail: detail.slice(0, LONGEST_DETAIL) };
  }

  /** Number of a value in `#texts`. Times of one day are the same value: only the day is taken. */
  #value(bytes: Uint8Array, place: Place | null): number {
    if (place === null) return this.#number(NOTHING, 0, NOTHING.length);
    const length = withoutTime(bytes, place);
    return length > 0 ? this.#number(scratch, 0, length) : this.#number(bytes, place.start, place.end);
  }

  #number(bytes: Uint8Array, start: number, end: number): number {
    const number = this.#values.number(bytes, start, end);
    if (number === this.#texts.length) this.#texts.push(scalarText(valueIn(bytes, start, end)));
    return number;
  }

  #leaveOut({ line }: FoundFeature, reason: Finding["reason"], detail: string): false {
    this.#sink.leftOut({ reason, line, detail: detail.slice(0, LONGEST_DETAIL) });
    return false;
  }
}

const NOTHING = new TextEncoder().encode("null");
const decoder = new TextDecoder();

function valueIn(bytes: Uint8Array, start: number, end: number): unknown {
  return JSON.parse(decoder.decode(bytes.subarray(start, end)));
}

function standsFor({ bytes }: Scan, { start, end }: Place, text: string): boolean {
  if (start === -1 || end - start !== text.length) return false;
  for (let index = 0; index < text.length; index++) {
    if (bytes[start + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Neither an object nor null (RFC 7946 § 3.2). */
function isBadProperties({ bytes }: Scan, { start }: Place): boolean {
  return bytes[start] !== OPEN_OBJECT && bytes[start] !== 0x6e;
}

/** A string or a number (RFC 7946 § 3.2); any other id says nothing. */
function isId({ bytes }: Scan, { start }: Place): boolean {
  const first = bytes[start] ?? 0;
  return first === QUOTE || first === 0x2d || (first >= 0x30 && first <= 0x39);
}

const FIRST_YEAR = 1900;
const YEARS = 200;
const PLAIN_DAYS = YEARS * 16 * 32;
const DASH = 0x2d;

/** Number of a text `"2013-07-22"`, whether there is such a day or not; -1: it is written in another way. */
function plainDay(bytes: Uint8Array, { start, end }: Place): number {
  if (end - start !== 12 || bytes[start] !== QUOTE) return -1;
  if (bytes[start + 5] !== DASH || bytes[start + 8] !== DASH) return -1;
  const year = 100 * twoDigits(bytes, start + 1) + twoDigits(bytes, start + 3) - FIRST_YEAR;
  const month = twoDigits(bytes, start + 6);
  const day = twoDigits(bytes, start + 9);
  if (!(year >= 0 && year < YEARS && month < 16 && day < 32)) return -1;
  return (year * 16 + month) * 32 + day;
}

/** NaN: none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 0x30;
  const ones = (bytes[at + 1] ?? 0) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const LONGEST_TIMESTAMP = 48;
const scratch = new Uint8Array(LONGEST_TIMESTAMP);

/**
 * Copies a timestamp with every digit of its time set to 0, which says just as well whether it is one.
 * @returns its length; 0: it is no timestamp
 */
function withoutTime(bytes: Uint8Array, { start, end }: Place): number {
  const length = end - start;
  if (length < 14 || length > LONGEST_TIMESTAMP || bytes[start] !== QUOTE) return 0;
  const between = bytes[start + 11];
  if (between !== 0x54 && between !== 0x20) return 0;
  for (let index = 0; index < length; index++) {
    const byte = bytes[start + index] ?? 0;
    if (byte === 0x5c) return 0;
    scratch[index] = index > 11 && byte >= 0x30 && byte <= 0x39 ? 0x30 : byte;
  }
  return length;
}
