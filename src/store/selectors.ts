import type { Filter } from "../domain/filter.ts";
import type { Answer, Bounds, View } from "../query/answer.ts";
import { markDistance } from "../query/markDistance.ts";
import type { Query } from "../query/query.ts";
import type { RowList } from "../query/rowList.ts";
import type { AtlasState } from "./store.ts";

/** Zoom at which marks are made while there is no map. */
const ZOOM_WITHOUT_MAP = 1;
const SIZE_WITHOUT_MAP = { width: 1024, height: 640 };

/** Remembers the last result: the answer is worked out once per change, whoever asks. */
function memoise<Arguments extends readonly unknown[], Result>(work: (...args: Arguments) => Result) {
  let last: { args: Arguments; result: Result } | null = null;
  return (...args: Arguments): Result => {
    if (last?.args.every((value, index) => Object.is(value, args[index]))) return last.result;
    last = { args, result: work(...args) };
    return last.result;
  };
}

/** `_arrivals`: a search that was under way may have ended since. */
const answerFor = memoise(
  (
    query: Query,
    filter: Filter,
    zoom: number,
    distance: number,
    bounds: Bounds | null,
    from: number,
    to: number,
    _arrivals: number,
  ): Answer => {
    const view: View = { zoom, distance, bounds, period: { from, to } };
    return query.answer(filter, view);
  },
);

/** The one question that all screens share; null until the data is there. */
export function answerOf(state: AtlasState): Answer | null {
  const { query, filter, arrivals } = state;
  if (query === null) return null;
  const { zoom, distance, bounds, period } = viewOf(state, query);
  const searched = filter.q === "" ? 0 : arrivals;
  return answerFor(query, filter, zoom, distance, bounds, period.from, period.to, searched);
}

/** What the screens would ask of a dataset besides the filter. */
export function viewOf({ frame, period }: Pick<AtlasState, "frame" | "period">, query: Query): View {
  // Marks hold still during small changes of zoom, and so does the answer.
  const zoom = frame === null ? ZOOM_WITHOUT_MAP : Math.round(frame.zoom * 4) / 4;
  const { width, height } = frame ?? SIZE_WITHOUT_MAP;
  const { from, to } = period ?? query.coverage;
  const distance = markDistance(width, height, query.size);
  return { zoom, distance, bounds: frame?.bounds ?? null, period: { from, to } };
}

/** `_isSorted`: a large dataset is put into other orders elsewhere, and they come later. */
const listFor = memoise((query: Query, answer: Answer, sort: AtlasState["sort"], _isSorted: boolean) =>
  query.list(answer, sort),
);

/** The rows of the list, in its order; null until the data is there. */
export function listOf(state: AtlasState): RowList | null {
  const answer = answerOf(state);
  const { query, sort } = state;
  return query === null || answer === null ? null : listFor(query, answer, sort, query.isSorted(sort));
}
