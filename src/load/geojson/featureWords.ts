import { foldText } from "../../domain/text.ts";
import { type FoldedWords, OF_JSON } from "../foldedWords.ts";
import { importedType, scalarText, type TypeNames } from "../importedValues.ts";
import type { Mapping } from "../mapping.ts";
import { createByteDictionary } from "./byteDictionary.ts";
import { isKey, knownKey } from "./featureScan.ts";
import {
  CLOSE_OBJECT,
  createScan,
  FAULT,
  memberEnd,
  OPEN_OBJECT,
  QUOTE,
  type Scan,
  skipSpace,
  stringEnd,
  textOf,
  valueEnd,
} from "./jsonScan.ts";
import { KeyShape } from "./keyShape.ts";

/** Adds the words of a row. @returns false: it is to be read as a record, and what was added is to be dropped */
export type FeatureWords = (into: FoldedWords, bytes: Uint8Array, start: number, end: number) => boolean;

const FEATURE = 0;
const OF_PROPERTIES = 1;
const NOTHING = 0;
const IS_TYPE = 1;
const IS_PROPERTIES = 2;
/** Of properties: one may be both. */
const IS_TITLE = 1;
const IS_OWN_TYPE = 2;

/**
 * Words of features straight from their bytes: of every property, and of the type where that is the title. The
 * same as of the record that is made of them; what is not the common way goes that way.
 */
export function featureWords(mapping: Mapping, names: TypeNames): FeatureWords {
  const scan = createScan();
  const [type, properties] = [knownKey("type"), knownKey("properties")];
  const typeKey = mapping.type === null ? null : knownKey(mapping.type);
  const titleKey = mapping.title === null ? null : knownKey(mapping.title);
  const roleOf = (at: Scan, owner: number): number => {
    if (owner === FEATURE) return isKey(at, type) ? IS_TYPE : isKey(at, properties) ? IS_PROPERTIES : NOTHING;
    const isTitle = titleKey !== null && isKey(at, titleKey) ? IS_TITLE : NOTHING;
    return isTitle | (typeKey !== null && isKey(at, typeKey) ? IS_OWN_TYPE : NOTHING);
  };
  const keys = new KeyShape(roleOf);
  const typeWords = createTypeWords(names);

  const addProperties = (into: FoldedWords, at: number): number => {
    let [title, own, ownEnd] = [false, -1, -1];
    let here = skipSpace(scan, at + 1);
    while (scan.bytes[here] !== CLOSE_OBJECT) {
      here = keys.key(scan, here, OF_PROPERTIES);
      if (here === FAULT) return FAULT;
      const start = here;
      const { role } = keys;
      here = scan.bytes[here] === QUOTE ? stringEnd(scan, here + 1) : valueEnd(scan, here, 2);
      if (here === FAULT) return FAULT;
      addValue(into, scan, start, here);
      if ((role & IS_TITLE) !== 0) title = isSaid(scan, start, here);
      if ((role & IS_OWN_TYPE) !== 0) [own, ownEnd] = [start, here];
      here = memberEnd(scan, here);
      if (here === FAULT) return FAULT;
      if (here < 0) {
        here = -here - 1;
        break;
      }
    }
    if (!title) into.add(typeWords(scan, own, ownEnd));
    return here + 1;
  };

  return (into, bytes, start, end) => {
    scan.bytes = bytes;
    scan.end = bytes.length;
    keys.start();
    let [isFeature, hasProperties] = [false, false];
    let here = skipSpace(scan, start + 1);
    while (here < end && here >= 0) {
      here = keys.key(scan, here, FEATURE);
      if (here === FAULT) return false;
      const { role } = keys;
      if (role === IS_TYPE) isFeature = standsFeature(bytes, here);
      const isObject = role === IS_PROPERTIES && bytes[here] === OPEN_OBJECT;
      hasProperties ||= isObject;
      here = isObject ? addProperties(into, here) : valueEnd(scan, here, 1);
      if (here === FAULT) return false;
      here = memberEnd(scan, here);
    }
    return isFeature && hasProperties && here !== FAULT && keys.twice === null;
  };
}

const FEATURE_TEXT = new TextEncoder().encode('"Feature"');

function standsFeature(bytes: Uint8Array, at: number): boolean {
  return FEATURE_TEXT.every((byte, index) => bytes[at + index] === byte);
}

function addValue(into: FoldedWords, scan: Scan, start: number, end: number): void {
  const first = scan.bytes[start] ?? 0;
  if (first === 0x6e) return;
  const isPlain =
    first === QUOTE
      ? into.addBytes(scan.bytes, start + 1, end - 1, OF_JSON)
      : isCount(scan, start, end) && into.addBytes(scan.bytes, start, end, OF_JSON);
  if (isPlain) return;
  const value: unknown = JSON.parse(textOf(scan, start, end));
  into.add(foldText(scalarText(value) ?? JSON.stringify(value)));
}

/** Digits that read the same as a number. */
function isCount({ bytes }: Scan, start: number, end: number): boolean {
  if (end - start > 15) return false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) return false;
  }
  return true;
}

/** Whether a title says something. */
function isSaid(scan: Scan, start: number, end: number): boolean {
  const byte = scan.bytes[start + 1] ?? 0;
  if (scan.bytes[start] === QUOTE && byte > 0x20 && byte < 0x80 && byte !== 0x5c) return byte !== QUOTE;
  return (scalarText(JSON.parse(textOf(scan, start, end)))?.trim() ?? "") !== "";
}

/** Words of a type that stands for a title, as far as the row's own words do not have them. */
function createTypeWords(names: TypeNames): (scan: Scan, start: number, end: number) => string {
  const known = createByteDictionary();
  const words: string[] = [];
  const none = foldText(importedType(null, names));
  return (scan, start, end) => {
    if (start === -1) return none;
    const number = known.number(scan.bytes, start, end);
    words[number] ??= wordsFor(scalarText(JSON.parse(textOf(scan, start, end))), names);
    return words[number];
  };
}

function wordsFor(own: string | null, names: TypeNames): string {
  const type = importedType(own, names);
  return type === own?.trim() ? "" : foldText(type);
}
