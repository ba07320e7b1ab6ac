import { describe, expect, it } from "vitest";
import { dayNumber } from "../../src/domain/day.ts";
import { axisDays } from "../../src/store/axisDays.ts";
import { viewOf } from "../../src/store/selectors.ts";
import { INITIAL_STATE } from "../../src/store/store.ts";
import { publishedQuery } from "../map/publishedQuery.ts";

const days = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });
const COVERAGE = days("1999-01-01", "2024-12-31");

describe("the axis of a link", () => {
  it.each([
    ["2010", "2020", days("2010-01-01", "2020-12-31")],
    ["2020-08", "2020-10-15", days("2020-08-01", "2020-10-15")],
    ["1990", "2030", days("1990-01-01", "2030-12-31")],
  ])("%s/%s", (from, to, expected) => {
    expect(axisDays({ axis: { from, to } }, COVERAGE)).toEqual(expected);
  });

  it("is the coverage where there is none, and where it lies out of all reach", () => {
    expect(axisDays({ axis: null }, COVERAGE)).toBe(COVERAGE);
    expect(axisDays({ axis: { from: "0202", to: "0203" } }, COVERAGE)).toBe(COVERAGE);
  });

  it("reaches no farther beyond the records than they reach themselves", () => {
    const { from, to } = axisDays({ axis: { from: "0000", to: "9999" } }, COVERAGE);
    expect(to - from + 1).toBe(3 * (COVERAGE.to - COVERAGE.from + 1));
  });

  it("is what the bars stand for until the reader looks at another period, and changes no number", () => {
    const query = publishedQuery();
    const axis = { from: "2010", to: "2020" };
    const { period } = viewOf({ ...INITIAL_STATE, axis }, query);
    expect(period).toEqual(days("2010-01-01", "2020-12-31"));
    expect(viewOf({ ...INITIAL_STATE, axis, period: COVERAGE }, query).period).toEqual(COVERAGE);
    const { filter } = INITIAL_STATE;
    const [narrow, whole] = [period, query.coverage].map((shown) =>
      query.answer(filter, { zoom: 1, distance: 44, bounds: null, period: shown }),
    );
    expect(narrow?.counts).toEqual(whole?.counts);
    expect(narrow?.bins.bins.length).not.toBe(whole?.bins.bins.length);
  });
});
