import { type Figure, rounded } from "./figure.ts";
import { runScript } from "./inOwnProcess.ts";
import type { OwnRows } from "./ownRows.ts";
import type { RivalRows } from "./rivalRows.ts";

/** Where every row stands at a point of its own, as in no dataset we know: the worst case, said beside the usual. */
const WORST = 1_000_000;

/**
 * A change of the filter over synthetic rows, ours and others', size by size.
 * @param jumpsProved every so-manieth answer is compared with the plain predicate, which takes a second and more at a
 * million rows
 */
export async function rowFigures(sizes: readonly number[], jumpsProved: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const rows of sizes) figures.push(...(await figuresOf(rows, jumpsProved)));
  if (sizes.includes(WORST)) {
    const { index } = await runScript<OwnRows>("ownRows.ts", String(WORST), "distinct", "20");
    figures.push(ms("jump, every row at a point of its own, median", WORST, null, index.jump.median));
  }
  return figures;
}

async function figuresOf(rows: number, jumpsProved: number): Promise<Figure[]> {
  const proved = String(jumpsProved);
  const { index, lists } = await runScript<OwnRows>("ownRows.ts", String(rows), "shared", proved);
  const { crossfilter, supercluster, superclusterAll } = await runScript<RivalRows>(
    "rivalRows.ts",
    String(rows),
  );
  const { jump, day, percent } = index;
  return [
    ms("jump in one of six dimensions, median", rows, 16, jump.median),
    ms("jump in one of six dimensions, 99th percentile", rows, 33, jump.p99),
    ms("the same jump, crossfilter2 (no standings, no clusters), median", rows, null, crossfilter.jump),
    times("crossfilter2 is slower", rows, 8, crossfilter.jump / jump.median),
    ms("clusters of the filtered set, supercluster, median", rows, null, supercluster),
    ms("clusters of all rows, supercluster", rows, null, superclusterAll),
    times("supercluster of all rows is slower than a jump", rows, 80, superclusterAll / jump.median),
    ms("brush moved by a day, median", rows, 2, day.median),
    ms("brush moved by a day, crossfilter2, median", rows, null, crossfilter.day),
    ms("brush moved by 1 % of the range, median", rows, 6, percent.median),
    ms("brush moved by 1 % of the range, crossfilter2, median", rows, null, crossfilter.percent),
    { what: "answers proved by the plain predicate", rows, aim: 200, measured: index.checked, unit: "times" },
    ...lists,
  ];
}

function ms(what: string, rows: number, aim: number | null, measured: number): Figure {
  return { what, rows, aim, measured: rounded(measured), unit: "ms" };
}

function times(what: string, rows: number, aim: number, measured: number): Figure {
  return { what, rows, aim, measured: rounded(measured), unit: "times" };
}
