/**
 * Whether a value is a bounding box (RFC 7946 § 5): for two dimensions or three, the lower corner first. Its west may be
 * greater than its east, where it crosses the antimeridian; its south is never greater than its north.
 */
export function isBoundingBox(value: unknown): boolean {
  if (!Array.isArray(value) || (value.length !== 4 && value.length !== 6)) return false;
  const isDegrees = (number: unknown, most: number): boolean =>
    typeof number === "number" && Math.abs(number) <= most;
  const half = value.length / 2;
  const [west, south, east, north]: unknown[] = [value[0], value[1], value[half], value[half + 1]];
  return (
    value.every((number) => Number.isFinite(number)) &&
    [west, east].every((lon) => isDegrees(lon, 180)) &&
    [south, north].every((lat) => isDegrees(lat, 90)) &&
    Number(south) <= Number(north)
  );
}
