import type { DataFormat } from "../../domain/dataset.ts";
import type {
  Aspect,
  ImportedActor,
  ImportedArea,
  ImportedDay,
  ImportedFigure,
  ImportedSources,
  ImportedTypes,
} from "./importedRow.ts";

/** How one format of tables is read. Names of columns are lower-case. */
export interface TableFormat {
  readonly format: Extract<DataFormat, "csv" | "acled" | "gtd" | "ucdp">;
  /** The dataset as a source of its rows, and as claimant; null: the file is of no dataset. */
  readonly source: TableSource | null;
  /** All columns that the format has: those that a table lacks are reported. */
  readonly expected: readonly string[];
  /** Columns whose text is searched for words of detention. */
  readonly spoken: readonly string[];
  /** Whether the rows that do not speak of detention are of the atlas's subject, too. */
  readonly alwaysCore: boolean;
  readonly ids: RowIdColumns;
  readonly date: Aspect<ImportedDay>;
  readonly types: Aspect<ImportedTypes>;
  /** Types of rows that speak of a place of detention. */
  readonly typesOfDetention: Aspect<ImportedTypes>;
  /** ISO 3166-1 alpha-2. */
  readonly countries: Aspect<readonly string[]>;
  /**
   * In parts, each of a few cells, since most combinations of all of them are met only once. The names stand in the first
   * cell: without any there is nobody. All of them have the same columns in common, if any.
   */
  readonly actors: readonly Aspect<readonly ImportedActor[]>[];
  readonly sources: Aspect<ImportedSources>;
  readonly area: Aspect<ImportedArea>;
  readonly figures: Aspect<readonly ImportedFigure[]>;
  readonly point: PointColumns;
  /** Read for a record only. Made of whole texts of its cells, which a search finds as cells, and of names of types. */
  readonly words: Aspect<RowWords>;
  /** The column of `words`, if any, of which a type of ours may be made: by its text, not only by whether it has one. */
  readonly translated: readonly string[];
}

export interface TableSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
}

/** Where a row says which event it is. Columns as in an aspect; empty: none. */
export interface RowIdColumns {
  readonly column: string;
  /** Number that is larger in the newer of two rows of one event. */
  readonly version: string;
  /** Whether one row per id counts; else they are only named. */
  readonly once: boolean;
}

export type PointColumns =
  | { readonly kind: "degrees"; readonly lon: string; readonly lat: string }
  /** Well-known text: `POINT (lon lat)`. */
  | { readonly kind: "wkt"; readonly column: string }
  | { readonly kind: "none" };

export interface RowWords {
  readonly title: string;
  readonly summary: string;
  /** Name of the place; empty: none. */
  readonly place: string;
  /** Where the row itself gives its source word for word. */
  readonly citations: readonly string[];
  /** Id of the row in its dataset. */
  readonly ownId: string;
}
