import { COUNTED_TYPES } from "../../src/domain/vocabulary.ts";
import type { PlacedName } from "../../src/map/names/names.ts";
import { groundDrawing } from "../../src/map/picture/groundDrawing.ts";
import { BARE, type SceneMark, sharesOf } from "../../src/map/sceneMark.ts";
import { CLASSES, FIRST_OWN_CLASS } from "../../src/query/columns.ts";

/** One of every way to look. */
export function everyMark(): SceneMark[] {
  const families = Array.from({ length: CLASSES }, () => 1);
  const common = { ...BARE, lon: 0, lat: 0, count: 1, families, shares: sharesOf(families) };
  const mark = (kind: SceneMark["kind"], key: string, more: Partial<SceneMark> = {}): SceneMark => ({
    ...common,
    kind,
    key,
    radius: 11,
    halfWidth: 13,
    label: "ML 4",
    ...more,
  });
  const bubble = { of: "out", value: 9, radius: 40, isCapped: false, counted: 1, without: 0 } as const;
  const title = { text: "A & <title>", dx: 60, dy: 30, halfWidth: 20, radius: 8 };
  const ring = { km: 5, radius: 30 };
  const own = Array.from({ length: CLASSES - FIRST_OWN_CLASS }, (_, index) => index + FIRST_OWN_CLASS);
  return [
    ...COUNTED_TYPES.map((type) => mark("pin", type, { type })),
    ...own.map((typeClass) => mark("pin", `own ${typeClass}`, { type: `own ${typeClass}`, typeClass, ring })),
    mark("pin", "hollow", { type: "riot", ring, hollow: true, selected: true }),
    mark("pin", "outside", { type: "riot", outsideFilter: true, selected: true, interactive: false }),
    ...(["start", "middle", "end"] as const).map((anchor) =>
      mark("cluster", anchor, { bubble, title: { ...title, anchor } }),
    ),
    mark("cluster", "capped", { bubble: { ...bubble, isCapped: true }, selected: true }),
    mark("badge", "badge", { selected: true }),
    mark("facility", "facility"),
    mark("facility", "faint", { faint: true }),
  ];
}

export const CAPITAL: PlacedName = {
  key: "x",
  kind: "capital",
  strong: true,
  lines: ["Two", "lines"],
  lon: 0,
  lat: 0,
  x: 10,
  y: 10,
  halfWidth: 20,
  radius: 8,
  size: 12,
  spacing: 0,
  leading: 14,
  gap: 4,
  dx: 10,
  dy: 0,
  anchor: "start",
  dot: true,
  spot: 0,
  reach: 0,
};

const SQUARE = "M0 0H9V9Z";

export const GROUND = groundDrawing(
  { paths: { land: SQUARE, coast: SQUARE, borders: SQUARE, disputed: SQUARE }, size: 8192, rim: "coast" },
  { zoom: 1, lon: 0, lat: 0 },
  { width: 300, height: 200 },
  "x",
);
