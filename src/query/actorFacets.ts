import type { ActorFact } from "../domain/facts.ts";
import { type Filter, isAskedAnew, NO_FILTER } from "../domain/filter.ts";
import { rolesAskedFor } from "../domain/standing.ts";
import { ACTOR_ROLES, BASES } from "../domain/vocabulary.ts";
import type { SetColumn } from "./columns.ts";
import { type FacetTable, mapOf } from "./facetTable.ts";
import { addAll, addListed, addToSet, type Sets } from "./setCounts.ts";

/** Roles and bases of a record as bits of one number: first the roles, then the bases. */
const FIRST_BASIS = ACTOR_ROLES.length;
const ALL_ROLES = (1 << FIRST_BASIS) - 1;

/** What a filter lets a set of actors be counted under. */
interface Counted extends Sets {
  readonly items: Uint32Array;
  /** Per code: its roles and bases, as bits. */
  readonly words: Uint32Array;
}

/**
 * The facets of actors, roles and bases, which are three properties of one and the same actor of a record: the
 * other two still hold when the third is counted. A record counts once under each value, however many of its
 * actors have it.
 */
export function createActorFacets(column: SetColumn<ActorFact>): FacetTable {
  const { ids, ...idsOf } = idsOfFacts(column.values);
  const judge = createJudge(column.values, ids, idsOf);
  const listIds = createLister(column, ids.length, idsOf);
  const idCounts = new Int32Array(ids.length);
  // A record has some of the roles: it is counted under which, as a whole. So are its bases.
  const roleCounts = new Int32Array(1 << FIRST_BASIS);
  const basisCounts = new Int32Array(1 << BASES.length);
  let asked = NO_FILTER;
  /** null: not worked out since the filter changed. */
  let counted: Counted | null = null;

  const current = (): Counted => {
    counted ??= listIds(judge(asked));
    return counted;
  };
  const addWords = (words: number, records: number): void => {
    const [roles, bases] = [words & ALL_ROLES, words >>> FIRST_BASIS];
    roleCounts[roles] = (roleCounts[roles] ?? 0) + records;
    basisCounts[bases] = (basisCounts[bases] ?? 0) + records;
  };
  return {
    dimension: "actor",
    ask(filter) {
      const isAnew = isAskedAnew("actor", asked, filter);
      asked = filter;
      if (isAnew) counted = null;
      return isAnew;
    },
    recount(shown, alone) {
      const now = current();
      for (const counts of [idCounts, roleCounts, basisCounts]) counts.fill(0);
      addAll(idCounts, now, shown, alone);
      for (let code = 0; code < shown.length; code++) {
        addWords(now.words[code] ?? 0, (shown[code] ?? 0) + (alone[code] ?? 0));
      }
    },
    add(code, records) {
      const now = current();
      addToSet(idCounts, now, code, records);
      addWords(now.words[code] ?? 0, records);
    },
    addListed(listed, step) {
      const now = current();
      const { codes, width, first, list, from, to } = listed;
      addListed(idCounts, now, listed, step);
      for (let at = from; at < to; at++) {
        addWords(now.words[codes[(list[at] ?? 0) * width + first] ?? 0] ?? 0, step);
      }
    },
    snapshot() {
      const idsNow = idCounts.slice();
      const [rolesNow, basesNow] = [perWord(roleCounts), perWord(basisCounts)];
      return {
        actor: () => mapOf(ids, idsNow),
        role: () => mapOf(ACTOR_ROLES, rolesNow),
        basis: () => mapOf(BASES, basesNow),
      };
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

/** What a filter says of each distinct actor. */
interface Judged {
  /** 1: it counts under its ids. */
  readonly named: Uint8Array;
  /** The roles and bases that it counts under, as bits. */
  readonly words: Uint32Array;
}

function createJudge(
  facts: readonly ActorFact[],
  ids: readonly string[],
  { offsets, items }: Sets,
): (filter: Filter) => Judged {
  const roleBits = Uint32Array.from(facts, ({ role }) => bitOf(ACTOR_ROLES, role));
  const basisBits = Uint32Array.from(facts, ({ bases }) => bitsOf(bases));
  return (filter) => {
    const named = new Uint8Array(facts.length);
    const words = new Uint32Array(facts.length);
    const wanted = new Set(filter.actor);
    const isWanted = Uint8Array.from(ids, (id) => (wanted.size === 0 || wanted.has(id) ? 1 : 0));
    const bases = filter.basis.length === 0 ? null : bitsOf(filter.basis);
    // The facet of actors asks for the roles that it would be asked for if any actor were ticked.
    const rolesOfAny = roleBitsOf(rolesAskedFor({ ...filter, actor: ["any"] }));
    const roles = roleBitsOf(rolesAskedFor(filter));
    for (let fact = 0; fact < facts.length; fact++) {
      let isActor = 0;
      const end = offsets[fact + 1] ?? 0;
      for (let at = offsets[fact] ?? 0; at < end; at++) isActor |= isWanted[items[at] ?? 0] ?? 0;
      const role = roleBits[fact] ?? 0;
      const own = basisBits[fact] ?? 0;
      const hasBasis = bases === null || (own & bases) !== 0;
      named[fact] = (role & rolesOfAny) !== 0 && hasBasis ? 1 : 0;
      words[fact] = isActor === 0 ? 0 : (hasBasis ? role : 0) | ((role & roles) !== 0 ? own : 0);
    }
    return { named, words };
  };
}

/** Works out once per filter what each set of actors counts under, and no more for each row of it. */
function createLister(
  { offsets, items }: Sets,
  idCount: number,
  idsOf: Sets,
): (judged: Judged) => Counted {
  const sets = offsets.length - 1;
  const written = { offsets: new Uint32Array(sets + 1), items: new Uint32Array(0) };
  const words = new Uint32Array(sets);
  /** Per id, one more than the last set that it was listed for. */
  const seen = new Uint32Array(idCount);
  const most = (): number =>
    items.reduce((sum, fact) => sum + (idsOf.offsets[fact + 1] ?? 0) - (idsOf.offsets[fact] ?? 0), 0);

  return ({ named, words: wordsOf }) => {
    if (written.items.length === 0) written.items = new Uint32Array(most());
    seen.fill(0);
    let length = 0;
    for (let code = 0; code < sets; code++) {
      let bits = 0;
      const end = offsets[code + 1] ?? 0;
      for (let at = offsets[code] ?? 0; at < end; at++) {
        const fact = items[at] ?? 0;
        bits |= wordsOf[fact] ?? 0;
        if (named[fact] === 0) continue;
        const last = idsOf.offsets[fact + 1] ?? 0;
        for (let of = idsOf.offsets[fact] ?? 0; of < last; of++) {
          const id = idsOf.items[of] ?? 0;
          if (seen[id] === code + 1) continue;
          seen[id] = code + 1;
          written.items[length++] = id;
        }
      }
      words[code] = bits;
      written.offsets[code + 1] = length;
    }
    return { ...written, words };
  };
}

/** Distinct ids, and the numbers of those of each fact. */
function idsOfFacts(values: readonly ActorFact[]) {
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
  bases.reduce((bits, basis) => bits | (bitOf(BASES, basis) << FIRST_BASIS), 0);

function bitOf(words: readonly string[], word: string): number {
  const index = words.indexOf(word);
  return index === -1 ? 0 : 1 << index;
}
