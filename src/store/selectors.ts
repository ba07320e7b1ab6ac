import type { Filter } from "../domain/filter.ts";
import type { Answer, Bounds, Row, View } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import type { AtlasState } from "./store.ts";

/** Zoom at which marks are made while there is no map. */
const ZOOM_WITHOUT_MAP = 1;

const NO_ROWS: readonly Row[] = [];

/** Remembers the last result: the answer is worked out once per change, whoever asks. */
function memoise<Arguments extends readonly unknown[], Result>(work: (...args: Arguments) => Result) {
  let last: { args: Arguments; result: Result } | null = null;
  return (...args: Arguments): Result => {
    if (last?.args.every((value, index) => Object.is(value, args[index]))) return last.result;
    last = { args, result: work(...args) };
    return last.result;
  };
}

const answerFor = memoise(
  (query: Query, filter: Filter, zoom: number, bounds: Bounds | null, from: number, to: number): Answer => {
    const view: View = { zoom, bounds, period: { from, to } };
    return query.answer(filter, view);
  },
);

/** The one question that all screens share; null until the data is there. */
export function answerOf({ query, filter, frame, period }: AtlasState): Answer | null {
  if (query === null) return null;
  const { from, to } = period ?? query.coverage;
  // Marks hold still during small changes of zoom, and so does the answer.
  const zoom = frame === null ? ZOOM_WITHOUT_MAP : Math.round(frame.zoom * 4) / 4;
  return answerFor(query, filter, zoom, frame?.bounds ?? null, from, to);
}

const sortedRows = memoise((query: Query, rows: readonly Row[], sort: AtlasState["sort"]) =>
  query.sorted(rows, sort),
);

/** The rows of the list, in its order. */
export function listOf(state: AtlasState): readonly Row[] {
  const answer = answerOf(state);
  if (state.query === null || answer === null) return NO_ROWS;
  return sortedRows(state.query, answer.rows, state.sort);
}
