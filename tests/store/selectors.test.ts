import { beforeEach, describe, expect, it } from "vitest";
import { type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import type { Query } from "../../src/query/query.ts";
import { answerOf, type Question, questionOf, shownBy } from "../../src/store/selectors.ts";
import { type AtlasState, INITIAL_STATE } from "../../src/store/store.ts";
import { mayWait } from "../../src/store/useShown.ts";

let asked: Filter[] = [];
let query: Query;

beforeEach(() => {
  asked = [];
  query = Object.assign(Object.create(null), {
    size: 1,
    coverage: { from: 0, to: 1 },
    answer: (filter: Filter) => ({ number: asked.push(filter) }),
  });
});

const state = (change: Partial<AtlasState> = {}): AtlasState => ({ ...INITIAL_STATE, query, ...change });
const filter = (q: string): Filter => ({ ...NO_FILTER, q });
const question = (change: Partial<AtlasState> = {}): Question => {
  const found = questionOf(state(change));
  if (found === null) throw new Error("there is a query");
  return found;
};

describe("what all screens ask", () => {
  it("is answered once, whoever asks", () => {
    expect(answerOf(state())).toBe(answerOf(state({ selection: "inc-one", dragging: true })));
    expect(asked).toHaveLength(1);
  });

  it("is not answered again while the next one is", () => {
    const before = question();
    const first = shownBy(before);
    const next = shownBy(question({ filter: filter("mali") }));
    expect(shownBy(before)).toBe(first);
    expect(next.answer).not.toBe(first.answer);
    expect(asked.map(({ q }) => q)).toEqual(["", "mali"]);
  });

  it("changes with what was waited for only while something is searched for", () => {
    expect(question({ arrivals: 1 })).toBe(question({ arrivals: 2 }));
    const searching = filter("mali");
    const [one, two] = [1, 2].map((arrivals) => question({ filter: searching, arrivals }));
    expect(one).not.toBe(two);
  });
});

describe("what is shown for a moment longer", () => {
  it("is the question before", () => {
    const before = question();
    expect(mayWait(question({ filter: filter("mali") }), before)).toBe(true);
  });

  it("is none that is older: every second change at the latest is seen at once", () => {
    const before = question();
    question({ filter: filter("m") });
    expect(mayWait(question({ filter: filter("ma") }), before)).toBe(false);
  });

  it("is none of another view", () => {
    const before = question();
    expect(mayWait(question({ period: { from: 0, to: 0 } }), before)).toBe(false);
  });

  it("is none of another dataset", () => {
    const before = question();
    query = Object.assign(Object.create(null), query);
    expect(mayWait(question(), before)).toBe(false);
  });
});
