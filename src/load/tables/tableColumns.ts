import { readDate } from "../../domain/dateStanding.ts";
import { type FactsContext, factsOf } from "../../domain/facts.ts";
import { EVIDENCES, type MeasureGroup, OUTCOMES, PRECISIONS } from "../../domain/vocabulary.ts";
import type { Traits } from "../../query/columns.ts";
import type { ColumnsBuilder, RowCodes } from "../../query/columnsBuilder.ts";
import { boxesOfCountry, type CountryBox, isExchanged } from "../countryBoxes.ts";
import type { RowSink } from "../sink.ts";
import { ActorCodes } from "./actorCodes.ts";
import type { CellDecoder } from "./cells.ts";
import { sourceIds } from "./datasetSource.ts";
import { DETENTION, subjectsIn } from "./detentionWords.ts";
import { findingOf } from "./findings.ts";
import type { ImportedFigure, Oddity } from "./importedRow.ts";
import { PartCodes } from "./partCodes.ts";
import { RowIds } from "./rowIds.ts";
import { type PointReader, pointReader, type RowPoint } from "./rowPoint.ts";
import type { ScannedRow } from "./scanRows.ts";
import { stands } from "./standingPlace.ts";
import { EMPTY_ROW, type RowContext, rowRecord } from "./tableRecord.ts";
import { type BoundTable, keysOf } from "./tableShape.ts";

/** Puts the rows of one table into columns. What its parts say is understood once per combination of cells. */
export class TableColumns {
  readonly types;
  readonly typesOfDetention;
  readonly actors;
  readonly sources;
  taken = 0;

  readonly #sink: RowSink;
  readonly #table: BoundTable;
  readonly #onPosition: (lon: number, lat: number) => void;
  readonly #onExchanged: () => void;
  readonly #points: PointReader;
  readonly #ids: RowIds;
  readonly #idOf: (row: ScannedRow) => string;
  readonly #spoken: readonly number[];
  readonly #dates;
  readonly #countries;
  /** By the code of the countries. */
  readonly #boxes: (readonly CountryBox[])[] = [];
  readonly #areas;
  readonly #figures;
  readonly #lows: (readonly (readonly [MeasureGroup, number])[])[] = [];
  readonly #traits = new Map<number, number>();
  readonly #codes: RowCodes;

