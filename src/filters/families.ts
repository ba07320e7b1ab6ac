import { FAMILIES, FAMILY_OF, type Family, type IncidentType } from "../domain/vocabulary.ts";
import type { Query } from "../query/query.ts";
import { occurringTypes } from "./occurring.ts";

/** The types of a family that a reader can choose; a campaign is never counted. */
export function typesOf(family: Family): readonly IncidentType[] {
  return (Object.keys(FAMILY_OF) as IncidentType[]).filter(
    (type) => FAMILY_OF[type] === family && type !== "campaign",
  );
}

/** All types of a family, or none of them if all were chosen. */
export function toggledFamily(chosen: readonly string[], family: Family): readonly string[] {
  const types: readonly string[] = typesOf(family);
  const rest = chosen.filter((type) => !types.includes(type));
  return types.every((type) => chosen.includes(type)) ? rest : [...rest, ...types];
}

export interface OfferedFamily {
  readonly family: Family;
  readonly types: readonly IncidentType[];
}

/** What there is to choose from: all families of the atlas, of a reader's own file those that occur in it. */
export function offeredFamilies(query: Query): readonly OfferedFamily[] {
  const all = FAMILIES.map((family) => ({ family, types: typesOf(family) }));
  const occurring = occurringTypes(query);
  if (occurring === null) return all;
  return all
    .map(({ family, types }) => ({ family, types: types.filter((type) => occurring.has(type)) }))
    .filter(({ types }) => types.length > 0);
}
