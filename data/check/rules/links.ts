import type { Actor, CuratedIncident, Facility, Source } from "../../../src/domain/schema.ts";
import type { Entry } from "../dataset.ts";
import { didYouMean } from "../nearest.ts";
import type { Path } from "../positions.ts";
import type { Finding, Rule, RuleInput } from "../rule.ts";

type Target = "record" | "source" | "actor" | "measure" | "facility" | "claim of this record";

interface Link {
  readonly to: Target;
  readonly id: string;
  readonly path: Path;
}

/** Whatever is referred to exists. */
export const reference: Rule = function* (input) {
  for (const { entry, links, claims } of linked(input)) {
    for (const { to, id, path } of links) {
      if (exists(to, id, input, claims)) continue;
      const at = { document: entry.document, path: [...entry.path, ...path] };
      const near = didYouMean(id, knownIds(to, input, claims).keys());
      yield { ...at, message: `"${id}" is not there`, expected: `the id of a ${to}${near}` };
    }
  }
};

/** No record is its own parent, through any number of steps. */
export const parentCycle: Rule = ({ records }) =>
  cycles(
    records.incidents.map((entry) => ({
      entry,
      id: entry.value?.properties.id,
      next: entry.value?.properties.parent,
      path: ["properties", "parent"],
    })),
  );

/** No source is derived from itself, and no claim replaces itself or is a part of itself. */
export const sourceCycle: Rule = ({ records }) =>
  cycles(
    records.sources.map((entry) => ({
      entry,
      id: entry.value?.id,
      next: entry.value?.derivedFrom,
      path: ["derivedFrom"],
    })),
  );

export const claimCycle: Rule = function* ({ records }) {
  for (const entry of records.incidents) {
    const claims = entry.value?.properties.claims ?? [];
    for (const link of ["supersedes", "subsetOf"] as const) {
      yield* cycles(
        claims.map((claim, index) => ({
          entry,
          id: claim.id,
          next: claim[link],
          path: ["properties", "claims", index, link],
        })),
      );
    }
  }
};

interface Step {
  readonly entry: Entry<unknown>;
  readonly id: string | undefined;
  readonly next: string | undefined;
  readonly path: Path;
}

function* cycles(steps: readonly Step[]): Iterable<Finding> {
  const nextOf = new Map(steps.map(({ id, next }) => [id, next]));
  for (const { entry, id, next, path } of steps) {
    if (next === undefined || !leadsTo(id, next, nextOf)) continue;
    const at = { document: entry.document, path: [...entry.path, ...path] };
    yield {
      ...at,
      message: `${next} leads back to ${id}`,
      expected: "a chain that ends: take away one of its links",
    };
  }
}

function leadsTo(
  goal: string | undefined,
  from: string,
  nextOf: ReadonlyMap<string | undefined, string | undefined>,
): boolean {
  const seen = new Set<string>();
  for (let id: string | undefined = from; id !== undefined && !seen.has(id); id = nextOf.get(id)) {
    if (id === goal) return true;
    seen.add(id);
  }
  return false;
}

interface Linked {
  readonly entry: Entry<unknown>;
  readonly links: readonly Link[];
  readonly claims: ReadonlySet<string>;
}

function* linked({ records }: RuleInput): Iterable<Linked> {
  const none: ReadonlySet<string> = new Set();
  for (const entry of records.incidents) {
    const claims = new Set(entry.value?.properties.claims.map(({ id }) => id));
    if (entry.value)
      yield { entry, links: within(["properties"], incidentLinks(entry.value.properties)), claims };
  }
  for (const entry of records.facilities) {
    if (entry.value)
      yield { entry, links: within(["properties"], facilityLinks(entry.value.properties)), claims: none };
  }
  for (const entry of records.sources) {
    if (entry.value) yield { entry, links: sourceLinks(entry.value), claims: none };
  }
  for (const entry of records.vocabularies) {
    const links = entry.value?.actors.flatMap((actor, index) => within(["actors", index], actorLinks(actor)));
    yield { entry, links: links ?? [], claims: none };
  }
}

function exists(to: Target, id: string, input: RuleInput, claims: ReadonlySet<string>): boolean {
  return knownIds(to, input, claims).has(id);
}

type Ids = Pick<ReadonlyMap<string, unknown>, "has" | "keys">;

function knownIds(to: Target, { known }: RuleInput, claims: ReadonlySet<string>): Ids {
  const ids: Record<Target, Ids> = {
    record: known.incidents,
    source: known.sources,
    actor: known.actors,
    measure: known.measures,
    facility: known.facilities,
    "claim of this record": claims,
  };
  return ids[to];
}

function incidentLinks(incident: CuratedIncident): Link[] {
  const { places, actors, claims, proceedings, history, parent, distinctFrom } = incident;
  return [
    ...link("record", parent, ["parent"]),
    ...each("distinctFrom", distinctFrom, (id) => link("record", id, [])),
    ...each("places", places, ({ facility }) => link("facility", facility, ["facility"])),
    ...each("actors", actors, ({ id, basis }) => [
      ...link("actor", id, ["id"]),
      ...each("basis", basis, ({ source }) => link("source", source, ["source"])),
    ]),
    ...each("claims", claims, claimLinks),
    ...each("proceedings", proceedings, ({ source }) => link("source", source, ["source"])),
    ...each("history", history, ({ source }) => link("source", source, ["source"])),
  ];
}

function claimLinks(claim: CuratedIncident["claims"][number]): Link[] {
  return [
    ...link("source", claim.source, ["source"]),
    ...each("repeatedIn", claim.repeatedIn, ({ source }) => link("source", source, ["source"])),
    ...link("measure", claim.measure, ["measure"]),
    ...link("actor", claim.affiliation, ["affiliation"]),
    ...link("claim of this record", claim.subsetOf, ["subsetOf"]),
    ...link("claim of this record", claim.supersedes, ["supersedes"]),
  ];
}

function facilityLinks({ members, possiblySame, sources }: Facility): Link[] {
  return [
    ...each("members", members, (id) => link("facility", id, [])),
    ...each("possiblySame", possiblySame, (id) => link("facility", id, [])),
    ...each("sources", sources, (id) => link("source", id, [])),
  ];
}

function sourceLinks({ derivedFrom }: Source): Link[] {
  return link("source", derivedFrom, ["derivedFrom"]);
}

function actorLinks({ affiliations, predecessorOf }: Actor): Link[] {
  return [
    ...link("actor", predecessorOf, ["predecessorOf"]),
    ...each("affiliations", affiliations, ({ to, source }) => [
      ...link("actor", to, ["to"]),
      ...link("source", source, ["source"]),
    ]),
  ];
}

function link(to: Target, id: string | undefined, path: Path): Link[] {
  return id === undefined ? [] : [{ to, id, path }];
}

function each<Item>(
  key: string,
  items: readonly Item[] | undefined,
  linksOf: (item: Item) => readonly Link[],
): Link[] {
  return (items ?? []).flatMap((item, index) => within([key, index], linksOf(item)));
}

function within(path: Path, links: readonly Link[]): Link[] {
  return links.map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
}
