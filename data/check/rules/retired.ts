import type { Finding, Rule, RuleInput } from "../rule.ts";
import { claimIds, lists } from "./ids.ts";

/** An id that was renamed or withdrawn is given to nobody else, and a renamed one leads to something. */
export const retiredId: Rule = function* (input) {
  const taken = takenIds(input);
  for (const { document, path, value } of input.records.retired) {
    if (!value) continue;
    const withdrawn = new Set(value.withdrawn.map(({ id }) => id));
    const renamed = Object.entries(value.renamed);
    const at = (...inside: (string | number)[]): Pick<Finding, "document" | "path"> => ({
      document,
      path: [...path, ...inside],
    });
    for (const [index, { id }] of value.withdrawn.entries()) {
      if (taken.has(id)) yield { ...at("withdrawn", index, "id"), ...reused(id, "withdrawn") };
    }
    for (const [old, now] of renamed) {
      if (taken.has(old)) yield { ...at("renamed", old), ...reused(old, "renamed") };
      if (withdrawn.has(old))
        yield {
          ...at("renamed", old),
          message: `${old} is renamed and withdrawn`,
          expected: "one of the two",
        };
      if (!taken.has(now) && !withdrawn.has(now))
        yield {
          ...at("renamed", old),
          message: `${old} leads to "${now}", which is not there`,
          expected: "the id that it has now, in one step",
        };
    }
  }
};

function reused(id: string, what: string): Pick<Finding, "message" | "expected"> {
  return {
    message: `${id} was ${what} and is in use again`,
    expected: "another id for the new record: ids are never given twice",
  };
}

function takenIds({ records, known }: RuleInput): ReadonlySet<string> {
  return new Set([
    ...known.incidents,
    ...known.sources,
    ...known.actors,
    ...known.facilities.keys(),
    ...Object.values(lists(records)).flatMap((ids) => ids.map(({ id }) => id)),
    ...claimIds(records.incidents).map(({ id }) => id),
  ]);
}