  constructor(
    table: BoundTable,
    decoder: CellDecoder,
    sink: RowSink,
    context: RowContext,
    known: FactsContext,
    onPosition: (lon: number, lat: number) => void,
    onExchanged: () => void,
    outdated: ReadonlySet<number>,
  ) {
    const { format, names } = table;
    const { builder } = sink;
    this.#sink = sink;
    this.#table = table;
    this.#onPosition = onPosition;
    this.#onExchanged = onExchanged;
    this.#points = pointReader(table, decoder);
    this.#ids = new RowIds(table, decoder, outdated);
    this.#idOf = (row) => decoder.text(row, keysOf([format.ids.column], names)[0]?.cell ?? -1);
    this.#spoken = keysOf(format.spoken, names).flatMap(({ cell }) => (cell < 0 ? [] : [cell]));
    this.#dates = new PartCodes(format.date, names, decoder, ({ text, kind }) =>
      builder.date(readDate(text, kind)),
    );
    const typesCode = ({ types }: { readonly types: readonly string[] }): number => builder.types(types);
    this.types = new PartCodes(format.types, names, decoder, typesCode, true);
    this.typesOfDetention = new PartCodes(format.typesOfDetention, names, decoder, typesCode, true);
    this.#countries = new PartCodes(format.countries, names, decoder, (part) => builder.countries(part));
    this.actors = new ActorCodes(format, names, decoder, builder, context, known);
    this.sources = new PartCodes(format.sources, names, decoder, (part) =>
      builder.sources(sourceIds(format, part.names)),
    );
    this.#areas = new PartCodes(format.area, names, decoder, () => 0);
    this.#figures = new PartCodes(format.figures, names, decoder, (part) =>
      this.#lowsOf(part, context, known),
    );
    this.#codes = emptyCodes(builder);
  }

  add(row: ScannedRow): void {
    const point = this.#points.read(row);
    if (point.reason !== "bad_coordinates" && (point.state !== "none" || point.reason !== null))
      this.#onPosition(point.rawLon, point.rawLat);
    if (point.state === "left_out") {
      this.#sink.leftOut({ reason: point.reason ?? "bad_coordinates", line: row.line, detail: point.detail });
      return;
    }
    const isRepeated = this.#isRepeated(row);
    if (isRepeated === null) return;
    const subjects = this.#subjects(row);
    const date = this.#dates.at(row);
    const types =
      (subjects & DETENTION) === 0 ? this.types.at(row, subjects) : this.typesOfDetention.at(row, subjects);
    const countries = this.#countries.at(row);
    const sources = this.sources.at(row);
    const area = this.#areas.at(row);
    const figures = this.#figures.at(row);
    const isPlaced = stands(point, area.part, countries.part);

    const codes = this.#codes;
    codes.date = date.code;
    codes.types = types.code;
    codes.countries = countries.code;
    codes.actors = this.actors.code(row, date.part, date.code);
    codes.sources = sources.code;
    codes.traits = this.#traitsCode({
      outcome: types.part.outcome,
      precision: isPlaced ? area.part.precision : "none",
      evidence: sources.part.evidence,
      core: types.part.given || this.#table.format.alwaysCore,
    });
    codes.point = isPlaced ? this.#pointCode(point, area.part, countries.part) : 0;
    const { builder } = this.#sink;
    builder.add(codes);
    this.#sink.took(row.fileStart, row.fileEnd);
    this.taken++;
    for (const [group, low] of this.#lows[figures.code] ?? []) builder.low(group, low);
    types.rows++;
    this.actors.take();
    sources.rows++;
    if (isRepeated) this.#warn(row.line, findingOf("repeated_id", this.#idOf(row)));
    this.#warn(row.line, date.odd);
    this.#warn(row.line, countries.odd);
    this.#warn(row.line, figures.odd);
    if (point.reason !== null) this.#warn(row.line, { reason: point.reason, detail: point.detail });
    if (row.strayQuote) this.#warn(row.line, STRAY_QUOTE);
    if (point.state === "placed") this.#checkCountry(row.line, point, countries.code, countries.part);
  }

  #checkCountry(line: number, { lon, lat }: RowPoint, code: number, [country]: readonly string[]): void {
    const known = this.#boxes[code];
    const boxes = known ?? boxesOfCountry(country);
    if (known === undefined) this.#boxes[code] = boxes;
    if (boxes.length === 0 || !isExchanged(boxes, lon, lat)) return;
    this.#warn(line, findingOf("swapped_row", `${lat}, ${lon} (${country})`));
    this.#onExchanged();
  }

  /** Beginnings of rows that are in the columns, and of which a later row is a newer version. */
  get outdated(): ReadonlySet<number> {
    return this.#ids.outdated;
  }

  /** Whether a row before has the same id; null: it was left out because of it. */
  #isRepeated(row: ScannedRow): boolean | null {
    const verdict = this.#ids.verdict(row);
    if (verdict === "new") return false;
    if (!this.#table.format.ids.once) return true;
    const reason = verdict === "older" ? "older_version" : "duplicate_id";
    this.#sink.leftOut({ ...findingOf(reason, this.#idOf(row)), line: row.line });
    return null;
  }

  #warn(line: number, odd: Oddity | null): void {
    if (odd !== null) this.#sink.warned({ ...odd, line });
  }

  #subjects({ bytes, start, starts, ends, cells }: ScannedRow): number {
    let subjects = 0;
    for (const cell of this.#spoken) {
      if (cell >= cells) continue;
      subjects |= subjectsIn(bytes, start + (starts[cell] ?? 0), start + (ends[cell] ?? 0));
    }
    return subjects;
  }

  #pointCode(
    { lon, lat }: RowPoint,
    area: { precision: string; radiusKm: number },
    countries: readonly string[],
  ): number {
    const { builder } = this.#sink;
    return area.precision === "country"
      ? builder.badge(countries[0] ?? "", lon, lat, area.radiusKm)
      : builder.point(lon, lat, area.radiusKm);
  }

  /** Their combinations are few; each is asked for once. */
  #traitsCode(traits: Traits): number {
    const { outcome, precision, evidence, core } = traits;
    const key =
      ((OUTCOMES.indexOf(outcome) * PRECISIONS.length + PRECISIONS.indexOf(precision)) * EVIDENCES.length +
        EVIDENCES.indexOf(evidence)) *
        2 +
      (core ? 1 : 0);
    const known = this.#traits.get(key);
    if (known !== undefined) return known;
    const code = this.#sink.builder.traits(traits);
    this.#traits.set(key, code);
    return code;
  }

  /** Number in `#lows` of the lowest figures, by the definition that all records have. */
  #lowsOf(figures: readonly ImportedFigure[], context: RowContext, known: FactsContext): number {
    const { lows } = factsOf(rowRecord({ ...EMPTY_ROW, figures }, 0, context), known);
    return this.#lows.push([...lows]) - 1;
  }
}

const STRAY_QUOTE = findingOf("stray_quote", "");

function emptyCodes(builder: ColumnsBuilder): RowCodes {
  return {
    date: 0,
    types: 0,
    countries: 0,
    actors: 0,
    sources: 0,
    facilities: builder.facilities([]),
    traits: 0,
    point: 0,
  };
}
