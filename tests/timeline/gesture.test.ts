import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edgesOf, endOf } from "../../src/timeline/brush.ts";
import { type Grip, gripAt, pulledTo } from "../../src/timeline/gesture.ts";
import { anyBins, binsFor } from "./bins.ts";

const edges = edgesOf(binsFor("1999-01-01", "2020-12-01").bins);
const window = { from: 5, to: 10 };
const reach = { outwards: 0.6, inwards: 0.3 };
const grip = (at: number, onAxis = false, of = window): Grip => gripAt(edges, of, at, { reach, onAxis });

describe("what a pointer takes hold of", () => {
  test.each([
    [4.5, "from"],
    [5.2, "from"],
    [9.8, "to"],
    [10.5, "to"],
  ])("at %d a thumb: %s", (at, thumb) => {
    expect(grip(at)).toMatchObject({ kind: "thumb", thumb });
  });

  test("inside the window, the window; outside, nothing yet", () => {
    expect(grip(7).kind).toBe("window");
    expect(grip(2).kind).toBe("new");
    expect(grip(15).kind).toBe("new");
  });

  test("where all is shown there is no window to move", () => {
    expect(grip(7, false, { from: 0, to: 22 }).kind).toBe("new");
  });

  test("below the bars the nearest thumb, from anywhere", () => {
    expect(grip(1, true)).toMatchObject({ kind: "thumb", thumb: "from" });
    expect(grip(19, true)).toMatchObject({ kind: "thumb", thumb: "to" });
  });

  test("in a window narrower than the thumbs each can still be taken, and the middle", () => {
    const narrow = { from: 5, to: 5.3 };
    expect(grip(4.9, false, narrow)).toMatchObject({ thumb: "from" });
    expect(grip(5.4, false, narrow)).toMatchObject({ thumb: "to" });
    expect(grip(5.15, false, narrow).kind).toBe("window");
  });
});

describe("what it does with it", () => {
  test("a thumb follows by whole bars, from where it was taken", () => {
    expect(pulledTo(edges, grip(4.5), 6.4)).toEqual({ from: 7 });
    expect(pulledTo(edges, grip(10.5), 12.4)).toEqual({ to: 12 });
  });

  test("a thumb stops a bar before the other", () => {
    expect(pulledTo(edges, grip(5), 15)).toEqual({ from: 9 });
    expect(pulledTo(edges, grip(10), 1)).toEqual({ to: 6 });
  });

  test("the window keeps its length, at the ends too", () => {
    expect(pulledTo(edges, grip(7), 9.2)).toEqual({ from: 7, to: 12 });
    expect(pulledTo(edges, grip(7), 90)).toEqual({ from: 17, to: 22 });
    expect(pulledTo(edges, grip(7), -90)).toEqual({ from: 0, to: 5 });
  });

  test("a new window takes in every bar it touches, drawn either way", () => {
    expect(pulledTo(edges, grip(2.5), 4.1)).toEqual({ from: 2, to: 5 });
    expect(pulledTo(edges, grip(15.5), 13.9)).toEqual({ from: 13, to: 16 });
  });

  test("never leaves an empty or reversed window", () => {
    const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });
    fc.assert(
      fc.property(anyBins, fc.tuple(share, share, share, share), fc.boolean(), (bins, shares, onAxis) => {
        const axis = edgesOf(bins.bins);
        const [a, b, down, now] = shares.map((part) => part * endOf(axis)) as [
          number,
          number,
          number,
          number,
        ];
        const inside = (value: number): number => Math.max(0, Math.min(value, endOf(axis)));
        const held = { from: inside(Math.min(a, b)), to: inside(Math.max(a, b)) };
        fc.pre(held.to - held.from > 0.001);
        const taken = gripAt(axis, held, down, { reach, onAxis });
        const { from, to } = { ...held, ...pulledTo(axis, taken, now) };
        expect(from).toBeLessThan(to);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(endOf(axis));
      }),
    );
  });
});
