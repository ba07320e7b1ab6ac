import type { Filter } from "./filter.ts";

/** Names longer than this are cut by some systems; the counts at the end must survive. */
const LONGEST = 100;

/**
 * Name of an exported file: what it holds, in ASCII that every system takes.
 * `prison-incidents_prison-attack_af_2020-08_2020-10_4-records.geojson`
 */
export function fileName(
  filter: Filter,
  shown: number,
  kind: "records" | "claims",
  extension: string,
): string {
  const words = [
    "prison-incidents",
    ...filter.type,
    ...filter.outcome,
    ...filter.country,
    ...filter.region,
    ...filter.actor,
    filter.q,
    filter.near ? `near-${filter.near.lat}-${filter.near.lon}` : "",
    filter.from ? `from-${filter.from}` : "",
    filter.to ? `to-${filter.to}` : "",
  ]
    .map(plain)
    .filter(Boolean)
    .join("_")
    .slice(0, LONGEST)
    .replace(/[_-]+$/, "");
  return `${words}_${shown}-${kind}.${extension}`;
}

const plain = (word: string): string =>
  word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
