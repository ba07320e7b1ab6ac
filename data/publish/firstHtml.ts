import type { IncidentFeature, Metadata } from "../../src/domain/schema.ts";

/** What the page says before any script runs, in parts for a sentence in any language. */
export interface FirstHtml {
  readonly title: string;
  /** Records; campaigns are containers and not counted. */
  readonly count: number;
  /** ISO 3166-1 alpha-2, sorted. */
  readonly countries: readonly string[];
  /** ISO days, inclusive: what the dataset covers. */
  readonly period: { readonly from: string; readonly to: string };
  /** ISO day of the latest change of any record; null without records. */
  readonly updated: string | null;
}

export function firstHtml(dataset: {
  readonly incidents: readonly IncidentFeature[];
  readonly metadata: Metadata;
}): FirstHtml {
  const records = dataset.incidents.map(({ properties }) => properties);
  const counted = records.filter(({ type }) => type !== "campaign");
  const changes = records.flatMap(({ history }) => history.map(({ date }) => date)).sort();
  return {
    title: dataset.metadata.title,
    count: counted.length,
    countries: [...new Set(counted.flatMap(({ countries }) => countries))].sort(),
    period: { from: dataset.metadata.coverage.from, to: dataset.metadata.coverage.to },
    updated: changes.at(-1) ?? null,
  };
}
