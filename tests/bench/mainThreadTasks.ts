/** A task of the page's main thread. */
export interface Task {
  /** Milliseconds since some beginning. */
  readonly start: number;
  /** Milliseconds of wall time, waiting for the renderer and for other programs included. */
  readonly whole: number;
  /** Milliseconds of the thread's own time. */
  readonly own: number;
  /** Of them, those of scripts: calls, timers, events, messages, collecting garbage; not style, layout, painting. */
  readonly script: number;
}

/** What `browser.startTracing` is to be asked for. */
export const CATEGORIES = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "v8"];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of wall time, and of the thread's own. */
  readonly ts: number;
  readonly dur?: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const TASK = "RunTask";
const SCRIPT = new Set([
  "EvaluateScript",
  "EventDispatch",
  "FireAnimationFrame",
  "FunctionCall",
  "HandlePostMessage",
  "MajorGC",
  "MinorGC",
  "RunMicrotasks",
  "TimerFire",
  "v8.compile",
]);
const DRAWING = new Set(["Commit", "HitTest", "Layerize", "Layout", "Paint", "PrePaint", "UpdateLayoutTree"]);

/** Tasks of the page's main thread from a trace of Chromium (Trace Event Format, complete events). */
export function mainThreadTasks(trace: Buffer): Task[] {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: readonly TraceEvent[] };
  const main = busiestMain(traceEvents);
  const own = traceEvents
    .filter((event) => event.ph === "X" && threadOf(event) === main)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: Task[] = [];
  for (let at = 0; at < own.length; ) {
    const event = own[at];
    let next = at + 1;
    if (event?.name === TASK) {
      const end = event.ts + (event.dur ?? 0);
      while (next < own.length && (own[next]?.ts ?? end) < end) next++;
      tasks.push(taskOf(event, own.slice(at + 1, next)));
    }
    at = next;
  }
  return tasks;
}

function taskOf({ ts, dur = 0, tdur = 0 }: TraceEvent, inside: readonly TraceEvent[]): Task {
  const script = joined(inside.filter(({ name }) => SCRIPT.has(name)));
  const drawing = joined(inside.filter(({ name }) => DRAWING.has(name)));
  const scriptAlone = lengthOf(script) - overlap(script, drawing);
  return { start: ts / 1000, whole: dur / 1000, own: tdur / 1000, script: scriptAlone / 1000 };
}

type Stretch = readonly [from: number, to: number];

/** Stretches of the thread's own time, those that lie in each other as one. */
function joined(events: readonly TraceEvent[]): Stretch[] {
  const stretches: [number, number][] = [];
  for (const { tts = 0, tdur = 0 } of events) {
    const last = stretches.at(-1);
    if (last !== undefined && tts <= last[1]) last[1] = Math.max(last[1], tts + tdur);
    else stretches.push([tts, tts + tdur]);
  }
  return stretches;
}

const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, [from, to]) => sum + to - from, 0);

function overlap(some: readonly Stretch[], others: readonly Stretch[]): number {
  let sum = 0;
  for (const [from, to] of some) {
    for (const [start, end] of others) sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
  return sum;
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

/** Several pages may be open: the one that works. */
function busiestMain(events: readonly TraceEvent[]): string {
  const busy = new Map<string, number>();
  for (const event of events) {
    if (event.name === "thread_name" && event.args?.name === "CrRendererMain") busy.set(threadOf(event), 0);
  }
  for (const event of events) {
    const sum = busy.get(threadOf(event));
    if (sum !== undefined && event.name === TASK) busy.set(threadOf(event), sum + (event.dur ?? 0));
  }
  return [...busy].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}
