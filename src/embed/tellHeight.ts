import type { EmbedPart } from "../store/store.ts";
import { reportedHeight } from "./reportedHeight.ts";

/** What telling the height needs of the window. */
export interface HeightWindow {
  readonly parent: { readonly postMessage: (message: unknown, target: string) => void };
  readonly innerWidth: number;
  readonly location: Pick<Location, "search" | "hash">;
  readonly document: { readonly documentElement: { readonly dataset: DOMStringMap } };
  readonly addEventListener: (
    type: "message" | "resize",
    listener: (event: { readonly data?: unknown; readonly source?: unknown }) => void,
  ) => void;
  readonly setTimeout: (work: () => void, ms: number) => number;
}

/** At most four messages a second, however a host drags its frame. */
const PAUSE_MS = 250;

/**
 * Tells the host how high the frame wants to be: now, whenever another width asks for another height, and when a host
 * that came late asks. Called by whichever script of the page runs first; a second call does nothing. Everybody may
 * hear it (`*`): it is a number, and who frames the page is not ours to choose.
 */
export function tellHeight({
  window,
  parts,
}: {
  readonly window: HeightWindow;
  readonly parts: readonly EmbedPart[];
}): void {
  const said = window.document.documentElement.dataset;
  if (said.height !== undefined || Object.is(window.parent, window)) return;
  let isPausing = false;
  const send = (messages: readonly unknown[]): void => {
    for (const message of messages) window.parent.postMessage(message, "*");
  };
  const tell = (): void => {
    // A frame on another site is laid out a moment later, a hidden one perhaps never.
    if (isPausing || window.innerWidth === 0) return;
    const height = reportedHeight(window.innerWidth, parts);
    if (said.height === String(height)) return;
    said.height = String(height);
    send(heightMessages(height, window.location));
    isPausing = true;
    window.setTimeout(() => {
      isPausing = false;
      tell();
    }, PAUSE_MS);
  };
  said.height = "";
  tell();
  window.addEventListener("resize", tell);
  window.addEventListener("message", ({ data, source }) => {
    const height = Number(said.height);
    if (source === window.parent && height > 0) send(answers(data, height, window.location));
  });
}

type Address = Pick<Location, "search" | "hash">;

/**
 * One height as each kind of host understands it. AMP's form is @newswire/frames' too, and that of our own element;
 * pym and WordPress only where the address shows that they are there.
 */
export function heightMessages(height: number, { search, hash }: Address): readonly unknown[] {
  const child = childIn(search);
  const secret = secretIn(hash);
  return [
    ampSize(height),
    JSON.stringify({ kind: "interactive:height", height }),
    ...(child === null ? [] : [`pymxPYMx${child}xPYMxheightxPYMx${height}`]),
    ...(secret === null ? [] : [wordpressHeight(height, secret)]),
  ];
}

/** A host that began to listen after the height was told asks for it; it is answered in the form that it asks in. */
function answers(data: unknown, height: number, { hash }: Address): readonly unknown[] {
  if (typeof data !== "object" || data === null) return [];
  if ("sentinel" in data && data.sentinel === "amp" && "type" in data && data.type === "frames-init")
    return [ampSize(height)];
  const secret = secretIn(hash);
  const isWordpress = "message" in data && data.message === "ready" && "secret" in data;
  return isWordpress && secret !== null && data.secret === secret ? [wordpressHeight(height, secret)] : [];
}

const ampSize = (height: number) => ({ sentinel: "amp", type: "embed-size", height });

const wordpressHeight = (value: number, secret: string) => ({ message: "height", value, secret });

/** A name that holds pym's own sign could be read as another of its messages, and one of them leads elsewhere. */
function childIn(search: string): string | null {
  const child = new URLSearchParams(search).get("childId") ?? "";
  return /^\S{1,200}$/.test(child) && !child.includes("xPYMx") ? child : null;
}

/** WordPress hands it over in the fragment: `#?secret=…`. */
const secretIn = (hash: string): string | null => /^#\?secret=([0-9A-Za-z]{1,64})$/.exec(hash)?.[1] ?? null;
