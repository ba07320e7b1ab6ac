/** What became of an id that no record has any more. */
export type Fate =
  | { readonly kind: "renamed"; readonly to: string }
  | {
      readonly kind: "withdrawn";
      /** ISO day. */
      readonly on: string;
      /** Goes on from "because". */
      readonly reason: string;
    };
