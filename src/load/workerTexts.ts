import type { Texts } from "../query/records.ts";

/** Answers that are kept, those asked for last: a reader goes back and forth between a few. */
const KEPT = 8;

/** Text search in a worker: asked once per text, and told when it has answered. */
export interface WorkerTexts extends Texts {
  found(q: string, bits: Uint8Array): void;
}

/** @param ask sends a text to the worker */
export function createWorkerTexts(ask: (q: string) => void): WorkerTexts {
  const answers = new Map<string, Uint8Array>();
  const listeners = new Set<() => void>();
  let asked: string | null = null;
  return {
    search(q) {
      const known = answers.get(q);
      if (known !== undefined) return known;
      if (asked !== q) ask(q);
      asked = q;
      return null;
    },
    listen(onFound) {
      listeners.add(onFound);
      return () => listeners.delete(onFound);
    },
    found(q, bits) {
      if (asked === q) asked = null;
      answers.set(q, bits);
      const [oldest] = answers.keys();
      if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
      for (const listener of listeners) listener();
    },
  };
}
