import type { Original, Problem } from "../domain/dataset.ts";
import type { FactsContext } from "../domain/facts.ts";
import type { IncidentFeature } from "../domain/schema.ts";
import { addFeature } from "../query/columnsOf.ts";
import type { Check } from "./check.ts";
import type { FeatureRows } from "./geojson/featureRows.ts";
import { textOf } from "./geojson/jsonScan.ts";
import { idOf } from "./idOf.ts";
import type { Finding, RowSink } from "./sink.ts";

/** A good feature, and where it stands. */
export interface KeptFeature<Feature> extends Original<Feature> {
  readonly start: number;
  readonly end: number;
}

/** Features in the atlas's own format: each is checked in full, and kept until all that they refer to is known. */
export interface CheckedRows<Feature> extends FeatureRows {
  /** In the order of the file, each id once. */
  readonly kept: readonly KeptFeature<Feature>[];
  /** One for each feature that is left out. */
  readonly problems: readonly Problem[];
  readonly foreign: ReadonlyMap<string, unknown>;
}

const LONGEST_ID = 80;

export function createCheckedRows<Feature extends { readonly id: string }>(
  file: string,
  check: Check<Feature>,
): CheckedRows<Feature> {
  const kept: KeptFeature<Feature>[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string>();
  let foreign: ReadonlyMap<string, unknown> = new Map();
  let index = 0;
  const leaveOut = (finding: Finding & { readonly id?: string }): void => {
    problems.push({ file, index, ...finding });
  };
  return {
    chosen: [],
    kept,
    problems,
    get foreign() {
      return foreign;
    },
    feature({ scan, from, to, start, end, line }) {
      const text = textOf(scan, from, to);
      const value: unknown = JSON.parse(text);
      const verdict = check(value);
      if (!verdict.ok) leaveOut({ reason: "bad_feature", line, ...idOf(value), detail: verdict.detail });
      else if (ids.has(verdict.value.id))
        leaveOut({ reason: "duplicate_id", line, id: verdict.value.id.slice(0, LONGEST_ID) });
      else {
        ids.add(verdict.value.id);
        kept.push({ feature: verdict.value, text, start, end });
      }
      index++;
    },
    broken(finding) {
      leaveOut(finding);
      index++;
    },
    members(members) {
      foreign = members;
    },
  };
}

/** Adds records to the columns; campaigns are none. @returns ids of the rows and their claims, with the row */
export function addRecords(
  sink: RowSink,
  kept: readonly KeptFeature<IncidentFeature>[],
  problems: readonly Problem[],
  context: FactsContext,
): (readonly [id: string, row: number])[] {
  const ids: (readonly [string, number])[] = [];
  for (const { feature, start, end } of kept) {
    if (isCampaign(feature)) continue;
    const row = sink.builder.size;
    addFeature(sink.builder, feature, context);
    sink.took(start, end);
    for (const { id } of [feature.properties, ...feature.properties.claims]) ids.push([id, row]);
  }
  for (const { reason, line = 1, id, detail } of problems) {
    sink.leftOut({ reason, line, detail: [id, detail].filter(Boolean).join(": ") });
  }
  return ids;
}

export function isCampaign({ properties }: IncidentFeature): boolean {
  return properties.type === "campaign";
}
