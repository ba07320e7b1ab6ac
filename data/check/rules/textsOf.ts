import type { CuratedIncident } from "../../../src/domain/schema.ts";
import type { Path } from "../positions.ts";

/** A sentence of ours in a record, with its place from the record's properties on. */
export interface OwnText {
  readonly text: string;
  readonly path: Path;
}

/** Title, summary and the texts of claims, in this order; a claim's date in EDTF is no sentence. */
export function textsOf({ title, summary, claims }: CuratedIncident): OwnText[] {
  return [
    { text: title, path: ["title"] },
    { text: summary, path: ["summary"] },
    ...claims.flatMap(({ about, text }, index) =>
      text === undefined || about === "date" ? [] : [{ text, path: ["claims", index, "text"] }],
    ),
  ];
}
