import type { ActorFact } from "../domain/facts.ts";
import { type Filter, isAskedAnew, NO_FILTER } from "../domain/filter.ts";
import { rolesAskedFor } from "../domain/standing.ts";
import { ACTOR_ROLES, BASES } from "../domain/vocabulary.ts";
import type { SetColumn } from "./columns.ts";
import { type FacetTable, mapOf } from "./facetTable.ts";

/** Roles and bases of a record as bits of one number: first the roles, then the bases. */
const FIRST_BASIS = ACTOR_ROLES.length;
const WORDS = FIRST_BASIS + BASES.length;

/**
 * The facets of actors, roles and bases, which are three properties of one and the same actor of a record: the
 * other two still hold when the third is counted. A record counts once under each value, however many of its
 * actors have it.
 */
export function createActorFacets({ offsets, items, values }: SetColumn<ActorFact>): FacetTable {
  const { ids, idOffsets, idItems } = idsOfFacts(values);
  const roleBits = Uint32Array.from(values, ({ role }) => 1 << ACTOR_ROLES.indexOf(role));
  const basisBits = Uint32Array.from(values, ({ bases }) => bitsOf(bases));
  const counted = new Uint8Array(values.length);
  const words = new Uint32Array(values.length);
  const idCounts = new Int32Array(ids.length);
  const wordCounts = new Int32Array(WORDS);
  /** Per id, the last record of which it was counted. */
  const seen = new Float64Array(ids.length);
  let stamp = 0;
  let asked: Filter | null = null;

  const ask = (filter: Filter): boolean => {
    if (asked !== null && !isAskedAnew("actor", asked, filter)) return false;
    asked = filter;
    const wanted = new Set(filter.actor);
    const isWanted = Uint8Array.from(ids, (id) => (wanted.size === 0 || wanted.has(id) ? 1 : 0));
    const bases = filter.basis.length === 0 ? null : bitsOf(filter.basis);
    // The facet of actors asks for the roles that it would be asked for if any actor were ticked.
    const rolesOfAny = roleBitsOf(rolesAskedFor({ ...filter, actor: ["any"] }));
    const roles = roleBitsOf(rolesAskedFor(filter));
    for (let fact = 0; fact < values.length; fact++) {
      let isActor = 0;
      const end = idOffsets[fact + 1] ?? 0;
      for (let at = idOffsets[fact] ?? 0; at < end; at++) isActor |= isWanted[idItems[at] ?? 0] ?? 0;
      const role = roleBits[fact] ?? 0;
      const own = basisBits[fact] ?? 0;
      const hasBasis = bases === null || (own & bases) !== 0;
      counted[fact] = (role & rolesOfAny) !== 0 && hasBasis ? 1 : 0;
      words[fact] = isActor === 0 ? 0 : (hasBasis ? role : 0) | ((role & roles) !== 0 ? own : 0);
    }
    return true;
  };
  ask(NO_FILTER);
  return {
    dimension: "actor",
    ask,
    clear() {
      idCounts.fill(0);
      wordCounts.fill(0);
    },
    add(code, records) {
      stamp++;
      let bits = 0;
      const end = offsets[code + 1] ?? 0;
      for (let at = offsets[code] ?? 0; at < end; at++) {
        const fact = items[at] ?? 0;
        bits |= words[fact] ?? 0;
        if (counted[fact] === 0) continue;
        const lastId = idOffsets[fact + 1] ?? 0;
        for (let of = idOffsets[fact] ?? 0; of < lastId; of++) {
          const id = idItems[of] ?? 0;
          if (seen[id] === stamp) continue;
          seen[id] = stamp;
          idCounts[id] = (idCounts[id] ?? 0) + records;
        }
      }
      for (; bits !== 0; bits &= bits - 1) {
        const word = 31 - Math.clz32(bits & -bits);
        wordCounts[word] = (wordCounts[word] ?? 0) + records;
      }
    },
    snapshot() {
      const [idsNow, wordsNow] = [idCounts.slice(), wordCounts.slice()];
      return {
        actor: () => mapOf(ids, idsNow),
        role: () => mapOf(ACTOR_ROLES, wordsNow),
        basis: () => mapOf(BASES, wordsNow.subarray(FIRST_BASIS)),
      };
    },
  };
}

/** Distinct ids, and the numbers of those of each fact. */
function idsOfFacts(values: readonly ActorFact[]) {
  const numbers = new Map<string, number>();
  const idOffsets = new Uint32Array(values.length + 1);
  const idItems: number[] = [];
  for (const [fact, { ids }] of values.entries()) {
    for (const id of ids) {
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      idItems.push(number);
    }
    idOffsets[fact + 1] = idItems.length;
  }
  return { ids: [...numbers.keys()], idOffsets, idItems: Uint32Array.from(idItems) };
}

const roleBitsOf = (roles: readonly string[] | null): number =>
  roles === null ? 2 ** FIRST_BASIS - 1 : roles.reduce((bits, role) => bits | bitOf(ACTOR_ROLES, role), 0);

const bitsOf = (bases: readonly string[]): number =>
  bases.reduce((bits, basis) => bits | (bitOf(BASES, basis) << FIRST_BASIS), 0);

function bitOf(words: readonly string[], word: string): number {
  const index = words.indexOf(word);
  return index === -1 ? 0 : 1 << index;
}
