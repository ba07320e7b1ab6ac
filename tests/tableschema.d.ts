/** The part of the npm package `tableschema` (which has no types) that the tests use: Frictionless Table Schema. */
declare module "tableschema" {
  import type { Readable } from "node:stream";

  type KeyedRow = Readonly<Record<string, unknown>>;
  interface ReadOptions {
    readonly keyed: true;
    /** Rows that foreign keys point to, by resource. */
    readonly relations?: Readonly<Record<string, readonly KeyedRow[]>>;
  }
  class Table {
    static load(source: () => Readable, options: { readonly schema: object }): Promise<Table>;
    /** @throws where a cell is not of its type, a key stands twice or points to nothing */
    read(options: ReadOptions): Promise<KeyedRow[]>;
  }
}
