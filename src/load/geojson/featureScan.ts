import { type Coordinate, coordinateEnd } from "./coordinate.ts";
import {
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COMMA,
  FAULT,
  fail,
  hashOf,
  keyText,
  memberEnd,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  type Scan,
  skipSpace,
  stringEnd,
  valueEnd,
} from "./jsonScan.ts";
import { KeyShape } from "./keyShape.ts";

/** Where a value stands in the bytes; `start` -1: nowhere. */
export interface Place {
  start: number;
  end: number;
}

/** What a row needs of a feature, as places in the bytes. One object is filled again and again. */
export interface FeaturePlaces {
  readonly type: Place;
  readonly id: Place;
  readonly geometry: Place;
  readonly properties: Place;
  /** Type and coordinates of the geometry, where these are the numbers of one position. */
  readonly geometryType: Place;
  numbers: number;
  readonly lon: Coordinate;
  readonly lat: Coordinate;
  /** Values of the properties that were asked for, in their order. */
  readonly chosen: readonly Place[];
}

export function createPlaces(chosen: number): FeaturePlaces {
  const nowhere = (): Place => ({ start: -1, end: -1 });
  return {
    type: nowhere(),
    id: nowhere(),
    geometry: nowhere(),
    properties: nowhere(),
    geometryType: nowhere(),
    numbers: 0,
    lon: { value: 0 },
    lat: { value: 0 },
    chosen: Array.from({ length: chosen }, nowhere),
  };
}

/** A key to be found again in bytes. */
export interface KnownKey {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly hash: number;
}

const encoder = new TextEncoder();

export function knownKey(text: string): KnownKey {
  const bytes = encoder.encode(text);
  return { text, bytes, hash: hashOf(bytes) };
}

const TYPE = knownKey("type");
const ID = knownKey("id");
const GEOMETRY = knownKey("geometry");
const PROPERTIES = knownKey("properties");
const COORDINATES = knownKey("coordinates");

/** Whether the key read last is this one. */
export function isKey(scan: Scan, { hash, bytes, text }: KnownKey): boolean {
  if (scan.hash !== hash) return false;
  if (scan.escaped) return keyText(scan) === text;
  if (scan.keyEnd - scan.keyStart !== bytes.length) return false;
  for (let index = 0; index < bytes.length; index++) {
    if (scan.bytes[scan.keyStart + index] !== bytes[index]) return false;
  }
  return true;
}

/** Objects whose keys are looked at. */
const FEATURE = 0;
const OF_PROPERTIES = 1;
const OF_GEOMETRY = 2;

/** What keys are for; those of chosen properties count from CHOSEN. */
const NOTHING = 0;
const IS_TYPE = 1;
const IS_ID = 2;
const IS_GEOMETRY = 3;
const IS_PROPERTIES = 4;
const IS_COORDINATES = 5;
const CHOSEN = 8;

/** Knows the keys of features. @param chosen names of properties that are wanted */
export function createFeatureKeys(chosen: readonly KnownKey[]): KeyShape {
  return new KeyShape((scan, owner) => {
    if (owner === OF_PROPERTIES) {
      const index = chosen.findIndex((key) => isKey(scan, key));
      return index === -1 ? NOTHING : CHOSEN + index;
    }
    if (isKey(scan, TYPE)) return IS_TYPE;
    if (owner === OF_GEOMETRY) return isKey(scan, COORDINATES) ? IS_COORDINATES : NOTHING;
    if (isKey(scan, PROPERTIES)) return IS_PROPERTIES;
    if (isKey(scan, GEOMETRY)) return IS_GEOMETRY;
    return isKey(scan, ID) ? IS_ID : NOTHING;
  });
}

/**
 * Reads one feature (RFC 7946 § 3.2): all of it is checked to be JSON, and of it only what a row needs is noted.
 * Of a member that stands twice the last counts, as for `JSON.parse`.
 * @param at at its opening brace @returns the byte after it, or FAULT
 */
