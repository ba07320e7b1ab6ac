import type { Dataset } from "../domain/dataset.ts";
import type { FactsContext } from "../domain/facts.ts";
import { foldText } from "../domain/text.ts";
import type { Columns, SetColumn } from "../query/columns.ts";
import { factsContextOf } from "./atlasDataset.ts";
import type { FoldedWords } from "./foldedWords.ts";
import { featureWords } from "./geojson/featureWords.ts";
import { type TypeNames, typeNames } from "./importedValues.ts";
import type { RowFormat } from "./rowFormat.ts";
import { isOwnId } from "./tables/ownIds.ts";
import { tableWords } from "./tables/tableWords.ts";

/** Adds the words of a row without its record. @returns false: none is known without it */
export type QuickWords = (
  into: FoldedWords,
  bytes: Uint8Array,
  start: number,
  end: number,
  row: number,
  file: number,
) => boolean;

/**
 * The words of rows, from their bytes and from what the columns have of their countries and actors. Copies what it
 * needs of the columns, which may go over to another thread.
 */
export function createQuickWords(
  formats: readonly RowFormat[],
  dataset: Dataset,
  columns: Columns,
): QuickWords {
  const names = typeNames(dataset.vocabulary.types);
  const context = factsContextOf(dataset);
  const makers = formats.map((format) => wordsFor(format, names));
  const understood = [
    wordsByCode(columns.countries, (code) => context.countryName(code)),
    wordsByCode(columns.actors, ({ ids: [id = ""] }) => actorNames(id, context)),
  ];
  return (into, bytes, start, end, row, file) => {
    if (!makers[file]?.(into, bytes, start, end)) return false;
    for (const wordsAt of understood) into.add(wordsAt(row));
    return true;
  };
}

type Maker = (into: FoldedWords, bytes: Uint8Array, start: number, end: number) => boolean;

function wordsFor(format: RowFormat, names: TypeNames): Maker {
  if (format.kind === "atlas") return () => false;
  if (format.kind === "geojson") return featureWords(format.mapping, names);
  const words = tableWords(format.shape, names);
  return (into, bytes, start, end) => {
    words(into, bytes, start, end);
    return true;
  };
}

/** Names that only a file has stand in its rows as they are. */
function actorNames(id: string, { actors }: FactsContext): string {
  const actor = isOwnId(id) ? undefined : actors.get(id);
  return actor === undefined ? "" : [actor.name, ...actor.altNames].join(" ");
}

function wordsByCode<Value>(column: SetColumn<Value>, textOf: (value: Value) => string) {
  const [codes, offsets, items] = [column.codes.slice(), column.offsets.slice(), column.items.slice()];
  const texts = column.values.map((value) => foldText(textOf(value)));
  const known: string[] = [];
  return (row: number): string => {
    const code = codes[row] ?? 0;
    const met = known[code];
    if (met !== undefined) return met;
    const own = Array.from(items.subarray(offsets[code], offsets[code + 1]), (item) => texts[item] ?? "");
    const words = own.filter((text) => text !== "").join(" ");
    known[code] = words;
    return words;
  };
}
