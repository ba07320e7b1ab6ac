import { beforeEach, describe, expect, it } from "vitest";
import { reportedHeight } from "../../src/embed/reportedHeight.ts";
import { heightMessages, tellHeight } from "../../src/embed/tellHeight.ts";
import { FrameWindow } from "./frameWindow.ts";

const NOWHERE = { search: "", hash: "" };

describe("a height is said", () => {
  it("as AMP, @newswire/frames and our element understand it, and as the Guardian does", () => {
    expect(heightMessages(520, NOWHERE)).toEqual([
      { sentinel: "amp", type: "embed-size", height: 520 },
      '{"kind":"interactive:height","height":520}',
    ]);
  });

  it("to pym under the name that it gave", () => {
    const search = "?embed=1&initialWidth=600&childId=map-1&parentTitle=A";
    expect(heightMessages(520, { search, hash: "" }).slice(2)).toEqual(["pymxPYMxmap-1xPYMxheightxPYMx520"]);
  });

  it("to WordPress with the secret of the fragment", () => {
    expect(heightMessages(520, { search: "", hash: "#?secret=abc123DEF4" }).slice(2)).toEqual([
      { message: "height", value: 520, secret: "abc123DEF4" },
    ]);
  });

  it.each([
    ["?childId=", ""],
    ["?childId=axPYMxnavigateToxPYMxb", ""],
    ["?childId=a%20b", ""],
    ["", "#amp=1"],
    ["", "#?secret="],
    ["", "#?secret=<b>"],
    ["", "#secret=abc"],
    ["?secret=abc", ""],
  ])("to neither at %j%j", (search, hash) => {
    expect(heightMessages(520, { search, hash })).toHaveLength(2);
  });
});

describe("telling the height", () => {
  let window = new FrameWindow();
  beforeEach(() => {
    window = new FrameWindow();
  });
  const amp = (width: number) => ({
    sentinel: "amp",
    type: "embed-size",
    height: reportedHeight(width, []),
  });

  it("happens at once, and again only with another height", () => {
    tellHeight({ window, parts: [] });
    expect(window.heard()).toContainEqual(amp(600));
    window.pass(1000);
    window.resize(601);
    window.pass(1000);
    expect(window.heard()).toEqual([]);
    window.resize(360);
    expect(window.heard()).toContainEqual(amp(360));
  });

  it("waits until the frame has a width", () => {
    window.innerWidth = 0;
    tellHeight({ window, parts: [] });
    window.hear({ sentinel: "amp", type: "frames-init" });
    expect(window.heard()).toEqual([]);
    window.resize(600);
    expect(window.heard()).toContainEqual(amp(600));
  });

  it("happens at most four times a second, and ends with the height that holds", () => {
    tellHeight({ window, parts: [] });
    for (let width = 300; width < 1300; width += 10) {
      window.resize(width);
      window.pass(10);
    }
    window.pass(1000);
    const heights = window.heard().filter((message) => typeof message === "object");
    expect(heights.length).toBeLessThanOrEqual(6);
    expect(heights.at(-1)).toEqual(amp(1290));
  });

  it("answers hosts that come late, each in its own words", () => {
    window.location = { search: "", hash: "#?secret=abc" };
    tellHeight({ window, parts: [] });
    window.heard();
    window.hear({ sentinel: "amp", type: "frames-init" });
    expect(window.heard()).toEqual([amp(600)]);
    window.hear({ message: "ready", secret: "abc" });
    expect(window.heard()).toEqual([{ message: "height", value: amp(600).height, secret: "abc" }]);
  });

  it("answers nobody else", () => {
    window.location = { search: "", hash: "#?secret=abc" };
    tellHeight({ window, parts: [] });
    window.heard();
    window.hear({ sentinel: "amp", type: "frames-init" }, {});
    for (const data of [null, "amp", 1, [], { message: "ready", secret: "abcd" }, { sentinel: "amp" }])
      window.hear(data);
    expect(window.heard()).toEqual([]);
  });

  it("is done by one script of the page, and not where nobody frames it", () => {
    tellHeight({ window, parts: [] });
    window.heard();
    tellHeight({ window, parts: ["map"] });
    expect(window.heard()).toEqual([]);
    const top = new FrameWindow();
    Object.defineProperty(top, "parent", { value: top });
    tellHeight({ window: top, parts: [] });
    expect(top.document.documentElement.dataset).toEqual({});
  });
});