export function featureEnd(scan: Scan, at: number, places: FeaturePlaces, keys: KeyShape): number {
  forget(places);
  keys.start();
  const { bytes } = scan;
  let here = skipSpace(scan, at + 1);
  if (bytes[here] === CLOSE_OBJECT) return here + 1;
  for (;;) {
    here = keys.key(scan, here, FEATURE);
    if (here === FAULT) return FAULT;
    const start = here;
    const { role } = keys;
    if (role === IS_PROPERTIES) here = propertiesEnd(scan, here, places, keys);
    else if (role === IS_GEOMETRY) here = geometryEnd(scan, here, places, keys);
    else here = valueEnd(scan, here, 1);
    if (here === FAULT) return FAULT;
    if (role !== NOTHING) note(placeOf(places, role), start, here);
    here = bytes[here] === COMMA && bytes[here + 1] === QUOTE ? here + 1 : memberEnd(scan, here);
    if (here < 0) return here === FAULT ? FAULT : -here;
  }
}

function placeOf(places: FeaturePlaces, role: number): Place {
  if (role === IS_TYPE) return places.type;
  if (role === IS_ID) return places.id;
  return role === IS_GEOMETRY ? places.geometry : places.properties;
}

function note(place: Place | undefined, start: number, end: number): void {
  if (place === undefined) return;
  place.start = start;
  place.end = end;
}

function forget(places: FeaturePlaces): void {
  places.type.start = -1;
  places.id.start = -1;
  places.geometry.start = -1;
  places.properties.start = -1;
  places.geometryType.start = -1;
  places.numbers = 0;
  for (const place of places.chosen) place.start = -1;
}

function propertiesEnd(scan: Scan, at: number, places: FeaturePlaces, keys: KeyShape): number {
  const { chosen } = places;
  for (const place of chosen) place.start = -1;
  const { bytes } = scan;
  if (bytes[at] !== OPEN_OBJECT) return valueEnd(scan, at, 1);
  let here = skipSpace(scan, at + 1);
  if (bytes[here] === CLOSE_OBJECT) return here + 1;
  for (;;) {
    here = keys.key(scan, here, OF_PROPERTIES);
    if (here === FAULT) return FAULT;
    const start = here;
    const { role } = keys;
    here = bytes[here] === QUOTE ? stringEnd(scan, here + 1) : valueEnd(scan, here, 2);
    if (here === FAULT) return FAULT;
    if (role !== NOTHING) note(chosen[role - CHOSEN], start, here);
    here = bytes[here] === COMMA && bytes[here + 1] === QUOTE ? here + 1 : memberEnd(scan, here);
    if (here < 0) return here === FAULT ? FAULT : -here;
  }
}

function geometryEnd(scan: Scan, at: number, places: FeaturePlaces, keys: KeyShape): number {
  places.geometryType.start = -1;
  places.numbers = 0;
  const { bytes } = scan;
  if (bytes[at] !== OPEN_OBJECT) return valueEnd(scan, at, 1);
  let here = skipSpace(scan, at + 1);
  if (bytes[here] === CLOSE_OBJECT) return here + 1;
  for (;;) {
    here = keys.key(scan, here, OF_GEOMETRY);
    if (here === FAULT) return FAULT;
    const start = here;
    const { role } = keys;
    here = role === IS_COORDINATES ? coordinatesEnd(scan, here, places) : valueEnd(scan, here, 2);
    if (here === FAULT) return FAULT;
    if (role === IS_TYPE) note(places.geometryType, start, here);
    here = memberEnd(scan, here);
    if (here < 0) return here === FAULT ? FAULT : -here;
  }
}

/** The numbers of one position (RFC 7946 § 3.1.1), or whatever else stands there. */
function coordinatesEnd(scan: Scan, at: number, places: FeaturePlaces): number {
  places.numbers = 0;
  const { bytes } = scan;
  if (bytes[at] !== OPEN_ARRAY) return valueEnd(scan, at, 2);
  let here = skipSpace(scan, at + 1);
  for (;;) {
    const byte = bytes[here] ?? 0;
    if (byte !== 0x2d && (byte < 0x30 || byte > 0x39)) {
      // No position: read once more, as any value.
      places.numbers = 0;
      return here >= scan.end ? fail(scan, here) : valueEnd(scan, at, 2);
    }
    here = coordinateEnd(
      scan,
      here,
      places.numbers === 0 ? places.lon : places.numbers === 1 ? places.lat : SPARE,
    );
    if (here === FAULT) return FAULT;
    places.numbers++;
    if (bytes[here] !== COMMA && bytes[here] !== CLOSE_ARRAY) here = skipSpace(scan, here);
    if (bytes[here] === CLOSE_ARRAY) return here + 1;
    if (bytes[here] !== COMMA) return fail(scan, here);
    here = skipSpace(scan, here + 1);
  }
}

const SPARE: Coordinate = { value: 0 };
