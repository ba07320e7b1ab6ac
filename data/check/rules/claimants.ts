import { outlineCodes } from "../../basemap/outlines.ts";
import { personalNameIn } from "../personalName.ts";
import type { Path } from "../positions.ts";
import type { Known, Rule, RuleInput } from "../rule.ts";

/** Who says something is an office or a body; a person stays out, also where a source gives the name. */
export const personClaimant: Rule = function* (input) {
  const isKnown = knownNames(input.known);
  for (const { document, path, value } of input.records.incidents) {
    for (const { name, inside } of voices(value?.properties)) {
      const person = personalNameIn(name, isKnown);
      if (person === null) continue;
      yield {
        document,
        path: [...path, "properties", ...inside],
        message: `"${person}" looks like the name of a person`,
        expected:
          'the office or body, such as "governor of the province", or the publisher as it stands in its source',
      };
    }
  }
};

type Incident = NonNullable<RuleInput["records"]["incidents"][number]["value"]>["properties"];

function* voices(record: Incident | undefined): Iterable<{ name: string; inside: Path }> {
  for (const [index, { claimant, via = [] }] of (record?.claims ?? []).entries()) {
    yield { name: claimant.name, inside: ["claims", index, "claimant", "name"] };
    for (const [at, name] of via.entries()) yield { name, inside: ["claims", index, "via", at] };
  }
  for (const [index, { basis }] of (record?.actors ?? []).entries()) {
    for (const [at, { by }] of basis.entries())
      yield { name: by, inside: ["actors", index, "basis", at, "by"] };
  }
  for (const [index, { body }] of (record?.proceedings ?? []).entries())
    yield { name: body, inside: ["proceedings", index, "body"] };
}

/** Publishers, carriers, actors, facilities, operators and countries, also as a part of a longer name. */
function knownNames({ sourceOf, names, facilities }: Known): (name: string) => boolean {
  const countries = new Intl.DisplayNames("en", { type: "region" });
  const known = [
    ...[...sourceOf.values()].flatMap(({ publisher, carrier }) => [publisher, ...(carrier ? [carrier] : [])]),
    ...names,
    ...[...facilities.values()].flatMap((facility) => [
      ...(facility?.operators ?? []).map(({ name }) => name),
      ...(facility?.locality ? [facility.locality] : []),
    ]),
    ...outlineCodes().flatMap((code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? []) : [])),
  ].map((name) => name.toLowerCase());
  const all = new Set(known);
  return (name) => all.has(name.toLowerCase());
}
