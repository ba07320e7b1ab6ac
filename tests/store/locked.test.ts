import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { DIMENSIONS, type Filter, NO_FILTER } from "../../src/domain/filter.ts";
import { clearDimension, clearFilter, setFilter, toggleValue } from "../../src/store/actions.ts";
import { atlas, INITIAL_STATE } from "../../src/store/store.ts";
import { decode } from "../../src/url/codec.ts";
import { startSync } from "../../src/url/sync.ts";
import { ANY_POOL, filters } from "../arbitraries.ts";

const KEYS = Object.keys(NO_FILTER) as (keyof Filter)[];
const filterNow = (): Filter => atlas.getState().filter;

beforeEach(() => atlas.setState(INITIAL_STATE, true));

/** All that changes the filter of a page that is open. */
const changes: fc.Arbitrary<() => void> = fc.oneof(
  filters(ANY_POOL, 2).map((filter) => () => setFilter(filter)),
  filters(ANY_POOL, 2).map((filter) => () => setFilter(filter, { dragging: true })),
  fc.constantFrom(...DIMENSIONS).map((dimension) => () => clearDimension(dimension)),
  fc.constant(clearFilter),
  fc.constantFrom("riot", "breakout").map((type) => () => toggleValue("type", type)),
  fc.constantFrom("IQ", "NG").map((country) => () => toggleValue("country", country)),
);

describe("locked parts of the filter", () => {
  it("stay as the link has them, whatever is done, and the others change as without a lock", () => {
    fc.assert(
      fc.property(filters(ANY_POOL, 2), fc.subarray(KEYS), fc.array(changes), (filter, lock, done) => {
        atlas.setState({ ...INITIAL_STATE, filter });
        for (const change of done) change();
        const free = filterNow();
        atlas.setState({ ...INITIAL_STATE, filter, lock });
        for (const change of done) change();
        const isHalfLocked = lock.includes("from") !== lock.includes("to");
        for (const key of KEYS) {
          if (lock.includes(key)) expect(filterNow()[key]).toEqual(filter[key]);
          else if (!(isHalfLocked && (key === "from" || key === "to")))
            expect(filterNow()[key]).toEqual(free[key]);
        }
      }),
    );
  });

  it("leave no window that ends before it begins", () => {
    atlas.setState({ ...INITIAL_STATE, filter: { ...NO_FILTER, from: "2020", to: "2022" }, lock: ["from"] });
    setFilter({ from: "2001", to: "2002" });
    expect(filterNow()).toMatchObject({ from: "2020", to: "2022" });
    setFilter({ to: "2020-06" });
    expect(filterNow()).toMatchObject({ from: "2020", to: "2020-06" });
  });

  it("go into the address with every link, and Back does not free them", () => {
    const steps = ["https://atlas.example/?type=riot&lock=type"];
    let back = (): void => {};
    const stop = startSync({
      atlas,
      window: {
        location: {
          get href() {
            return steps.at(-1) ?? "";
          },
        },
        history: {
          state: null,
          pushState: (_state, _unused, url) => steps.push(String(url)),
          replaceState: () => {},
        },
        addEventListener: (kind, listener) => {
          if (kind === "popstate") back = listener;
        },
        removeEventListener: () => {},
      },
    });
    setFilter({ type: [], country: ["IQ"] });
    expect(decode(new URL(steps.at(-1) ?? "").search).state).toMatchObject({
      lock: ["type"],
      filter: { type: ["riot"], country: ["IQ"] },
    });
    // Whoever may write the history of the page leads back to an address without the lock.
    steps.push("https://atlas.example/?country=NG");
    back();
    expect(atlas.getState().lock).toEqual(["type"]);
    expect(filterNow()).toMatchObject({ type: ["riot"], country: ["NG"] });
    stop();
  });
});
