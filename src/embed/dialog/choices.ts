import { type Filter, NO_FILTER } from "../../domain/filter.ts";
import { type CircleSize, EMBED_PARTS, type EmbedPart, type Period, type Theme } from "../../store/store.ts";
import type { LinkState } from "../../url/linkState.ts";
import { periodOf } from "./periods.ts";

/** What is chosen in the dialog, as it is typed. It changes nothing of the page behind. */
export interface Choices {
  /** Empty: the sentence. */
  readonly title: string;
  readonly fixedHeight: boolean;
  readonly height: string;
  readonly theme: Theme;
  readonly show: readonly EmbedPart[];
  /** Whether the record that is open here opens there, too. */
  readonly record: boolean;
  readonly keepsVersion: boolean;
  readonly lock: readonly (keyof Filter)[];
  readonly label: readonly string[];
  readonly axisFrom: string;
  readonly axisTo: string;
  readonly top: string;
  readonly size: CircleSize;
  readonly series: "none" | "years" | "list";
  readonly periods: string;
}

export type Change = (change: Partial<Choices>) => void;

/** CSS pixels; where WordPress, too, cuts a height. */
export const HEIGHT = { least: 250, usual: 520, most: 1000 };

const USUAL_PARTS: readonly EmbedPart[] = ["map", "sentence", "chips", "timeline"];

/** What the page itself was opened with. */
export function choicesFor({ theme, show, lock, axis, top, size, label, v }: LinkState): Choices {
  return {
    title: "",
    fixedHeight: false,
    height: String(HEIGHT.usual),
    theme,
    show: show.length > 0 ? inOrder(show) : USUAL_PARTS,
    record: true,
    keepsVersion: v !== null,
    lock,
    label,
    axisFrom: axis?.from ?? "",
    axisTo: axis?.to ?? "",
    top: top === null ? "" : String(top),
    size,
    series: "none",
    periods: "",
  };
}

/** Of the fields that take text: the value, or that it is none. */
export type Field<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false };

/** null: as high as the width asks for. */
export function heightOf({ fixedHeight, height }: Choices): Field<number | null> {
  if (!fixedHeight) return { ok: true, value: null };
  const value = Number(height);
  return /^\d+$/.test(height.trim()) && value >= HEIGHT.least && value <= HEIGHT.most
    ? { ok: true, value }
    : { ok: false };
}

export function axisOf({ axisFrom, axisTo }: Choices): Field<Period | null> {
  const [from, to] = [axisFrom.trim(), axisTo.trim()];
  if (from === "" && to === "") return { ok: true, value: null };
  const period = periodOf(from, to);
  return period === null ? { ok: false } : { ok: true, value: period };
}

export function topOf({ top }: Choices): Field<number | null> {
  const text = top.trim();
  if (text === "") return { ok: true, value: null };
  return /^[1-9]\d{0,8}$/.test(text) ? { ok: true, value: Number(text) } : { ok: false };
}

/** The value, or that of a field that nothing stands in. */
export function valueIn<Value>(field: Field<Value | null>): Value | null {
  return field.ok ? field.value : null;
}

/** What the address of the embed says: the view that is shared, with what was chosen. */
export function embedState(
  shared: LinkState,
  choices: Choices,
  { version, lang }: { readonly version: string | null; readonly lang: string },
): LinkState {
  const { theme, lock, label, size } = choices;
  return {
    ...shared,
    embed: true,
    selection: choices.record ? shared.selection : null,
    theme,
    show: isUsual(choices.show) ? [] : inOrder(choices.show),
    lock,
    axis: valueIn(axisOf(choices)),
    top: valueIn(topOf(choices)),
    size,
    label,
    v: choices.keepsVersion ? version : null,
    // The words around it are in one language; a reader with another must not get half of each.
    carried: { ...shared.carried, lang },
  };
}

/** The parts of the filter that ask for something, and what is locked already. */
export function lockable({ filter, lock }: Pick<LinkState, "filter" | "lock">): readonly (keyof Filter)[] {
  const keys = Object.keys(NO_FILTER) as (keyof Filter)[];
  return keys.filter(
    (key) => lock.includes(key) || JSON.stringify(filter[key]) !== JSON.stringify(NO_FILTER[key]),
  );
}

/** One part more or less; the last one stays. */
export function toggledPart(show: readonly EmbedPart[], part: EmbedPart): readonly EmbedPart[] {
  const next = show.includes(part) ? show.filter((other) => other !== part) : [...show, part];
  return next.length === 0 ? show : inOrder(next);
}

const inOrder = (parts: readonly EmbedPart[]): readonly EmbedPart[] =>
  EMBED_PARTS.filter((part) => parts.includes(part));

const isUsual = (parts: readonly EmbedPart[]): boolean => inOrder(parts).join() === USUAL_PARTS.join();
