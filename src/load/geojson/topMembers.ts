import { GEOMETRY_TYPES } from "../geometryTypes.ts";
import { type Scan, textOf } from "./jsonScan.ts";

/** Members that no collection has (RFC 7946 § 7.1). */
const OF_ROWS: ReadonlySet<string> = new Set(["geometry", "properties", "coordinates", "geometries"]);
const LONGEST_TYPE = 80;

/** Members of the object on top of a file, besides its features. */
export class TopMembers {
  readonly all = new Map<string, unknown>();

  /** Large members that say nothing of a collection are not made. */
  take(key: string, scan: Scan, start: number, end: number): void {
    this.all.set(key, isOfRows(key) ? null : JSON.parse(textOf(scan, start, end)));
  }

  /** By its type it is no collection, but a feature or a geometry. */
  get isRow(): boolean {
    const type = this.all.get("type");
    return typeof type === "string" && (type === "Feature" || GEOMETRY_TYPES.has(type));
  }

  /** The type where it is another than a collection's. */
  get otherType(): string | undefined {
    const type = this.all.get("type");
    if (typeof type !== "string" || type === "FeatureCollection") return undefined;
    return type.slice(0, LONGEST_TYPE);
  }
}

export function isOfRows(key: string): boolean {
  return OF_ROWS.has(key);
}
