import type { Size } from "../../src/map/camera.ts";
import { type Answer, evaluate, type Session } from "./embedBrowser.ts";
import { WATCH, type Watched } from "./embedWatch.ts";

/** Slow 4G, of a frame's target. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
const SLOW_4G_WORDS = "1.6 Mbit/s and 150 ms";
const SLOWER_CPU = 4;

/** A request of a frame's target. */
export interface Asked {
  readonly url: string;
  /** Seconds since 1970. */
  readonly at: number;
  /** Bytes as they come, headers included, each time with the seconds since 1970. */
  readonly came: { readonly at: number; readonly bytes: number }[];
  /** All of them (`encodedDataLength`), once it is finished. */
  whole?: { readonly at: number; readonly bytes: number };
}

/** A frame on a site of its own: a target of its own. */
export interface Frame {
  readonly session: Session;
  readonly target: string;
  readonly asked: readonly Asked[];
  /** What was set on the target, for the log. */
  readonly settings: string;
}

export interface Article {
  readonly page: Session;
  readonly frames: readonly Frame[];
  readonly close: () => Promise<void>;
}

interface How extends Size {
  readonly slowNetwork: boolean;
  readonly slowCpu: boolean;
  readonly touch?: boolean;
}

/**
 * Opens an article in a context of its own (nothing is cached) and sets network and processor on the target of each
 * frame in it, held until then.
 */
export async function openArticle(browser: Session, url: string, how: How): Promise<Article> {
  const { browserContextId } = await browser.send("Target.createBrowserContext");
  const { targetId } = await browser.send("Target.createTarget", { url: "about:blank", browserContextId });
  const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
  const page = browser.child(sessionId);
  const frames: Frame[] = [];
  await page.send("Page.enable");
  await page.send("Runtime.enable");
  await page.send("Emulation.setDeviceMetricsOverride", {
    width: how.width,
    height: how.height,
    deviceScaleFactor: 1,
    mobile: how.touch ?? false,
  });
  if (how.touch) await page.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  if (how.slowCpu) await page.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_CPU });
  await page.send("Page.addScriptToEvaluateOnNewDocument", { source: WATCH });
  await attachAll(page, how, (frame) => frames.push(frame));
  await page.send("Page.navigate", { url });
  const close = async (): Promise<void> => {
    await browser.send("Target.disposeBrowserContext", { browserContextId });
  };
  return { page, frames, close };
}

/** What a target starts stands still until it is set, and so with what that starts: workers have their own network. */
async function attachAll(parent: Session, how: How, found: (frame: Frame) => void): Promise<void> {
  parent.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    const session = parent.child(sessionId);
    const asked: Asked[] = [];
    follow(session, asked);
    const isFrame = targetInfo.type === "iframe";
    // A worker may be gone before it is set.
    const done = set(session, how, isFrame).catch((error: Error) => {
      if (isFrame) throw error;
    });
    const settings = [
      how.slowNetwork ? SLOW_4G_WORDS : "network as it is",
      how.slowCpu ? "CPU 1/4" : "CPU as it is",
    ];
    const frame = { session, target: targetInfo.targetId, asked, settings: settings.join(", ") };
    if (isFrame) void done.then(() => found(frame));
  });
  await parent.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
}

/** All at once and in this order: a worker that waits answers nothing before it runs. */
async function set(session: Session, how: How, isFrame: boolean): Promise<void> {
  const asked = [session.send("Network.enable")];
  if (how.slowNetwork) asked.push(session.send("Network.emulateNetworkConditions", SLOW_4G));
  if (isFrame) {
    asked.push(session.send("Page.enable"), session.send("Runtime.enable"));
    if (how.slowCpu) asked.push(session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_CPU }));
    asked.push(session.send("Page.addScriptToEvaluateOnNewDocument", { source: WATCH }));
    asked.push(attachAll(session, how, () => {}));
  }
  asked.push(session.send("Runtime.runIfWaitingForDebugger"));
  await Promise.all(asked);
}

/** The protocol's clock is its own; a request has both. */
function follow(session: Session, asked: Asked[]): void {
  const known = new Map<string, Asked>();
  let since = 0;
  session.on("Network.requestWillBeSent", ({ requestId, request, timestamp, wallTime }: Answer) => {
    since = wallTime - timestamp;
    if (!request.url.startsWith("http")) return;
    const one: Asked = { url: request.url, at: wallTime, came: [] };
    known.set(requestId, one);
    asked.push(one);
  });
  session.on("Network.dataReceived", ({ requestId, timestamp, encodedDataLength }: Answer) => {
    known.get(requestId)?.came.push({ at: timestamp + since, bytes: encodedDataLength });
  });
  session.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }: Answer) => {
    const one = known.get(requestId);
    if (one) one.whole = { at: timestamp + since, bytes: encodedDataLength };
  });
}

/** Bytes that a frame had received at a time, in seconds since 1970. */
export function bytesUntil(asked: readonly Asked[], time: number): number {
  return asked.reduce((sum, one) => sum + bytesOf(one, time), 0);
}

export function bytesOf({ whole, came }: Asked, time: number): number {
  if (whole && whole.at <= time) return whole.bytes;
  return came.filter(({ at }) => at <= time).reduce((sum, { bytes }) => sum + bytes, 0);
}

export function watched(session: Session): Promise<Watched> {
  return evaluate(session, "__watch");
}
