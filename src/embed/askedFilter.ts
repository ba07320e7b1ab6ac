import type { Filter } from "../domain/filter.ts";
import type { AtlasState } from "../store/store.ts";
import { decode, encode } from "../url/codec.ts";
import { escaped } from "../url/escape.ts";
import { FILTER_KEYS, isFilterKey } from "../url/filterKeys.ts";
import { NOTHING_ASKED } from "../url/linkState.ts";
import type { Refusal, View } from "./protocol.ts";

type Texts = Readonly<Record<string, string>>;

/** What stands when a command comes; what is locked for readers is locked for articles. */
export type Standing = Pick<AtlasState, "filter" | "dataset" | "lock">;

export type AskedFilter =
  | { readonly filter: Filter; readonly fault: null }
  | { readonly filter: null; readonly fault: Omit<Refusal, "id"> };

/** The filter as the address bar would have it, key by key; defaults left out. */
export function filterTexts({ filter, dataset }: Pick<AtlasState, "filter" | "dataset">): Texts {
  const state = { ...NOTHING_ASKED, filter, dataset };
  const texts = FILTER_KEYS.map(({ key, write }) => [key, write(state)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}

/**
 * The filter that a command asks for, read by the codec of the address bar. One bad value refuses all of it: half of
 * a filter shows something that nobody asked for.
 */
export function askedFilter({ filter, range, types }: View, standing: Standing): AskedFilter {
  const given = { ...filter, ...(range && rangeTexts(range)), ...(types && { type: typesText(types) }) };
  const fieldOf = (key: string): string => {
    if (types && key === "type") return "types";
    return range && (key === "from" || key === "to") ? "range" : `filter.${key}`;
  };
  const isLocked = (key: string): boolean => standing.lock.some((locked) => locked === key);
  for (const key of Object.keys(given)) {
    if (!isFilterKey(key)) return refused("filter", "unknown");
    if (isLocked(key)) return refused(fieldOf(key), "locked");
  }
  const current = filterTexts(standing);
  const kept = filter ? Object.entries(current).filter(([key]) => isLocked(key)) : [];
  const texts = { ...(filter ? Object.fromEntries(kept) : current), ...given };
  const { state, notices } = decode(`${datasetText(standing)}&${new URLSearchParams(texts)}`);
  const [bad] = notices;
  return bad ? refused(fieldOf(bad.key), "value") : { filter: state.filter, fault: null };
}

function refused(field: string, why: Refusal["why"]): AskedFilter {
  return { filter: null, fault: { field, why } };
}

const rangeTexts = ({ from, to }: NonNullable<View["range"]>): Texts => ({ from: from ?? "", to: to ?? "" });

const typesText = (types: readonly string[]): string => types.map(escaped).join(",");

/** Words of a filter mean what they mean in the dataset that is open. */
const datasetText = ({ dataset }: Standing): string => encode({ ...NOTHING_ASKED, dataset });
