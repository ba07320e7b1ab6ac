import { utcTicks } from "d3-time";
import { type Edges, endOf, positionOf } from "./brush.ts";

/** Room that a label needs with the gap after it, in CSS pixels. */
const LABEL_PX: Readonly<Record<Unit, number>> = { year: 56, month: 64, day: 80 };
/** A label may run this far past the end of the axis. */
const OVERHANG_PX = 20;
const DAY_MS = 86_400_000;

/** How much of a date a label has to say: the year only where it begins and at the first label. */
export type TickForm = "year" | "month" | "month_year" | "day" | "day_year";

export interface Tick {
  /** On the axis, in bins. */
  readonly position: number;
  readonly day: number;
  readonly form: TickForm;
}

/** Few round dates for an axis; calendar days in UTC. @param widthPx of the axis */
export function ticksOf(edges: Edges, widthPx: number): readonly Tick[] {
  const [first, last] = [edges[0], edges.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days = roundDays(first, last, widthPx);
  const unit = unitOf(days);
  return days
    .filter((day) => fits(edges, day, unit, widthPx))
    .map((day, index) => ({ day, position: positionOf(edges, day), form: formOf(unit, day, index === 0) }));
}

/** As many as there is room for; d3 takes a count as a hint only. */
function roundDays(first: number, last: number, widthPx: number): readonly number[] {
  for (let count = Math.ceil(widthPx / LABEL_PX.year); count >= 1; count--) {
    const ticks = utcTicks(new Date(first * DAY_MS), new Date((last - 1) * DAY_MS), count);
    const days = [...new Set(ticks.map((tick) => Math.floor(tick.getTime() / DAY_MS)))];
    if (days.length * LABEL_PX[unitOf(days)] <= widthPx) return days;
  }
  return [];
}

/** A label stands after its tick and must not run out of the timeline. */
function fits(edges: Edges, day: number, unit: Unit, widthPx: number): boolean {
  const left = endOf(edges) - positionOf(edges, day);
  return (left / Math.max(1, endOf(edges))) * widthPx + OVERHANG_PX >= LABEL_PX[unit] * 0.55;
}

type Unit = "year" | "month" | "day";

function unitOf(days: readonly number[]): Unit {
  const dates = days.map((day) => new Date(day * DAY_MS));
  if (dates.some((date) => date.getUTCDate() !== 1)) return "day";
  return dates.some((date) => date.getUTCMonth() !== 0) ? "month" : "year";
}

function formOf(unit: Unit, day: number, isFirst: boolean): TickForm {
  if (unit === "year") return "year";
  const date = new Date(day * DAY_MS);
  const beginsYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  if (unit === "month") return beginsYear ? "year" : isFirst ? "month_year" : "month";
  return isFirst || beginsYear ? "day_year" : "day";
}
