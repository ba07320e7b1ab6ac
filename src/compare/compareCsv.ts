import Papa from "papaparse";
import { type CsvValue, csvCell } from "../domain/csv.ts";
import { FIGURE_COLUMNS, figureCells } from "../domain/figureColumns.ts";
import type { Locale } from "../i18n/locale.ts";
import { placeWords } from "../i18n/recordWords.ts";
import { coverageWords } from "./coverageWords.ts";
import { figuresOf } from "./figureWords.ts";
import type { ListFinding } from "./listTable.ts";
import { type Comparison, MOST_DAYS, MOST_KM, type Pair } from "./matchList.ts";
import type { OurRecord } from "./ourRecords.ts";
import type { ListRow } from "./readList.ts";
import { matchReasons, missReason } from "./reasonWords.ts";

export interface CompareCsv {
  readonly locale: Locale;
  readonly header: readonly string[];
  readonly comparison: Comparison;
  readonly leftOut: readonly ListFinding[];
  readonly warnings: readonly ListFinding[];
  /** Title, version and licence of the data compared with; null where they are a reader's own file. */
  readonly data: { readonly title: string; readonly version: string; readonly licence: string } | null;
}

/** What a line of the file tells; which list it belongs to and why, and each side where there is one. */
interface Line {
  readonly list: "note" | "both" | "only_theirs" | "only_ours" | "not_read";
  readonly reason: string;
  readonly pair?: Pair;
  readonly theirs?: ListRow;
  readonly ours?: OurRecord;
  readonly line?: number;
}

type Column = readonly [name: string, cellOf: (line: Line) => CsvValue | undefined];

/**
 * All lists in one table, one line each pair, row or record, the column `list` saying which: `both`, `only_theirs`,
 * `only_ours`, `not_read`, and `note` for the rules. The list's own columns come along as they were, `their_` before
 * their names; of ours those figures that some record states. RFC 4180, with a byte order mark; no cell is a formula.
 */
export function compareCsv(input: CompareCsv): string {
  const lines = linesOf(input);
  const columns = [...ownColumns(input.locale), ...theirColumns(input), ...figureColumns(lines)];
  const fields = columns.map(([name]) => csvCell(name));
  const data = lines.map((line) => columns.map(([, cellOf]) => safeCell(cellOf(line) ?? null)));
  return `\ufeff${Papa.unparse([fields, ...data], { newline: "\r\n" })}\r\n`;
}

/** Their numbers are text here: a negative longitude is no formula. */
function safeCell(value: CsvValue): CsvValue {
  return typeof value === "string" && /^-?\d+([.,]\d+)?$/.test(value) ? value : csvCell(value);
}

function linesOf({ locale, comparison, leftOut, data }: CompareCsv): Line[] {
  const { compare } = locale.messages;
  const { pairs, onlyTheirs, onlyOurs, coverage } = comparison;
  return [
    ...(data
      ? [{ list: "note" as const, reason: compare.with(data.title, data.version, data.licence) }]
      : []),
    { list: "note", reason: compare.rule(locale.number(MOST_DAYS), locale.number(MOST_KM)) },
    { list: "note", reason: coverageWords(locale, coverage) },
    ...pairs.map(
      (pair): Line => ({
        list: "both",
        reason: matchReasons(locale, pair).join(" "),
        pair,
        theirs: pair.theirs,
        ours: pair.ours,
      }),
    ),
    ...onlyTheirs.map(
      ({ theirs, miss }): Line => ({
        list: "only_theirs",
        reason: missReason(locale, miss, "theirs"),
        theirs,
      }),
    ),
    ...onlyOurs.map(
      ({ ours, miss }): Line => ({ list: "only_ours", reason: missReason(locale, miss, "ours"), ours }),
    ),
    ...leftOut.map(
      ({ line, reason, detail }): Line => ({
        list: "not_read",
        reason: compare.findings[reason](detail),
        line,
      }),
    ),
  ];
}

const ownColumns = (locale: Locale): Column[] => [
  ["list", ({ list }) => list],
  ["reason", ({ reason }) => reason],
  ["date_match", ({ pair }) => pair?.date.kind],
  ["days_apart_least", ({ pair }) => (pair && pair.date.kind !== "not_compared" ? pair.date.least : null)],
  ["days_apart_most", ({ pair }) => (pair && pair.date.kind !== "not_compared" ? pair.date.most : null)],
  ["place_match", ({ pair }) => pair && placeMatch(pair)],
  ["km_apart", ({ pair }) => (pair?.place.km == null ? null : Math.round(pair.place.km * 10) / 10)],
  ["our_id", ({ ours }) => ours?.record.id],
  ["our_date", ({ ours }) => ours?.record.date],
  ["our_place", ({ ours }) => ours && placeWords(locale, ours.record)],
  ["our_title", ({ ours }) => ours?.record.title],
  ["our_figures", ({ ours }) => (ours && figuresOf(locale, ours.record).join("; ")) || null],
  ["their_line", ({ theirs, line }) => theirs?.line ?? line],
];

function placeMatch({ place: { near, name } }: Pair): string {
  return [...(near === null ? [] : [`distance_${near}`]), ...(name === null ? [] : ["name"])].join("; ");
}

function theirColumns({ locale, header, warnings }: CompareCsv): Column[] {
  const { findings } = locale.messages.compare;
  const remarks = new Map<number, string>();
  for (const { line, reason, detail } of warnings) {
    const before = remarks.get(line);
    const words = findings[reason](detail);
    remarks.set(line, before === undefined ? words : `${before}; ${words}`);
  }
  return [
    ["remark", ({ theirs }) => theirs && remarks.get(theirs.line)],
    ...header.map((name, column): Column => [`their_${name}`, ({ theirs }) => theirs?.cells[column] || null]),
  ];
}

/** Most figures are stated by no record of the comparison: their columns are left out. */
function figureColumns(lines: readonly Line[]): Column[] {
  const cells = new Map(
    lines.flatMap(({ ours }) => (ours ? [[ours, figureCells(ours.record.figures)] as const] : [])),
  );
  return FIGURE_COLUMNS.flatMap((name, at): Column[] => {
    const isStated = [...cells.values()].some((row) => row[at] !== null);
    return isStated ? [[`our_${name}`, ({ ours }) => ours && cells.get(ours)?.[at]]] : [];
  });
}

/** `prison-incidents_compared-with_my-list_12-in-both.csv`, in ASCII that every system takes. */
export function compareFileName(listName: string, pairs: number): string {
  const plain = listName
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .replace(/\p{Mark}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .slice(0, 60)
    .replace(/^[-.]+|[-.]+$/g, "");
  return `prison-incidents_compared-with_${plain || "list"}_${pairs}-pairs.csv`;
}
