import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { type AtlasState, type Frame, INITIAL_STATE } from "../../src/store/store.ts";
import { decode, encode } from "../../src/url/codec.ts";
import { linkStateOf, linkTo, shareState } from "../../src/url/link.ts";
import { NOTHING_ASKED } from "../../src/url/linkState.ts";

const FRAME: Frame = {
  zoom: 5,
  lat: 34,
  lon: 70,
  bounds: [60.123456, 29.5, 75.98765, 38.5],
  width: 800,
  height: 600,
};

function showing(change: Partial<AtlasState>): AtlasState {
  return { ...INITIAL_STATE, ...change };
}

describe("linkStateOf", () => {
  it("rounds a camera to what can be seen", () => {
    const camera = { kind: "exact", zoom: 5.123456789, lat: 34.123456789, lon: 70.987654321 } as const;
    expect(encode(linkStateOf(showing({ camera })))).toBe("map=5.123/34.12/70.99");
    expect(encode(linkStateOf(showing({ camera: { ...camera, zoom: 12 } })))).toBe("map=12/34.1235/70.9877");
  });

  it("is within one pixel of any camera, and always a camera that a link can hold", () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, number, number, (zoom, lat, lon) => {
        const link = linkStateOf(showing({ camera: { kind: "exact", zoom, lat, lon } }));
        expect(decode(encode(link))).toEqual({ state: link, notices: [] });
        if (zoom < -5 || zoom > 20 || Math.abs(lat) > 90 || Math.abs(lon) > 180) return;
        const camera = link.camera?.kind === "exact" ? link.camera : null;
        const pxPerDegree = (512 * 2 ** zoom) / 360;
        expect(Math.abs((camera?.lon ?? 999) - lon) * pxPerDegree).toBeLessThanOrEqual(1);
        expect(Math.abs((camera?.zoom ?? 999) - zoom)).toBeLessThanOrEqual(0.001);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("shareState", () => {
  it("takes the box that the map shows", () => {
    const camera = { kind: "exact", zoom: 5, lat: 34, lon: 70 } as const;
    expect(shareState(showing({ frame: FRAME, camera })).camera).toEqual({
      kind: "box",
      box: [60.12, 29.5, 75.99, 38.5],
    });
  });

  it("keeps the camera asked for while there is no map", () => {
    const camera = { kind: "box", box: [1, 2, 3, 4] } as const;
    expect(shareState(showing({ camera })).camera).toEqual(camera);
  });

  it.each([
    [
      [-300, -95, 100, 95],
      [-180, -90, 180, 90],
    ],
    [
      [170, -10, 190, 10],
      [170, -10, -170, 10],
    ],
    [
      [-200, -10, -170, 10],
      [160, -10, -170, 10],
    ],
    [
      [300, -10, 420, 10],
      [-60, -10, 60, 10],
    ],
  ] as const)("turns %j around the world to %j", (bounds, box) => {
    expect(shareState(showing({ frame: { ...FRAME, bounds } })).camera).toEqual({ kind: "box", box });
  });

  it("makes a link of any frame", () => {
    const number = fc.double({ noNaN: true, min: -800, max: 800 });
    fc.assert(
      fc.property(number, number, number, number, fc.nat(3000), (west, one, width, other, px) => {
        const bounds = [west, Math.min(one, other), west + Math.abs(width), Math.max(one, other)] as const;
        const link = shareState(showing({ frame: { ...FRAME, bounds, width: px } }));
        expect(decode(encode(link))).toEqual({ state: link, notices: [] });
      }),
      { numRuns: 1000 },
    );
  });
});

describe("linkTo", () => {
  const base = "https://atlas.example/map/index.html?fbclid=x&type=riot#amp=1";
  const state = { ...NOTHING_ASKED, filter: { ...NO_FILTER, q: "a b" }, show: ["map" as const] };

  it("keeps nothing of the address but the page", () => {
    expect(linkTo(state, { base })).toBe("https://atlas.example/map/index.html?q=a+b");
    expect(linkTo(NOTHING_ASKED, { base })).toBe("https://atlas.example/map/index.html");
  });

  it("opens the compact or the full form, as asked", () => {
    expect(linkTo(state, { base, embed: true })).toMatch(/\?q=a\+b&embed=1&show=map$/);
    expect(linkTo({ ...state, embed: true }, { base })).toMatch(/&embed=1&show=map$/);
    expect(linkTo({ ...state, embed: true }, { base, embed: false })).toMatch(/\?q=a\+b$/);
  });
});
