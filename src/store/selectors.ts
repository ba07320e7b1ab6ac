import type { Filter } from "../domain/filter.ts";
import type { Answer, Bounds, View } from "../query/answer.ts";
import { markDistance } from "../query/markDistance.ts";
import type { Query } from "../query/query.ts";
import type { RowList } from "../query/rowList.ts";
import { axisDays } from "./axisDays.ts";
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

/** What all screens ask together. It is the same object until something of it changes. */
export interface Question {
  readonly query: Query;
  readonly filter: Filter;
  /** The same object until something of it changes. */
  readonly view: View;
  /** A search that was under way may have ended since; 0 where nothing is searched for. */
  readonly arrivals: number;
  /** One more than that of the question before. */
  readonly number: number;
}

/** A question and what answers it. */
export interface Shown extends Question {
  readonly answer: Answer;
}

const viewFor = memoise(
  (zoom: number, distance: number, bounds: Bounds | null, from: number, to: number): View => ({
    zoom,
    distance,
    bounds,
    period: { from, to },
  }),
);

let asked = 0;
const questionFor = memoise((query: Query, filter: Filter, view: View, arrivals: number): Question => {
  asked += 1;
  return { query, filter, view, arrivals, number: asked };
});

/** The one question that all screens share, without its answer; null until the data is there. */
export function questionOf(state: AtlasState): Question | null {
  const { query, filter, arrivals } = state;
  if (query === null) return null;
  const { zoom, distance, bounds, period } = viewOf(state, query);
  const view = viewFor(zoom, distance, bounds, period.from, period.to);
  return questionFor(query, filter, view, filter.q === "" ? 0 : arrivals);
}

/** By question, so that one that is still shown is not worked out again while the next is. */
const shownFor = new WeakMap<Question, Shown>();

/** Answers a question, once whoever asks. */
export function shownBy(question: Question): Shown {
  const known = shownFor.get(question);
  if (known !== undefined) return known;
  const shown = { ...question, answer: question.query.answer(question.filter, question.view) };
  shownFor.set(question, shown);
  return shown;
}

/** The answer to the one question that all screens share; null until the data is there. */
export function answerOf(state: AtlasState): Answer | null {
  const question = questionOf(state);
  return question === null ? null : shownBy(question).answer;
}

/** What the screens would ask of a dataset besides the filter. */
export function viewOf(state: Pick<AtlasState, "frame" | "period" | "axis">, query: Query): View {
  const { frame, period } = state;
  // Marks hold still during small changes of zoom, and so does the answer.
  const zoom = frame === null ? ZOOM_WITHOUT_MAP : Math.round(frame.zoom * 4) / 4;
  const { width, height } = frame ?? SIZE_WITHOUT_MAP;
  const { from, to } = period ?? axisDays(state, query.coverage);
  const distance = markDistance(width, height, query.size);
  return { zoom, distance, bounds: frame?.bounds ?? null, period: { from, to } };
}

/** `_isSorted`: a large dataset is put into other orders elsewhere, and they come later. */
const listFor = memoise((query: Query, answer: Answer, sort: AtlasState["sort"], _isSorted: boolean) =>
  query.list(answer, sort),
);

/** The rows of the list, in its order; null until the data is there. */
export function listOf(state: AtlasState): RowList | null {
  const question = questionOf(state);
  return question === null ? null : rowsOf(shownBy(question), state.sort);
}

/** The rows of what is shown, in an order. */
export function rowsOf({ query, answer }: Shown, sort: AtlasState["sort"]): RowList {
  return listFor(query, answer, sort, query.isSorted(sort));
}
