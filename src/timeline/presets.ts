import { civilDay, dayOf, daysInMonth, isoDay } from "../domain/day.ts";
import type { Filter } from "../domain/filter.ts";
import type { Extent } from "./brush.ts";

/** Lengths in months, counted back from the last day of the records. */
export const PRESETS = [
  { key: "months12", months: 12 },
  { key: "years5", months: 60 },
  { key: "years10", months: 120 },
] as const;

export type PresetKey = (typeof PRESETS)[number]["key"];
export type Choice = PresetKey | "all" | "own";

/** Presets that are shorter than the records are long. */
export function presetsFor(coverage: Extent): readonly PresetKey[] {
  return PRESETS.filter(({ months }) => firstDay(coverage.to, months) > coverage.from).map(({ key }) => key);
}

/** The window of a preset. It ends on a named day, so that a link keeps its meaning when records are added. */
export function presetWindow(key: PresetKey | "all", coverage: Extent): Pick<Filter, "from" | "to"> {
  const preset = PRESETS.find((one) => one.key === key);
  if (preset === undefined) return { from: null, to: null };
  const from = Math.max(firstDay(coverage.to, preset.months), coverage.from);
  return { from: isoDay(from), to: isoDay(coverage.to) };
}

/** The preset that a filter is, if it is one. */
export function choiceOf({ from, to }: Pick<Filter, "from" | "to">, coverage: Extent): Choice {
  if (from === null && to === null) return "all";
  const same = presetsFor(coverage).find((key) => {
    const window = presetWindow(key, coverage);
    return window.from === from && window.to === to;
  });
  return same ?? "own";
}

/** First of so many months that end with a day: twelve months to 1 December begin on 2 December. */
function firstDay(lastDay: number, months: number): number {
  const { year, month, day } = civilDay(lastDay + 1);
  const index = year * 12 + (month - 1) - months;
  const [startYear, startMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(startYear, startMonth, Math.min(day, daysInMonth(startYear, startMonth)));
}
