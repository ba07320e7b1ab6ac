import { foldText } from "../../domain/text.ts";
import { type FoldedWords, OF_TEXT } from "../foldedWords.ts";
import type { TypeNames } from "../importedValues.ts";
import { cellDecoder } from "./cells.ts";
import { RowScanner, type ScannedRow } from "./scanRows.ts";
import type { RowWords } from "./tableFormat.ts";
import { bindTable, keysOf, type TableShape } from "./tableShape.ts";

/** Adds the words of a row from its bytes. */
export type TableWords = (into: FoldedWords, bytes: Uint8Array, start: number, end: number) => void;

/** Stands for any text of a cell. */
const SOME_TEXT = "q";

/**
 * Words of the rows of one table straight from their bytes: of every cell, and of what a title says besides. The
 * countries and actors that the row is understood to name are not among them.
 */
export function tableWords(shape: TableShape, names: TypeNames): TableWords {
  const { format, names: columns } = bindTable(shape, names);
  const decoder = cellDecoder(shape.encoding);
  const cells = ownCells(shape.header);
  const keys = keysOf(format.words.columns, columns);
  const [translated] = keysOf(format.translated, columns);
  /** By which cells are filled, and by the text that is translated. */
  const added = new Map<number | string, string>();
  let into: FoldedWords | null = null;

  const isFilled = (row: ScannedRow, cell: number): boolean => {
    if (cell < 0 || cell >= row.cells || row.starts[cell] === row.ends[cell]) return false;
    const first = row.bytes[row.start + (row.starts[cell] ?? 0)] ?? 0;
    return (first > 0x20 && first < 0x80 && first !== 0x22) || decoder.text(row, cell) !== "";
  };
  const addCell = (words: FoldedWords, row: ScannedRow, cell: number): void => {
    const [start, end] = [row.start + (row.starts[cell] ?? 0), row.start + (row.ends[cell] ?? 0)];
    if (!words.addBytes(row.bytes, start, end, OF_TEXT)) words.add(foldText(decoder.text(row, cell)));
  };
  const besides = (row: ScannedRow): string => {
    const type = translated === undefined ? "" : decoder.text(row, translated.cell);
    let filled = 0;
    for (let key = 0; key < keys.length; key++) if (isFilled(row, keys[key]?.cell ?? -1)) filled |= 1 << key;
    const asked = type === "" ? filled : `${filled} ${type}`;
    const known = added.get(asked);
    if (known !== undefined) return known;
    const texts = keys.map(({ cell }, key) =>
      cell === translated?.cell ? type : (filled & (1 << key)) !== 0 ? SOME_TEXT : "",
    );
    const made = wordsBesides(format.words.read(texts, 0).part, type);
    added.set(asked, made);
    return made;
  };
  const scanner = new RowScanner({
    delimiter: shape.delimiter,
    onRow(row) {
      if (into === null) return;
      for (const { cell, before } of cells) {
        if (cell < row.cells && !before.some((other) => isFilled(row, other))) addCell(into, row, cell);
      }
      into.add(besides(row));
    },
    onFault: () => undefined,
  });
  return (words, bytes, start, end) => {
    into = words;
    scanner.push(bytes.subarray(start, end));
    scanner.end();
  };
}

/** Cells that have a name; of a name that stands twice the first that is filled counts. */
function ownCells(header: readonly string[]) {
  return header.flatMap((name, cell) => {
    const before = header.flatMap((other, index) => (other === name && index < cell ? [index] : []));
    return name === "" ? [] : [{ cell, before }];
  });
}

/** Words that no cell has. */
function wordsBesides({ title, summary, place }: RowWords, type: string): string {
  const known = new Set([SOME_TEXT, ...foldText(type).split(" ")]);
  const words = foldText([title, summary, place].join(" ")).split(" ");
  return [...new Set(words)].filter((word) => !known.has(word)).join(" ");
}
