/*
 * Keeps the three maps alike: what a reader chooses in one, the others show. The maps work without it.
 * Two of them are plain frames, so the messages are sent and checked here; the third is the element, which does both.
 */
import { ackCommand, isAtlasEvent, TAG, viewCommand } from "../embed/types.js";

const frames = [...document.querySelectorAll('figure iframe[src*="embed=1"]')];
const elements = [...document.querySelectorAll(TAG)];
const listening = new Set();
let count = 0;

/** Only from a frame of this page, and only from where that frame was loaded. */
function frameOf({ source, origin, data }) {
  const frame = frames.find(({ contentWindow }) => contentWindow === source);
  return frame && origin === new URL(frame.src).origin && isAtlasEvent(data) ? frame : null;
}

function send(frame, command) {
  frame.contentWindow?.postMessage(command, new URL(frame.src).origin);
}

/** Types alone: the years are what the maps differ in. */
function share(from, { filter }) {
  const view = { types: filter.type ? filter.type.split(",") : [] };
  for (const frame of listening) if (frame !== from) send(frame, viewCommand(view, ++count));
  for (const element of elements) if (element !== from) element.view?.(view);
}

addEventListener("message", (event) => {
  const frame = frameOf(event);
  if (!frame) return;
  if (event.data.evt === "ready") {
    listening.add(frame);
    send(frame, ackCommand(event.data.id));
  }
  if (event.data.evt === "filter") share(frame, event.data);
});

addEventListener("atlas-filter", ({ target, detail }) => share(target, detail));

document.getElementById("together").hidden = false;
