import type { ActorFact } from "../domain/facts.ts";
import { type Filter, isAskedAnew, NO_FILTER } from "../domain/filter.ts";
import { rolesAskedFor } from "../domain/standing.ts";
import { ACTOR_ROLES, BASES } from "../domain/vocabulary.ts";
import type { SetColumn } from "./columns.ts";
import { type FacetTable, mapOf } from "./facetTable.ts";
import { growingInts } from "./growing.ts";
import { addAll, addListed, addToSet, type Sets } from "./setCounts.ts";

/** Roles and bases of a record as bits of one number: first the roles, then the bases. */
const FIRST_BASIS = ACTOR_ROLES.length;
const ALL_ROLES = (1 << FIRST_BASIS) - 1;

/**
 * The facets of actors, roles and bases, which are three properties of one and the same actor of a record: the
 * other two still hold when the third is counted. A record counts once under each value, however many of its
 * actors have it.
 */
export function createActorFacets(column: SetColumn<ActorFact>): readonly FacetTable[] {
  const named = idsOfFacts(column.values);
  return [createIdFacet(column, named), createWordFacets(column, named)];
}

function createIdFacet(column: SetColumn<ActorFact>, named: NamedFacts): FacetTable {
  const { ids } = named;
  const roleBits = Uint32Array.from(column.values, ({ role }) => bitOf(ACTOR_ROLES, role));
  const basisBits = Uint32Array.from(column.values, ({ bases }) => bitsOf(bases));
  const listIds = createLister(column, named);
  const counts = new Int32Array(ids.length);
  let [roles, bases] = [Number.NaN, Number.NaN];
  let listed: Sets | null = null;

  const list = (): Sets => {
    listed ??= listIds(
      (fact) => ((roleBits[fact] ?? 0) & roles) !== 0 && hasAny(basisBits[fact] ?? 0, bases),
    );
    return listed;
  };
  const ask = (filter: Filter): boolean => {
    const before = [roles, bases];
    // Which actors are ticked is their own question: the roles are those asked for if any were.
    roles = roleBitsOf(rolesAskedFor({ ...filter, actor: ["any"] }));
    bases = bitsOf(filter.basis);
    const isAnew = roles !== before[0] || bases !== before[1];
    if (isAnew) listed = null;
    return isAnew;
  };
  ask(NO_FILTER);
  return {
    dimension: "actor",
    ask,
    recount(shown, alone) {
      counts.fill(0);
      addAll(counts, list(), shown, alone);
    },
    add: (code, records) => addToSet(counts, list(), code, records),
    addListed: (codes, step) => addListed(counts, list(), codes, step),
    snapshot() {
      const now = counts.slice();
      return { actor: () => mapOf(ids, now) };
    },
  };
}

function createWordFacets({ offsets, items, values }: SetColumn<ActorFact>, named: NamedFacts): FacetTable {
  const wordsOf = createWording(values, named);
  const words = new Uint32Array(offsets.length - 1);
  // A record has some of the roles, and is counted under which, as a whole; its bases as well.
  const roleCounts = new Int32Array(1 << FIRST_BASIS);
  const basisCounts = new Int32Array(1 << BASES.length);
  let asked = NO_FILTER;
  let isStale = true;

  const freshen = (): void => {
    if (!isStale) return;
    isStale = false;
    const ofFact = wordsOf(asked);
    let at = 0;
    for (let code = 0; code < words.length; code++) {
      let bits = 0;
      for (const end = offsets[code + 1] ?? 0; at < end; at++) bits |= ofFact[items[at] ?? 0] ?? 0;
      words[code] = bits;
    }
  };
  const add = (code: number, records: number): void => {
    const own = words[code] ?? 0;
    const [roles, bases] = [own & ALL_ROLES, own >>> FIRST_BASIS];
    roleCounts[roles] = (roleCounts[roles] ?? 0) + records;
    basisCounts[bases] = (basisCounts[bases] ?? 0) + records;
  };
  return {
    dimension: "actor",
    ask(filter) {
      const isAnew = isAskedAnew("actor", asked, filter);
      asked = filter;
      isStale ||= isAnew;
      return isAnew;
    },
    recount(shown, alone) {
      freshen();
      roleCounts.fill(0);
      basisCounts.fill(0);
      for (let code = 0; code < shown.length; code++) {
        const records = (shown[code] ?? 0) + (alone[code] ?? 0);
        if (records !== 0) add(code, records);
      }
    },
    add(code, records) {
      freshen();
      add(code, records);
    },
    addListed({ codes, width, first, list, from, to }, step) {
      freshen();
      for (let at = from; at < to; at++) add(codes[(list[at] ?? 0) * width + first] ?? 0, step);
    },
    snapshot() {
      const [roles, bases] = [perWord(roleCounts), perWord(basisCounts)];
      return { role: () => mapOf(ACTOR_ROLES, roles), basis: () => mapOf(BASES, bases) };
    },
  };
}

