import { parseWindowEdge } from "../domain/day.ts";
import { type Filter, type Minimum, type Near, NO_FILTER } from "../domain/filter.ts";
import { REGIONS, regionsOf } from "../domain/regions.ts";
import {
  ACTOR_ROLES,
  BASES,
  COUNTED_TYPES,
  EVIDENCES,
  MEASURE_GROUPS,
  OUTCOMES,
  PRECISIONS,
} from "../domain/vocabulary.ts";
import { isActorId, isSourceId } from "./ids.ts";
import { keyOf, type LinkKey } from "./linkKey.ts";
import type { LinkState } from "./linkState.ts";
import {
  choice,
  codes,
  flag,
  LATITUDE,
  LONGITUDE,
  memberOf,
  numbersIn,
  taken,
  text,
  textOrNull,
  textsLike,
  type ValueCodec,
  words,
} from "./values.ts";

/** Characters of a search; the search field takes no more either. */
export const LONGEST_SEARCH = 100;

/** Half the way around the earth: a wider circle holds no more. */
const WIDEST_KM = 20_040;

function filterKey<Key extends keyof Filter>(key: Key, value: ValueCodec<Filter[Key]>): LinkKey {
  return keyOf(key, value, {
    of: ({ filter }) => filter[key],
    set: (state, given) => ({ ...state, filter: { ...state.filter, [key]: given } }),
    standard: NO_FILTER[key],
  });
}

/** Values of the file itself, where another dataset than the atlas's own is open: its words are not ours to know. */
function openKey(key: "type" | "country" | "actor" | "source", ours: ValueCodec<readonly string[]>): LinkKey {
  const [usual, open] = [filterKey(key, ours), filterKey(key, words)];
  const keyFor = ({ dataset }: LinkState): LinkKey => (dataset.kind === "atlas" ? usual : open);
  return {
    key,
    read: (text, state) => keyFor(state).read(text, state),
    write: (state) => keyFor(state).write(state),
  };
}

const edge = (which: "from" | "to"): ValueCodec<string | null> =>
  textOrNull((value) => parseWindowEdge(value, which) !== null);

const near: ValueCodec<Near | null> = {
  read(value) {
    const numbers = numbersIn(value, ",", [LATITUDE, LONGITUDE, [0, WIDEST_KM]]);
    const [lat = 0, lon = 0, km = 0] = numbers ?? [];
    return numbers && km > 0 ? taken({ lat, lon, km }) : { ok: false };
  },
  write: (value) => (value ? [value.lat, value.lon, value.km].join(",") : ""),
};

const isCounted = memberOf(COUNTED_TYPES);
const isGroup = memberOf(MEASURE_GROUPS);

const minimum: ValueCodec<Minimum | null> = {
  read(given) {
    const [group = "", value = "", ...more] = given.split(":");
    const isOne = isGroup(group) && /^\d{1,9}$/.test(value) && more.length === 0;
    return isOne ? taken({ group, value: Number(value) }) : { ok: false };
  },
  write: (value) => (value ? `${value.group}:${value.value}` : ""),
};

/** The keys that make the filter, in the order in which links are written. */
export const FILTER_KEYS: readonly LinkKey[] = [
  filterKey("from", edge("from")),
  filterKey("to", edge("to")),
  filterKey("dates", choice(["possible", "certain"])),
  filterKey("by", choice(["overlap", "start"])),
  filterKey("undated", flag),
  openKey(
    "type",
    textsLike((value) => isCounted(value)),
  ),
  filterKey("outcome", codes(OUTCOMES)),
  openKey(
    "country",
    textsLike((code) => regionsOf(code).length > 0),
  ),
  filterKey("region", codes(REGIONS)),
  openKey("actor", textsLike(isActorId)),
  filterKey("role", codes(ACTOR_ROLES)),
  filterKey("basis", codes(BASES)),
  openKey("source", textsLike(isSourceId)),
  filterKey("precision", codes(PRECISIONS)),
  filterKey("evidence", codes(EVIDENCES)),
  filterKey("scope", choice(["core", "all"])),
  filterKey("min", minimum),
  filterKey(
    "q",
    text((words) => words.length <= LONGEST_SEARCH),
  ),
  filterKey("near", near),
];

/** The keys of the address bar that make the filter are named like its parts. */
export function isFilterKey(text: string): text is keyof Filter {
  return Object.hasOwn(NO_FILTER, text);
}
