import type { Answer } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import type { RowList } from "../query/rowList.ts";

/** What both forms of the list are made from. */
export interface RowsProps {
  readonly query: Query;
  readonly answer: Answer;
  readonly rows: RowList;
  /** Whether the filter asks for a place. */
  readonly near: boolean;
  /** Id of the element that names the list. */
  readonly labelledBy: string;
}
