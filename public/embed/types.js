/* What an article and the Prison Incident Atlas in its frame say to each other, version 1. MIT. Types: types.d.ts */
export const NAMESPACE = "pim";
export const VERSION = 1;
export const TAG = "prison-incident-atlas";
export const EVENTS = ["ready", "view", "filter", "selection", "error"];
export const REASONS = ["version", "form", "unknown", "value", "locked"];

export function viewCommand(view, id) {
  return { ...view, ns: NAMESPACE, v: VERSION, cmd: "view", id };
}

export function ackCommand(id) {
  return { ns: NAMESPACE, v: VERSION, cmd: "ack", id };
}

export function isAtlasEvent(data) {
  return (
    typeof data === "object" &&
    data !== null &&
    data.ns === NAMESPACE &&
    data.v === VERSION &&
    EVENTS.includes(data.evt)
  );
}
