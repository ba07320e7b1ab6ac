import { type ActorFact, type FactsContext, factsOf } from "../../domain/facts.ts";
import type { Actor } from "../../domain/schema.ts";
import type { ColumnsBuilder } from "../../query/columnsBuilder.ts";
import type { CellDecoder } from "./cells.ts";
import type { ImportedActor, ImportedDay } from "./importedRow.ts";
import { InternTable } from "./internTable.ts";
import { PairTable } from "./pairTable.ts";
import { type Entry, PartCodes } from "./partCodes.ts";
import type { ScannedRow } from "./scanRows.ts";
import type { TableFormat } from "./tableFormat.ts";
import { EMPTY_ROW, type RowContext, rowRecord } from "./tableRecord.ts";
import { keysOf } from "./tableShape.ts";

/** For a table there are no facilities, and no text is searched here. */
export function factsContext(actors: ReadonlyMap<string, Actor>): FactsContext {
  return { actors, facilities: new Map(), countryName: (code) => code };
}

type Side = Entry<readonly ImportedActor[]>;

/** No side's number. */
const DATED = 0xffff_ffff;
const UNDATED: ImportedDay = { text: null };

/**
 * Codes of the actors of rows. Every part of them is understood once; of what they are together only numbers are
 * compared. Where one of them belonged to others, that depends on the date of the row.
 */
export class ActorCodes {
  readonly #builder: ColumnsBuilder;
  readonly #context: RowContext;
  readonly #known: FactsContext;
  readonly #parts: readonly PartCodes<readonly ImportedActor[]>[];
  readonly #common: InternTable;
  readonly #nameCells: readonly number[];
  /** Of the row that was asked for last. */
  readonly #sides: Side[] = [];
  readonly #facts = new Map<string, ActorFact>();
  /** Undated facts by the number of a side; equal ones have the same number, whatever the row said besides. */
  readonly #factsOfSide: (readonly ActorFact[])[] = [[]];
  readonly #numbers = new Map<string, number>([["", 0]]);
  /** Of what a row has besides what came before, and per number of it the code. */
  readonly #pairs = new PairTable();
  readonly #codes: number[] = [];
  readonly #none: number;

  constructor(
    format: TableFormat,
    names: readonly string[],
    decoder: CellDecoder,
    builder: ColumnsBuilder,
    context: RowContext,
    known: FactsContext,
  ) {
    this.#builder = builder;
    this.#context = context;
    this.#known = known;
    this.#none = builder.actors([]);
    const sideNumber = (actors: readonly ImportedActor[]): number => this.#number(actors);
    this.#parts = format.actors.map((aspect) => new PartCodes(aspect, names, decoder, sideNumber));
    const [first] = format.actors;
    this.#common = new InternTable(
      keysOf(first?.columns.slice(first.columns.length - (first.common ?? 0)) ?? [], names),
    );
    this.#nameCells = format.actors.map(({ columns }) => keysOf(columns.slice(0, 1), names)[0]?.cell ?? -1);
  }

  /** @param dateCode of the builder: two dates with the same code are the same */
  code(row: ScannedRow, date: ImportedDay, dateCode: number): number {
    let together = 0;
    let isDated = false;
    this.#sides.length = 0;
    const common = this.#common.number(row);
    for (let part = 0; part < this.#parts.length; part++) {
      const cell = this.#nameCells[part] ?? -1;
      if (cell < 0 || cell >= row.cells || row.starts[cell] === row.ends[cell]) continue;
      const side = this.#parts[part]?.at(row, 0, common);
      if (side === undefined || side.code === 0) continue;
      this.#sides.push(side);
      isDated ||= this.#isDated(side.code);
      together = this.#pairs.number(together, side.code);
    }
    if (together === 0) return this.#none;
    // Numbers of dates and of sides must not be taken for each other.
    if (isDated) together = this.#pairs.number(this.#pairs.number(DATED, together), dateCode);
    // Numbers of what a row has only in part leave gaps.
    while (this.#codes.length <= this.#pairs.size) this.#codes.push(-1);
    const known = this.#codes[together] ?? -1;
    if (known >= 0) return known;
    const code = this.#builder.actors(isDated ? this.#factsOn(date, dateCode) : this.#undatedFacts());
    this.#codes[together] = code;
    return code;
  }

  /** Counts the row that was asked for last as taken. */
  take(): void {
    for (const side of this.#sides) side.rows++;
  }

  *taken(): Iterable<Side> {
    for (const part of this.#parts) yield* part.taken();
  }

  #undatedFacts(): ActorFact[] {
    return this.#sides.flatMap(({ code }) => this.#factsOfSide[code] ?? []);
  }

  #factsOn(date: ImportedDay, dateCode: number): ActorFact[] {
    return this.#sides.flatMap(({ part }) => part.map((actor) => this.#fact(actor, date, dateCode)));
  }

  /** Undated, an actor belongs to all that it ever belonged to. */
  #isDated(side: number): boolean {
    return this.#factsOfSide[side]?.some(({ ids }) => ids.length > 1) ?? false;
  }

  #number(actors: readonly ImportedActor[]): number {
    const facts = actors.map((actor) => this.#fact(actor, UNDATED, -1));
    const key = facts.map(({ ids, role, bases }) => [ids[0], role, bases[0]].join(" ")).join("\n");
    const number = this.#numbers.get(key) ?? this.#factsOfSide.push(facts) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** What a filter can ask of an actor is defined once, and asked of a record. */
  #fact(actor: ImportedActor, date: ImportedDay, dateKey: number): ActorFact {
    const key = [actor.role, actor.basis, dateKey, actor.name].join("\n");
    const known = this.#facts.get(key);
    if (known) return known;
    const [fact] = factsOf(
      rowRecord({ ...EMPTY_ROW, actors: [actor], date }, 0, this.#context),
      this.#known,
    ).actors;
    if (!fact) throw new Error(`expected one actor of a record with one, got none for ${actor.name}`);
    this.#facts.set(key, fact);
    return fact;
  }
}
