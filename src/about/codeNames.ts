import type { Messages } from "../i18n/locale.ts";
import type { CodeList } from "./examples.ts";

/** What a code of a list is called on this page; measures by the group that they are in. */
export function codeName({ vocabulary }: Messages, list: CodeList, code: string): string {
  const names: Readonly<Record<CodeList, Readonly<Record<string, string>>>> = {
    types: vocabulary.types,
    outcomes: vocabulary.outcomes,
    measures: vocabulary.measureGroups,
    actorRoles: vocabulary.actorRoles,
    bases: vocabulary.bases,
    precisions: vocabulary.precisions,
    claimantRoles: vocabulary.claimantRoles,
    evidences: vocabulary.evidences,
  };
  return names[list][code] ?? code;
}
