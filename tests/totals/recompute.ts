/*
 * Totals added up again by somebody who has nothing but the exported table of records: no code of the atlas is used
 * here. The rule is the one that data/README.md tells.
 */

/** One line of an exported `incidents.csv`, by the names of its columns. */
type Line = Readonly<Record<string, string>>;

export interface Recomputed {
  readonly low: number;
  readonly high: number;
  readonly records: number;
  readonly moreThan: number;
  readonly covered: number;
  readonly denials: number;
}

/** @param name of a figure as its columns have it: `out`, `killed_staff` */
export function recompute(lines: readonly Line[], name: string): Recomputed {
  const lists = (line: Line, column: string): boolean => (line[column] ?? "").split("; ").includes(name);
  const adding = lines.filter(
    (line) =>
      line[`${name}_high`] !== "" &&
      !lists(line, "figures_not_added") &&
      (Number(line[`${name}_high`]) > 0 || lists(line, "figures_more_than")),
  );
  const ids = new Set(adding.map(({ id }) => id));
  const widerOf = (line: Line): string | undefined =>
    (line.part_of ?? "").split("; ").find((id) => ids.has(id));
  const added = (bound: "low" | "high", line: Line): number => {
    const other = (line.figures_added_as ?? "").split("; ").find((text) => text.startsWith(`${name} `));
    const own = Number(other?.split(" ")[bound === "low" ? 1 : 2] ?? line[`${name}_${bound}`]);
    const parts = adding.filter((part) => widerOf(part) === line.id).map((part) => added(bound, part));
    return Math.max(own, sum(parts));
  };
  const apart = adding.filter((line) => widerOf(line) === undefined);
  return {
    low: sum(apart.map((line) => added("low", line))),
    high: sum(apart.map((line) => added("high", line))),
    records: adding.length,
    moreThan: adding.filter((line) => lists(line, "figures_more_than")).length,
    covered: adding.length - apart.length,
    denials: lines.filter((line) => lists(line, "figures_denied")).length,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** RFC 4180: a cell is quoted or has no quotes, and ends with a comma or its line. */
export function linesOf(csv: string): readonly Line[] {
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of csv
    .replace(/^\ufeff/, "")
    .matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") rows.push([]);
  }
  const [names = [], ...data] = rows.slice(0, -1);
  return data.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""])));
}
