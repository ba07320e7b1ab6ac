import type { Filter } from "./filter.ts";

/** Names longer than this are cut by some systems; the counts at the end must survive. */
const LONGEST = 100;

/**
 * Name of an exported file: what it holds, in ASCII that every system takes.
 * `prison-incidents_prison-attack_af_from-2020-08_to-2020-10_4-records.geojson`
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
    ...filter.role,
    ...filter.basis,
    ...filter.source,
    ...filter.precision,
    ...filter.evidence,
    filter.scope === "core" ? "core" : "",
    filter.min ? `${filter.min.group}-${filter.min.value}` : "",
    filter.q,
    filter.near ? `near-${filter.near.lat}-${filter.near.lon}` : "",
    filter.from ? `from-${filter.from}` : "",
    filter.to ? `to-${filter.to}` : "",
    filter.dates === "certain" ? "dates-certain" : "",
    filter.by === "start" ? "by-start" : "",
    filter.undated ? "" : "dated-only",
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
    .replace(/\p{Mark}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
