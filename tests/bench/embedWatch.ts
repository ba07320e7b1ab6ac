/** The place of the map in the frame as it is now: of the picture, or of the app where there is none. */
export const MAP_BOX = `(() => {
  const map = document.getElementById("first-map") ?? document.getElementById("atlas-map");
  const { x, y, width, height } = map.getBoundingClientRect();
  return { x, y, width, height };
})()`;

/**
 * Runs in the article and in the frame before any script of theirs: notes long tasks, layout shifts, and when what
 * stands. Text, because it runs elsewhere. All times are milliseconds since 1970, as the screencast's are.
 */
export const WATCH = `(() => {
  const now = () => performance.timeOrigin + performance.now();
  const watch = globalThis.__watch = { begun: performance.timeOrigin, tasks: [], shift: 0 };
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("longtask", ({ startTime, duration }) => watch.tasks.push([performance.timeOrigin + startTime, duration]));
  observe("layout-shift", ({ value }) => { watch.shift += value; });
  const rest = globalThis.requestIdleCallback?.bind(globalThis);
  if (rest) globalThis.requestIdleCallback = (work, options) => rest((deadline) => {
    watch.idle ??= now();
    work(deadline);
  }, options);
  let last;
  const look = () => {
    const { dataset } = document.documentElement;
    if (dataset.picture === "drawn") watch.drawn ??= now();
    // Drawn anew at another size it is whole again; what the app does to it later is another matter.
    if (dataset.picture === "whole" && last !== "whole" && !(watch.whole && watch.idle)) {
      watch.whole = now();
      watch.box = ${MAP_BOX};
    }
    last = dataset.picture;
    if (dataset.atlas === "ready") watch.ready ??= now();
    if (!watch.gone && watch.ready && document.getElementById("first") === null) watch.gone = now();
    if (!watch.live && watch.gone && document.querySelector(".maplibregl-canvas")) watch.live = now();
  };
  new MutationObserver(look).observe(document, {
    subtree: true, childList: true, attributes: true, attributeFilter: ["data-picture", "data-atlas"],
  });
})()`;

/** A box in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What `WATCH` has noted, in `__watch`; what has not happened is missing. */
export interface Watched {
  readonly begun: number;
  readonly tasks: readonly (readonly [start: number, length: number])[];
  readonly shift: number;
  /** The first idle callback ran. */
  readonly idle?: number;
  readonly drawn?: number;
  /** Of the map, when the picture was whole. */
  readonly box?: Box;
  readonly whole?: number;
  readonly ready?: number;
  readonly gone?: number;
  readonly live?: number;
}

const LONG_MS = 50;

/** What long tasks keep beyond 50 ms, together (total blocking time), until a time. */
export function blocking({ tasks }: Watched, until: number): number {
  return tasks
    .filter(([start]) => start < until)
    .reduce((sum, [, length]) => sum + Math.max(0, length - LONG_MS), 0);
}
