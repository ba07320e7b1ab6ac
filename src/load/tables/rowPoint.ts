import { placing } from "../importedValues.ts";
import { type CellDecoder, numberOf, plainNumber } from "./cells.ts";
import type { ScannedRow } from "./scanRows.ts";
import type { BoundTable } from "./tableShape.ts";

/** Where the cells of a row say that it is. One object is filled again and again. */
export interface RowPoint {
  /** `left_out`: `reason` says why; `none`: nothing stands there, or 0, 0. */
  state: "placed" | "none" | "left_out";
  lon: number;
  lat: number;
  /** As written, before a longitude was brought between ±180. */
  rawLon: number;
  rawLat: number;
  reason:
    | "not_finite"
    | "latitude"
    | "longitude"
    | "bad_coordinates"
    | "null_island"
    | "longitude_wrapped"
    | null;
  detail: string;
}

export interface PointReader {
  read(row: ScannedRow): RowPoint;
}

export function pointReader({ format, names, decimalComma }: BoundTable, decoder: CellDecoder): PointReader {
  const point: RowPoint = { state: "none", lon: 0, lat: 0, rawLon: 0, rawLat: 0, reason: null, detail: "" };
  const { point: columns } = format;
  const lonCell = columns.kind === "degrees" ? names.indexOf(columns.lon) : -1;
  const latCell = columns.kind === "degrees" ? names.indexOf(columns.lat) : -1;
  const wktCell = columns.kind === "wkt" ? names.indexOf(columns.column) : -1;

  const numberIn = (row: ScannedRow, cell: number): number => {
    const plain = plainNumber(row, cell);
    return Number.isNaN(plain) ? numberOf(decoder.text(row, cell), decimalComma) : plain;
  };
  const isEmpty = (row: ScannedRow, cell: number): boolean =>
    cell < 0 || row.ends[cell] === row.starts[cell] || decoder.text(row, cell) === "";
  const bad = (detail: string): RowPoint => {
    point.state = "left_out";
    point.reason = "bad_coordinates";
    point.detail = detail;
    return point;
  };
  const none = (): RowPoint => {
    point.state = "none";
    point.reason = null;
    return point;
  };
  const place = (lon: number, lat: number): RowPoint => {
    point.rawLon = lon;
    point.rawLat = lat;
    point.reason = null;
    const isPlain = lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90 && (lon !== 0 || lat !== 0);
    if (isPlain) {
      point.state = "placed";
      point.lon = lon;
      point.lat = lat;
      return point;
    }
    const found = placing(lon, lat);
    point.detail = `${lat}, ${lon}`;
    point.reason = found.ok ? found.warning : found.reason;
    point.state = found.ok ? (found.place === null ? "none" : "placed") : "left_out";
    if (!found.ok && found.reason !== "not_finite")
      point.detail = String(found.reason === "latitude" ? lat : lon);
    if (found.ok && found.place) [point.lon, point.lat] = found.place;
    return point;
  };
  const degrees = (row: ScannedRow): RowPoint => {
    const lon = numberIn(row, lonCell);
    const lat = numberIn(row, latCell);
    if (!Number.isNaN(lon) && !Number.isNaN(lat)) return place(lon, lat);
    if (isEmpty(row, lonCell) && isEmpty(row, latCell)) return none();
    return bad(`${decoder.text(row, latCell)}, ${decoder.text(row, lonCell)}`);
  };
  const wkt = (row: ScannedRow): RowPoint => {
    const text = decoder.text(row, wktCell);
    if (text === "") return none();
    const [, lon = "", lat = ""] = WKT_POINT.exec(text) ?? [];
    const [x, y] = [numberOf(lon), numberOf(lat)];
    return Number.isNaN(x) || Number.isNaN(y) ? bad(text.slice(0, 80)) : place(x, y);
  };
  if (columns.kind === "degrees") return { read: degrees };
  return { read: columns.kind === "wkt" ? wkt : none };
}

/** `POINT (lon lat)`, of PostGIS's `SRID=4326;POINT Z (…)`, too (OGC 06-103r4 § 7). */
const WKT_POINT =
  /^(?:SRID=4326;)?\s*POINT\s*(?:Z|M|ZM)?\s*\(\s*([^\s()]+)\s+([^\s()]+)(?:\s+[^\s()]+){0,2}\s*\)$/i;
