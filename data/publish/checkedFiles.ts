import { createHash } from "node:crypto";
import { atlasChecks } from "../../src/load/checks.ts";
import { FACILITIES_FILE, INCIDENTS_FILE, SOURCES_FILE, VOCABULARY_FILE } from "../../src/load/files.ts";

/**
 * Checks the published files as the page would, and gives the SHA-256 of those that pass, in hex and by path: the
 * page does not check them again as long as they are the same bytes.
 */
export function checkedFiles(published: ReadonlyMap<string, string>): Record<string, string> {
  const passes: readonly (readonly [path: string, passes: (content: Content) => boolean])[] = [
    [
      INCIDENTS_FILE,
      ({ features, metadata }) => all(features, atlasChecks.incident) && atlasChecks.metadata(metadata).ok,
    ],
    [FACILITIES_FILE, ({ features }) => all(features, atlasChecks.facility)],
    [SOURCES_FILE, (content) => atlasChecks.sources(content).ok],
    [VOCABULARY_FILE, (content) => atlasChecks.vocabulary(content).ok],
  ];
  return Object.fromEntries(
    passes.flatMap(([path, isGood]) => {
      const text = published.get(path.replace(/^data\//, ""));
      const good = text !== undefined && isGood(JSON.parse(text));
      return good ? [[path, createHash("sha256").update(text).digest("hex")]] : [];
    }),
  );
}

interface Content {
  readonly features?: readonly unknown[];
  readonly metadata?: unknown;
}

function all(
  features: readonly unknown[] = [],
  check: (feature: unknown) => { readonly ok: boolean },
): boolean {
  return features.every((feature) => check(feature).ok);
}
