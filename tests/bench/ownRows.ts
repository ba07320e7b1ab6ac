import type { Figure } from "./figure.ts";
import { benchIndex, type IndexFigures } from "./indexBench.ts";
import { benchLists, benchSearch } from "./listBench.ts";
import type { PointVariant } from "./synthetic.ts";

/** Our index at so many rows, in a process of its own. */
export interface OwnRows {
  readonly index: IndexFigures;
  readonly lists: readonly Figure[];
}

const [rows = "1000", variant = "shared", jumpsProved = "1"] = process.argv.slice(2);
const found: OwnRows = {
  index: benchIndex({
    rows: Number(rows),
    variant: variant as PointVariant,
    jumpsProved: Number(jumpsProved),
    stepsProved: Math.max(10, Number(jumpsProved)),
  }),
  lists: variant === "shared" ? [...benchSearch(Number(rows)), ...benchLists(Number(rows))] : [],
};
console.log(JSON.stringify(found));