/** Records per word, of records per combination of words. */
function perWord(combined: Int32Array): Int32Array {
  const counts = new Int32Array(31 - Math.clz32(combined.length));
  for (let bits = 1; bits < combined.length; bits++) {
    const records = combined[bits] ?? 0;
    if (records === 0) continue;
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const word = 31 - Math.clz32(rest & -rest);
      counts[word] = (counts[word] ?? 0) + records;
    }
  }
  return counts;
}

/** Per distinct actor, the roles and bases that it counts under, as bits. */
function createWording(facts: readonly ActorFact[], named: NamedFacts): (filter: Filter) => Uint32Array {
  const { ids, offsets, items } = named;
  const roleBits = Uint32Array.from(facts, ({ role }) => bitOf(ACTOR_ROLES, role));
  const basisBits = Uint32Array.from(facts, ({ bases }) => bitsOf(bases));
  return (filter) => {
    const words = new Uint32Array(facts.length);
    const wanted = new Set(filter.actor);
    const isWanted = Uint8Array.from(ids, (id) => (wanted.size === 0 || wanted.has(id) ? 1 : 0));
    const bases = bitsOf(filter.basis);
    const roles = roleBitsOf(rolesAskedFor(filter));
    for (let fact = 0; fact < facts.length; fact++) {
      let isActor = 0;
      const end = offsets[fact + 1] ?? 0;
      for (let at = offsets[fact] ?? 0; at < end; at++) isActor |= isWanted[items[at] ?? 0] ?? 0;
      if (isActor === 0) continue;
      const role = roleBits[fact] ?? 0;
      const own = basisBits[fact] ?? 0;
      words[fact] = (hasAny(own, bases) ? role : 0) | ((role & roles) !== 0 ? own << FIRST_BASIS : 0);
    }
    return words;
  };
}

/** Lists the distinct ids of each set's actors, of those that are counted. */
function createLister(
  { offsets, items }: Sets,
  { ids, offsets: idOffsets, items: idItems }: NamedFacts,
): (isCounted: (fact: number) => boolean) => Sets {
  const sets = offsets.length - 1;
  const facts = idOffsets.length - 1;
  return (isCounted) => {
    const counted = Uint8Array.from({ length: facts }, (_, fact) => Number(isCounted(fact)));
    const listed = { offsets: new Uint32Array(sets + 1), items: growingInts() };
    /** Per id, one more than the last set that it was listed for. */
    const seen = new Uint32Array(ids.length);
    for (let code = 0; code < sets; code++) {
      const end = offsets[code + 1] ?? 0;
      for (let at = offsets[code] ?? 0; at < end; at++) {
        const fact = items[at] ?? 0;
        if (counted[fact] === 0) continue;
        const last = idOffsets[fact + 1] ?? 0;
        for (let of = idOffsets[fact] ?? 0; of < last; of++) {
          const id = idItems[of] ?? 0;
          if (seen[id] === code + 1) continue;
          seen[id] = code + 1;
          listed.items.push(id);
        }
      }
      listed.offsets[code + 1] = listed.items.length;
    }
    return { offsets: listed.offsets, items: listed.items.done() };
  };
}

interface NamedFacts extends Sets {
  readonly ids: readonly string[];
}

/** Distinct ids, and the numbers of those of each fact. */
function idsOfFacts(values: readonly ActorFact[]): NamedFacts {
  const numbers = new Map<string, number>();
  const offsets = new Uint32Array(values.length + 1);
  const items: number[] = [];
  for (const [fact, { ids }] of values.entries()) {
    for (const id of ids) {
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      items.push(number);
    }
    offsets[fact + 1] = items.length;
  }
  return { ids: [...numbers.keys()], offsets, items: Uint32Array.from(items) };
}

const roleBitsOf = (roles: readonly string[] | null): number =>
  roles === null ? ALL_ROLES : roles.reduce((bits, role) => bits | bitOf(ACTOR_ROLES, role), 0);

const bitsOf = (bases: readonly string[]): number =>
  bases.reduce((bits, basis) => bits | bitOf(BASES, basis), 0);

/** Where none is wanted, any will do. */
const hasAny = (bits: number, wanted: number): boolean => wanted === 0 || (bits & wanted) !== 0;

function bitOf(words: readonly string[], word: string): number {
  const index = words.indexOf(word);
  return index === -1 ? 0 : 1 << index;
}
