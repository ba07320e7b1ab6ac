import { Refusal } from "./refusal.ts";

/** Names of WGS 84 with longitude first, as GeoJSON of before RFC 7946 says it (§ 4); EPSG:4326 means the same there. */
const LONGITUDE_LATITUDE = /(?:CRS:?84|OGC:1\.3:CRS84|EPSG:(?:[\d.]*:)?4326|WGS ?84)$/i;

/** @throws Refusal where the coordinates are in another system: numbers would stand in wrong places */
export function checkCrs(file: string, members: ReadonlyMap<string, unknown>): void {
  const crs = members.get("crs");
  if (crs === undefined || crs === null) return;
  const name = nameOf(crs);
  if (name !== null && LONGITUDE_LATITUDE.test(name)) return;
  throw new Refusal({ file, reason: "crs", detail: (name ?? JSON.stringify(crs)).slice(0, 80) });
}

function nameOf(crs: unknown): string | null {
  const properties = memberOf(crs, "properties");
  const name = memberOf(properties, "name") ?? memberOf(properties, "code");
  return typeof name === "string" || typeof name === "number" ? String(name) : null;
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([own]) => own === key)?.[1];
}
