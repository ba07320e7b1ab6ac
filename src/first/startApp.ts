/** Where the app's files are, from the page: written by the build. */
export interface AppFiles {
  readonly script: string;
  readonly style: string;
}

/** What a reader does with the frame, or is about to do. */
const TOUCHES = ["pointerdown", "pointerover", "touchstart", "keydown", "focusin"] as const;
/** A page that never rests must not keep its reader waiting for the controls. */
const LONGEST_WAIT_MS = 3000;

/**
 * Starts the app: at once in a page of its own; in a frame as soon as that is looked at and the page around it
 * rests, or is touched. A frame that nobody comes to costs its page nothing more.
 */
export function startAppWhenWanted(files: AppFiles, frame: Element, isFramed: boolean): void {
  const start = once(() => startApp(files));
  if (!isFramed) {
    // The picture is painted first.
    requestAnimationFrame(() => setTimeout(start));
    return;
  }
  const touched = ({ type }: Event): void => {
    // The app will know that its live map is wanted; a pointer that passes by wants nothing.
    if (type !== "pointerover") document.documentElement.dataset.touched = "";
    start();
  };
  for (const touch of TOUCHES) addEventListener(touch, touched, { passive: true });
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    whenIdle(start);
  });
  observer.observe(frame);
}

function whenIdle(work: () => void): void {
  // Safari has no idle callbacks.
  if (!("requestIdleCallback" in window)) setTimeout(work, 200);
  else requestIdleCallback(work, { timeout: LONGEST_WAIT_MS });
}

function startApp({ script, style }: AppFiles): void {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = style;
  const ahead = document.createElement("link");
  ahead.rel = "modulepreload";
  ahead.href = script;
  // Drawn without its style the app would be a heap of words.
  const run = (): void => {
    // Where a sandbox or a policy of the host lets no module in, the picture stays.
    import(/* @vite-ignore */ script).catch(() => undefined);
  };
  link.onload = run;
  link.onerror = run;
  document.head.append(ahead, link);
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}
