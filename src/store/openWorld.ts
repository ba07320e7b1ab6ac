import type { Problem } from "../domain/dataset.ts";
import type { Fate } from "../domain/fate.ts";
import type { Filter } from "../domain/filter.ts";
import type { PreviewRow } from "../load/mapping.ts";
import type { Report } from "../load/opened.ts";
import type { Query } from "../query/query.ts";
import type { Sort } from "../query/sort.ts";
import type { ColumnMapping, DatasetRef } from "./datasetRef.ts";

/** What can be opened: files of a reader's own, or one address. */
export type OpenSource = { readonly files: readonly File[] } | { readonly url: string };

/** What is known of a file in no known format before it is read. */
export interface ColumnPreview {
  /** Names of the columns, or of the properties of the first features. */
  readonly columns: readonly string[];
  readonly guess: ColumnMapping;
  /** What the first rows would be under a mapping. */
  readonly rowsUnder: (mapping: ColumnMapping) => readonly PreviewRow[];
}

export type OpenOutcome =
  | {
      readonly ok: true;
      readonly query: Query;
      readonly report: Report;
      /** SHA-256 of each file, where large ones are shown before theirs is made; null: the report has them. */
      readonly digests: Promise<readonly string[]> | null;
      /** Lets go of what stands behind the query; called once, when it will not be shown again. */
      readonly close: () => void;
    }
  | { readonly ok: false; readonly problem: Problem };

export interface OpenProgress {
  readonly rows: number;
  readonly bytes: number;
  /** null where that is not known. */
  readonly total: number | null;
}

/** An opening under way; `done` never rejects. */
export interface OpenRun {
  readonly done: Promise<OpenOutcome>;
  readonly cancel: () => void;
}

/** What opening needs of the stages before the store; the composition root hands it in. */
export interface OpenWorld {
  /** Reads a source whole. `columns` null: as the format has them, or as they are guessed. */
  readonly open: (
    source: OpenSource,
    columns: ColumnMapping | null,
    onProgress: (progress: OpenProgress) => void,
  ) => OpenRun;
  /** null: its format has its own columns, or nothing can be said; opening tells why. */
  readonly preview: (source: OpenSource) => Promise<ColumnPreview | null>;
  /** Loads the data that the atlas comes with, and reports it to the store. */
  readonly loadAtlas: () => void;
  /** What the permalink of an export shows; null where it is none. */
  readonly viewOf: (permalink: string) => LinkedView | null;
  /** What became of an id that the atlas's data do not have; null where nothing is known. Never rejects. */
  readonly fateOf: (id: string) => Promise<Fate | null>;
  /** Absolute address of a dataset that this site may read, or null. */
  readonly addressOf: (url: string) => string | null;
}

/** The part of a state that the permalink of an export brings back; the map shows all of its records. */
export interface LinkedView {
  readonly filter: Filter;
  readonly selection: string | null;
  readonly sort: Sort;
}

/** A dataset besides the atlas's own, kept while it is open and for a Forward after a Back. */
export interface OwnData {
  readonly ref: DatasetRef;
  readonly source: OpenSource;
  readonly query: Query;
  readonly report: Report;
  readonly close: () => void;
  /** null: there is nothing to choose. */
  readonly preview: ColumnPreview | null;
  /** What a link asked for; null: no link did. */
  readonly asked: DatasetRef | null;
  /** It is not what the link was made with: another size or content. */
  readonly differs: boolean;
}

/** Reading under way: shown in the dialog, or where that is closed on the page. */
export interface Reading extends OpenProgress {
  readonly names: readonly string[];
  readonly stop: () => void;
}

/** Why the page has nothing to show for the dataset that it is about. */
export type Gap =
  /** It is a file on somebody's computer. */
  | { readonly phase: "awaiting" }
  /** The deployer does not allow its origin. */
  | { readonly phase: "refused"; readonly host: string }
  | { readonly phase: "failed"; readonly problem: Problem };

/** What the dialog of opening shows. */
export type OpenDialog =
  | { readonly phase: "offer" }
  | { readonly phase: "reading" }
  | {
      readonly phase: "columns";
      readonly source: OpenSource;
      readonly preview: ColumnPreview;
      readonly chosen: ColumnMapping;
    }
  | { readonly phase: "failed"; readonly problem: Problem }
  | { readonly phase: "report" };
