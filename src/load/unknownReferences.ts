import type { Original, Problem } from "../domain/dataset.ts";
import type { Actor, IncidentFeature, Source } from "../domain/schema.ts";

/** What the incidents of a dataset may refer to. */
interface Known {
  readonly sources: ReadonlyMap<string, Source>;
  readonly actors: ReadonlyMap<string, Actor>;
}

/** Sources and actors that a record names and no file explains: one problem each, the record is kept. */
export function unknownReferences(
  file: string,
  incidents: readonly Original<IncidentFeature>[],
  { sources, actors }: Known,
): Problem[] {
  return incidents.flatMap(({ feature: { id, properties } }) => {
    const missing = new Set([
      ...sourcesNamed(properties).filter((source) => !sources.has(source)),
      ...actorsNamed(properties).filter((actor) => !actors.has(actor)),
    ]);
    return [...missing].map((detail) => ({ file, id, reason: "unknown_reference" as const, detail }));
  });
}

type Incident = IncidentFeature["properties"];

function sourcesNamed({ sources, claims, actors, proceedings = [] }: Incident): string[] {
  return [
    ...sources,
    ...claims.flatMap(({ source, repeatedIn = [] }) => [source, ...repeatedIn.map((again) => again.source)]),
    ...actors.flatMap(({ basis }) => basis.map(({ source }) => source)),
    ...proceedings.map(({ source }) => source),
  ];
}

function actorsNamed({ actors, claims }: Incident): string[] {
  return [...actors.map(({ id }) => id), ...claims.flatMap(({ affiliation }) => affiliation ?? [])];
}
