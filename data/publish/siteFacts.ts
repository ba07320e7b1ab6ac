import type { Rolldown } from "vite";
import { dayNumber } from "../../src/domain/day.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import type { IncidentFeature, Metadata } from "../../src/domain/schema.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { sentenceOf } from "../../src/i18n/sentence.ts";
import { type FirstHtml, firstHtml } from "./firstHtml.ts";

/** What the pages of others show of the site: cards, search results, catalogues. */
export interface SiteFacts extends FirstHtml {
  /** The page's own sentence. */
  readonly sentence: string;
  /** What the dataset is. */
  readonly about: string;
  readonly version: string;
  readonly licenceUrl: string;
  readonly creator: string;
  /** Degrees: south, west, north, east of all points; null without points. */
  readonly box: readonly [number, number, number, number] | null;
}

interface Incidents {
  readonly metadata: Metadata;
  readonly features: readonly IncidentFeature[];
}

interface DataPackage {
  readonly description: string;
  readonly version: string;
  readonly licenses: readonly { readonly name?: string; readonly path?: string }[];
  readonly contributors: readonly { readonly title: string }[];
}

/**
 * Reads what a build publishes, and nothing else, so that cards and catalogues cannot say other than the files do.
 * @throws when the build publishes no data
 */
export function siteFacts(bundle: Rolldown.OutputBundle): SiteFacts {
  const { metadata, features }: Incidents = JSON.parse(textIn(bundle, "data/incidents.geojson"));
  const described: DataPackage = JSON.parse(textIn(bundle, "data/datapackage.json"));
  const first = firstHtml({ incidents: features, metadata });
  const [licence] = described.licenses;
  return {
    ...first,
    sentence: firstSentence(first),
    about: described.description,
    version: described.version,
    licenceUrl: licence?.path ?? licence?.name ?? metadata.licence,
    creator: described.contributors[0]?.title ?? metadata.title,
    box: boxOf(features),
  };
}

/** Text of a file that the build emits. */
export function textIn(bundle: Rolldown.OutputBundle, path: string): string {
  const file = bundle[path];
  if (file?.type !== "asset") throw new Error(`${path}: expected the build to publish it`);
  return typeof file.source === "string" ? file.source : new TextDecoder().decode(file.source);
}

function firstSentence({ count, countries, period }: FirstHtml): string {
  const coverage = { from: dayNumber(period.from), to: dayNumber(period.to) };
  return sentenceOf(ENGLISH, NO_FILTER, { shown: count, countries, coverage });
}

function boxOf(features: readonly IncidentFeature[]): SiteFacts["box"] {
  const points = features.flatMap(({ geometry }) => (geometry === null ? [] : [geometry.coordinates]));
  if (points.length === 0) return null;
  const of = (axis: 0 | 1): number[] => points.map((point) => point[axis] ?? 0);
  const [lons, lats] = [of(0), of(1)];
  return [Math.min(...lats), Math.min(...lons), Math.max(...lats), Math.max(...lons)];
}
