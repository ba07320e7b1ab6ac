import { type BoundTable, keysOf } from "./tableShape.ts";

/** Columns that are read, by what they are read as; names as the file has them. */
export function usedColumns({ format, names, shape }: BoundTable): Readonly<Record<string, string>> {
  const { point } = format;
  const coordinates =
    point.kind === "degrees" ? [point.lat, point.lon] : point.kind === "wkt" ? [point.column] : [];
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ["date", format.date.columns],
    ["type", [...new Set([...format.types.columns, ...format.typesOfDetention.columns])]],
    ["place", coordinates],
    ["precision", format.area.columns],
    ["country", format.countries.columns],
    ["actor", format.actors.flatMap(({ columns }) => columns)],
    ["source", format.sources.columns],
    ["figure", format.figures.columns],
    ["text", format.words.columns],
  ];
  const used = parts.map(([part, columns]): [string, string] => {
    const cells = keysOf(columns, names).flatMap(({ cell }) =>
      cell < 0 ? [] : [shape.header[cell]?.trim() ?? ""],
    );
    return [part, [...new Set(cells)].join(", ")];
  });
  return Object.fromEntries(used.filter(([, columns]) => columns !== ""));
}
