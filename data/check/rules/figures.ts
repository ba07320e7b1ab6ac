import type { Claim } from "../../../src/domain/schema.ts";
import type { Rule } from "../rule.ts";

/** Words of a figure that counts more than one place or event. */
const JOINT =
  /\b(?:both|the two|two) (?:prisons?|jails?|camps?|sites?|places?|facilities|attacks?|raids?|incidents?|events?)\b|\b(?:counted|taken|added|put|lumped) together\b|\bcombined\b/i;

/** A figure that counts several incidents together belongs to the record of the whole, not to a part of it. */
export const jointFigure: Rule = function* ({ records }) {
  const wholes = new Set(records.incidents.map(({ value }) => value?.properties.parent));
  for (const { document, path, value } of records.incidents) {
    const { id, parent, claims } = value?.properties ?? {};
    // A record that has parts of its own may count them together.
    if (!parent || wholes.has(id)) continue;
    for (const [index, claim] of (claims ?? []).entries()) {
      const words = jointWords(claim);
      if (!words || claim.about !== "figure" || claim.scope !== "incident") continue;
      yield {
        document,
        path: [...path, "properties", "claims", index, "scope"],
        message: `${claim.id} counts more than this record ("${words}")`,
        expected: `the claim in ${parent}, or "scope": "wider" here`,
      };
    }
  }
};

/** What became of hostages has measures of its own, or they would be counted with prisoners. */
export const hostagesFreed: Rule = function* ({ records, known }) {
  for (const { document, path, value } of records.incidents) {
    for (const [index, { id, measure = "", population }] of (value?.properties.claims ?? []).entries()) {
      const group = known.groups.get(measure);
      if (population !== "hostage" || (group !== "out_of_custody" && group !== "released")) continue;
      yield {
        document,
        path: [...path, "properties", "claims", index, "measure"],
        message: `${id}: hostages with the measure ${measure}`,
        expected: '"measure": "hostages_released"; prisoners have the population detainee',
      };
    }
  }
};

function jointWords({ text = "", word = "" }: Claim): string | undefined {
  return JOINT.exec(text)?.[0] ?? JOINT.exec(word)?.[0];
}
