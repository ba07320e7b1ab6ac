import type { Claim, Source } from "../../src/domain/schema.ts";

/** A figure of 10 people who got out, said by a ministry in one source; `fields` says what differs. */
export function figure(id: string, fields: Partial<Claim> = {}): Claim {
  return {
    id: `clm-${id}`,
    about: "figure",
    source: "src-report",
    claimant: { name: "Ministry", role: "government" },
    attribution: "reported",
    scope: "incident",
    stage: "later",
    measure: "escaped",
    population: "detainee",
    unit: "person",
    op: "eq",
    value: 10,
    ...fields,
  };
}

export function source(id: string, fields: Partial<Source> = {}): Source {
  return {
    id: `src-${id}`,
    title: "Report",
    publisher: "Institute",
    authors: [],
    published: "2020",
    url: "https://example.org",
    sourceType: "research",
    lang: "en",
    checked: { on: "2026-01-01", how: "read" },
    ...fields,
  };
}

export const SOURCES: ReadonlyMap<string, Source> = new Map(
  [
    source("report"),
    source("other"),
    source("digest", { sourceType: "blog", derivedFrom: "src-report" }),
    source("digest-of-digest", { sourceType: "media", derivedFrom: "src-digest" }),
    source("circle", { derivedFrom: "src-round" }),
    source("round", { derivedFrom: "src-circle" }),
    source("encyclopaedia", { sourceType: "tertiary" }),
  ].map((one) => [one.id, one]),
);
