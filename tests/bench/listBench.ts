import { NO_FILTER } from "../../src/domain/filter.ts";
import { OUTCOMES } from "../../src/domain/vocabulary.ts";
import { SORTS } from "../../src/query/sort.ts";
import { textsOf } from "../../src/query/textSearch.ts";
import { queryOfColumns } from "../queryOf.ts";
import { BENCH_VIEW } from "./benchFilters.ts";
import { type Figure, quantile, rounded } from "./figure.ts";
import { randomFrom, syntheticColumns, syntheticRows } from "./synthetic.ts";

const SEED = 20_201_120;
/** As long as a title with a summary. */
const TEXTS_JOINED = 10;
const SEARCHES = ["prison escape", "attack", "riv nor", "camp wing yard town", "nowhere", "gat"];

/** Words looked for in rows of about 200 letters each: of one search after the other, the slowest and the median. */
export function benchSearch(rows: number): Figure[] {
  const texts = textsOf(longTexts(rows));
  texts.search("warm");
  const times = SEARCHES.map((q) => timeOf(() => texts.search(q)));
  return [
    { what: "text search, median", rows, aim: 100, measured: rounded(quantile(times, 0.5)), unit: "ms" },
    { what: "text search, slowest", rows, aim: 100, measured: rounded(Math.max(...times)), unit: "ms" },
  ];
}

function* longTexts(rows: number): Generator<string> {
  const texts = [...syntheticRows(2000, SEED)].map(({ text }) => text);
  const random = randomFrom(SEED);
  for (let row = 0; row < rows; row++) {
    const parts = Array.from({ length: TEXTS_JOINED }, () => texts[Math.floor(random() * texts.length)]);
    yield parts.join(" ");
  }
}

/** Each order when it is first asked for, and then a look at its end. */
export function benchLists(rows: number): Figure[] {
  const query = queryOfColumns(syntheticColumns(rows, SEED), []);
  // Where all rows are shown, a list is its order as it is: some are not.
  const answer = query.answer({ ...NO_FILTER, outcome: OUTCOMES.slice(1) }, BENCH_VIEW);
  return SORTS.flatMap((sort) => {
    const first = timeOf(() => query.list(answer, sort).slice(0, 50));
    const list = query.list(answer, sort);
    const deep = timeOf(() => query.list(answer, sort).slice(list.length - 50, list.length));
    const [last = 0] = list.slice(list.length - 1, list.length);
    const fresh = query.list(answer, sort);
    const found = timeOf(() => {
      if (fresh.indexOf(last) !== list.length - 1) throw new Error(`row ${last} is not the last by ${sort}`);
    });
    const figure = (what: string, measured: number): Figure => ({
      what: `${what}, by ${sort}`,
      rows,
      aim: 100,
      measured: rounded(measured),
      unit: "ms",
    });
    return [
      figure("sorting for the first time", first),
      figure("a list and its last 50 rows", deep),
      figure("place of the last row of a list", found),
    ];
  });
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
