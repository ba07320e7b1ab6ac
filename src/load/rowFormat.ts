import type { Mapping } from "./mapping.ts";
import type { TableShape } from "./tables/tableShape.ts";

/** All that is needed, besides its bytes, to make the record of a row again; plain, so that it can pass between threads. */
export type RowFormat =
  | { readonly kind: "atlas" }
  | { readonly kind: "geojson"; readonly mapping: Mapping; readonly openedOn: string; readonly file: string }
  | { readonly kind: "table"; readonly shape: TableShape };
