import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import { queryOfColumns } from "../queryOf.ts";
import { BENCH_VIEW, brushSteps, FIRST_DAY, jumpsFrom, LAST_DAY } from "./benchFilters.ts";
import { quantile } from "./figure.ts";
import { crossfilterRival, superclusterMs } from "./rivals.ts";
import { randomFrom, syntheticColumns } from "./synthetic.ts";

/** Medians in milliseconds. */
export interface RivalRows {
  readonly crossfilter: { readonly jump: number; readonly day: number; readonly percent: number };
  /** Its index of the filtered set, and of all rows, as a map that filters must make them anew. */
  readonly supercluster: number;
  readonly superclusterAll: number;
}

const SEED = 20_201_120;
const WARM_UPS = 20;
const JUMPS = 200;
/** Each takes seconds at a million rows. */
const SETS = 5;

/** Others at so many rows: the same rows, seed and filters as ours, in a process of their own. */
const rows = Number(process.argv[2] ?? 1000);
const columns = syntheticColumns(rows, SEED, "shared");
const random = randomFrom(SEED + 1);
const jumps = jumpsFrom(random, WARM_UPS + JUMPS);
const days = brushSteps(random, 1, WARM_UPS + JUMPS);
const percents = brushSteps(random, Math.round((LAST_DAY - FIRST_DAY) / 100), WARM_UPS + JUMPS);

const rival = crossfilterRival(columns);
const median = (filters: readonly Filter[]): number => {
  const times = filters.map((filter) => {
    const start = performance.now();
    rival.change(filter);
    return performance.now() - start;
  });
  return quantile(times.slice(WARM_UPS), 0.5);
};
const crossfilter = { jump: median(jumps), day: median(days), percent: median(percents) };

const query = queryOfColumns(columns, []);
const sets = jumps.slice(WARM_UPS).filter((_, index) => index % (JUMPS / SETS) === 0);
const supercluster = quantile(
  sets.map((filter) => superclusterMs(columns, query.answer(filter, BENCH_VIEW).rows)),
  0.5,
);
const superclusterAll = superclusterMs(columns, query.answer(NO_FILTER, BENCH_VIEW).rows);
console.log(JSON.stringify({ crossfilter, supercluster, superclusterAll } satisfies RivalRows));
